#ifndef FIGURES_AGAIN_H
#define FIGURES_AGAIN_H

#include "inquiry.h"

/* A city's form whose figures all are those of one earlier year, digit by
 * digit: PLAUSIBLE_LAST_YEAR_AGAIN. */
void again_check(const struct inquiry *inquiry);

#endif
