#ifndef DOCUMENT_TEMPLATE_H
#define DOCUMENT_TEMPLATE_H

#include "context.h"
#include "survey/expression.h"

/* Of a file, and of the report with its loops written out: some four thousand
 * pages. */
#define TEMPLATE_LINES_MAX 150000

/* A report's template as a tree: text, slots, and control structures that
 * hold further pieces. */
enum piece_kind {
    PIECE_TEXT,
    PIECE_SLOT,
    PIECE_FOR,
    PIECE_IF,
    PIECE_INCLUDE,
};

struct pieces {
    struct piece **items;
    size_t n, capacity;
};

/* A branch of an `if` (no condition: else), or the body of a `for`. */
struct branch {
    const struct expression *condition;
    const char *source;
    struct pieces body;
};

struct loop {
    enum region_level over;
    const struct expression *key; /* or NULL: file order */
    bool descending;
    size_t limit; /* 0: no limit */
};

struct piece {
    enum piece_kind kind;
    struct place at;
    const char *text;        /* the text, or the path of an include */
    const struct slot *slot; /* NULL when it was broken */
    struct loop loop;
    struct branch *items;
    size_t n, capacity;
};

struct template
{
    struct pieces front; /* the front matter; empty when none */
    struct pieces body;
};

/*
 * Reads the file at `path`, called `file` in findings.  `front` says whether
 * front matter is looked for.  NULL when the file cannot be read; mistakes
 * in its tags are findings and the rest is still there.
 */
const struct template *template_read(const struct context *context,
                                     const char *path, const char *file,
                                     bool front);

#endif
