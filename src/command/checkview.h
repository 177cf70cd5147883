#ifndef COMMAND_CHECKVIEW_H
#define COMMAND_CHECKVIEW_H

#include "output/checkpage.h"
#include "run.h"

/* What the page of a check shows: files that hold several cities, every form
 * of those cities (n 0: of all), submitted or not, and the findings of the
 * run. */
struct checkpage checkview_of(const struct run *run,
                              const struct region *const *cities, size_t n);

#endif
