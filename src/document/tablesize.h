#ifndef DOCUMENT_TABLESIZE_H
#define DOCUMENT_TABLESIZE_H

#include "expand.h"

/* Whether the Markdown holds a table that is too large for the parser, which
 * fills every row up to the width of its head and counts columns for each:
 * then with a finding at its place. */
bool tablesize_is_too_large(const struct context *context,
                            const struct expansion *expansion);

#endif
