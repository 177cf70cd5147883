#ifndef TYPESET_CHART_SLOPESIDE_H
#define TYPESET_CHART_SLOPESIDE_H

#include <stdint.h>

#include "ends.h"
#include "pairs.h"

#define SLOPESIDE_NONE SIZE_MAX

/* One axis of a slope and its labels: one for all that end in one value. */
struct slopeside {
    struct ends ends;
    size_t *end_of; /* of each pair, or SLOPESIDE_NONE */
    double x;
};

/* The labels of `data`, the values of the pairs on that side, set and at most
 * `max_width` wide; who has no value has none. */
struct slopeside slopeside_make(struct plot *plot, const struct pairs *pairs,
                                const struct datum *const *data,
                                double max_width);

/* The longest way that a label would be moved from where its line ends. */
double slopeside_moved(struct plot *plot, struct slopeside *side,
                       const struct scale *scale, double top, double bottom);

#endif
