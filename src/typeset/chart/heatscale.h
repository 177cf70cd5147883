#ifndef TYPESET_CHART_HEATSCALE_H
#define TYPESET_CHART_HEATSCALE_H

#include "plot.h"

/*
 * Values to colours: five steps of equal width from the least to the
 * greatest value, or, when there are values on both sides of zero, two on
 * each side and one for zero alone.
 */
struct heatscale {
    double low, high;
    bool diverging;
};

struct heatscale heatscale_new(struct extent extent);

/* Step 0 … 4. */
size_t heatscale_step(const struct heatscale *scale, struct rational value);
uint32_t heatscale_color(const struct heatscale *scale,
                         const struct theme *theme, struct rational value);

#endif
