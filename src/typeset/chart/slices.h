#ifndef TYPESET_CHART_SLICES_H
#define TYPESET_CHART_SLICES_H

#include "plot.h"

/* A part of a plot that is cut between its rows: from `top` to `bottom`, below
 * the head that names its columns. */
struct slice {
    double head_top, head_bottom;
    double top, bottom;
};

struct slices {
    struct slice *items;
    size_t n, capacity;
};

/*
 * Cuts the plot where its type allows it, into as few pieces of about the same
 * height as fit on pages with room for `height` of it.  One piece when the
 * plot fits, or cannot be cut.
 */
struct slices slices_cut(const struct plot *plot, double height);

double slices_height(const struct slice *slice);

/* Copies what the slice shows of the plot, from y on. */
void slices_append(const struct plot *plot, const struct slice *slice,
                   struct marks *marks, double y);

#endif
