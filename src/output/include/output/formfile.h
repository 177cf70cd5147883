#ifndef OUTPUT_FORMFILE_H
#define OUTPUT_FORMFILE_H

#include <stdbool.h>

#include "document/book.h"

#include "base/language.h"

struct arena;

/* Writes the heads and rows of a table as a CSV file that Excel opens right:
 * UTF-8 with BOM, CRLF.  False and *why on failure. */
bool formfile_write(struct arena *arena, const struct book_table *table,
                    const char *path, struct words *why);

#endif
