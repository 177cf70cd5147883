#ifndef TYPESET_CODELINES_H
#define TYPESET_CODELINES_H

#include "galley.h"

/* Code line by line on a panel, in columns; what both languages share
 * stands once. */
void codelines_set(struct galley *galley, const struct block *block);

#endif
