#ifndef SURVEY_EDITION_H
#define SURVEY_EDITION_H

#include "builder.h"

/* Reads edition.yaml into the survey: year, period, texts, languages, the
 * province, and where the template is.  False when what follows would have
 * nothing to stand on. */
bool edition_read(struct builder *builder,
                  const char *const *template_roots);

#endif
