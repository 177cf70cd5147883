#ifndef TYPESET_FLOW_H
#define TYPESET_FLOW_H

#include "galley.h"
#include "notes.h"

/* A page of a galley; marks from the type area's top left. */
struct flow_page {
    struct marks marks;
    bool landscape;
    bool opening; /* begins with a chapter's heading */
    bool ended;   /* by a break, with room left */
    const struct block *chapter; /* the last that begins on it, or NULL */
    double used;  /* how far down it is filled */
};

struct flow_pages {
    struct flow_page *items;
    size_t n, capacity;
};

/*
 * Cuts the galley into pages.  Text is cut only where nothing is kept
 * together; a plate that does not fit goes to the top of the next page, in
 * order, and the text of its section moves up; one that misses a page by
 * little may be drawn lower.  All plates are out before the galley ends.
 */
struct flow_pages flow_cut(const struct galley *galley, struct notes *notes);

#endif
