#ifndef TYPESET_CHART_RAG_H
#define TYPESET_CHART_RAG_H

#include "type.h"

/* How a text of several lines is broken. */
struct rag {
    double last;   /* of the widest line, the least that the last has */
    bool full;     /* lines as wide as may be */
    bool by_sense; /* rather behind a comma than in the middle of a phrase */
};

/*
 * Sets a paragraph in as few lines as it needs, so that the last has its part
 * and, in English, is no word alone, if that is possible in as many.
 */
struct lines rag_set(struct type *type, const struct spans *spans,
                     const struct paragraph_style *paragraph,
                     const struct rag *rag);

#endif
