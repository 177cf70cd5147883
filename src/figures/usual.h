#ifndef FIGURES_USUAL_H
#define FIGURES_USUAL_H

#include "inquiry.h"

/*
 * What a city's figure may be where history has none: the city's usual share
 * (the median of its shares of all fields' totals) of a total that is judged
 * by the median of the cities' figures, each divided by its usual share, so
 * that one wrong figure changes little.
 */
struct usual;

struct usual *usual_new(const struct inquiry *inquiry);

/* False with fewer than 4 cities or 3 fields to judge by. */
bool usual_expect(const struct usual *usual, const struct field *field,
                  const struct region *city, struct rational *expected);

#endif
