#ifndef SURVEY_VARIABLE_H
#define SURVEY_VARIABLE_H

#include <stdbool.h>

#include "survey/expression.h"
#include "survey/survey.h"

/* What expressions know besides measures: the year and texts. */
enum variable {
    VARIABLE_YEAR,
    VARIABLE_TITLE,
    VARIABLE_DATE,
    VARIABLE_NOTICE,
    VARIABLE_PUBLISHER,
    VARIABLE_PROVINCE,
    VARIABLE_REGION,
    VARIABLE_REGION_CODE,
    VARIABLE_CITY,
    VARIABLE_CITY_CODE,
    VARIABLE_COUNTY,
    VARIABLE_COUNTY_CODE,
    VARIABLES,
};

const char *variable_name(enum variable variable);
bool variable_find(const char *name, enum variable *variable);
/* The year is a number, the others are texts. */
bool variable_is_text(enum variable variable);
/* Known everywhere (REGION_PROVINCE), or only in a loop over cities or
 * counties. */
enum region_level variable_level(enum variable variable);

/* No measure may have this name: a variable, function or keyword. */
bool variable_is_reserved(const char *name);

/* The name of the regions that count() counts: cities or counties. */
bool variable_is_regions(const struct expression *expression,
                         enum region_level *level);

#endif
