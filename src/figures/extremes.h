#ifndef FIGURES_EXTREMES_H
#define FIGURES_EXTREMES_H

#include "inquiry.h"

/* A city's or county's zero where last year there was a notable part of the
 * province's total. */
void extremes_check_zero(const struct inquiry *inquiry);

/* A city that has more than half of the province, and had not last year. */
void extremes_check_half(const struct inquiry *inquiry);

#endif
