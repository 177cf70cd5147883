#ifndef TYPESET_CHART_TREND_H
#define TYPESET_CHART_TREND_H

#include "callouts.h"
#include "colplot.h"
#include "curve.h"
#include "ends.h"

/*
 * What plots of values over time have in common: colplot_… for the frame,
 * but the first and the last point stand at the edges, and the series are
 * named where they end or, where their names are long, in a legend above.
 */
struct trend {
    struct colplot base;
    struct ends ends; /* of the series, if there are several */
    bool legend;      /* names them: the ends have values alone */
    double step;
    bool stacked; /* a value stands on those of the series before */
    bool shaded;  /* below the line is a fill: values stand above */
};

/*
 * Lays out the plot: `extent` decides the scale.  With `axis` there are
 * gridlines; without them, or for a single series, room for its labels.
 * False when the names of the categories do not fit.
 */
bool trend_layout(struct plot *plot, struct extent extent, bool axis,
                  struct trend *trend);

struct curve trend_curve(const struct plot *plot, const struct trend *trend,
                         size_t series);

/* Where the annotated values are. */
struct target *trend_targets(struct plot *plot, const struct trend *trend);

/* One dash per category that has a value missing, above the names. */
void trend_draw_missing(struct plot *plot, const struct trend *trend);

/* Breaks, references, names, end labels; sets plot->height. */
void trend_draw_frame(struct plot *plot, struct trend *trend);

#endif
