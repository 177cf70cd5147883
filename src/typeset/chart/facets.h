#ifndef TYPESET_CHART_FACETS_H
#define TYPESET_CHART_FACETS_H

#include "plot.h"

/* Small multiples of bars: the categories one below the other, a column of
 * bars for each series, all on one scale. */
bool facets_draw(struct plot *plot);

#endif
