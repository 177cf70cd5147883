#ifndef TYPESET_TABLE_H
#define TYPESET_TABLE_H

#include "notes.h"
#include "setter.h"

/*
 * Three-line tables: 1 pt above and below, ½ pt under the head, no vertical
 * rules.  Row heads stand left, column heads centred, numbers on their units
 * digit.  A table is laid out once and then cut where pages end.
 */
struct table_set;

/* Finds size and column widths for the type area (or, for a wide table that
 * does not fit it at the least size, for a landscape page) and sets every
 * cell. */
struct table_set *table_layout(struct setter *setter,
                               const struct block *block);

bool table_is_landscape(const struct table_set *set);
size_t table_n_rows(const struct table_set *set);
/* In one piece. */
double table_height(const struct table_set *set);
/* By so much lower all rows together can be, and makes them so; before any is
 * drawn. */
double table_gives(const struct table_set *set);
void table_lower(struct table_set *set, double by);
/* The footnotes that caption and cells call. */
void table_notes(const struct table_set *set, struct note_calls *calls);

/*
 * Cuts and draws the rows from `first` that fit into `room`, with caption (or
 * its continuation), unit line and head above them and, after the last row,
 * the notes.  Returns the row that comes next: table_n_rows when all are
 * done, `first` when no allowed cut fits.  Never leaves a row alone or a
 * group's head without its first row.  With `marks` NULL only measures.
 */
size_t table_split(struct table_set *set, size_t first, double room,
                   struct marks *marks, double *height);
/* A table without any row, whole. */
void table_bare(const struct table_set *set, struct marks *marks);
/* As table_split, but draws at least one row, fits or not. */
size_t table_force(struct table_set *set, size_t first, double room,
                   struct marks *marks, double *height);

#endif
