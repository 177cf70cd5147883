#ifndef DOCUMENT_REDEFINED_H
#define DOCUMENT_REDEFINED_H

#include "frame.h"

/* Changes of definition in what a chart or table shows. */

/* The value means something else than that of the year shown before it. */
bool redefined_here(const struct frame *frame, size_t row, size_t column);

/* The same of an expression in one of several years. */
bool redefined_since(const struct context *context,
                     const struct expression *expression, struct period before,
                     struct period now);

/* Adds a sentence for every change between the years that are shown or
 * compared: since when, and what changed. */
void redefined_add_notes(const struct frame *frame, struct prose *note);

#endif
