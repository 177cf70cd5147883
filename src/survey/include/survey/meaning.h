#ifndef SURVEY_MEANING_H
#define SURVEY_MEANING_H

#include <stdbool.h>

#include "survey/expression.h"
#include "survey/survey.h"

struct arena;
struct findings;

/*
 * What an expression means before anything is counted: a number of which
 * unit, a text, or true and false.  All mistakes are found here (unknown
 * names and functions, wrong arguments, unlike units), so that evaluation,
 * which may never come to a part of it, need not look for any.
 */
enum meaning_kind { MEANING_NUMBER, MEANING_TEXT, MEANING_TRUTH };

/* Of numbers that are no amounts: its base is "", never NULL. */
#define MEANING_NO_UNIT ((struct unit){"", 0, NULL})

struct meaning {
    enum meaning_kind kind;
    enum value_form form;          /* of a number */
    struct unit unit;              /* of a VALUE_AMOUNT, else none */
    const struct measure *measure; /* when it is one measure itself */
};

/* Which names there are: all measures and what the edition says of itself;
 * with `form`, the numeric fields of that form only (checks on rows); with
 * `measure`, no texts (derived measures); `city` and `county` within a loop
 * over them. */
struct meaning_scope {
    const struct survey *survey;
    const struct form *form;
    bool measure, city, county;
};

/* Adds one finding for every mistake, each at its place; false then. */
bool meaning_of(struct arena *arena, const struct expression *expression,
                const struct meaning_scope *scope, struct meaning *meaning,
                struct findings *findings);

/*
 * What `a operator b` means; literals take on the other's unit when they are
 * added or compared.  False when the units are unlike or a text or truth
 * stands where it makes no sense.
 */
bool meaning_combine(enum expression_operator operator, struct meaning a,
                     bool a_is_literal, struct meaning b, bool b_is_literal,
                     struct meaning *result);

#endif
