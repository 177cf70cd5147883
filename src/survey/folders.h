#ifndef SURVEY_FOLDERS_H
#define SURVEY_FOLDERS_H

#include "builder.h"

/* Gives each city its folder below submissions/: named by its name, its code
 * or both (9101甲市, 甲市-9101).  A folder of no city and two folders of
 * one city are findings; a city without one is not. */
void folders_find(struct builder *builder);

#endif
