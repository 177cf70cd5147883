#ifndef INTAKE_PLAIN_H
#define INTAKE_PLAIN_H

#include <stdbool.h>
#include <stddef.h>

/* No number, date or mark is longer; it keeps cells off the heap. */
#define PLAIN_MAX 256

/* The text as if typed on an ASCII keyboard: narrowed, minus signs as '-',
 * without blanks at the ends.  False when it is too long. */
bool plain_read(const char *text, char plain[PLAIN_MAX]);

/* `plain` is empty or one of the marks, which are as in forms.yaml. */
bool plain_is_missing(const char *plain, const char *const *marks,
                      size_t n_marks);

/* Moves *cursor past `prefix` if it stands there. */
bool plain_skip(const char **cursor, const char *prefix);

#endif
