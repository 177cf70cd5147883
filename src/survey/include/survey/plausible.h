#ifndef SURVEY_PLAUSIBLE_H
#define SURVEY_PLAUSIBLE_H

#include <stdbool.h>

#include "base/rational.h"

/*
 * What is still plausible: `plausibility:` in figures.yaml.  Each test has
 * the name of its finding there, and each threshold a default, so that a
 * template says only what it wants otherwise.
 */
enum plausible_test {
    PLAUSIBLE_LAST_YEAR_AGAIN,
    PLAUSIBLE_UNIT_SLIP,
    PLAUSIBLE_DIGITS_SWAPPED,
    PLAUSIBLE_COLUMNS_SWAPPED,
    PLAUSIBLE_FALL_TO_ZERO,
    PLAUSIBLE_ABOVE_HALF,
    PLAUSIBLE_OUTLIER,
    PLAUSIBLE_TESTS,
};

/* Shares and changes are ratios (50% is 1/2); numbers of digits, cities and
 * the like are whole. */
struct plausible {
    bool runs[PLAUSIBLE_TESTS];
    /* Equal figures of one form have that many digits together. */
    struct rational again_digits;
    /* Divided by 10ⁿ it is that near to last year's figure, and the total
     * of the province changes at least so much. */
    struct rational slip_within, slip_effect;
    /* A figure of that many digits, that far from last year's. */
    struct rational digits_least, digits_change;
    /* Both columns are that many times too large or too small, and exchanged
     * as near to last year. */
    struct rational columns_apart, columns_within, columns_effect;
    /* Last year's share of the province. */
    struct rational zero_effect;
    /* Share of the province; among so many cities; of a total in the unit
     * of its form. */
    struct rational half_share, half_cities, half_total;
    /* Hidiroglou and Berthelot's C, among so many cities; relative and
     * absolute thresholds. */
    struct rational outlier_spread, outlier_cities;
    struct rational outlier_change, outlier_effect;
};

#endif
