#ifndef TYPESET_CHART_PAIRS_H
#define TYPESET_CHART_PAIRS_H

#include "itemrows.h"

/* Two values of each item: two years of each city, say. */
struct pairs {
    struct row_names names;
    const struct datum **from, **to;
    size_t n;
    struct words from_name, to_name;
};

/*
 * Two points in time of every series, or two series of every category.
 * Anything else is refused with a finding.
 */
bool pairs_read(struct plot *plot, struct pairs *pairs);

/* The pair has both values, and they can be compared. */
bool pairs_comparable(const struct pairs *pairs, size_t i);

/*
 * What the values are shown on where they need not begin at zero: with zero
 * or, when they hardly differ, with as much room on either side as they
 * differ, so that a small change does not fill the picture, which then says
 * so.
 */
struct scale pairs_scale(struct plot *plot, double from, double to);

/* Says below the plot who has no value or, of one end alone, which. */
void pairs_remark_missing(struct plot *plot, const struct pairs *pairs);

#endif
