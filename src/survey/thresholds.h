#ifndef SURVEY_THRESHOLDS_H
#define SURVEY_THRESHOLDS_H

#include "builder.h"

/* Reads `plausibility` of figures.yaml (`root`, or NULL: the defaults). */
void thresholds_read(struct builder *builder, const struct yaml *root);

#endif
