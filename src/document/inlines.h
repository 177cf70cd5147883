#ifndef DOCUMENT_INLINES_H
#define DOCUMENT_INLINES_H

#include <cmark-gfm.h>

#include "context.h"
#include "expand.h"

/* The inline children of a node as spans. */
struct spans inlines_read(const struct context *context,
                          const struct expansion *expansion,
                          cmark_node *parent);

/* The printed mark of the footnote with that number, from 1: ① or 1. */
const char *inlines_footnote_mark(struct arena *arena, int number,
                                  enum language language);

#endif
