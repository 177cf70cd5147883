#ifndef TYPESET_CONTENTS_ENTRY_H
#define TYPESET_CONTENTS_ENTRY_H

#include "galley.h"

/* How the entries of one level look: size and indent in points, leading and
 * space above in parts of the grid. */
struct contents_style {
    double size, indent, leading, above;
    bool bold;
    bool keep; /* with the entry below */
    enum type_role role;
};

/*
 * One entry of the contents: the title (and that in the second language,
 * beside it if there is room, else below), a leader and the label of the
 * page; all of it links to the block.
 */
void contents_entry_put(struct galley *galley, const struct block *block,
                        const struct contents_style *style, const char *label,
                        const struct node *toc);

/* Of an entry whose languages, if there are two, stand in a line each. */
double contents_entry_height(const struct setter *setter,
                             const struct contents_style *style);

#endif
