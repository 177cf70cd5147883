#ifndef OUTPUT_STRUCTURE_H
#define OUTPUT_STRUCTURE_H

#include <glib.h>

#include "content.h"
#include "links.h"

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

/* `pages` are the numbers of the pages; the links have theirs.  Gives that
 * of the StructTreeRoot. */
int structure_write(struct structure *structure, struct objects *objects,
                    const int *pages);

#endif
