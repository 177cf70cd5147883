#ifndef TYPESET_CHART_STACKBESIDE_H
#define TYPESET_CHART_STACKBESIDE_H

#include "words.h"

/* What a row of stacked bars has beside its bar, or below it: with a swatch
 * each the values that do not fit into their part, and the total. */
struct stackbeside {
    const struct label *values; /* [category * n_series + series] */
    const bool *outside;        /* the same: stands here */
    const struct label *ends;   /* per category: total, or the mark of shares
                                 * of nothing; may be empty */
};

/* How wide all of it is side by side, and how high. */
double stackbeside_width(struct plot *plot, const struct stackbeside *beside,
                         size_t category);
double stackbeside_height(struct plot *plot, const struct stackbeside *beside,
                          size_t category);

/*
 * Places it from x on, with its top at y, in as many rows as it takes to end
 * before `right`; reference lines of the scale give way.  Returns the height.
 */
double stackbeside_draw(struct plot *plot, const struct stackbeside *beside,
                        const struct scale *scale, size_t category, double x,
                        double y, double right);

/* The height alone. */
double stackbeside_flow(struct plot *plot, const struct stackbeside *beside,
                        size_t category, double x, double right);

#endif
