#ifndef TYPESET_OUTLINE_H
#define TYPESET_OUTLINE_H

#include "setter.h"

/* The bookmarks: the contents, chapters and sections. */
void outline_build(const struct setter *setter, struct pages *pages);

#endif
