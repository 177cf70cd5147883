#ifndef FIGURES_ROOT_H
#define FIGURES_ROOT_H

#include "base/rational.h"

/* The largest int64_t whose square is not above `square`; square is not
 * negative. */
int64_t root_of(int128 square);

#endif
