#include "survey/meaning.h"

static bool
is_amount(struct meaning a)
{
    return a.form == VALUE_AMOUNT;
}

/* Amounts of one base, or two numbers that are no amounts. */
static bool
is_alike(struct meaning a, struct meaning b)
{
    if (is_amount(a) != is_amount(b))
        return false;
    return !is_amount(a) || unit_same_base(a.unit, b.unit);
}

static const struct meaning truth = {
    .kind = MEANING_TRUTH, .form = VALUE_PLAIN, .unit = {"", 0, NULL}};

static struct meaning
number_of_form(enum value_form form)
{
    return (struct meaning){
        .kind = MEANING_NUMBER, .form = form, .unit = MEANING_NO_UNIT};
}

/* a + b, a - b: both of a kind; 1 - rate is a rate, year - 1 a year. */
static bool
combine_sum(struct meaning a, bool a_is_literal, struct meaning b,
            bool b_is_literal, struct meaning *result)
{
    if (a_is_literal && !b_is_literal)
        *result = b;
    else if (b_is_literal || (is_amount(a) && is_alike(a, b)))
        *result = a;
    else if (is_alike(a, b))
        *result = number_of_form(a.form == b.form && a.form != VALUE_YEAR
                                     ? a.form
                                     : VALUE_PLAIN);
    else
        return false;
    result->measure = NULL;
    return true;
}

static struct meaning
product(struct meaning a, struct meaning b)
{
    if (is_amount(a) && !is_amount(b))
        return a;
    if (is_amount(b) && !is_amount(a))
        return b;
    return number_of_form(a.form == VALUE_RATIO && b.form == VALUE_RATIO
                              ? VALUE_RATIO
                              : VALUE_PLAIN);
}

static struct meaning
quotient(struct meaning a, struct meaning b, bool b_is_literal)
{
    if (is_amount(a) && !is_amount(b))
        return a;
    if (a.form == VALUE_RATIO && b_is_literal)
        return a;
    if (is_alike(a, b) && a.form == b.form && a.form != VALUE_PLAIN)
        return number_of_form(VALUE_RATIO);
    return number_of_form(VALUE_PLAIN);
}

static bool
combine_numbers(enum expression_operator operator, struct meaning a,
                bool a_is_literal, struct meaning b, bool b_is_literal,
                struct meaning *result)
{
    bool sum = operator == OPERATOR_ADD || operator == OPERATOR_SUBTRACT;

    if (operator == OPERATOR_MULTIPLY || operator == OPERATOR_DIVIDE) {
        *result = operator == OPERATOR_MULTIPLY
                      ? product(a, b)
                      : quotient(a, b, b_is_literal);
        result->measure = NULL;
        return true;
    }
    if (!combine_sum(a, a_is_literal, b, b_is_literal, result))
        return false;
    if (!sum)
        *result = truth;
    return true;
}

bool
meaning_combine(enum expression_operator operator, struct meaning a,
                bool a_is_literal, struct meaning b, bool b_is_literal,
                struct meaning *result)
{
    bool logical = operator == OPERATOR_AND || operator == OPERATOR_OR;
    bool equality =
        operator == OPERATOR_EQUAL || operator == OPERATOR_UNEQUAL;

    if (a.kind != b.kind || logical != (a.kind == MEANING_TRUTH))
        return false;
    if (a.kind == MEANING_NUMBER)
        return combine_numbers(operator, a, a_is_literal, b, b_is_literal,
                               result);
    if (a.kind == MEANING_TEXT && !equality)
        return false;
    *result = truth;
    return true;
}
