#ifndef TYPESET_COVER_H
#define TYPESET_COVER_H

#include "setter.h"

/* The title page; marks from the corner of the page. */
void cover_draw(struct setter *setter, const struct block *block,
                struct marks *marks);

#endif
