#ifndef TYPESET_CHART_ALTERNATIVE_H
#define TYPESET_CHART_ALTERNATIVE_H

#include "plot.h"

struct key_figures;

/*
 * What the chart shows, for readers who do not see it: its kind, headline
 * and measure, then for every series the highest and the lowest value, or
 * where it began and ended, and how many are missing.  In the languages of
 * the picture; the others are NULL.
 */
struct words alternative_text(const struct plot *plot, struct words type);

/* The same of key figures: each with its value and change. */
struct words alternative_tiles(const struct plot *plot,
                               const struct key_figures *figures);

#endif
