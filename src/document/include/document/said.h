#ifndef DOCUMENT_SAID_H
#define DOCUMENT_SAID_H

#include "document/document.h"
#include "survey/survey.h"

/* A sentence of the running text, a heading, a caption or a note. */
struct said {
    enum language language;
    const char *text;
    const char *block;        /* id of the block it stands in */
    struct place at;          /* of its paragraph in the template */
    const char *region;       /* of the first number in the paragraph, or "" */
    size_t index;             /* in its paragraph */
};

struct said_list {
    struct said *items;
    size_t n, capacity;
};

/* All that the document says in sentences, in the order of print.  Cells of
 * tables, tiles of key figures and covers are no sentences. */
struct said_list said_of(struct arena *arena,
                         const struct document *document);

/* What an expression is, for readers who know titles and not names:
 * “罚款比上年增减”, “change in fines on last year”. */
struct words said_formula(struct arena *arena, const struct survey *survey,
                          const struct expression *formula);

#endif
