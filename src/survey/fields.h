#ifndef SURVEY_FIELDS_H
#define SURVEY_FIELDS_H

#include "builder.h"

/* One field of a form.  NULL adds findings; so does what Table Schema
 * allows and this program does not do. */
struct field *fields_read(struct builder *builder, const struct yaml *map,
                          const struct form *form);

/* One finding for each of the keys that the map has.  `keys` ends with
 * NULL. */
void fields_refuse_keys(struct builder *builder, const struct yaml *map,
                        const char *const *keys);

/* A numeric field as a measure. */
void fields_add_measure(struct builder *builder, struct field *field);

#endif
