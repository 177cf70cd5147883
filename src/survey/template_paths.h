#ifndef SURVEY_TEMPLATE_PATHS_H
#define SURVEY_TEMPLATE_PATHS_H

#include "builder.h"

/* Sets the survey's paths to the template of that name: in the edition's own
 * templates/, then in the roots; or, when the name begins with ./, a folder
 * of the edition.  False adds a finding at `node`. */
bool template_paths_find(struct builder *builder, const struct yaml *node,
                         const char *name,
                         const char *const *template_roots);

#endif
