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

#endif
