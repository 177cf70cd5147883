#ifndef DOCUMENT_FENCES_H
#define DOCUMENT_FENCES_H

#include <cmark-gfm.h>

#include "fence.h"

/*
 * The fences that stand in the text itself, not in lists or quotations, are
 * read before the text, several at once: charts and tables take most of the
 * time that a report is read in, and none looks at another.  What they found
 * and what the data decided in them is noted when the reader takes them, in
 * the order of the text.
 */
void fences_read(const struct context *context,
                 const struct expansion *expansion, cmark_node *root);

/* What a fence made; reads it now if it was not read before. */
struct fence_result fences_take(const struct context *context,
                                const struct expansion *expansion,
                                cmark_node *node);

#endif
