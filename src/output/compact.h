#ifndef OUTPUT_COMPACT_H
#define OUTPUT_COMPACT_H

#include <glib.h>

#include "links.h"
#include "structure.h"

/*
 * Lets qpdf write the file anew, without what nothing leads to any more,
 * objects in compressed streams; then adds the structure tree, in compressed
 * streams too.  Numbers the links' annotations.  NULL, and *why, on failure.
 */
GString *compact_make(const GString *file, size_t n_pages,
                      struct links *links, struct structure *structure,
                      struct words *why);

#endif
