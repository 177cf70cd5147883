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
    struct nodes nodes;
    struct flow_pages pages;
};

struct sections {
    struct section *items;
    size_t n, capacity;
};

struct sections section_divide(const struct setter *setter);

/* Sets it; `label` serves the contents alone. */
void section_set(struct setter *setter, struct section *section,
                 struct notes *notes, const struct node *document,
                 contents_label_fn *label, const void *data);

#endif
