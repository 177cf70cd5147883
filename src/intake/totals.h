#ifndef INTAKE_TOTALS_H
#define INTAKE_TOTALS_H

#include "county.h"
#include "harvest.h"
#include "sheet.h"

/* Sums of the rows as they stand in the file, whether counted or not, by the
 * file, the group since the last total, the county and the month. */
struct totals *totals_new(struct sheet *sheet);
void totals_free(struct totals *totals);

/* Adds sheet->numbers of a row; `region` may be NULL, the month 0. */
void totals_add(struct totals *totals, const struct region *region,
                struct date period);

/* Adds rows of one region and month that were added up already. */
void totals_add_group(struct totals *totals, const struct group *group,
                      const struct field *const *numbers,
                      size_t n_numbers);

/* Compares a row of totals, sheet->numbers and sheet->cells, with the rows
 * above; one that stands before its rows, or names a month that has none yet,
 * waits for totals_close. */
void totals_compare(struct totals *totals, const struct county *label,
                    struct date period);
void totals_close(struct totals *totals);

#endif
