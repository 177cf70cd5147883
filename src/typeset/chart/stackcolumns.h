#ifndef TYPESET_CHART_STACKCOLUMNS_H
#define TYPESET_CHART_STACKCOLUMNS_H

#include "plot.h"

/* Stacked columns.  Values stand inside their part; when one of them does
 * not fit, none does: the plot has a value axis, and every column its total
 * above it where all totals have room. */
bool stackcolumns_draw(struct plot *plot);

#endif
