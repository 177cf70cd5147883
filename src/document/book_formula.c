#include "book_formula.h"

#include <glib.h>

static const char *const operators[] = {
    [OPERATOR_NONE] = "",          [OPERATOR_OR] = " or ",
    [OPERATOR_AND] = " and ",      [OPERATOR_NOT] = "not ",
    [OPERATOR_EQUAL] = " = ",      [OPERATOR_UNEQUAL] = " ≠ ",
    [OPERATOR_LESS] = " < ",       [OPERATOR_LESS_EQUAL] = " ≤ ",
    [OPERATOR_MORE] = " > ",       [OPERATOR_MORE_EQUAL] = " ≥ ",
    [OPERATOR_ADD] = " + ",        [OPERATOR_SUBTRACT] = " − ",
    [OPERATOR_MULTIPLY] = " × ",   [OPERATOR_DIVIDE] = " ÷ ",
    [OPERATOR_NEGATE] = "−",
};

static bool
is_sum(enum expression_operator operator)
{
    return operator == OPERATOR_ADD || operator == OPERATOR_SUBTRACT;
}

/* a − (b − c), (a + b) ÷ c: brackets wherever a reader could doubt. */
static bool
needs_brackets(const struct expression *outer, size_t i)
{
    const struct expression *inner = outer->items[i];
    if (inner->kind != EXPRESSION_BINARY)
        return false;
    if (outer->kind == EXPRESSION_UNARY)
        return true;
    if (is_sum(outer->operator))
        return outer->operator == OPERATOR_SUBTRACT && i > 0 &&
               is_sum(inner->operator);
    return is_sum(inner->operator) || i > 0;
}

static void add(const struct book_making *making, GString *text,
                const struct expression *expression);

static void
add_operand(const struct book_making *making, GString *text,
            const struct expression *outer, size_t i)
{
    bool brackets = needs_brackets(outer, i);
    if (brackets)
        g_string_append(text, book_say(making, "（", "("));
    add(making, text, outer->items[i]);
    if (brackets)
        g_string_append(text, book_say(making, "）", ")"));
}

static void
add_name(const struct book_making *making, GString *text, const char *name)
{
    const struct measure *measure = survey_measure(making->survey, name);
    g_string_append(text, measure == NULL
                              ? name
                              : book_pick(making, measure->title));
}

static void
add_call(const struct book_making *making, GString *text,
         const struct expression *call)
{
    g_string_append_printf(text, "%s(", call->text);
    for (size_t i = 0; i < call->n; i++) {
        g_string_append(text, i > 0 ? ", " : "");
        add(making, text, call->items[i]);
    }
    g_string_append_c(text, ')');
}

static void
add_number(GString *text, const struct expression *expression)
{
    char buffer[RATIONAL_TEXT_MAX];
    int128 units = 0;
    int decimals = 0;
    struct rational scaled = expression->number;
    while (!rational_is_integer(scaled) && decimals < 12 &&
           rational_scale(expression->number, decimals + 1, &scaled))
        decimals++;
    if (rational_round(expression->number, decimals, ROUND_HALF_AWAY, &units))
        g_string_append(text, rational_print(units, decimals, false, buffer));
}

static void
add(const struct book_making *making, GString *text,
    const struct expression *expression)
{
    switch (expression->kind) {
    case EXPRESSION_NUMBER:
        add_number(text, expression);
        break;
    case EXPRESSION_TEXT:
        g_string_append_printf(text, "“%s”", expression->text);
        break;
    case EXPRESSION_NAME:
        add_name(making, text, expression->text);
        break;
    case EXPRESSION_CALL:
        add_call(making, text, expression);
        break;
    case EXPRESSION_AT:
        add(making, text, expression->items[0]);
        g_string_append_printf(text, "@%d", (int)expression->number.num);
        break;
    case EXPRESSION_UNARY:
        g_string_append(text, operators[expression->operator]);
        add_operand(making, text, expression, 0);
        break;
    case EXPRESSION_BINARY:
        add_operand(making, text, expression, 0);
        g_string_append(text, operators[expression->operator]);
        add_operand(making, text, expression, 1);
        break;
    }
}

const char *
book_formula(const struct book_making *making,
             const struct expression *expression)
{
    g_autoptr(GString) text = g_string_new(NULL);
    add(making, text, expression);
    return arena_strndup(making->arena, text->str, text->len);
}
