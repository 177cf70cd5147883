#ifndef DOCUMENT_STACKTOTALS_H
#define DOCUMENT_STACKTOTALS_H

#include "chartmarks.h"

/* The total of each category of a stacked chart, unknown where a part is.
 * There are none of parts that are not of one region and period. */
void stacktotals_set(struct charts_builder *builder);

#endif
