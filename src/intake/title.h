#ifndef INTAKE_TITLE_H
#define INTAKE_TITLE_H

#include "survey/survey.h"

/* A column's title, parted: “罚款（元）” is 罚款 and 元. */
struct title {
    const struct field *field;  /* or NULL */
    const char *unit;           /* between the brackets, or NULL */
};

/* Finds the field by name, title, English title or alias, after folding
 * width, blanks and brackets. */
struct title title_read(struct arena *arena, const struct form *form,
                            const char *title);

/* The nearest title among the fields for which `taken` is false, or NULL. */
const char *title_nearest(struct arena *arena, const struct form *form,
                            const bool *taken, const char *title);

#endif
