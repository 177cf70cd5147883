#ifndef TYPESET_CHART_REFERENCES_H
#define TYPESET_CHART_REFERENCES_H

#include "words.h"

struct chart_reference;

/* Lines at a value, the average say, with what they are. */

/* Its name and value, of which both languages say the value once. */
struct label references_label(struct plot *plot,
                              const struct chart_reference *of,
                              struct label_style style, double max_width);

/* What the labels above a plot of rows take. */
double references_height(struct plot *plot);

/* Draws them down to `bottom`, with their labels above `y`, over what the plot
 * has drawn so far: no bar is hidden. */
void references_draw_vertical(struct plot *plot, const struct scale *scale,
                              double y, double bottom);

/* Takes the lines away behind a label that is about to be placed. */
void references_clear(struct plot *plot, const struct scale *scale, double x,
                      double y, const struct label *label);

/* Between a line and letters, at least: nearer it reads as one more digit. */
#define REFERENCES_GAP 3

/* How far letters between from and to, along the scale, have to be moved so
 * that they stand beyond the lines that pass through them or touch them: to
 * higher coordinates (direction 1) or lower ones (-1).  0 where none does. */
double references_pass(const struct plot *plot, const struct scale *scale,
                       double from, double to, int direction);

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
