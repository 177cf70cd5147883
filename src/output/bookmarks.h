#ifndef OUTPUT_BOOKMARKS_H
#define OUTPUT_BOOKMARKS_H

#include "objects.h"
#include "typeset/pages.h"

/* Writes the document outline (ISO 32000-1, 12.3.3); gives its number, or 0
 * when it has no entries.  The first level is open. */
int bookmarks_write(struct objects *objects, const struct pages *pages);

#endif
