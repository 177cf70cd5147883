#ifndef SURVEY_REGIONS_H
#define SURVEY_REGIONS_H

#include "builder.h"

/* Reads regions.csv: the cities and counties of the province, in file order,
 * with the names they can be looked up by.  False when it cannot be read. */
bool regions_read(struct builder *builder);

#endif
