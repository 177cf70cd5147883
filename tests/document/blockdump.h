#ifndef TESTS_DOCUMENT_BLOCKDUMP_H
#define TESTS_DOCUMENT_BLOCKDUMP_H

#include <glib.h>

#include "document/document.h"

/* Appends the document as one language says it. */
void blockdump_document(GString *out, const struct document *document,
                        enum language language);

#endif
