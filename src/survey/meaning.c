#include "survey/meaning.h"

#include <glib.h>

#include "base/arena.h"
#include "survey/function.h"
#include "survey/variable.h"

struct reader {
    struct arena *arena;
    struct findings *findings;
    struct meaning_scope scope;
};

static bool read_meaning(const struct reader *reader,
                         const struct expression *expression,
                         struct meaning *meaning);

static bool
fail_name(const struct reader *reader, const struct expression *name)
{
    const struct form *form = reader->scope.form;
    const char *nearest =
        survey_nearest_measure(reader->scope.survey, name->text);

    /* The measure is known, but no field of the form the rows are of. */
    if (form != NULL && nearest != NULL && strcmp(nearest, name->text) == 0)
        findings_add(reader->findings, FINDING_EXPRESSION_FIELD_UNKNOWN,
                     name->at,
                     .args = {language_same(name->text), form->title});
    else
        findings_add(reader->findings, FINDING_EXPRESSION_NAME_UNKNOWN,
                     name->at,
                     .args = {language_same(name->text),
                              language_same(nearest)});
    return false;
}

static bool
fail_kind(const struct reader *reader, struct place at,
          enum meaning_kind wanted)
{
    static const struct words wants[] = {
        [MEANING_NUMBER] = {{"数", "a number"}},
        [MEANING_TEXT] = {{"文字", "a text"}},
        [MEANING_TRUTH] = {{"条件（如 a > 0）", "a condition, as a > 0"}},
    };

    findings_add(reader->findings, FINDING_EXPRESSION_KIND, at,
                 .args = {wants[wanted]});
    return false;
}

static bool
is_available(const struct reader *reader, enum variable variable)
{
    const struct meaning_scope *scope = &reader->scope;
    const bool known[] = {
        [REGION_PROVINCE] = true,
        [REGION_CITY] = scope->city,
        [REGION_COUNTY] = scope->county,
    };

    if (scope->form != NULL ||
        (scope->measure && variable_is_text(variable)))
        return false;
    return known[variable_level(variable)];
}

static bool
is_callable(const struct reader *reader,
            const struct function_signature *signature)
{
    const struct meaning_scope *scope = &reader->scope;

    if (scope->measure && signature->result == RESULT_TEXT)
        return false;
    return scope->form == NULL || signature->in_rows;
}

static bool
read_name(const struct reader *reader, const struct expression *name,
          struct meaning *meaning)
{
    const struct measure *measure =
        survey_measure(reader->scope.survey, name->text);
    const struct form *form = reader->scope.form;
    enum variable variable;

    if (measure != NULL &&
        (form == NULL ||
         (measure->field != NULL && measure->field->form == form))) {
        *meaning = (struct meaning){
            .form = measure->form, .unit = measure->unit, .measure = measure};
        return true;
    }
    if (!variable_find(name->text, &variable))
        return fail_name(reader, name);
    if (!is_available(reader, variable)) {
        findings_add(reader->findings, FINDING_EXPRESSION_OUTSIDE, name->at,
                     .args = {language_same(name->text)});
        return false;
    }
    meaning->kind =
        variable_is_text(variable) ? MEANING_TEXT : MEANING_NUMBER;
    meaning->form = VALUE_YEAR;
    return true;
}

static bool
read_number(const struct reader *reader, const struct expression *expression,
            struct meaning *meaning)
{
    if (!read_meaning(reader, expression, meaning))
        return false;
    return meaning->kind == MEANING_NUMBER ||
           fail_kind(reader, expression->at, MEANING_NUMBER);
}

static bool
read_truth(const struct reader *reader, const struct expression *expression,
           struct meaning *meaning)
{
    if (!read_meaning(reader, expression, meaning))
        return false;
    return meaning->kind == MEANING_TRUTH ||
           fail_kind(reader, expression->at, MEANING_TRUTH);
}

/* `condition` holds of each region of `set`: within it the loop's names are
 * known. */
static bool
read_condition(const struct reader *reader, const struct expression *set,
               const struct expression *condition)
{
    struct reader inner = *reader;
    struct meaning meaning;
    enum region_level level;

    if (variable_is_regions(set, &level)) {
        inner.scope.city = true;
        inner.scope.county |= level == REGION_COUNTY;
    }
    return read_truth(&inner, condition, &meaning);
}

static bool
fail_arguments(const struct reader *reader, struct place at,
               const struct function_signature *signature)
{
    findings_add(reader->findings, FINDING_EXPRESSION_ARGUMENTS, at,
                 .args = {language_same(signature->name),
                          language_same(signature->usage)});
    return false;
}

/* A whole number above zero, written out; a year not after the edition's. */
static bool
is_whole(const struct reader *reader, const struct expression *argument,
         bool year)
{
    int last = reader->scope.survey->year;

    return argument->kind == EXPRESSION_NUMBER &&
           rational_is_integer(argument->number) &&
           rational_sign(argument->number) > 0 &&
           (!year || argument->number.num <= last);
}

static bool
read_argument(const struct reader *reader, const struct expression *call,
              size_t i, const struct function_signature *signature,
              struct meaning *meaning)
{
    const struct expression *argument = call->items[i];
    enum region_level level;
    bool right = false;

