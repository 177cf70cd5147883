#ifndef INTAKE_STEM_H
#define INTAKE_STEM_H

#include "survey/survey.h"

/* A file's name without its ending, folded. */
const char *stem_of(struct arena *arena, const char *name);

/* The same without what people add to it: the names of city and province,
 * year and month, version, brackets, “表”. */
const char *stem_core(struct arena *arena, const struct survey *survey,
                      const struct region *city, const char *stem);

#endif
