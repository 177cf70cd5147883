#ifndef TYPESET_LISTING_H
#define TYPESET_LISTING_H

#include "galley.h"

/* Lists with hanging marks and quotations; `depth` counts from 1. */
void listing_set(struct galley *galley, const struct block *block, int depth);
void listing_quote(struct galley *galley, const struct block *block);

#endif
