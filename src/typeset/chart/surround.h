#ifndef TYPESET_CHART_SURROUND_H
#define TYPESET_CHART_SURROUND_H

#include "plot.h"

/* What every picture has round its plot; each returns the y where it ends. */

/* Headline and subtitle, from the top, with the space below them. */
double surround_above(struct plot *plot, struct marks *marks);

/* What stands below a plot that ends at y, with the space above it: of a plot
 * in pieces the remarks, which are needed to read it, below each, notes and
 * source below the last. */
double surround_below(struct plot *plot, struct marks *marks, double y,
                      bool last);

/* A note below what ends at y and is no chart; y itself when it is empty. */
double surround_note(struct plot *plot, struct marks *marks, double y,
                     const struct prose *note);

#endif
