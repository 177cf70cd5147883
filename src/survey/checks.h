#ifndef SURVEY_CHECKS_H
#define SURVEY_CHECKS_H

#include "builder.h"

/* Reads the checks of figures.yaml (`root`); the measures are complete. */
void checks_read(struct builder *builder, const struct yaml *root);

#endif
