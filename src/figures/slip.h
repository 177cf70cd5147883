#ifndef FIGURES_SLIP_H
#define FIGURES_SLIP_H

#include "inquiry.h"

/*
 * A figure that is 10ⁿ times (n = ±1 … ±8) what one expects: 元 in a column
 * of 万元, a zero too many.  Expected is last year's figure, of counties where
 * history has them, else of the city; without one, for |n| of 3 and more, the
 * city's usual share of the province.  Where a single cell or county makes
 * the difference, the query is about that.
 */
void slip_check(const struct inquiry *inquiry);

#endif
