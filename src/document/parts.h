#ifndef DOCUMENT_PARTS_H
#define DOCUMENT_PARTS_H

#include "frame.h"

/*
 * Labels a chart whose marks are parts of a whole: the categories of a donut
 * (`across_categories`), the series of a 100 % bar, the shares of all regions.
 * The labels add up to exactly 100 %; true when that changed one of them.  Of
 * a 100 % bar the values become shares, too.
 */
bool parts_label(const struct context *context, const struct frame *frame,
                 struct chart *chart, bool across_categories);

/* The shares as they are printed, in tenths of a per cent; false when they are
 * shares of nothing, or cannot be held exactly. */
bool parts_round(const struct rational *parts, size_t n, int64_t *units);

/* The note about largest remainders. */
const char *parts_note(enum language language);

/* Whether rounding each share by itself gives other digits. */
bool parts_adjusted(const struct rational *parts, size_t n,
                    const int64_t *units, int decimals);

#endif