    switch (signature->arguments[i]) {
    case ARGUMENT_NUMBER:
        return read_number(reader, argument, meaning);
    case ARGUMENT_CONDITION:
        return read_condition(reader, call->items[0], argument);
    case ARGUMENT_HOW_MANY:
        right = is_whole(reader, argument, false);
        break;
    case ARGUMENT_YEAR:
        right = is_whole(reader, argument, true);
        break;
    case ARGUMENT_REGIONS:
        right = variable_is_regions(argument, &level);
        break;
    }
    return right || fail_arguments(reader, argument->at, signature);
}

static struct meaning
result_of(enum function_result result, struct meaning argument)
{
    static const enum value_form forms[] = {
        [RESULT_RATIO] = VALUE_RATIO,
        [RESULT_RANK] = VALUE_RANK,
        [RESULT_COUNT] = VALUE_COUNT,
        [RESULT_TEXT] = VALUE_PLAIN,
        [RESULT_SAME] = VALUE_PLAIN,
    };

    argument.measure = NULL;
    if (result == RESULT_SAME)
        return argument;
    return (struct meaning){
        .kind = result == RESULT_TEXT ? MEANING_TEXT : MEANING_NUMBER,
        .form = forms[result],
        .unit = MEANING_NO_UNIT};
}

static bool
read_call(const struct reader *reader, const struct expression *call,
          struct meaning *meaning)
{
    const struct function_signature *signature;
    struct meaning argument = {
        .form = VALUE_PLAIN, .unit = MEANING_NO_UNIT};
    enum function function;
    bool right = true;

    if (!function_find(call->text, &function)) {
        findings_add(reader->findings, FINDING_EXPRESSION_FUNCTION_UNKNOWN,
                     call->at,
                     .args = {language_same(call->text),
                              language_same(function_nearest(call->text))});
        return false;
    }
    signature = function_signature(function);
    if (!is_callable(reader, signature)) {
        findings_add(reader->findings, FINDING_EXPRESSION_OUTSIDE, call->at,
                     .args = {language_same(call->text)});
        return false;
    }
    if (call->n < signature->least || call->n > signature->most)
        return fail_arguments(reader, call->at, signature);
    for (size_t i = 0; i < call->n; i++)
        right &= read_argument(reader, call, i, signature, &argument);
    *meaning = result_of(signature->result, argument);
    return right;
}

static bool
read_year(const struct reader *reader, const struct expression *at,
          struct meaning *meaning)
{
    int year = reader->scope.survey->year;

    if (!read_name(reader, at->items[0], meaning))
        return false;
    if (meaning->measure != NULL && reader->scope.form == NULL &&
        at->number.num <= year)
        return true;
    findings_add(reader->findings, FINDING_EXPRESSION_YEAR, at->at,
                 .args = {language_same(arena_printf(reader->arena, "%d",
                                                     year))});
    return false;
}

static bool
read_unary(const struct reader *reader, const struct expression *unary,
           struct meaning *meaning)
{
    if (unary->operator == OPERATOR_NOT)
        return read_truth(reader, unary->items[0], meaning);
    if (!read_number(reader, unary->items[0], meaning))
        return false;
    meaning->measure = NULL;
    return true;
}

static const char *
describe(const struct reader *reader, struct meaning a,
         enum language language)
{
    static const struct words kinds[] = {
        [MEANING_NUMBER] = {{"无单位的数", "a number without unit"}},
        [MEANING_TEXT] = {{"文字", "a text"}},
        [MEANING_TRUTH] = {{"条件", "a condition"}},
    };

    if (a.kind != MEANING_NUMBER || a.form != VALUE_AMOUNT ||
        a.unit.base[0] == '\0')
        return language_pick(kinds[a.kind], language);
    return unit_words(reader->arena, a.unit).in[language];
}

static bool
read_binary(const struct reader *reader, const struct expression *binary,
            struct meaning *meaning)
{
    const struct expression *left = binary->items[0];
    const struct expression *right = binary->items[1];
    struct meaning a, b;
    bool read = read_meaning(reader, left, &a);

    if (!read_meaning(reader, right, &b) || !read)
        return false;
    if (meaning_combine(binary->operator, a, expression_is_literal(left), b,
                        expression_is_literal(right), meaning))
        return true;
    findings_add(reader->findings, FINDING_EXPRESSION_UNITS, binary->at,
                 .args = {language_same(binary->text),
                          {{describe(reader, a, LANGUAGE_ZH),
                            describe(reader, a, LANGUAGE_EN)}},
                          {{describe(reader, b, LANGUAGE_ZH),
                            describe(reader, b, LANGUAGE_EN)}}});
    return false;
}

static bool
read_meaning(const struct reader *reader, const struct expression *expression,
             struct meaning *meaning)
{
    *meaning = (struct meaning){.form = VALUE_PLAIN, .unit = MEANING_NO_UNIT};
    switch (expression->kind) {
    case EXPRESSION_NUMBER:
        return true;
    case EXPRESSION_TEXT:
        meaning->kind = MEANING_TEXT;
        return true;
    case EXPRESSION_NAME:
        return read_name(reader, expression, meaning);
    case EXPRESSION_CALL:
        return read_call(reader, expression, meaning);
    case EXPRESSION_AT:
        return read_year(reader, expression, meaning);
    case EXPRESSION_UNARY:
        return read_unary(reader, expression, meaning);
    case EXPRESSION_BINARY:
        return read_binary(reader, expression, meaning);
    }
    g_assert_not_reached();
}

bool
meaning_of(struct arena *arena, const struct expression *expression,
           const struct meaning_scope *scope, struct meaning *meaning,
           struct findings *findings)
{
    struct reader reader = {arena, findings, *scope};

    return read_meaning(&reader, expression, meaning);
}
