#ifndef DOCUMENT_SLOT_H
#define DOCUMENT_SLOT_H

#include "context.h"
#include "expand.h"

/* Evaluates a slot in its scope and words it.  A mistake is a finding, and
 * the text is then empty; a value that is missing prints as missing.  `row`
 * is that of the expanded text. */
struct filled slot_fill(const struct context *context, const struct slot *slot,
                        struct place at, const struct scope *scope, int row);

/* （缺报） / (not reported), or why else there is no number. */
const char *slot_missing(enum figure_state why, enum language language);

/* A day, month or year in words: 2025年4月7日, 7 April 2025. */
const char *slot_date(struct arena *arena, struct date date,
                      enum language language);

#endif
