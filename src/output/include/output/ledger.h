#ifndef OUTPUT_LEDGER_H
#define OUTPUT_LEDGER_H

#include <stdbool.h>

#include "document/document.h"

struct arena;

/* The ledger: a CSV row for every printed number of the document, in the
 * order of the report. */
bool ledger_write(struct arena *arena, const struct document *document,
                  const char *path, const char **why);

#endif
