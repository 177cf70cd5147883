#ifndef CSV_DIALECT_H
#define CSV_DIALECT_H

#include <stdbool.h>
#include <stddef.h>

/* How the cells of a text are separated. */
struct dialect {
    const char *delimiter;  /* UTF-8, a literal */
    bool blanks;            /* blanks stand between delimiter and quote */
};

/*
 * The delimiter among , ; tab | ， with which the most of the first rows
 * have the same number of cells (two or more); among equals the one that
 * gives more cells.  Quoted text is left out.  A single column: comma.  Unless
 * `wide`, the full-width comma is none.  If `wanted` is not empty, it is that
 * delimiter.
 */
struct dialect dialect_find(const char *text, size_t length, bool wide,
                            const char *wanted);

#endif
