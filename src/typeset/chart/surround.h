#ifndef TYPESET_CHART_SURROUND_H
#define TYPESET_CHART_SURROUND_H

#include "plot.h"

/* What every picture has round its plot; each returns the y where it ends. */

/* Headline and subtitle, from the top, with the space below them. */
double surround_above(struct plot *plot, struct marks *marks);

/* The space below the plot, which ends at y, notes and source. */
double surround_below(struct plot *plot, struct marks *marks, double y);

#endif
