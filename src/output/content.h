#ifndef OUTPUT_CONTENT_H
#define OUTPUT_CONTENT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "typeset/pages.h"

/* Marks of one page that are drawn one after the other and belong to one
 * element: marked content (ISO 32000-1, 14.6). */
struct sequence {
    const struct node *node;      /* NULL or an Artifact: furniture */
    enum language language;       /* of the text in it */
};

struct sequences {                /* of a page, in the order of drawing */
    struct sequence *items;
    size_t n, capacity;
};

bool content_is_artifact(const struct node *node);

/*
 * Writes a page's content stream anew: the n-th tag with an MCID becomes what
 * the n-th sequence is, an artifact (Cairo 1.16 has none), a Span with its
 * language where that is not the element's, or the element.  MCIDs count those that are not
 * artifacts from 0.  False when the stream has not as many tags as there are sequences.
 */
bool content_rewrite(GString *out, const char *bytes, size_t length,
                     const struct sequences *sequences);

#endif
