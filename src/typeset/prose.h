#ifndef TYPESET_PROSE_H
#define TYPESET_PROSE_H

#include "galley.h"

/* Where running text stands within its column, in em of the body. */
struct prose_frame {
    double left, right;  /* indents of all lines */
    double first;        /* of the first line, in the first language … */
    double beside;       /* … and in the second, where it stands beside it */
    const char *element; /* structure type of the lines: P, LBody */
    const struct node *parent[LANGUAGES];
    const struct node *node[LANGUAGES]; /* given back: the element */
    const struct words *mark; /* of a list item, or NULL */
    double mark_left;         /* where it begins */
    bool bar;                 /* a rule at the left: a quotation */
};

/* The columns of the languages: one, or two beside each other. */
double prose_column(const struct setter *setter, enum language language,
                    double *x);

/* A paragraph in one or both languages; `id` is its block's. */
void prose_set(struct galley *galley, const struct prose *text, const char *id,
               struct prose_frame *frame);

/* What marks of that language carry as id: `id`, or `id`.en beside it. */
const char *prose_id(const struct setter *setter, const char *id,
                     enum language language);

#endif
