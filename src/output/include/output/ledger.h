#ifndef OUTPUT_LEDGER_H
#define OUTPUT_LEDGER_H

#include <stdbool.h>

#include "typeset/pages.h"

struct arena;

/* The ledger: a CSV row for every number that stands on the pages, in the
 * order in which they appear, with the pages (counted from 1) it stands on. */
bool ledger_write(struct arena *arena, const struct pages *pages,
                  const char *path, struct words *why);

#endif
