#ifndef OUTPUT_ATTACHED_H
#define OUTPUT_ATTACHED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"

struct arena;

/*
 * A file that a PDF of this program carries: the first that begins with
 * `head` (its heads of columns, say).  Its size and checksum are proven.
 * False, and *why, when the PDF cannot be read or carries no such file, or
 * another program has packed it anew.
 */
bool attached_read(struct arena *arena, const char *pdf, const char *head,
                   const char **bytes, size_t *length, struct words *why);

#endif
