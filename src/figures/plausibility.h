#ifndef FIGURES_PLAUSIBILITY_H
#define FIGURES_PLAUSIBILITY_H

#include "figures/figures.h"

/*
 * Whether the figures of fields are what one would expect of last year's and
 * of the other cities': last year's form again, exchanged columns, a wrong
 * unit, exchanged digits, a fall to zero, an outlier, a city above half.  At
 * most one query for each field and region, the likeliest cause; thresholds
 * in survey->plausible.
 */
void plausibility_check(struct arena *arena, const struct figures *figures,
                        struct findings *findings);

#endif
