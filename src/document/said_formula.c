#include <glib.h>

#include "base/arena.h"
#include "document/said.h"

/* What a function makes of its first argument; the others are not told. */
static const struct {
    const char *name;
    struct words form;
} functions[] = {
    {"change", {{"%s比上年增减", "change in %s on last year"}}},
    {"growth", {{"%s的增减", "growth of %s"}}},
    {"share", {{"%s占比", "share of %s"}}},
    {"rank", {{"%s位次", "rank in %s"}}},
    {"highest", {{"%s最高值", "highest %s"}}},
    {"lowest", {{"%s最低值", "lowest %s"}}},
    {"average", {{"%s平均值", "average %s"}}},
    {"count", {{"%s的个数", "number of %s"}}},
    /* A share whose last digit makes all parts 100. */
    {"part", {{"%s", "%s"}}},
    {"abs", {{"%s（绝对值）", "%s (absolute)"}}},
};

static const struct {
    enum expression_operator operator;
    const char *text;
} operators[] = {
    {OPERATOR_ADD, " + "},        {OPERATOR_SUBTRACT, " − "},
    {OPERATOR_MULTIPLY, " × "},   {OPERATOR_DIVIDE, " ÷ "},
    {OPERATOR_EQUAL, " = "},      {OPERATOR_UNEQUAL, " ≠ "},
    {OPERATOR_LESS, " < "},       {OPERATOR_LESS_EQUAL, " ≤ "},
    {OPERATOR_MORE, " > "},       {OPERATOR_MORE_EQUAL, " ≥ "},
    {OPERATOR_AND, " and "},      {OPERATOR_OR, " or "},
};

struct telling {
    struct arena *arena;
    const struct survey *survey;
    enum language language;
};

static const char *tell(const struct telling *telling,
                        const struct expression *expression);

static const char *
tell_name(const struct telling *telling, const char *name)
{
    static const struct {
        const char *name;
        struct words title;
    } levels[] = {{"cities", {{"市", "cities"}}},
                  {"counties", {{"县", "counties"}}}};
    const struct measure *measure = survey_measure(telling->survey, name);
    if (measure != NULL)
        return language_pick(measure->title, telling->language);
    for (size_t i = 0; i < G_N_ELEMENTS(levels); i++)
        if (strcmp(levels[i].name, name) == 0)
            return language_pick(levels[i].title, telling->language);
    return name;
}

static const char *
tell_call(const struct telling *telling, const struct expression *call)
{
    const char *first = call->n > 0 ? tell(telling, call->items[0]) : "";
    for (size_t i = 0; i < G_N_ELEMENTS(functions); i++)
        if (strcmp(functions[i].name, call->text) == 0) {
            g_auto(GStrv) around = g_strsplit(
                language_pick(functions[i].form, telling->language), "%s", 2);
            return arena_printf(telling->arena, "%s%s%s", around[0], first,
                                around[1]);
        }
    return arena_printf(telling->arena, "%s(%s)", call->text, first);
}

/* As in arithmetic: what binds no tighter than the sign stands in brackets. */
static const char *
tell_operand(const struct telling *telling, const struct expression *whole,
             size_t i)
{
    const struct expression *part = whole->items[i];
    const char *text = tell(telling, part);
    bool product = whole->operator == OPERATOR_MULTIPLY ||
                   whole->operator == OPERATOR_DIVIDE;
    if (part->kind != EXPRESSION_BINARY ||
        !(product || (i > 0 && whole->operator == OPERATOR_SUBTRACT)))
        return text;
    return arena_printf(telling->arena,
                        telling->language == LANGUAGE_ZH ? "（%s）" : "(%s)",
                        text);
}

static const char *
tell_binary(const struct telling *telling,
            const struct expression *expression)
{
    const char *sign = " ";
    for (size_t i = 0; i < G_N_ELEMENTS(operators); i++)
        if (operators[i].operator == expression->operator)
            sign = operators[i].text;
    return arena_printf(telling->arena, "%s%s%s",
                        tell_operand(telling, expression, 0), sign,
                        tell_operand(telling, expression, 1));
}

static const char *
tell(const struct telling *telling, const struct expression *expression)
{
    char buffer[RATIONAL_EXACT_MAX];
    switch (expression->kind) {
    case EXPRESSION_NAME:
        return tell_name(telling, expression->text);
    case EXPRESSION_CALL:
        return tell_call(telling, expression);
    case EXPRESSION_AT:
        return tell(telling, expression->items[0]);
    case EXPRESSION_UNARY:
        return tell(telling, expression->items[0]);
    case EXPRESSION_BINARY:
        return tell_binary(telling, expression);
    case EXPRESSION_NUMBER:
        return arena_strdup(telling->arena,
                            rational_exact(expression->number, buffer));
    case EXPRESSION_TEXT:
        break;
    }
    return expression->text;
}

struct words
said_formula(struct arena *arena, const struct survey *survey,
             const struct expression *formula)
{
    struct words words = {{"", ""}};
    struct telling telling = {arena, survey, LANGUAGE_ZH};
    for (int l = 0; l < LANGUAGES && formula != NULL; l++) {
        telling.language = (enum language)l;
        words.in[l] = tell(&telling, formula);
    }
    return words;
}
