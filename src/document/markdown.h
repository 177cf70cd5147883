#ifndef DOCUMENT_MARKDOWN_H
#define DOCUMENT_MARKDOWN_H

#include "context.h"
#include "expand.h"
#include "tree.h"

/* Parses the expanded text (CommonMark, GFM tables, footnotes) into blocks
 * and spans, and fenced YAML into charts and tables.  What a report cannot
 * show (raw HTML, images, code) is a finding. */
void markdown_read(const struct context *context,
                   const struct expansion *expansion, struct tree *tree);

#endif
