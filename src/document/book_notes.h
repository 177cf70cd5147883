#ifndef DOCUMENT_BOOK_NOTES_H
#define DOCUMENT_BOOK_NOTES_H

#include "book_table.h"

/* What the reader must know: source, symbols, precision, formulas. */
void book_notes_write(const struct book_making *making);
/* Every measure with unit, meaning and formula. */
void book_notes_indicators(const struct book_making *making);
/* The queries that were settled in writing; no table when there is none. */
void book_notes_explained(const struct book_making *making);

#endif
