#ifndef SURVEY_REDEFINITIONS_H
#define SURVEY_REDEFINITIONS_H

#include "builder.h"

/* Reads `breaks` of figures.yaml; the measures are known. */
void redefinitions_read(struct builder *builder, const struct yaml *root);

#endif
