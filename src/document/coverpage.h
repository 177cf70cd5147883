#ifndef DOCUMENT_COVERPAGE_H
#define DOCUMENT_COVERPAGE_H

#include "fence.h"

/* ```cover: what is not given comes from the edition. */
extern const char *const coverpage_keys[];
struct block *coverpage_read(const struct fence *fence);

#endif
