#ifndef FIGURES_FOLD_H
#define FIGURES_FOLD_H

#include "figures/figures.h"
#include "sums.h"

struct arena;

/*
 * What the cities submitted, by form and city, and folded into totals: first
 * opened, then filled by merging partial sums, then closed.
 */
struct fold;

struct fold *fold_new(struct arena *arena, const struct survey *survey);

/* The layout of a form's sums, for partial ones. */
const struct sums_shape *fold_shape(const struct fold *fold,
                                    const struct form *form);

/* Adds a partial result of that form and city (NULL: of all cities); it stays
 * the caller's, but may be empty then. */
void fold_merge(struct fold *fold, const struct form *form,
                const struct region *city, struct sums *partial);

/* Adds counties up to cities and cities to the province; notes which forms
 * were submitted.  A sum that does not fit is a finding. */
void fold_close(struct fold *fold, const struct intake *intake,
                struct findings *findings);

/* After fold_close. */
struct figure fold_get(const struct fold *fold, const struct field *field,
                       const struct region *region, int month);
struct figures_given fold_given(const struct fold *fold,
                                const struct field *field,
                                const struct region *region, int month);
size_t fold_sums(const struct fold *fold);
uint64_t fold_blanks(const struct fold *fold, const struct field *field,
                     const struct region *region);
const struct intake_file *fold_file(const struct fold *fold,
                                    const struct form *form,
                                    const struct region *city);

#endif
