#ifndef COMMAND_COLUMNNAMES_H
#define COMMAND_COLUMNNAMES_H

#include <stddef.h>

struct arena;

/*
 * What the columns of a table are called where each needs a name of its own:
 * the title; the number of the column where there is none; and where a column
 * before it has that name already, “title (2)”, “title (3)” and so on.  A
 * title always names the first column that has it.
 */
struct columns;

/* `titles` must outlive it. */
struct columns *columnnames_new(struct arena *arena,
                                const char *const *titles, size_t n);
/* How many have a title, blank ones included. */
size_t columnnames_count(const struct columns *columns);
const char *columnnames_title(const struct columns *columns, size_t i);
/* Of column i from 0, also beyond those. */
const char *columnnames_get(struct columns *columns, size_t i);

#endif
