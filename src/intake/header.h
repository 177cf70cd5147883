#ifndef INTAKE_HEADER_H
#define INTAKE_HEADER_H

#include "sheet.h"

/* Rows above the header: titles, “单位：万元”, blanks. */
#define HEADER_ROWS_MAX 20

enum header_result {
    HEADER_NONE,        /* this row is no header */
    HEADER_FOUND,       /* columns are set */
    HEADER_USELESS,     /* one, but rows cannot be told by it */
};

/* Takes the row for the header if two of its cells are titles of the form
 * (of any form, when none is known), and says what is wrong with it. */
enum header_result header_read(struct sheet *sheet,
                               const struct csv_row *row);

/* A header once more: the same columns in the same units (a page's head), or
 * others? */
bool header_is_like(struct sheet *sheet, const struct csv_row *row,
                    bool *same_columns);

/* Takes the row in sheet->cells for one of units, （元）（元）（人）, if it is
 * nothing else.  Units that come too late or do not convert are refused. */
bool header_take_units(struct sheet *sheet);

/* Refuses a unit that a remark names only when all figures were read. */
void header_check_units(struct sheet *sheet, const struct csv_row *row);

#endif
