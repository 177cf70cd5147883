#ifndef FIGURES_OUTLIER_H
#define FIGURES_OUTLIER_H

#include "inquiry.h"

/*
 * Cities whose ratio to last year lies far from the others' (Hidiroglou and
 * Berthelot 1986, U = 1/2, A = 0.05).  With r the ratio and M the median
 * ratio, s = 1 - M/r below M and r/M - 1 above it; a city's score is s times
 * the root of the larger of its two figures; suspicious is a score farther
 * from the median score than `spread` times the distance of the quartile.
 * Ratios and their median are exact; the score is a whole number, s (a million
 * at most) in millionths times the root in thousandths.  Besides, the ratio
 * must differ from the median by `change`, and the figure must matter for the
 * province.
 */
void outlier_check(const struct inquiry *inquiry);

#endif
