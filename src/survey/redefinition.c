#include "survey/redefinition.h"

#include <glib.h>

/* The years in which an expression uses a measure. */
struct years {
    const struct measure *measure;
    int first, last; /* 0: not at all */
};

static void
note_year(struct years *years, int year)
{
    years->first = years->first == 0 ? year : MIN(years->first, year);
    years->last = MAX(years->last, year);
}

/* Derived measures rest on others; circles were refused. */
static void
collect(const struct survey *survey, const struct expression *expression,
        int year, struct years *years)
{
    if (expression->kind == EXPRESSION_AT)
        year = (int)expression->number.num;
    if (expression->kind == EXPRESSION_NAME) {
        const struct measure *measure =
            survey_measure(survey, expression->text);
        if (measure == years->measure)
            note_year(years, year);
        else if (measure != NULL && measure->value != NULL)
            collect(survey, measure->value, year, years);
    }
    for (size_t i = 0; i < expression->n; i++)
        collect(survey, expression->items[i], year, years);
}

static const struct redefinition *
later(const struct redefinition *a, const struct redefinition *b)
{
    return a != NULL && a->year >= b->year ? a : b;
}

const struct redefinition *
redefinition_between(const struct survey *survey,
                     const struct expression *expression, int from, int to)
{
    const struct redefinition *latest = NULL;
    for (size_t i = 0; i < survey->n_redefinitions; i++) {
        const struct redefinition *one = &survey->redefinitions[i];
        struct years years = {.measure = one->measure};
        if (one->year <= MIN(from, to) || one->year > MAX(from, to))
            continue;
        collect(survey, expression, to, &years);
        if (years.first != 0)
            latest = later(latest, one);
    }
    return latest;
}

const struct redefinition *
redefinition_within(const struct survey *survey,
                    const struct expression *expression, int year)
{
    const struct redefinition *latest = NULL;
    for (size_t i = 0; i < survey->n_redefinitions; i++) {
        const struct redefinition *one = &survey->redefinitions[i];
        struct years years = {.measure = one->measure};
        collect(survey, expression, year, &years);
        if (years.first != 0 && years.first < one->year &&
            years.last >= one->year)
            latest = later(latest, one);
    }
    return latest;
}
