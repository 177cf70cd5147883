#ifndef INTAKE_RECORD_H
#define INTAKE_RECORD_H

#include "sheet.h"

/* Takes one row below the header: hands it on, compares it when it holds
 * totals, or says what is wrong.  False when nothing below can be read. */
bool record_take(struct sheet *sheet, const struct csv_row *row);

/* Checks and hands on the rows that were held until the file was read, in
 * their order, without those that another row disputes. */
void record_release(struct sheet *sheet);

#endif
