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

/* What labels of points must keep clear of. */
struct obstacles trendlabels_obstacles(struct plot *plot,
                                       const struct trend *trend);

/* The label of a point, beside other lines in the colour of its own. */
struct label trendlabels_value(struct plot *plot, const struct curve *curve,
                               size_t category);

#endif
