#ifndef INTAKE_DUPLICATES_H
#define INTAKE_DUPLICATES_H

#include "sheet.h"

/* The primary keys of a file and the rows that have them, in sheet->bytes. */
struct duplicates *duplicates_new(struct sheet *sheet);
void duplicates_free(struct duplicates *duplicates);

/*
 * Adds the row in sheet->cells.  Whether it counts can be read at the address
 * that is returned, once duplicates_close was called: of equal rows the first
 * one counts, of rows that differ none, lest their order decide.  Several
 * days of a month are events of their own, unless a row is of the whole month.
 */
const bool *duplicates_add(struct duplicates *duplicates, struct place at,
                           const struct region *region, struct date period);

/* When every row was added: says which repeat another. */
void duplicates_close(struct duplicates *duplicates);

#endif
