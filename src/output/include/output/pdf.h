#ifndef OUTPUT_PDF_H
#define OUTPUT_PDF_H

#include <stdbool.h>

#include "base/date.h"
#include "typeset/pages.h"

struct arena;

/*
 * Writes the pages as a tagged PDF with outline, page labels and links.  The
 * same pages give the same bytes: the only date in the file is `date`.  The
 * target appears whole or not at all; on failure returns false and *why says
 * what the machine did not do.
 */
bool pdf_write(struct arena *arena, const struct pages *pages,
               struct date date, const char *path, struct words *why);

#endif
