#ifndef TYPESET_CHART_CROSSAXES_H
#define TYPESET_CHART_CROSSAXES_H

#include "labels.h"
#include "words.h"

/* Two value axes: the first series goes across, the second up. */
struct crossaxes {
    struct scale across, up;
    struct label across_title, up_title;
    double left, right, top, bottom;
};

/* Lays out a plot area of that height, and so much `above` it for what stands
 * over the topmost dots, for the extents of the two series, and says below the
 * plot what a reader must know of the scales. */
void crossaxes_layout(struct plot *plot, struct extent across, struct extent up,
                      double height, double above, struct crossaxes *axes);

/* The lines at zero that the area has, up to two; returns how many. */
#define CROSSAXES_ZEROS 2
size_t crossaxes_zeros(const struct crossaxes *axes,
                       struct stroke zeros[CROSSAXES_ZEROS]);

/* Gridlines, ticks, zeros and titles, before the dots; sets plot->height. */
void crossaxes_draw(struct plot *plot, const struct crossaxes *axes);

#endif
