#ifndef INTAKE_SINGLY_H
#define INTAKE_SINGLY_H

#include "sheet.h"

/*
 * How much of a file is looked at row by row: all rows of a form with a key
 * and of a file that is not ordinary (csv/blocks.h), else those that hold
 * something unusual.  A sheet of a workbook has 2^20 rows at most; twenty
 * times the time of ordinary rows are taken for each, and those with a key
 * are remembered until the file ends.
 */
#define SINGLY_ROWS_MAX ((size_t)1 << 20)
#define SINGLY_BYTES_MAX ((size_t)64 << 20)

/* Counts the row.  False when it is too much: one finding was added, and the
 * file is not to be counted. */
bool singly_take(struct sheet *sheet, int row, size_t bytes);

/* Says what is too much, once; nothing of the file counts. */
void singly_refuse(struct sheet *sheet, int row, struct words what);

#endif
