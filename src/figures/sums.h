#ifndef FIGURES_SUMS_H
#define FIGURES_SUMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "intake/intake.h"
#include "survey/survey.h"

/* Amounts of one field, in 10^-decimals of its base unit. */
struct sum {
    int64_t value;
    uint32_t n_cells, n_blanks;
    bool overflow;
};

/* How the sums of one form are laid out: a row of `n_slots` numeric fields
 * for each month, the whole period last. */
struct sums_shape {
    const struct survey *survey;
    const struct form *form;
    size_t *slots;       /* by the field's index */
    size_t n_slots;
    size_t n_rows;       /* months + 1 */
};

/* The sums of one form in one city or, for a file of several, in the
 * province: for that region itself and each below that has rows.  Not shared
 * between threads. */
struct sums;

struct sums_shape *sums_shape_new(struct arena *arena,
                                  const struct survey *survey,
                                  const struct form *form);

struct sums *sums_new(const struct sums_shape *shape,
                      const struct region *within);
void sums_free(struct sums *sums);

void sums_take(struct sums *sums, const struct intake_row *row);
void sums_take_group(struct sums *sums, const struct intake_group *group);
/* Adds what `more` of the same form has of the city of `sums`, and may take it
 * away: `more` is of no further use for that city. */
void sums_merge(struct sums *sums, struct sums *more);

/* The sum of one region's own rows, or NULL when it has none; `month` -1 is
 * the whole period. */
const struct sum *sums_get(const struct sums *sums,
                           const struct region *region, int month,
                           const struct field *field);

/* How many sums are kept, with or without cells. */
size_t sums_count(const struct sums *sums);

void sums_add(struct sum *sum, const struct sum *more);
/* Where a field's sum stands in a block of n_rows × n_slots. */
size_t sums_offset(const struct sums_shape *shape, int month,
                   const struct field *field);

#endif
