#ifndef TYPESET_CHART_TRENDLABELS_H
#define TYPESET_CHART_TRENDLABELS_H

#include "trend.h"

/*
 * Labels every point with its value, clear of all lines and of each other.
 * False when one of them finds no place or there are more than can be read
 * one by one: then the plot needs an axis.  With `draw` false it only tries.
 */
bool trendlabels_place(struct plot *plot, const struct trend *trend, bool draw);

/* The dot of a labelled value. */
#define TRENDLABELS_DOT 2.2

/*
 * With an axis some values of a single line are said all the same, with a dot
 * each: the last, the focus, the highest, the lowest and the first, as far as
 * they have room.
 */
void trendlabels_place_notable(struct plot *plot, const struct trend *trend);

#endif
