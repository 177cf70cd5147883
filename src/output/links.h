#ifndef OUTPUT_LINKS_H
#define OUTPUT_LINKS_H

#include "objects.h"
#include "typeset/pages.h"

struct arena;

/* The links of the pages, page by page, with what they say. */
struct link {
    size_t page;
    const struct mark *mark;      /* its node is a Link */
    const char *text;             /* of the Link element */
    int object;                   /* of the annotation */
};

struct links {
    struct link *items;
    size_t n, capacity;
};

struct links links_collect(struct arena *arena, const struct pages *pages);

/* Writes the annotations and numbers them; `first_key` is the key in the
 * parent tree of the first one. */
void links_write(struct objects *objects, const struct pages *pages,
                 struct links *links, size_t first_key);

#endif
