#ifndef SURVEY_TITLES_H
#define SURVEY_TITLES_H

#include "survey/survey.h"

/* What the columns of a form may be called: name, title, English title and
 * aliases of each field, folded as text_fold does and in order, so that a file
 * of n columns asks a form of n fields n times, not n × n times. */
struct titles;

/* Of a form whose fields are complete. */
const struct titles *titles_list(struct arena *arena, const struct form *form);

/* The first field of the form that is called so, or NULL. */
const struct field *titles_find(const struct titles *titles,
                                const char *folded);

#endif
