#ifndef DOCUMENT_CODE_H
#define DOCUMENT_CODE_H

#include "fence.h"

/*
 * Code is printed as it stands: commands, rows of a file, pieces of a
 * template.  It is a fenced block whose first word says what it is (sh, csv,
 * yaml …) or stands between backticks within a line; nothing in it is a slot
 * or a tag.
 */

/* The words that begin such a block; ended by NULL. */
extern const char *const code_words[];

/* A block with one span per line of the text. */
struct block *code_read(const struct fence *fence, const char *text);

/* The length of the code that begins at `text`, where a line begins or
 * `within` it: the whole block with both its fences but for its last line
 * end, or backticks and what they enclose.  0 when there is none. */
size_t code_length(const char *text, bool within);

#endif
