#ifndef OUTPUT_PDF_H
#define OUTPUT_PDF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "typeset/pages.h"

struct arena;

/* A file that the PDF carries. */
struct pdf_attachment {
    const char *name;         /* ASCII, without folders; in order of bytes */
    const char *type;         /* MIME: text/csv */
    const char *relation;     /* AFRelationship: Data, Source */
    const char *description;
    const char *bytes;
    size_t length;
};

/*
 * Writes the pages as PDF/A-3a and PDF/UA-1: tagged, with outline, page
 * labels and links.  The same pages give the same bytes: the only date in
 * the file is `date`.  The target appears whole or not at all; on failure
 * returns false and *why says what the machine did not do.
 */
bool pdf_write(struct arena *arena, const struct pages *pages,
               struct date date, const char *path, struct words *why);

/* What the PDF is to carry.  `make` fills n attachments, or says *why not;
 * it is called once, beside the cutting of the fonts, and so may be on another
 * thread. */
struct pdf_cargo {
    bool (*make)(void *data, struct pdf_attachment *attachments,
                 struct words *why);
    void *data;
    size_t n;
};

/* The same file in memory, with its cargo, for who has more to write than
 * the PDF alone; freed by the caller.  NULL on failure. */
struct _GString *pdf_make(struct arena *arena, const struct pages *pages,
                          struct date date, const struct pdf_cargo *cargo,
                          struct words *why);

#endif
