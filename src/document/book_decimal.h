#ifndef DOCUMENT_BOOK_DECIMAL_H
#define DOCUMENT_BOOK_DECIMAL_H

#include "base/rational.h"
#include "base/unit.h"
#include "document/book.h"

/* How many digits a spreadsheet keeps. */
#define BOOK_DIGITS 15

/* The value, which is in the unit's base, as a plain decimal in `unit`: exact
 * where that is possible, else with BOOK_DIGITS significant digits.
 * *decimals are those of the text; *exact tells which it is. */
const char *book_decimal(struct arena *arena, struct rational value,
                         struct unit unit, int *decimals, bool *exact);

#endif
