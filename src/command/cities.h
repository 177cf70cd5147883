#ifndef COMMAND_CITIES_H
#define COMMAND_CITIES_H

#include "run.h"

/* The city of that name or code; a name that is none is a wrong call, not a
 * finding: NULL, with the nearest name on standard error. */
const struct region *cities_find(const struct run *run, const char *name);

/* What a page says it is about: 甲市、乙市; 全部 13 个市 when n is 0. */
struct words cities_words(const struct run *run,
                          const struct region *const *cities, size_t n);

#endif
