#ifndef TYPESET_BREAKS_H
#define TYPESET_BREAKS_H

#include "cells.h"

/* Where a line may end.  What costs something is done only where nothing
 * else will do. */
enum break_kind {
    BREAK_NEVER,
    BREAK_FREE,
    BREAK_HYPHEN,             /* within a Latin word, behind its hyphen, or
                               * an address, behind its separator */
    BREAK_ADDRESS,            /* elsewhere within an address */
    BREAK_UNIT,               /* between number and unit (rule 5) */
    BREAK_EMERGENCY,          /* within a word longer than the line */
    BREAK_END,                /* of the text, or a hard break */
};

/* Between cell i and the next (rules 1–6). */
enum break_kind breaks_between(const struct cells *cells, size_t i);

/* The kinds behind each of the `n` cells from `first` on.  What no line of
 * `least` points can hold is opened, but never within a number.  To be freed
 * with g_free. */
unsigned char *breaks_find(const struct cells *cells, size_t first, size_t n,
                           double least);

#endif
