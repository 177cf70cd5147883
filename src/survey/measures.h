#ifndef SURVEY_MEASURES_H
#define SURVEY_MEASURES_H

#include "builder.h"

/* Adds the derived measures of figures.yaml (`root`) to those of the fields,
 * and finds out what each expression means: only known names, no circle, like
 * units.  Afterwards the survey's measures are complete. */
void measures_read(struct builder *builder, const struct yaml *root);

#endif
