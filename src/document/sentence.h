#ifndef DOCUMENT_SENTENCE_H
#define DOCUMENT_SENTENCE_H

#include "document/document.h"

struct arena;

/* A text parted into sentences once, for all that is asked about its spans. */
struct sentences;

struct sentences *sentence_part(struct arena *arena,
                                const struct spans *spans,
                                enum language language);

/* The sentence in which the span stands, without marks of style.  Of one
 * that goes on and on (every county of the country with its figure) only what
 * stands around the span, between “…”. */
const char *sentence_at(struct sentences *sentences, size_t index);

/* All sentences of the text, trimmed, in order; empty ones are left out. */
const char *const *sentence_all(struct arena *arena,
                                const struct spans *spans,
                                enum language language, size_t *n);

#endif
