#ifndef TYPESET_FIGUREPAGE_H
#define TYPESET_FIGUREPAGE_H

#include "typeset/pages.h"

struct block;

/*
 * One chart, or the key figures of one block, on a page of its own that is no
 * larger than the picture and a narrow margin: the same picture, at the same
 * width and on the same scale, as the report has, at its own height where a
 * page of that has it a little lower; a chart that names no source names the
 * report.
 * `block` belongs to `document`; the report's draft mark stands above it.
 * Theme and failures as with pages_set.
 */
const struct pages *figurepage_set(struct arena *arena,
                                   const struct document *document,
                                   const struct block *block,
                                   const char *theme_file,
                                   const char *theme_name,
                                   struct findings *findings);

#endif
