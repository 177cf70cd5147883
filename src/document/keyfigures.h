#ifndef DOCUMENT_KEYFIGURES_H
#define DOCUMENT_KEYFIGURES_H

#include "fence.h"

/* ```key-figures: tiles with the headline numbers. */
extern const char *const keyfigures_keys[];
struct block *keyfigures_read(const struct fence *fence);

#endif
