#ifndef DOCUMENT_BOOK_TABLE_H
#define DOCUMENT_BOOK_TABLE_H

#include "base/arena.h"
#include "document/book.h"
#include "figures/evaluate.h"
#include "figures/figures.h"
#include "survey/survey.h"

/* What the makers of tables share while a book is made. */
struct book_making {
    struct arena *arena;
    const struct figures *figures;
    const struct survey *survey;
    const struct findings *findings;
    enum language language;
    struct book *book;
};

/* The measures of one form, or all derived ones. */
struct book_group {
    const char *name;
    struct words title;
    const struct form *form;             /* NULL: derived */
    const struct measure **items;
    size_t n, capacity;
};

/* What a column of numbers shows. */
struct book_quantity {
    const struct measure *measure;
    const struct expression *value;      /* change(m) …, or NULL: m itself */
    struct unit unit;                    /* display unit */
    bool sum;                            /* shown with all its decimals */
    int decimals;                        /* to show of others */
    bool integer;
};

/* The text in the book's language. */
const char *book_say(const struct book_making *making, const char *zh,
                     const char *en);
const char *book_pick(const struct book_making *making, struct words words);

/* The unit's name; % and ‰ are the same everywhere. */
const char *book_unit(const struct book_making *making, struct unit unit);

/* A table with that name and title; columns are added with the functions
 * below, `columns` at most. */
struct book_table *book_table_new(const struct book_making *making,
                                  const char *name, const char *title,
                                  size_t columns);
void book_table_key(const struct book_making *making,
                    struct book_table *table, const char *name,
                    struct words title);
void book_table_quantity(const struct book_making *making,
                         struct book_table *table,
                         const struct book_quantity *quantity);
struct book_row *book_table_row(const struct book_making *making,
                                struct book_table *table);
/* The measure itself in the unit of the book's language. */
struct book_quantity book_quantity_of(const struct book_making *making,
                                      const struct measure *measure);
/* The quantity of that region and period; a missing one is blank or —. */
struct book_cell book_cell_of(const struct book_making *making,
                              const struct book_quantity *quantity,
                              const struct region *region,
                              struct period period);
/* Equal decimals down every column. */
void book_table_level(struct book_table *table);
/* Units in line or heads; then the table is the book's, unless no number in
 * it is known. */
void book_table_close(const struct book_making *making,
                      struct book_table *table);

/* Only sums add up to the whole: the parts of a rate have no share. */
bool book_is_additive(const struct survey *survey,
                      const struct measure *measure);

#endif
