#ifndef TYPESET_HEADING_H
#define TYPESET_HEADING_H

#include "galley.h"

/* A heading with the space round it; level 1 is a chapter's opening.  It
 * stays with two lines of what follows. */
void heading_set(struct galley *galley, const struct block *block);

/* 第一章　总体情况: number and title in one line, plain, for contents, running
 * heads and outlines. */
const char *heading_text(const struct setter *setter, const struct block *block,
                         enum language language);

/* What stands between number and title. */
const char *heading_gap(int level, enum language language);

#endif
