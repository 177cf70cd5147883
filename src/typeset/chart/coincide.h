#ifndef TYPESET_CHART_COINCIDE_H
#define TYPESET_CHART_COINCIDE_H

#include "trend.h"

/*
 * Series whose lines lie on one another between neighbouring points: only the
 * uppermost would be seen, and a reader would miss the others.
 */
struct coincidence {
    bool has[PLOT_SERIES];
    size_t from, to; /* categories */
    bool exact;      /* all values are equal; else some are a hair apart */
};

struct coincidences {
    struct coincidence *items;
    size_t n, capacity;
};

/* Of at most PLOT_SERIES series. */
struct coincidences coincide_find(struct plot *plot,
                                  const struct trend *trend);

/* Over the line of the series, which has just been drawn, dashes of the lines
 * that it covers. */
void coincide_draw(struct plot *plot, const struct trend *trend,
                   const struct coincidences *all, size_t series);

/* Remarks which lines coincide, and where. */
void coincide_remark(struct plot *plot, const struct coincidences *all);

#endif
