#ifndef DOCUMENT_CITYSHEET_H
#define DOCUMENT_CITYSHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "document/document.h"

struct figures;
struct findings;
struct form;
struct region;

/* A file with the city's figures. */
struct citysheet_file {
    const char *name;         /* relative to the edition */
    const struct form *form;
    size_t n_rows;            /* of the city, that count */
    bool readable;
    const char *sha256;       /* in hexadecimal, or NULL: not readable */
};

struct citysheet {
    const struct figures *figures;
    const struct region *city;
    const struct citysheet_file *files;
    size_t n_files;
    const struct findings *findings; /* the city's own, settled */
    bool languages[LANGUAGES];
};

/*
 * A city's verification sheet (核对单): its figures as they count for the
 * whole region, with last year's, share and rank, by month; findings and what
 * was explained; the files with their SHA-256; places to sign.  Made from the
 * survey alone, without a template.  What needs figures of the other cities
 * is left out, and said, when they are not there.
 */
const struct document *citysheet_read(struct arena *arena,
                                      const struct citysheet *sheet);

#endif
