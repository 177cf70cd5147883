#ifndef TYPESET_CHART_SHARES_H
#define TYPESET_CHART_SHARES_H

#include "words.h"

/* The parts of one whole: the categories of one series, or the series of
 * one category. */
struct shares {
    struct share {
        struct words name;
        const struct datum *datum;
        double part; /* of the whole, 0 … 1 */
        uint32_t color;
    } * items;
    size_t n, capacity;
};

/* At most that many: more cannot be told apart. */
#define SHARES_MOST 4

/* Refuses too many parts, and negative ones, with a finding. */
bool shares_read(struct plot *plot, struct shares *shares);

/* The list of the parts with swatch, name and value, `width` wide: its
 * height, and placed with its top left at (x, y). */
double shares_height(struct plot *plot, const struct shares *shares,
                     double width);
void shares_list(struct plot *plot, const struct shares *shares, double x,
                 double y, double width);

/*
 * Where a square figure of the whole stands, and its list beside it or, in a
 * narrow picture, below.  The figure is `beside` or `below` points wide or,
 * where the picture next to this one is higher, larger.
 */
struct shares_room {
    double side, x, y;     /* of the figure */
    double list_x, list_y; /* of the list, as wide as is left */
    double height;         /* of both */
};
struct shares_room shares_room(struct plot *plot, const struct shares *shares,
                               double beside, double below);

#endif
