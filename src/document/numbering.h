#ifndef DOCUMENT_NUMBERING_H
#define DOCUMENT_NUMBERING_H

#include "tree.h"

/*
 * Gives every block its number (chapters, sections, figures and tables that
 * have a caption) and a unique id.  A repeated id is a finding.
 */
void numbering_set(const struct context *context, struct tree *tree);

/* Replaces ref("id") by 图3 / Figure 3 with a link, and checks links to
 * #id.  An unknown id is a finding with the nearest one. */
void numbering_resolve(const struct context *context,
                       const struct expansion *expansion, struct tree *tree);

#endif
