#ifndef TYPESET_CHART_AXIS_H
#define TYPESET_CHART_AXIS_H

#include "words.h"

/* Between a tick's label and the gridline. */
#define AXIS_TICK_GAP 5

/* Between a plot and the names below. */
#define AXIS_NAMES_ABOVE 3

/* scale_nice, with ticks so far apart that their labels have room. */
struct scale axis_scale(struct plot *plot, struct extent extent, size_t n_ticks,
                        double from, double to);

/* The width that the labels of the scale's ticks take, gap included. */
double axis_width(struct plot *plot, const struct scale *scale);

/* How high the label of its lowest tick is; 0 without any. */
double axis_tick_height(struct plot *plot, const struct scale *scale);

/* Gridlines from x = left to right at the ticks, their labels left of them.
 * A tick at zero is left to axis_zero. */
void axis_values(struct plot *plot, const struct scale *scale, double left,
                 double right);

/* The line at zero, or where the scale begins when it has none. */
void axis_zero(struct plot *plot, const struct scale *scale, double left,
               double right);

/* Names of the categories below a plot. */
struct axis_names {
    struct label *labels;
    size_t n;
    bool some;       /* not all have room: the drawing chooses */
    bool second_row; /* every other one stands lower */
    double height;
    double first, step; /* set when they are drawn */
    bool *shown;
};

/*
 * Sets the names of the chart's categories to stand `step` points apart.
 * Names that are too wide are broken, then put in two rows.  Years and months
 * become bare numbers; if these have no room either, every so many are named,
 * but first the focus or, of few, the highest, then the last and the first.
 * False when they do not fit: then another type has to be drawn.
 */
bool axis_names(struct plot *plot, double step, struct axis_names *names);

/* The year of the first category, or 0 if the categories are no years. */
size_t axis_first_year(const struct plot *plot);

/* Half of a category's name, broken nowhere. */
double axis_half_name(struct plot *plot, size_t category);

/* Small strokes below y: at every point where only some are named or, of many,
 * at these.  After the names are drawn. */
void axis_draw_points(struct plot *plot, const struct axis_names *names,
                      double y);

/* Draws them below y, centred on first + i * step, kept within the width. */
void axis_draw_names(struct plot *plot, struct axis_names *names,
                     double first, double step, double y);

#endif
