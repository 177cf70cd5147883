#ifndef FIGURES_EVALUATE_H
#define FIGURES_EVALUATE_H

#include "base/place.h"
#include "figures/figures.h"
#include "survey/expression.h"

enum value_kind { VALUE_NUMBER, VALUE_TEXT, VALUE_TRUTH, VALUE_MISSING };

struct value {
    enum value_kind kind;
    enum value_form form;
    struct rational number;
    struct unit unit;
    struct words text;            /* VALUE_TEXT: "甲市、乙市", "Jia and …" */
    bool truth;
    enum figure_state why;        /* VALUE_MISSING */
    bool blank;                   /* VALUE_MISSING, see struct figure */
    const struct measure *measure; /* when it is one measure's own value */
};

/* Where an expression is evaluated: names mean the figures of `region` in
 * `period`; `city` and `county` are those of the enclosing loops or NULL. */
struct scope {
    const struct figures *figures;
    const struct region *region;
    const struct region *city;
    const struct region *county;
    struct period period;
};

/*
 * Functions: change(m) on last year, growth(m, year) since an earlier year,
 * share(m) of the region above, rank(m) among its siblings (1 is the
 * largest, ties share a rank), count(cities), count(cities, condition),
 * count(counties …), top(m, n), bottom(m, n), highest(m), lowest(m),
 * average(m) over the regions one level below, peak(m) the month with the
 * largest value, abs(x), years() for which there are figures.
 *
 * A missing operand makes the result missing, never an error, except that
 * `false and …` is false and `true or …` true.  Functions over several
 * regions leave out those that are blank or undefined (a rate without a
 * base), but are missing when one did not submit; names in a tie at the n-th
 * place are all listed.  A mistake in the expression (unknown name, wrong
 * arguments, a text where a number is due, unlike units) adds a finding and
 * gives false.
 *
 * A derived measure is an amount in the unit it declares (fines / readers in
 * 元/人), a ratio when that is %; without a unit a quotient is a ratio or
 * plain.  Growth is missing from zero or less, and for a month; so is every
 * comparison of a measure's years across a change of its definition.
 */
bool evaluate(struct arena *arena, const struct expression *expression,
              const struct scope *scope, struct value *value,
              struct findings *findings);

/*
 * A figure that an expression rests on: the sum of cells of a field within a
 * region and period of this edition, or one row of history.csv.  `decides`
 * when it is only compared with others (rank, highest, a condition): then
 * the value need not change with it.
 */
struct trace_leaf {
    const struct measure *measure;
    const struct region *region;
    struct period period;
    struct place history;        /* in history.csv; row 0: cells */
    bool decides;
};

struct tracer {
    void (*leaf)(void *user, const struct trace_leaf *leaf);
    void *user;
};

/* Tells of every figure that the expression rests on in that scope, some
 * several times.  The expression must be sound. */
void evaluate_trace(struct arena *arena, const struct expression *expression,
                    const struct scope *scope, const struct tracer *tracer);

/* Regions of `survey` in the order of a measure: ties keep file order, the
 * missing come last.  `key` may be NULL (file order). */
bool evaluate_order(struct arena *arena, const struct expression *key,
                    bool descending, const struct scope *scope,
                    const struct region **regions, size_t n,
                    struct findings *findings);

#endif
