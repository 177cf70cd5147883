#ifndef SURVEY_COLUMNS_H
#define SURVEY_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "csv/rows.h"

struct findings;

/* The columns of a table of the edition (regions.csv, history.csv), found by
 * its head. */
struct column {
    const char *name;
    bool required;
    int index;           /* in the rows, from 0; -1 when there is none */
};

/* Fills in the indices from the first row.  Unknown, repeated and missing
 * columns are findings; false when a required one is missing. */
bool columns_find(const struct csv_table *table, const char *file,
                  struct column *columns, size_t n,
                  struct findings *findings);

/* The row's cell of that column, without blanks at its ends, and its place;
 * "" when the row is shorter. */
const char *columns_text(struct arena *arena, const struct csv_row *row,
                         const struct column *column, const char *file,
                         struct place *at);

#endif
