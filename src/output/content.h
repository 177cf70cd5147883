#ifndef OUTPUT_CONTENT_H
#define OUTPUT_CONTENT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "pdffont.h"
#include "typeset/pages.h"

/* Marks of one page that are drawn one after the other and belong to one
 * element: marked content (ISO 32000-1, 14.6). */
struct sequence {
    const struct node *node;      /* NULL or an Artifact: furniture */
    enum language language;       /* of the text in it */
};

struct sequences {                /* of a page, in the order of drawing */
    struct sequence *items;       /* freed by the caller with g_free */
    size_t n;
};

bool content_is_artifact(const struct node *node);

/*
 * The content stream of a page (ISO 32000-1, 7.8.2), and its sequences.
 * Those that are not artifacts have MCIDs, counted from 0; one whose language
 * is not its element's is a Span with its language.  `fonts` are by the index
 * of the face.  May run on several threads at once.
 */
GString *content_make(const struct page *page, const struct pdffont *fonts,
                      struct sequences *sequences);

#endif
