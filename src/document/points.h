#ifndef DOCUMENT_POINTS_H
#define DOCUMENT_POINTS_H

#include "quantity.h"

/* What the categories of a chart, or the rows of a table, can be. */
enum dimension {
    DIMENSION_CITY,
    DIMENSION_COUNTY,
    DIMENSION_MONTH,
    DIMENSION_YEAR,
    DIMENSION_MEASURE,
};

/* One position along a dimension: it fixes the region, or the period, or
 * the quantity, and leaves the rest to the scope. */
struct point {
    struct words name;
    const struct region *region;     /* or NULL */
    const struct quantity *quantity; /* or NULL */
    bool has_period;
    struct period period;
    struct words group; /* what it belongs under, or empty */
};

struct points {
    struct point *items;
    size_t n, capacity;
};

/* The positions of a dimension in their own order.  `years`: how many, this
 * one included; 0 is all that are known. */
struct points points_of(const struct fence *fence, enum dimension dimension,
                        const struct quantities *quantities, size_t years);

/* Counties with their city before them. */
struct points points_grouped(const struct fence *fence);

/* Every quantity in every year. */
struct points points_of_years(const struct fence *fence,
                              const struct quantities *quantities,
                              size_t years);

/* Their names one after the other: 甲、乙 / Jia and Yi. */
const char *points_list(struct arena *arena, const struct points *points,
                        enum language language);

/* 2024年 / 2024. */
struct words points_year_name(struct arena *arena, int year);

/* 3月 / Mar: month i of the period; the year is said with the first month
 * and where it changes. */
struct words points_month_name(struct arena *arena,
                               const struct survey *survey, size_t i);

#endif
