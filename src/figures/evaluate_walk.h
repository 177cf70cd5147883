#ifndef FIGURES_EVALUATE_WALK_H
#define FIGURES_EVALUATE_WALK_H

#include "figures/evaluate.h"

/* Evaluation of expressions whose mistakes have been reported already: what
 * is left are figures that are known or missing. */
struct walk {
    struct arena *arena;    /* for texts; NULL where none can arise */
    struct scope scope;
    uint64_t *n_cells;      /* counts the cells behind the value, or NULL */
    const struct tracer *tracer; /* is told of every figure, or NULL */
    bool deciding;          /* figures only decide here, as in a rank */
};

struct value evaluate_walk(const struct walk *walk,
                           const struct expression *expression);

/* Tells the walk's tracer what the measure's figure rests on. */
void figures_trace(const struct walk *walk, const struct measure *measure);

/* The same with the names of another region, or another period. */
struct value evaluate_walk_region(const struct walk *walk,
                                  const struct region *region,
                                  const struct expression *expression);
struct value evaluate_walk_period(const struct walk *walk,
                                  struct period period,
                                  const struct expression *expression);

/* The scope in which names mean that region. */
struct scope evaluate_walk_scope(struct scope scope,
                                 const struct region *region);

#endif
