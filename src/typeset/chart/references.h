#ifndef TYPESET_CHART_REFERENCES_H
#define TYPESET_CHART_REFERENCES_H

#include "words.h"

/* Lines at a value, the average say, with what they are. */

/* What the labels above a plot of rows take. */
double references_height(struct plot *plot);

/* Draws them down to `bottom`, with their labels above `y`, over what the plot
 * has drawn so far: no bar is hidden. */
void references_draw_vertical(struct plot *plot, const struct scale *scale,
                              double y, double bottom);

/* Takes the lines away behind a label that is about to be placed. */
void references_clear(struct plot *plot, const struct scale *scale, double x,
                      double y, const struct label *label);

/* The same behind a label of an upright plot. */
void references_clear_upright(struct plot *plot, const struct scale *scale,
                              double x, double y, const struct label *label);

/* The column on the right that labels of horizontal lines take. */
double references_width(struct plot *plot);

/* Draws the lines alone: their labels stand among others. */
void references_draw_lines(struct plot *plot, const struct scale *scale,
                           double left, double right);

/* Draws them from `left` to `right`, with their labels beyond that and
 * moved apart between top and bottom. */
void references_draw_horizontal(struct plot *plot, const struct scale *scale,
                                double left, double right, double top,
                                double bottom);

#endif
