#ifndef FIGURES_SWAPS_H
#define FIGURES_SWAPS_H

#include "inquiry.h"

/*
 * A figure of a city or county that is last year's but for two neighbouring
 * digits.  Numbers that are near to each other are like this by chance, so
 * they have to differ a lot, and to be long.
 */
void swaps_check_digits(const struct inquiry *inquiry);

/* Two columns of a city's file each of which fits the other's last year, and
 * not its own by far. */
void swaps_check_columns(const struct inquiry *inquiry);

#endif
