#ifndef TYPESET_CHART_STACKCOLUMNS_H
#define TYPESET_CHART_STACKCOLUMNS_H

#include "plot.h"

/* Stacked columns.  Values stand inside their part; when one of them does
 * not fit, the plot has a value axis as well. */
bool stackcolumns_draw(struct plot *plot);

#endif
