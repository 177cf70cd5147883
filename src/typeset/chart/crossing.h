#ifndef TYPESET_CHART_CROSSING_H
#define TYPESET_CHART_CROSSING_H

#include "plot.h"

/*
 * A straight line over what the plot has drawn so far, at `at` across and from
 * `from` to `to` along; `upright` when it runs down the page.  It hides
 * nothing: over a bar that goes on behind it, it is light where the bar is
 * dark; a bar that ends at it is seen to reach it; dots lie on top of it.
 */
void crossing_draw(struct plot *plot, bool upright, double at, double from,
                   double to, double line_width, uint32_t color);

#endif
