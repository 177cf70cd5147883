#ifndef INTAKE_HARVEST_H
#define INTAKE_HARVEST_H

#include "csv/blocks.h"
#include "ordinary.h"

/* The amounts of one number. */
struct tally {
    int128 value;
    uint32_t n_known;
    uint32_t n_figures;     /* that are not zero */
    uint64_t fractions;     /* of those: a bit per number of decimals */
};

/* Ordinary rows of one region and month. */
struct group {
    const struct region *region;
    int month;              /* index in survey->months */
    uint32_t n_rows;
    struct tally tallies[]; /* by number */
};

/* Ordinary rows that stand together, and the row after them, which is
 * none. */
struct run {
    size_t first_group, n_groups;
    size_t n_rows, n_figures;
    uint64_t digest;
    const char *row;        /* NULL at the block's end */
    size_t length;
    int number;
};

/* What a thread finds in one block after the other. */
struct harvest;

struct harvest *harvest_new(const struct ordinary *ordinary,
                            const struct csv_dialect *dialect);
void harvest_free(struct harvest *harvest);

/* Forgets the block before. */
void harvest_take(struct harvest *harvest, const struct csv_block *block);

size_t harvest_count(const struct harvest *harvest);
struct run harvest_run(const struct harvest *harvest, size_t i);
const struct group *harvest_group(const struct harvest *harvest, size_t i);

#endif
