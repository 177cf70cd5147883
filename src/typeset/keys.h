#ifndef TYPESET_KEYS_H
#define TYPESET_KEYS_H

#include "engine.h"

/* What was set is found again by its text, spans and style: labels recur, and
 * the pages are set more than once until their numbers are known. */
GHashTable *keys_table(void);
const void *keys_find(GHashTable *table, const struct spans *spans,
                      const struct paragraph_style *style);
void keys_keep(const struct type *type, GHashTable *table,
               const struct spans *spans,
               const struct paragraph_style *style, const void *value);

#endif
