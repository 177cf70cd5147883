#ifndef TYPESET_LINESUMS_H
#define TYPESET_LINESUMS_H

#include "cells.h"

/* What a row of cells and the gaps between them add up to. */
struct linesums {
    double width;
    double shrink[SHRINK_TIERS];
    double space, mixed;      /* stretch before the rest */
    double spreads;           /* gaps that share the rest */
    int han, words;           /* Han characters; letters and digits */
};

/* Sums before each cell from `first` to `end`, one more than there are
 * cells.  To be freed with g_free. */
struct linesums *linesums_new(const struct cells *cells, size_t first,
                              size_t end);

/* The line from cell `a` to cell `b`, with neither's outer gap; indices from
 * the `first` of the sums. */
void linesums_line(const struct linesums *sums, const struct cell *cells,
                   size_t a, size_t b, struct linesums *line);

/* The same of one line alone, by index in `cells`. */
void linesums_measure(const struct cells *cells, size_t first, size_t last,
                      struct linesums *line);

/* How a line is made to fit. */
struct fit {
    double shrink[SHRINK_TIERS]; /* share of the tier that is used, 0 … 1 */
    double space, mixed;      /* likewise */
    double spread;            /* added to each gap that spreads */
    double excess;            /* what cannot be compressed away */
    double slack;             /* what no gap can take up */
};

/* Rule 11: fits the line to the measure, compressing in the order of the
 * tiers, else expanding.  With `may_stretch` false what is short stays so. */
struct fit linesums_fit(const struct linesums *line, double measure,
                        bool may_shrink, bool may_stretch);

#endif
