#ifndef TYPESET_SECTION_H
#define TYPESET_SECTION_H

#include "contents.h"
#include "flow.h"

/*
 * What begins a page of its own: the cover, the contents, a chapter, what
 * follows a page break.  Sections are set by themselves, with their own
 * structure elements, so that the contents can be set when the pages of all
 * others are known.
 */
enum section_kind { SECTION_TEXT, SECTION_COVER, SECTION_CONTENTS };

struct section {
    enum section_kind kind;
    bool front; /* roman page numbers */
    const struct block *const *blocks;
    size_t n_blocks;
    const struct block *chapter; /* that goes on in it, or NULL */
    struct setter setter;        /* with the nodes and the parent of its own */
    struct nodes nodes;
    struct galley galley;        /* laid out, to be cut */
    struct flow_pages pages;
};

/* A chapter of a section, or what stands before its first: it is laid out
 * without a look at the others. */
struct section_piece {
    struct section *section;
    const struct block *const *blocks;
    size_t n_blocks;
    struct setter setter;
    struct nodes nodes;
    struct galley galley;
};

struct sections {
    struct section *items;
    size_t n, capacity;
};

struct sections section_divide(const struct setter *setter);

/* Begins its element below `document`, the root of the structure. */
void section_begin(struct section *section, const struct setter *setter,
                   const struct node *document);

/* Lays a piece out in a galley of its own, with a copy of the setter: on any
 * thread that has a setter of its own. */
void section_lay(struct section_piece *piece, const struct setter *setter);

/* Puts a piece behind those that the section has, in their order.  From here
 * on it uses the section's setter, whoever laid it out. */
void section_add(struct section *section, struct section_piece *piece);

/* The contents want the pages of all others. */
void section_lay_contents(struct section *section,
                          contents_label_fn *label, const void *data);

/* Cuts it into pages, in the order of the document. */
void section_cut(struct section *section, struct notes *notes);

#endif
