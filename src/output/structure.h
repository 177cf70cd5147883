#ifndef OUTPUT_STRUCTURE_H
#define OUTPUT_STRUCTURE_H

#include <glib.h>

#include "content.h"
#include "links.h"

/* The numbers of the objects that the tree refers to. */
struct structure_objects {
    int root;                 /* the StructTreeRoot */
    int next;                 /* the first free number */
    const int *pages;
};

/*
 * The structure tree (ISO 32000-1, 14.7): the elements of the nodes that
 * stand on some page, the parent tree and the tree of ids.  Elements are
 * objects of a few dozen bytes each, and there are thousands.
 */
struct structure;

struct structure *structure_new(const struct pages *pages,
                                const struct sequences *sequences,
                                const struct links *links);
void structure_free(struct structure *structure);

/* Gives every object to `take`: its number and its text. */
typedef void structure_taker(void *data, int id, const char *text,
                             size_t length);
void structure_write(struct structure *structure,
                     const struct structure_objects *objects,
                     structure_taker *take, void *data);

#endif
