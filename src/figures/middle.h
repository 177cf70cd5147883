#ifndef FIGURES_MIDDLE_H
#define FIGURES_MIDDLE_H

#include <stddef.h>

#include "base/rational.h"

/* The median, exact: of an even number the mean of the middle two (the lower
 * where that does not fit).  Sorts `values`; n > 0. */
struct rational middle_of(struct rational *values, size_t n);

#endif
