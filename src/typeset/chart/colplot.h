#ifndef TYPESET_CHART_COLPLOT_H
#define TYPESET_CHART_COLPLOT_H

#include "axis.h"
#include "labels.h"

/*
 * What plots with categories from left to right have in common: the value
 * scale upright, the names below, the references on the right.
 */
struct colplot {
    struct scale scale;
    struct band band;
    struct axis_names names;
    double band_top;    /* of the annotations above the plot area */
    double top, bottom; /* of the plot area */
    double left, right;
    bool references_named; /* by somebody else: only lines are drawn */
    bool axis;             /* the value axis is drawn */
    bool breaks_drawn;     /* before the marks that cover them */
};

/* Height of the plot area for the picture's width. */
double colplot_height(const struct plot *plot);

/* Gridlines and tick labels if there is an axis, before the marks. */
void colplot_draw_grid(struct plot *plot, const struct colplot *columns);

/* The mark of a missing value above y: a dash, or a stroke where not even a
 * dash finds room. */
void colplot_draw_missing(struct plot *plot, double x, double y, double room);

/* The line at zero, over columns and areas, under lines; none where the scale
 * has no zero: it would be taken for it. */
void colplot_draw_zero(struct plot *plot, const struct colplot *columns);

/* What the names of the breaks take above the plot area; 0 without any. */
double colplot_breaks_height(struct plot *plot);

/* The rules where a definition changes; of marks that cover them, before. */
void colplot_draw_breaks(struct plot *plot, struct colplot *columns);

/* Says above the plot area what they are, clear of the leaders. */
void colplot_name_breaks(struct plot *plot, const struct colplot *columns,
                         const struct stroke *leaders, size_t n_leaders);

/* Breaks unless they are drawn, references and names, after the marks; sets
 * plot->height. */
void colplot_draw_frame(struct plot *plot, struct colplot *columns);

#endif
