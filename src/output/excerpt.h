#ifndef OUTPUT_EXCERPT_H
#define OUTPUT_EXCERPT_H

#include <stdbool.h>
#include <stddef.h>

#include "csv/rows.h"

struct arena;

/*
 * The part of a submitted file that a page shows: all of a usual file; of a
 * long one its beginning and the rows that matter with some around them, so
 * that the page stays small whatever was submitted.
 */

#define EXCERPT_COLUMNS 24
#define EXCERPT_CHARACTERS 120

struct excerpt_row {
    int number;
    const char **cells;      /* n_cells raw texts, long ones cut with “…” */
    size_t n_cells;          /* at most EXCERPT_COLUMNS */
};

struct excerpt {
    struct excerpt_row *items;
    size_t n, capacity;
    size_t columns;          /* shown: the widest row has so many, at most
                              * EXCERPT_COLUMNS */
    size_t columns_left_out; /* of the widest row */
    int last;                /* number of the last row that is not blank */
};

/* What matters: these row numbers, ascending; and the first rows. */
struct excerpt_order {
    const char *path, *name;
    const struct csv_limits *limits;
    const int *rows;
    size_t n_rows;
    int header_row;
};

/* Reads the file again.  Rows that could not be read are not there; wanted
 * rows that are blank or beyond the last are there without cells. */
struct excerpt excerpt_read(struct arena *arena,
                            const struct excerpt_order *order);

#endif
