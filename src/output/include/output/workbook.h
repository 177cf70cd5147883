#ifndef OUTPUT_WORKBOOK_H
#define OUTPUT_WORKBOOK_H

#include <stdbool.h>

#include "document/book.h"

struct arena;

/* The library keeps all cells, 120 bytes each, until the workbook is closed.
 * All counties of China with 300 measures have so many. */
#define WORKBOOK_CELLS_MAX ((size_t)1500000)

/* The cells of all its tables. */
size_t workbook_cells(const struct book *book);

/*
 * Writes the book as an Excel workbook: cover, contents with links, notes,
 * and one sheet for each table.  Texts are strings, never formulas; a number
 * of more digits than a double holds is a string too.  The same book gives
 * the same bytes.  The target appears whole or not at all; on failure returns
 * false and *why says what the machine did not do.
 */
bool workbook_write(struct arena *arena, const struct book *book,
                    const char *path, struct words *why);

#endif
