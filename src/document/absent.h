#ifndef DOCUMENT_ABSENT_H
#define DOCUMENT_ABSENT_H

#include "frame.h"

/* What a reader must know of those who gave no data. */

/* Adds a sentence why an average that was asked for is not drawn; none when
 * every row has a value. */
void absent_add_average_note(const struct frame *frame, struct prose *note);

/* Adds a sentence when the values are sums over a city of whose counties some
 * have no data at all: who is not in them.  Of a chart that shows the counties
 * themselves only the headline can give such a sum. */
void absent_add_total_note(const struct frame *frame,
                           const struct prose *headline, struct prose *note);

struct formulas {
    const struct expression **items;
    size_t n, capacity;
};

/* The same below tiles, of what they show. */
void absent_add_tiles_note(const struct fence *fence,
                           const struct formulas *formulas,
                           struct prose *note);

#endif
