#ifndef TYPESET_CHART_TRENDLABELS_H
#define TYPESET_CHART_TRENDLABELS_H

#include "trend.h"

/*
 * Labels every point with its value, clear of all lines and of each other.
 * False when one of them finds no place: then the plot needs an axis.  With
 * `draw` false it only tries.
 */
bool trendlabels_place(struct plot *plot, const struct trend *trend, bool draw);

/* With an axis still the last value of a single line is said. */
void trendlabels_place_last(struct plot *plot, const struct trend *trend);

#endif
