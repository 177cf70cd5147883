#ifndef TYPESET_CHART_STACKTOPS_H
#define TYPESET_CHART_STACKTOPS_H

#include "words.h"

/* A total is bold, lest it be read as the value of the part below it. */
struct label stacktops_label(struct plot *plot, const struct datum *total);

/*
 * Chooses whose total stands above its column, where columns are `step` apart:
 * all, where not all have room that of the highest column (what stands beside
 * it is lower, if nothing is below zero), else none.  totals has n_categories
 * elements.
 */
void stacktops_choose(struct plot *plot, double step, bool *totals);

#endif
