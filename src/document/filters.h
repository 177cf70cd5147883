#ifndef DOCUMENT_FILTERS_H
#define DOCUMENT_FILTERS_H

#include "saying.h"

/* Applies the filters of a slot; a mistake is a finding and gives false. */
bool filters_apply(const struct context *context, const struct slot *slot,
                   struct saying *saying);

#endif
