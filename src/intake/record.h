#ifndef INTAKE_RECORD_H
#define INTAKE_RECORD_H

#include "sheet.h"

/* Takes one row below the header: hands it on, compares it when it holds
 * totals, or says what is wrong.  False when nothing below can be read. */
bool record_take(struct sheet *sheet, const struct csv_row *row);

/* Checks and hands on the rows that were held until the file was read, in
 * their order, without those that another row disputes. */
void record_release(struct sheet *sheet);

/* What is independent of the order of rows when it is added up: equal sums
 * of two files mean equal figures. */
uint64_t record_digest(struct date period, const struct amount *amounts,
                       size_t n_fields);

/* So many good rows of that region were there. */
void record_count(struct sheet *sheet, const struct region *region,
                  size_t n_rows);

#endif
