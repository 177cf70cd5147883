#ifndef INTAKE_HELD_H
#define INTAKE_HELD_H

#include "sheet.h"

/*
 * Good rows of a form with a key, until no later row can dispute them.  There
 * may be millions: a row is kept in the bytes of its cells and some 50 more.
 */
struct held_row {
    struct held_row *next;
    const struct region *region;
    const bool *counts;     /* known when every row was read */
    struct date period;
    int row;
    char bytes[];           /* of its cells and amounts: held_restore */
};

/* Keeps sheet->cells and sheet->amounts, the row at hand, in sheet->held. */
void held_add(struct sheet *sheet, struct place at,
              const struct region *region, struct date period,
              const bool *counts);

/* Sets sheet->cells and sheet->amounts to those of the row.  The texts are
 * the row's. */
void held_restore(struct sheet *sheet, const struct held_row *held);

#endif
