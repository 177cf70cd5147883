#ifndef DOCUMENT_PAIR_H
#define DOCUMENT_PAIR_H

#include "tree.h"

/*
 * Adds to the blocks of `zh` what `en` says in English.  Where the
 * structures differ there is one finding with both places, and false.
 */
bool pair_merge(const struct context *context, struct tree *zh,
                const struct tree *en);

#endif
