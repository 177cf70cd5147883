#ifndef TYPESET_CHART_STACKTOPS_H
#define TYPESET_CHART_STACKTOPS_H

#include "plot.h"

/*
 * Chooses whose total stands above its column, where columns are `step` apart:
 * all, where not all have room that of the highest column (what stands beside
 * it is lower, if nothing is below zero), else none.  totals has n_categories
 * elements.
 */
void stacktops_choose(struct plot *plot, double step, bool *totals);

#endif
