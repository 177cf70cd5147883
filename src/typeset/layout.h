#ifndef TYPESET_LAYOUT_H
#define TYPESET_LAYOUT_H

#include "galley.h"

/* Sets the blocks of one section below each other. */
void layout_blocks(struct galley *galley, const struct block *const *blocks,
                   size_t n);

/* Chapters of one galley are laid out by themselves; between two stands a
 * break. */
bool layout_is_chapter(const struct block *block);
void layout_chapter_break(struct galley *galley);

#endif
