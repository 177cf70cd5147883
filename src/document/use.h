#ifndef DOCUMENT_USE_H
#define DOCUMENT_USE_H

#include "fence.h"

/* What the ledger and `explain` will want to know of a number is noted where
 * it is worded. */

/* The beginning of an id: report.zh.md:44:31, or without the column. */
const char *use_stem(const struct context *context, struct place at,
                     bool column);
/* … of a number of a fence: the fence's id and the expression. */
const char *use_fence_stem(const struct fence *fence, const char *source);

/* The record of a printed number, without place, text and wording; `stem`
 * becomes the id when region and period are added to it. */
struct figure_use *use_new(const struct context *context, const char *stem,
                           const char *source,
                           const struct expression *formula,
                           const struct scope *scope,
                           const struct value *value);

/* Takes the wording of a number that is printed alone, and what it shows. */
void use_word(struct figure_use *use, struct figure_wording wording);

/* Notes that the data decide what stands here. */
void use_note_choice(const struct context *context, const char *source,
                     const struct expression *formula,
                     const struct scope *scope, struct place at, int row);

#endif
