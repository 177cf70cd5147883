#ifndef DOCUMENT_EXPLAINED_H
#define DOCUMENT_EXPLAINED_H

#include "fence.h"

/* ```explanations: a table of the queries that were settled in writing:
 * where, what was asked, the answer and who gave it.  NULL, nothing printed,
 * when none was: the findings must be settled before the report is read. */
extern const char *const explained_keys[];
struct block *explained_read(const struct fence *fence);

#endif
