#ifndef DOCUMENT_EXPAND_H
#define DOCUMENT_EXPAND_H

#include "context.h"
#include "template.h"

/* U+FDD0 index U+FDD1 stands in the expanded text for the value of a slot,
 * so that no value can ever be read as markup. */
#define MARK_BEGIN "\xEF\xB7\x90"
#define MARK_END "\xEF\xB7\x91"
#define MARK_BYTES 3

/* The value of a slot at one passage through it. */
struct filled {
    const char *text;
    struct figure_use *use;        /* of a number, else NULL */
    const char *reference;         /* of ref("id"): the id, else NULL */
    const char *reference_in_loop; /* … with the loop's code, else NULL */
    struct place at;
};

struct filled_list {
    struct filled *items;
    size_t n, capacity;
};

/* Where a line of the expanded text came from. */
struct line {
    struct place at; /* of its first character */
    struct scope scope;
    bool has_slots; /* then columns do not tell anything */
};

struct lines {
    struct line *items;
    size_t n, capacity;
};

struct expansion {
    const char *text;
    size_t length;
    struct filled_list slots;
    struct lines lines; /* line 1 is items[0] */
};

/* Runs the pieces in a scope: loops, conditions, includes, slots. */
const struct expansion *expand(const struct context *context,
                               const struct pieces *pieces, struct scope scope);

/* Where a place of the expanded text (row, column) stands in a template. */
struct place expand_place(const struct expansion *expansion, int row,
                          int column);
/* The scope in which that row was written. */
const struct scope *expand_scope(const struct expansion *expansion, int row);

/* The slot whose mark begins at *cursor, which then moves past it; or
 * NULL. */
const struct filled *expand_mark(const struct expansion *expansion,
                                 const char **cursor);

/* The text with every mark replaced by what it prints. */
const char *expand_flatten(const struct context *context,
                           const struct expansion *expansion, const char *text);

#endif
