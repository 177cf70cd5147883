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

/* The height that a page has for a plot in one piece or for the last of
 * several, and for one that is continued: they differ by what stands below
 * them. */
struct slice_rooms {
    double last, more;
};

/*
 * Cuts the plot where its type allows it, into as few pieces as fit on pages
 * with such rooms, all full but the last, which is not too short.  One piece
 * when the plot fits, or cannot be cut.
 */
struct slices slices_cut(const struct plot *plot,
                         const struct slice_rooms *rooms);

/* How many rows the plot has that pages with such rooms may part, or 0. */
size_t slices_rows(const struct plot *plot, const struct slice_rooms *rooms);

/*
 * The piece that begins with row `first` and ends where pages with other rooms
 * do.  Returns the row that comes next: slices_rows when it is the last, and
 * `first` when too few rows fit; `force`d, it has as many as fit, or one.
 */
size_t slices_next(const struct plot *plot, const struct slice_rooms *rooms,
                   size_t first, bool force, struct slice *slice);

double slices_height(const struct slice *slice);

/* Copies what the slice shows of the plot, from y on. */
void slices_append(const struct plot *plot, const struct slice *slice,
                   struct marks *marks, double y);

#endif
