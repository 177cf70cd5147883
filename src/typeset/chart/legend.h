#ifndef TYPESET_CHART_LEGEND_H
#define TYPESET_CHART_LEGEND_H

#include "words.h"

/* A legend shows the mark that it explains. */
enum legend_mark { LEGEND_BAR, LEGEND_DOT, LEGEND_RING, LEGEND_TICK };

struct legend_entry {
    struct words name;
    uint32_t color;
    enum legend_mark mark;
};

/* Marks with names in rows from the top left at y, in order, as many rows
 * as it takes; returns the height. */
double legend_draw(struct plot *plot, const struct legend_entry *entries,
                   size_t n, double y);

/* The legend of the chart's series, if there are several: else 0. */
double legend_series(struct plot *plot, double y);

/* How high that is, without drawing it. */
double legend_series_height(struct plot *plot);

#endif
