#ifndef DOCUMENT_COMPOSE_H
#define DOCUMENT_COMPOSE_H

#include "base/arena.h"
#include "document/document.h"

/*
 * A document that no template describes, written by the program itself: a
 * city's sheet, a corrigendum.  Blocks are added in reading order; all text
 * is words, of which each language of the document takes its own.
 */
struct composer {
    struct arena *arena;
    struct document *document;
    const char *prefix;       /* of the ids of its blocks: sheet-1 … */
    int sections;             /* so far */
};

/* The text in each language that the document speaks. */
struct prose compose_prose(const struct composer *composer,
                           struct words words);
/* The same text, which is no language: a number, a file's name. */
struct prose compose_same(const struct composer *composer, const char *text);

/* The title of the whole; `number` stands before it. */
void compose_title(struct composer *composer, struct words number,
                   struct words title);
/* 一、 / 1 and the title. */
void compose_heading(struct composer *composer, struct words title);
void compose_paragraph(struct composer *composer, struct words words);
void compose_new_page(struct composer *composer);

/* A table that grows row by row.  Columns are aligned to the start unless
 * `align` is changed. */
struct compose_table {
    struct composer *composer;
    struct table *table;
    size_t n_max;
};
struct compose_table compose_table(struct composer *composer,
                                   size_t n_columns, size_t n_head,
                                   size_t n_rows_max);
/* The next row, with empty cells; fill them with compose_cell. */
struct table_row *compose_row(struct compose_table *table);
void compose_cell(const struct compose_table *table, struct table_row *row,
                  size_t i, struct words words);
/* Puts it into the document. */
void compose_put(const struct compose_table *table);

/* A hash in groups, as people compare them; "" for NULL. */
const char *compose_hash(struct arena *arena, const char *hash);

#endif
