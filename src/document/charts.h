#ifndef DOCUMENT_CHARTS_H
#define DOCUMENT_CHARTS_H

#include "fence.h"

/* ```chart: a matrix of series and categories.  NULL when it cannot be
 * shown, or when all its data are missing (a note says so). */
extern const char *const charts_keys[];
struct block *charts_read(const struct fence *fence);

#endif
