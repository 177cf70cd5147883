#ifndef TYPESET_CHART_SCALE_H
#define TYPESET_CHART_SCALE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/rational.h"

/* At most five gridlines are asked for; the axis may end at one more. */
#define SCALE_TICKS 5
#define SCALE_TICKS_MOST (SCALE_TICKS + 1)

/* Values to points: a straight line through (low, from) and (high, to).
 * Ticks are exact, so that their labels are. */
struct scale {
    double low, high;
    double from, to;
    bool log; /* straight in the logarithm instead */
    struct rational ticks[SCALE_TICKS_MOST];
    size_t n_ticks;
};

/* Exact least and greatest of what is to be shown. */
struct extent {
    bool known; /* false: nothing was added */
    bool whole; /* of things that are counted: no ticks between them */
    struct rational low, high;
};

void scale_extend(struct extent *extent, struct rational value);

/* The extent with zero, as bars need it; also of nothing. */
struct extent scale_with_zero(struct extent extent);

/*
 * What a line is shown on: with zero, unless the values differ by less than
 * a quarter of the greatest; then without, and the picture has to say so.
 */
struct extent scale_for_line(struct extent extent);
bool scale_has_zero(struct extent extent);

/*
 * The same of a line over time: with zero, unless the values differ by less
 * than a twentieth; then with half of their range free on both sides, so that
 * a small change does not cross the whole picture.
 */
struct extent scale_over_time(struct extent extent);

/* From exactly `extent`, without ticks: every value is labelled. */
struct scale scale_tight(struct extent extent, double from, double to);

/*
 * The extent with ticks a step of 1, 2, 2.5 or 5 × 10ⁿ apart in it, at most
 * `n_ticks` (up to SCALE_TICKS) of them.  Where it ends more than a third of a
 * step beyond the outermost, the scale goes on to one more tick.  A scale
 * without zero begins at a tick.
 */
struct scale scale_nice(struct extent extent, size_t n_ticks, double from,
                        double to);

/*
 * The extent, which is positive, with ticks at marks: 1, 2 and 5 times the
 * powers of ten or, where these are many, 1 and 5 times or powers of ten
 * alone.  Where the extent ends more than a third of a step beyond the
 * outermost mark, the scale goes on to the next; it has three at least.
 */
struct scale scale_log(struct extent extent, double from, double to);

/* The same from the mark below the extent to the mark above it, both named: a
 * line that begins on the bottom of its picture looks as if it began at 0. */
struct scale scale_log_marked(struct extent extent, double from, double to);

double scale_at(const struct scale *scale, struct rational value);

/* The same of a sum of values, as stacks have it. */
double scale_place(const struct scale *scale, double value);

/* Points between the values a and b; never negative. */
double scale_length(const struct scale *scale, struct rational a,
                    struct rational b);

/* Equal bands side by side. */
struct band {
    double from, step;
};

struct band scale_band(double from, double to, size_t n);
double scale_band_middle(const struct band *band, size_t i);

#endif
