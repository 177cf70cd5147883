#ifndef SURVEY_REDEFINITION_H
#define SURVEY_REDEFINITION_H

#include "survey/survey.h"

/*
 * The latest redefinition, after the year `from` and up to `to` (or the other
 * way round), of a measure that the expression rests on: what it says of the
 * one year cannot be compared with the other.  NULL when there is none.
 */
const struct redefinition *redefinition_between(
    const struct survey *survey, const struct expression *expression, int from,
    int to);

/* The same of every year that the expression itself names (m / m@2019); names
 * without a year are of `year`. */
const struct redefinition *redefinition_within(
    const struct survey *survey, const struct expression *expression,
    int year);

#endif
