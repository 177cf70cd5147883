#ifndef TYPESET_CHART_CALLOUTS_H
#define TYPESET_CHART_CALLOUTS_H

#include "labels.h"
#include "words.h"

/* Annotations: what the template says of single values. */

/* ---- above an upright plot, with leaders down to the values ---- */

/* The band that they take above the plot; 0 without any. */
double callouts_height(struct plot *plot);

/* Where a value is: its leader ends a little above.  Where it would pass
 * through other marks on its way, it comes down so far `aside` (negative: on
 * the left) and turns to the value. */
struct target {
    double x, y;
    double aside;
};

/* A text above: how wide it is, where its leader is, where it went. */
struct callout {
    double x, width;
    double left;
};

/* Places texts apart from each other, within 0 … width, each over its leader;
 * false when they are too many for that. */
bool callouts_stand(struct arena *arena, struct callout *callouts, size_t n,
                    double width);

/* The leaders, one per annotation, to be kept clear of.  The band's top is at
 * `top`. */
struct stroke *callouts_leaders(struct plot *plot,
                                const struct target *targets, double top);

void callouts_draw_above(struct plot *plot, const struct target *targets,
                         double top);

/* ---- beside the bars of rows ---- */

/* What the annotations of a category take behind its last value, and how high
 * its row has to be for them; 0 without any. */
double callouts_width(struct plot *plot, size_t category);
double callouts_row_height(struct plot *plot, size_t category);

/* The rows below it beside which they hang down, where the bars are no
 * longer; 0 when they stand in their row alone. */
size_t callouts_rows(struct plot *plot, size_t category);

/* The category whose annotations stand beside the row of this one, its own or
 * those of a row above; n_categories when none do. */
size_t callouts_beside(struct plot *plot, size_t category);

/* Shortens the scale so that what would begin at x, across a reference line,
 * has room beyond the line. */
void callouts_pass_lines(struct plot *plot, struct scale *scale,
                         size_t category, double x);

/* From x on, beyond the reference lines of the scale if they have room there,
 * with a leader across these; else these give way to them. */
void callouts_draw_beside(struct plot *plot, const struct scale *scale,
                          size_t category, double x, double middle);

#endif
