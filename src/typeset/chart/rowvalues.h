#ifndef TYPESET_CHART_ROWVALUES_H
#define TYPESET_CHART_ROWVALUES_H

#include "plot.h"

/* How a value is drawn along its row: from x `zero` to x `end`. */
struct rowvalue {
    size_t series, category;
    double zero, end, middle, thickness;
    uint32_t color;
};

typedef void rowvalues_mark(struct plot *plot, const struct rowvalue *value);
typedef uint32_t rowvalues_color(const struct plot *plot, size_t series,
                                 size_t category);

/* `gap` is left between the end of a mark and its value. */
struct rowvalues_style {
    rowvalues_mark *mark;
    rowvalues_color *color;
    double gap;
    bool over_axis; /* marks reach over zero; bars end at it */
};

/*
 * A row per category and in it one below the other the series, from a common
 * zero, every value labelled at its end: bars, lollipops.
 */
bool rowvalues_draw(struct plot *plot, const struct rowvalues_style *style);

/* A bar, as bar charts and diverging ones have it. */
void rowvalues_bar(struct plot *plot, const struct rowvalue *value);
#define ROWVALUES_BAR_GAP 3.5

#endif
