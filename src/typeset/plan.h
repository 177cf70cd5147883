#ifndef TYPESET_PLAN_H
#define TYPESET_PLAN_H

#include "breaks.h"

/* The lines of a paragraph, as the last cell of each. */
struct plan {
    size_t *ends;
    size_t n;
};

/*
 * Chooses the breaks of the cells from `first` up to, not including, `end`
 * that cost least as a whole (Knuth and Plass, 1981).  The plan is the
 * caller's: plan_free.
 */
struct plan plan_lines(const struct cells *cells, size_t first, size_t end,
                       const struct paragraph_style *style, double indent);
void plan_free(struct plan *plan);

#endif
