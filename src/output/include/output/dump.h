#ifndef OUTPUT_DUMP_H
#define OUTPUT_DUMP_H

#include <stdbool.h>

#include "typeset/pages.h"

struct arena;

/*
 * Writes the pages as tab-separated text, one row per mark, a head row first:
 * page kind x y width height font size text tag id figure (the number's id in
 * the ledger) color (of what is drawn: #1A1A1A).  Points from the top left; y
 * is the baseline of text.  Tests compare this, not pixels.
 */
bool dump_write(struct arena *arena, const struct pages *pages,
                const char *path, struct words *why);

#endif
