#ifndef TYPESET_LAYOUT_H
#define TYPESET_LAYOUT_H

#include "galley.h"

/* Sets the blocks of one section below each other. */
void layout_blocks(struct galley *galley, const struct block *const *blocks,
                   size_t n);

#endif
