#ifndef SURVEY_REGION_NAMES_H
#define SURVEY_REGION_NAMES_H

#include "builder.h"

enum region_names_problem { REGION_NAMES_CODE, REGION_NAMES_NAME };

/* Enters all names of a region, exact ones and those people use instead
 * (with or without 市, 区, 县).  Gives the region of the same parent that has
 * this name, or any that has this code, and enters nothing then. */
const struct region *region_names_add(struct builder *builder,
                                      const struct region *region,
                                      enum region_names_problem *problem);
void region_names_add_province(struct builder *builder);

/* What survey_region says. */
const struct region *region_names_find(const struct survey_index *index,
                                       const struct region *within,
                                       const char *name);

/* `text` is the region's code or one of its names. */
bool region_names_is(const struct region *region, const char *text);

#endif
