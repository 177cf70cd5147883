#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "survey/survey.h"

/* How tightly an expression holds together; the higher needs no brackets
 * within the lower. */
static const struct {
    const char *sign;
    int strength;
} operators[] = {
    [OPERATOR_OR] = {"or", 1},         [OPERATOR_AND] = {"and", 2},
    [OPERATOR_NOT] = {"not ", 3},      [OPERATOR_EQUAL] = {"=", 4},
    [OPERATOR_UNEQUAL] = {"!=", 4},    [OPERATOR_LESS] = {"<", 4},
    [OPERATOR_LESS_EQUAL] = {"<=", 4}, [OPERATOR_MORE] = {">", 4},
    [OPERATOR_MORE_EQUAL] = {">=", 4},
    [OPERATOR_ADD] = {"+", 5},         [OPERATOR_SUBTRACT] = {"-", 5},
    [OPERATOR_MULTIPLY] = {"*", 6},    [OPERATOR_DIVIDE] = {"/", 6},
    [OPERATOR_NEGATE] = {"-", 7},
};
#define STRENGTH_WHOLE 8

static void
print(GString *out, const struct survey *survey,
      const struct expression *expression, int strength);

/* A number of an expression was written as a decimal and is one again: as a
 * fraction it would be an operation, which binds less. */
static void
print_number(GString *out, struct rational number)
{
    char buffer[RATIONAL_TEXT_MAX];
    struct rational scaled = number;
    int decimals = 0;

    while (!rational_is_integer(scaled))
        if (!rational_scale(number, ++decimals, &scaled))
            g_assert_not_reached();
    g_string_append(out, rational_print(scaled.num, decimals, false, buffer));
}

static void
print_call(GString *out, const struct survey *survey,
           const struct expression *call)
{
    g_string_append_printf(out, "%s(", call->text);
    for (size_t i = 0; i < call->n; i++) {
        g_string_append(out, i > 0 ? ", " : "");
        print(out, survey, call->items[i], 0);
    }
    g_string_append_c(out, ')');
}

/* A derived measure as its definition. */
static void
print_name(GString *out, const struct survey *survey,
           const struct expression *name, int strength)
{
    const struct measure *measure = survey_measure(survey, name->text);

    if (measure != NULL && measure->field == NULL && measure->value != NULL)
        print(out, survey, measure->value, strength);
    else
        g_string_append(out, name->text);
}

static void
print_operation(GString *out, const struct survey *survey,
                const struct expression *expression, int strength)
{
    int own = operators[expression->operator].strength;
    const char *sign = operators[expression->operator].sign;

    if (own < strength)
        g_string_append_c(out, '(');
    if (expression->kind == EXPRESSION_UNARY) {
        g_string_append(out, sign);
        print(out, survey, expression->items[0], own);
    } else {
        print(out, survey, expression->items[0], own);
        g_string_append_printf(out, " %s ", sign);
        print(out, survey, expression->items[1], own + 1);
    }
    if (own < strength)
        g_string_append_c(out, ')');
}

static void
print(GString *out, const struct survey *survey,
      const struct expression *expression, int strength)
{
    char quote;

    switch (expression->kind) {
    case EXPRESSION_NUMBER:
        print_number(out, expression->number);
        break;
    case EXPRESSION_TEXT:
        /* A text holds one kind of quotes at most: there are no escapes. */
        quote = strchr(expression->text, '"') != NULL ? '\'' : '"';
        g_string_append_printf(out, "%c%s%c", quote, expression->text, quote);
        break;
    case EXPRESSION_NAME:
        print_name(out, survey, expression, strength);
        break;
    case EXPRESSION_CALL:
        print_call(out, survey, expression);
        break;
    case EXPRESSION_AT:
        /* What was published then is not what is defined now. */
        g_string_append_printf(out, "%s@%d", expression->items[0]->text,
                               (int)expression->number.num);
        break;
    case EXPRESSION_UNARY:
    case EXPRESSION_BINARY:
        print_operation(out, survey, expression, strength);
        break;
    }
}

const char *
survey_expand(struct arena *arena, const struct survey *survey,
              const struct expression *expression)
{
    g_autoptr(GString) out = g_string_new(NULL);

    print(out, survey, expression, 0);
    return arena_strndup(arena, out->str, out->len);
}
