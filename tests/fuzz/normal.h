#ifndef TESTS_FUZZ_NORMAL_H
#define TESTS_FUZZ_NORMAL_H

#include <glib.h>

/* For the models: what a cell is without widths and outer blanks, after
 * Unicode's tables and not after the program's.  To be freed. */
char *normal_text(const char *text);

/* Whether the text matches, in one line and without case; then its groups,
 * in order, are the strings at the arguments, which end with NULL and are to
 * be freed.  A group that took no part is "". */
gboolean normal_match(const char *pattern, const char *text, ...)
    G_GNUC_NULL_TERMINATED;

#endif
