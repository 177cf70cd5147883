#ifndef DOCUMENT_CHARTLINES_H
#define DOCUMENT_CHARTLINES_H

#include "chartmarks.h"

/*
 * The lines that `reference` asks for: one or a list of `average`, a number
 * in the unit of the axis, or {value: EXPRESSION, label: NAME}.  What has no
 * value or another unit is a finding, and no line.
 */
void chartlines_set(struct charts_builder *builder);

#endif
