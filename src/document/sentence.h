#ifndef DOCUMENT_SENTENCE_H
#define DOCUMENT_SENTENCE_H

#include "document/document.h"

struct arena;

/* The sentence in which the span stands, without marks of style. */
const char *sentence_at(struct arena *arena, const struct spans *spans,
                        size_t index, enum language language);

#endif
