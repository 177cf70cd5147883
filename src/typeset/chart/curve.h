#ifndef TYPESET_CHART_CURVE_H
#define TYPESET_CHART_CURVE_H

#include "labels.h"
#include "plot.h"

/* A line through values at equal distances. */
struct curve {
    const struct datum *data;
    size_t n;
    double first, step; /* x of the first value, and to the next */
    const struct scale *scale;
    uint32_t color;
    double line_width;
};

double curve_x(const struct curve *curve, size_t i);
double curve_y(const struct curve *curve, size_t i);

/* Draws it with a gap where a value is missing and where it is redefined; a
 * value between two gaps is a dot. */
void curve_draw(struct plot *plot, const struct curve *curve);

/* Dashes of its colour from one value to another, over another line. */
void curve_draw_dashes(struct plot *plot, const struct curve *curve,
                       size_t from, size_t to, double dash);

/* Index of the first and last known value; false when there is none. */
bool curve_ends(const struct curve *curve, size_t *first, size_t *last);

/* Where it runs, for labels to keep clear of. */
void curve_block(const struct curve *curve, struct obstacles *obstacles);

/* A label at value i is better put above the curve than below: everywhere but
 * in a clear trough. */
bool curve_prefers_above(const struct curve *curve, size_t i);

#endif
