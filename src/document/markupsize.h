#ifndef DOCUMENT_MARKUPSIZE_H
#define DOCUMENT_MARKUPSIZE_H

#include "context.h"
#include "expand.h"

/* Whether the text holds so much in one paragraph, so many marks or so long
 * addresses that reading it as Markdown would take too much: one finding at
 * the place. */
bool markupsize_is_too_large(const struct context *context,
                             const struct expansion *expansion);

#endif
