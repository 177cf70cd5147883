#ifndef DOCUMENT_TREE_H
#define DOCUMENT_TREE_H

#include "context.h"
#include "expand.h"

struct blocks {
    struct block **items;
    size_t n, capacity;
};

struct footnotes {
    struct footnote *items;
    size_t n, capacity;
};

struct ids {
    const char **items;
    size_t n, capacity;
};

/* One language's report while it is being built. */
struct tree {
    const char *file;    /* as findings name it */
    struct blocks blocks;
    struct footnotes footnotes;
    struct ids left_out; /* charts whose data are all missing */
    struct words running_head;
    bool wants_data;     /* the charts' data are printed: */
    size_t data_before;  /* before this block */
    struct place data_at;
    bool unnumbered;     /* headings have no numbers */
};

/* Calls visit(user, spans) for every text of a block, in the order in which
 * they are printed, and of the blocks in it. */
typedef void (*tree_visit)(void *user, const struct block *block,
                           struct spans *spans);
void tree_walk_block(struct block *block, enum language language,
                     tree_visit visit, void *user);
void tree_walk(struct tree *tree, enum language language, tree_visit visit,
               void *user);

#endif
