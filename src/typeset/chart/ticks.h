#ifndef TYPESET_CHART_TICKS_H
#define TYPESET_CHART_TICKS_H

#include "words.h"

/*
 * The labels of a scale's ticks.  Where each language counts in its own unit
 * (万元, RMB million) its numbers are a column of their own, the last next to
 * the axis: one below the other nobody could tell which two belong together.
 */
struct ticks {
    struct label labels[LANGUAGES][SCALE_TICKS_MOST]; /* [column][tick] */
    double widths[LANGUAGES];                         /* of the columns */
    size_t n_columns, n;
};

struct ticks ticks_set(struct plot *plot, const struct scale *scale);

/* Remarks below the plot which column is in which unit. */
void ticks_name_units(struct plot *plot);

#endif
