#ifndef OUTPUT_BOOKFOLDER_H
#define OUTPUT_BOOKFOLDER_H

#include <stdbool.h>

#include "document/book.h"

struct arena;

/*
 * Writes the book as a Frictionless data package: a CSV file for each table
 * (UTF-8, heads are the names for programs) and datapackage.json, which says
 * type, unit and title of every column.  The folder appears whole.  One that
 * exists is replaced when it is empty or holds an earlier package and nothing
 * else; otherwise, and on failure, false, and *why says what happened.
 */
bool bookfolder_write(struct arena *arena, const struct book *book,
                      const char *path, struct words *why);

/* What stands in the way: a file in the folder that no earlier package
 * named, or NULL. */
const char *bookfolder_foreign(struct arena *arena, const char *path);

#endif
