#ifndef TYPESET_CAPTION_H
#define TYPESET_CAPTION_H

#include "setter.h"

/*
 * Captions of figures and tables: number, one em, title, no stop; centred,
 * each language on lines of its own.
 */
struct caption {
    struct lines lines[LANGUAGES];
    const struct node *node; /* Caption, or the artifact */
    double measure, height;
};

/* `block` gives the number; a block without number and title gives a caption
 * without height.  `continued` adds （续） / (continued).  Its structure
 * elements go under `parent`, which may be the artifact. */
struct caption caption_set(struct setter *setter, const struct block *block,
                           const struct prose *title, double measure,
                           bool continued, const struct node *parent);
/* From (x, y) downward. */
void caption_put(const struct setter *setter, const struct caption *caption,
                 struct marks *marks, double x, double y);

/* 表1　题: the caption in one plain line, for the lists of the contents. */
const char *caption_text(const struct setter *setter, const struct block *block,
                         enum language language);
/* The title of a figure's or table's caption, or NULL. */
const struct prose *caption_title(const struct block *block);

#endif
