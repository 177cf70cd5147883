#ifndef DOCUMENT_PAIRFIGURES_H
#define DOCUMENT_PAIRFIGURES_H

#include "context.h"
#include "document/document.h"

/*
 * The two languages of a paired block must say the same numbers: a value that
 * one of them does not say, or hedges otherwise (近 and more than), is a
 * finding with both places.
 */
void pairfigures_check(const struct context *context,
                       const struct block *block);

#endif
