#ifndef INTAKE_VALUES_H
#define INTAKE_VALUES_H

#include "sheet.h"

/* Puts the row's cells in the order of the form's fields into sheet->cells;
 * a cell that a short row lacks is empty.  False, with a finding, when a
 * column without a title holds something: then the row may be shifted. */
bool values_take(struct sheet *sheet, const struct csv_row *row);

/* Reads the numbers into sheet->numbers, without findings. */
void values_read_numbers(struct sheet *sheet);

/* What is wrong with numbers and texts: findings.  Good numbers go to
 * sheet->amounts. */
void values_check(struct sheet *sheet);

/* As values_check, but only numbers that cannot be read: for totals. */
void values_check_totals(struct sheet *sheet);

/* The cell says nothing: blank, or a mark that stands for that. */
bool values_is_missing(const struct sheet *sheet, const struct field *field);

#endif
