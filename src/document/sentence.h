#ifndef DOCUMENT_SENTENCE_H
#define DOCUMENT_SENTENCE_H

#include "document/document.h"

struct arena;

/* The sentence in which the span stands, without marks of style. */
const char *sentence_at(struct arena *arena, const struct spans *spans,
                        size_t index, enum language language);

/* All sentences of the text, trimmed, in order; empty ones are left out. */
const char *const *sentence_all(struct arena *arena,
                                const struct spans *spans,
                                enum language language, size_t *n);

#endif
