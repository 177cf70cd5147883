#ifndef TYPESET_CHART_STACKROWS_H
#define TYPESET_CHART_STACKROWS_H

#include "plot.h"

/*
 * Stacked bars, one below the other.  Values stand inside their part; those
 * that do not fit stand beside the bar, or below it when they are many, each
 * with a swatch.
 */
bool stackrows_draw(struct plot *plot);

#endif
