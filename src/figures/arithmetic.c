#include "arithmetic.h"

#include <string.h>

#include "survey/meaning.h"

typedef bool calculate(struct rational a, struct rational b,
                       struct rational *result);

static calculate *const calculations[] = {
    [OPERATOR_ADD] = rational_add,
    [OPERATOR_SUBTRACT] = rational_subtract,
    [OPERATOR_MULTIPLY] = rational_multiply,
    [OPERATOR_DIVIDE] = rational_divide,
};

struct value
arithmetic_missing(enum figure_state why, bool blank)
{
    return (struct value){.kind = VALUE_MISSING,
                          .form = VALUE_PLAIN,
                          .unit = MEANING_NO_UNIT,
                          .why = why,
                          .blank = blank};
}

struct value
arithmetic_number(struct rational number, enum value_form form, bool fits)
{
    if (!fits)
        return arithmetic_missing(FIGURE_OVERFLOW, false);
    return (struct value){.kind = VALUE_NUMBER,
                          .form = form,
                          .number = number,
                          .unit = MEANING_NO_UNIT};
}

static struct value
truth(bool truth)
{
    return (struct value){.kind = VALUE_TRUTH,
                          .form = VALUE_PLAIN,
                          .unit = MEANING_NO_UNIT,
                          .truth = truth};
}

/* The weightier reason: only what is blank throughout is blank. */
static struct value
missing_of(struct value a, struct value b)
{
    if (a.kind != VALUE_MISSING)
        return arithmetic_missing(b.why, b.blank);
    if (b.kind != VALUE_MISSING || !a.blank)
        return arithmetic_missing(a.why, a.blank);
    return arithmetic_missing(b.why, b.blank);
}

/* A literal beside an amount is in the amount's unit. */
static bool
adopt_unit(struct value *literal, struct value amount)
{
    if (amount.form != VALUE_AMOUNT)
        return true;
    return rational_scale(literal->number, amount.unit.exponent,
                          &literal->number);
}

static struct meaning
meaning_of_number(struct value a)
{
    return (struct meaning){
        .kind = MEANING_NUMBER, .form = a.form, .unit = a.unit};
}

/* `order` is that of rational_compare. */
static bool
holds(enum expression_operator operator, int order)
{
    static const bool when[][3] = {     /* less, equal, more */
        [OPERATOR_EQUAL] = {false, true, false},
        [OPERATOR_UNEQUAL] = {true, false, true},
        [OPERATOR_LESS] = {true, false, false},
        [OPERATOR_LESS_EQUAL] = {true, true, false},
        [OPERATOR_MORE] = {false, false, true},
        [OPERATOR_MORE_EQUAL] = {false, true, true},
    };

    return when[operator][order + 1];
}

static bool
is_calculation(enum expression_operator operator)
{
    return operator == OPERATOR_ADD || operator == OPERATOR_SUBTRACT ||
           operator == OPERATOR_MULTIPLY || operator == OPERATOR_DIVIDE;
}

static struct value
numbers(enum expression_operator operator, struct value a, bool a_is_literal,
        struct value b, bool b_is_literal)
{
    bool scaling =
        operator == OPERATOR_MULTIPLY || operator == OPERATOR_DIVIDE;
    struct meaning meaning = {.form = VALUE_PLAIN, .unit = MEANING_NO_UNIT};
    struct rational number = rational_of(0);
    struct value result;
    bool fits = true;

    if (!scaling && a_is_literal && !b_is_literal)
        fits = adopt_unit(&a, b);
    if (!scaling && b_is_literal && !a_is_literal)
        fits = adopt_unit(&b, a);
    if (!fits)
        return arithmetic_missing(FIGURE_OVERFLOW, false);
    if (!is_calculation(operator))
        return truth(holds(operator, rational_compare(a.number, b.number)));
    if (operator == OPERATOR_DIVIDE && rational_sign(b.number) == 0)
        return arithmetic_missing(FIGURE_UNDEFINED, false);
    fits = calculations[operator](a.number, b.number, &number);
    meaning_combine(operator, meaning_of_number(a), a_is_literal,
                    meaning_of_number(b), b_is_literal, &meaning);
    result = arithmetic_number(number, meaning.form, fits);
    result.unit = meaning.unit;
    return result;
}

/* The same in one of the languages: 甲市 and Jia both name the city. */
static bool
same_words(struct words a, struct words b)
{
    for (int i = 0; i < LANGUAGES; i++)
        if (a.in[i] != NULL && b.in[i] != NULL &&
            strcmp(a.in[i], b.in[i]) == 0)
            return true;
    return false;
}

/* What is decided by one side alone needs no other. */
static struct value
logic(enum expression_operator operator, struct value a, struct value b)
{
    bool deciding = operator == OPERATOR_OR;

    if ((a.kind == VALUE_TRUTH && a.truth == deciding) ||
        (b.kind == VALUE_TRUTH && b.truth == deciding))
        return truth(deciding);
    if (a.kind == VALUE_MISSING || b.kind == VALUE_MISSING)
        return missing_of(a, b);
    return truth(!deciding);
}

struct value
arithmetic_text(struct words text)
{
    return (struct value){.kind = VALUE_TEXT,
                          .form = VALUE_PLAIN,
                          .unit = MEANING_NO_UNIT,
                          .text = text};
}

struct value
arithmetic_binary(enum expression_operator operator, struct value a,
                  bool a_is_literal, struct value b, bool b_is_literal)
{
    if (operator == OPERATOR_AND || operator == OPERATOR_OR)
        return logic(operator, a, b);
    if (a.kind == VALUE_MISSING || b.kind == VALUE_MISSING)
        return missing_of(a, b);
    if (a.kind == VALUE_TEXT)
        return truth(same_words(a.text, b.text) ==
                     (operator == OPERATOR_EQUAL));
    return numbers(operator, a, a_is_literal, b, b_is_literal);
}

struct value
arithmetic_unary(enum expression_operator operator, struct value a)
{
    if (a.kind == VALUE_MISSING)
        return a;
    a.measure = NULL;
    if (operator == OPERATOR_NOT)
        a.truth = !a.truth;
    else
        a.number = rational_negate(a.number);
    return a;
}
