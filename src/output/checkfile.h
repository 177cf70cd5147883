#ifndef OUTPUT_CHECKFILE_H
#define OUTPUT_CHECKFILE_H

#include <glib.h>

#include "output/checkpage.h"

/* The section of one submitted file: what it is, its findings, its table.
 * `findings` are its own, or NULL. */
void checkfile_print(const struct checkpage *page, size_t index,
                     const GPtrArray *findings, enum language language,
                     struct byte_sink *sink);

#endif
