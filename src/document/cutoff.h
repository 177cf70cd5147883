#ifndef DOCUMENT_CUTOFF_H
#define DOCUMENT_CUTOFF_H

#include "frame.h"

/* Adds a sentence when `limit` left rows out: how many of how many are shown,
 * and which are left out though they equal the last one. */
void cutoff_add_note(const struct frame *frame, struct prose *note);

#endif
