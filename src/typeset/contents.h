#ifndef TYPESET_CONTENTS_H
#define TYPESET_CONTENTS_H

#include "galley.h"

/* The label of the page on which the block `id` stands, or "" while that is
 * not known. */
typedef const char *contents_label_fn(const void *data, const char *id);

/* Contents, list of figures and list of tables, with links.  The galley has
 * the same lines whatever the labels are. */
void contents_set(struct galley *galley, const struct block *block,
                  contents_label_fn *label, const void *data);

/* 目录, Contents. */
const char *contents_title(enum language language);

#endif
