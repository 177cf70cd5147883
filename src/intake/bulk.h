#ifndef INTAKE_BULK_H
#define INTAKE_BULK_H

#include "sheet.h"

/*
 * Reads a large ordinary file block by block, in little memory.  Where the
 * form allows it threads add up ordinary rows side by side; what they give
 * is merged in the order of the file, and the other rows go to `take` in
 * that order, so that findings and sums are those of reading row by row.
 * False: the file is left to rows_read.  *read is false when a row could not
 * be parsed.
 */
bool bulk_read(struct sheet *sheet, const struct csv_limits *limits,
               csv_take take, bool *read);
/* The same of a file that had to be decoded. */
bool bulk_read_text(struct sheet *sheet, const struct csv_text *text,
                    const struct csv_limits *limits, csv_take take,
                    bool *read);

#endif
