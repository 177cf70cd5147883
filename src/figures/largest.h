#ifndef FIGURES_LARGEST_H
#define FIGURES_LARGEST_H

#include "inquiry.h"

/* The largest part of a sum beside the others: a cell of the file, or a
 * county of the city. */
struct largest {
    struct rational value, second;
    size_t n;                    /* parts above zero */
    struct place at;             /* of a cell */
    const char *text;            /* of a cell, in the inquiry's arena */
    const struct region *county; /* of a county's sum, else NULL */
};

/* Reads the file once more, for the cells of the field in the region's
 * rows; figures keep sums only.  The region's figure is known.  False when
 * there is no part above zero. */
bool largest_cell(const struct inquiry *inquiry, const struct field *field,
                  const struct region *region, struct largest *largest);

/* By the sums of the city's counties. */
bool largest_county(const struct inquiry *inquiry, const struct field *field,
                    const struct region *city, struct largest *largest);

#endif
