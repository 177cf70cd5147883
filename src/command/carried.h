#ifndef COMMAND_CARRIED_H
#define COMMAND_CARRIED_H

#include <glib.h>

#include "output/pdf.h"
#include "run.h"

/* What a report carries besides its pages, in order of bytes of the names. */
#define CARRIED 3

/*
 * The manifest (every input file with its size and SHA-256), the exact
 * figures of the province and its cities, and the ledger, whose bytes must
 * last as long; all CSV; CARRIED in number.  False, and *why, when a file
 * cannot be read.
 */
bool carried_make(const struct run *run, const GString *ledger,
                  struct pdf_attachment *carried, struct words *why);

#endif
