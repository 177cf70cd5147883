#ifndef TYPESET_CHART_STACK_H
#define TYPESET_CHART_STACK_H

#include "plot.h"

/* One part of a stacked bar, from where the one before it ended. */
struct stack_part {
    double from, to; /* values; of 1 when stacked to 100 % */
};

/*
 * Stacks the series of a category away from zero, those below it to the
 * other side.  parts has n_series elements; a missing one is empty.
 */
void stack_build(const struct plot *plot, size_t category,
                 struct stack_part *parts);

/* How much of the stack, on its side of zero, the part before this one is. */
double stack_before(const struct stack_part *parts, size_t series);

/* The white line between two parts that are so long on the page: its width, 0
 * for none, and how far its middle lies in the part before. */
struct stack_gap {
    double width, back;
};

struct stack_gap stack_gap(double before, double length);

/* Where all stacks begin and end; 0 … 1 when stacked to 100 %. */
struct extent stack_extent(const struct plot *plot);

/* Nothing of it is missing, and all of it is 0. */
bool stack_is_empty(const struct plot *plot, size_t category);

/* Nothing of it is known; nothing is missing. */
bool stack_is_missing(const struct plot *plot, size_t category);
bool stack_is_complete(const struct plot *plot, size_t category);

/* The category has no shares: its total is 0. */
bool stack_is_undefined(const struct plot *plot, size_t category);

/* The total of several parts as the chart has it; NULL when it has none, or
 * does not know this one. */
const struct datum *stack_total(const struct plot *plot, size_t category);

/* The numbers of the parts as they are printed add up to the printed total. */
bool stack_adds_up(const struct plot *plot, size_t category);

/* To 100 %, nothing may be negative: refuses with a finding. */
bool stack_accepts(const struct plot *plot);

#endif
