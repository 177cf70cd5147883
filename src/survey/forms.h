#ifndef SURVEY_FORMS_H
#define SURVEY_FORMS_H

#include "builder.h"

/* Reads the template's forms.yaml: the forms, and each numeric field as a
 * measure.  False when there is no form at all. */
bool forms_read(struct builder *builder);

#endif
