#ifndef DOCUMENT_USES_H
#define DOCUMENT_USES_H

#include "tree.h"

/* Gathers every printed number in the order of the report, and gives each a
 * stable id: block / expression @ region. */
void uses_collect(const struct context *context, struct tree *tree,
                  struct document *document);

#endif
