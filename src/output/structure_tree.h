#ifndef OUTPUT_STRUCTURE_TREE_H
#define OUTPUT_STRUCTURE_TREE_H

#include <stdbool.h>
#include <string.h>

#include "structure.h"

/* What an element holds, in the order in which it is read. */
enum kid_kind { KID_CONTENT, KID_ELEMENT, KID_LINK };

struct kid {
    enum kid_kind kind;
    size_t page;              /* of content */
    size_t number;            /* MCID, index of the node, index of the link */
};

struct element {
    GArray *kids;             /* NULL: not on any page */
    int object;
    bool mixed;               /* content of its own, not elements alone */
    size_t page;              /* of all its content, or SIZE_MAX */
    double box[4];            /* left, top, right, bottom, on `page` */
};

struct structure {
    const struct pages *pages;
    const struct sequences *sequences;
    const struct links *links;
    struct element *elements; /* by index of the node */
};

static inline bool
is_element(const struct node *node, const char *type)
{
    return strcmp(node->type, type) == 0;
}

#endif
