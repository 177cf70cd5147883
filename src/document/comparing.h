#ifndef DOCUMENT_COMPARING_H
#define DOCUMENT_COMPARING_H

#include "saying.h"

/*
 * The filter trend: a change on an earlier year as words, with what it is
 * compared with.  比上年增长8.7%, 与上年持平; up 8.7% on the previous year, or
 * as a verb: rose by 8.7%.
 */

/* Whether the slot is change(…) or growth(…, year), which alone can be said
 * so. */
bool comparing_fits(const struct slot *slot);

/* Whether the slot has the filter. */
bool comparing_is_asked(const struct slot *slot);

/* `decimals` of the per cent; what rounds to nothing is said to be about the
 * same. */
const char *comparing_text(const struct context *context,
                           const struct slot *slot,
                           const struct saying *saying);
/* The words when one of the years has no figure. */
const char *comparing_missing(const struct context *context,
                              const struct slot *slot);

#endif
