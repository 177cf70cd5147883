#ifndef DOCUMENT_TABLES_H
#define DOCUMENT_TABLES_H

#include "fence.h"

/* ```table: regions, months, years or measures as rows. */
extern const char *const tables_keys[];
struct block *tables_read(const struct fence *fence);

#endif
