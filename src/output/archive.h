#ifndef OUTPUT_ARCHIVE_H
#define OUTPUT_ARCHIVE_H

#include <glib.h>
#include <stdbool.h>

#include "content.h"
#include "output/pdf.h"

/*
 * Makes Cairo's file one for the archive and for readers who do not see:
 * PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).  `file` must have one
 * tag around each of the `sequences` of each page and none else; what tree
 * Cairo made of them is left out.  Gives the new file, or NULL and *why.
 */
GString *archive_make(struct arena *arena, GString *file,
                      const struct pages *pages,
                      const struct sequences *sequences, struct date date,
                      const struct pdf_attachment *attachments, size_t n,
                      struct words *why);

#endif
