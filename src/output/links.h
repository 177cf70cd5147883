#ifndef OUTPUT_LINKS_H
#define OUTPUT_LINKS_H

#include "pdfsyntax.h"
#include "typeset/pages.h"

struct arena;

/* The links of the pages, page by page, with what they say. */
struct link {
    size_t page;
    const struct mark *mark;      /* its node is a Link */
    const char *text;             /* of the Link element */
    int object;                   /* of the annotation, in the final file */
};

struct links {
    struct link *items;
    size_t n, capacity;
};

struct links links_collect(struct arena *arena, const struct pages *pages);

/* The annotation of link i; `first_key` is the key in the parent tree of the
 * first one. */
void links_write(struct update *update, const struct pages *pages,
                 const struct links *links, size_t i, size_t first_key,
                 int id);

#endif
