#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "survey/expression.h"
#include "survey/survey.h"

static const struct place start = {"report.zh.md", 7, 11};

static void
print(GString *out, const struct expression *e)
{
    static const char *const operators[] = {
        [OPERATOR_OR] = "or",         [OPERATOR_AND] = "and",
        [OPERATOR_NOT] = "not",       [OPERATOR_EQUAL] = "=",
        [OPERATOR_UNEQUAL] = "!=",    [OPERATOR_LESS] = "<",
        [OPERATOR_LESS_EQUAL] = "<=", [OPERATOR_MORE] = ">",
        [OPERATOR_MORE_EQUAL] = ">=", [OPERATOR_ADD] = "+",
        [OPERATOR_SUBTRACT] = "-",    [OPERATOR_MULTIPLY] = "*",
        [OPERATOR_DIVIDE] = "/",      [OPERATOR_NEGATE] = "neg",
    };
    char buffer[RATIONAL_TEXT_MAX];
    int128 thousandths = 0;

    switch (e->kind) {
    case EXPRESSION_NUMBER:
        rational_round(e->number, 3, ROUND_HALF_AWAY, &thousandths);
        g_string_append(out, rational_print(thousandths, 3, false, buffer));
        return;
    case EXPRESSION_TEXT:
        g_string_append_printf(out, "\"%s\"", e->text);
        return;
    case EXPRESSION_NAME:
        g_string_append(out, e->text);
        return;
    case EXPRESSION_AT:
        g_string_append_printf(out, "%s@%d", e->text, (int)e->number.num);
        return;
    case EXPRESSION_CALL:
        g_string_append_printf(out, "(%s", e->text);
        break;
    case EXPRESSION_UNARY:
    case EXPRESSION_BINARY:
        g_string_append_printf(out, "(%s", operators[e->operator]);
        break;
    }
    for (size_t i = 0; i < e->n; i++) {
        g_string_append_c(out, ' ');
        print(out, e->items[i]);
    }
    g_string_append_c(out, ')');
}

static void
expect(const char *text, const char *tree)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct expression *e = expression_read(arena, text, start, findings);
    g_autoptr(GString) out = g_string_new(NULL);

    g_assert_nonnull(e);
    g_assert_cmpuint(findings_count(findings), ==, 0);
    print(out, e);
    g_assert_cmpstr(out->str, ==, tree);
    arena_free(arena);
}

/* One finding, at the column of the given character of the text. */
static void
expect_mistake(const char *text, int character, const char *message)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    const struct finding *finding;

    g_assert_null(expression_read(arena, text, start, findings));
    g_assert_cmpuint(findings_count(findings), ==, 1);
    finding = findings_get(findings, 0);
    g_assert_cmpint(finding->code, ==, FINDING_EXPRESSION_BROKEN);
    g_assert_cmpint(finding->at.row, ==, start.row);
    g_assert_cmpint(finding->at.column, ==, start.column + character - 1);
    if (message != NULL)
        g_assert_nonnull(
            strstr(finding_message(arena, finding, LANGUAGE_EN), message));
    arena_free(arena);
}

static void
times_binds_tighter_than_plus(void)
{
    expect("a + b * c - d", "(- (+ a (* b c)) d)");
    expect("a / b / c", "(/ (/ a b) c)");
    expect("(a + b) * c", "(* (+ a b) c)");
    expect("-a * b", "(* (neg a) b)");
    expect("a - -b", "(- a (neg b))");
}

static void
comparisons_bind_tighter_than_not_and_or(void)
{
    expect("wages > 0 and workers = 0", "(and (> wages 0.000) "
                                        "(= workers 0.000))");
    expect("a or b and not c = d", "(or a (and b (not (= c d))))");
    expect("not not a", "(not (not a))");
    expect("a == b", "(= a b)");
    expect("a != b", "(!= a b)");
}

static void
a_name_may_have_a_dot_a_year_or_arguments(void)
{
    expect("city.name", "city.name");
    expect("letters@2023", "letters@2023");
    expect("letters @ 2023 + 1", "(+ letters@2023 1.000)");
    expect("count(cities, letters > 0)", "(count cities (> letters 0.000))");
    expect("years()", "(years)");
    expect("提示函 + 意见书", "(+ 提示函 意见书)");
}

static void
full_width_signs_count_as_ascii(void)
{
    expect("（ａ＋ｂ）×ｃ÷２", "(/ (* (+ a b) c) 2.000)");
    expect("top（letters，３）", "(top letters 3.000)");
    expect("a ≥ b and c ≤ d or e ≠ f",
           "(or (and (>= a b) (<= c d)) (!= e f))");
    expect("a − b", "(- a b)");
    expect("letters＠２０２３", "letters@2023");
}

static void
texts_stand_in_straight_or_curly_quotes(void)
{
    expect("city.name = \"苏州\"", "(= city.name \"苏州\")");
    expect("city.name = “苏州”", "(= city.name \"苏州\")");
    expect("city.name = ‘苏州’", "(= city.name \"苏州\")");
    expect("\"他说“好”\"", "\"他说“好”\"");
}

static void
a_percentage_is_a_hundredth(void)
{
    expect("change(a) > 12.5%", "(> (change a) 0.125)");
}

static void
a_mistake_is_told_at_its_column_in_characters(void)
{
    expect_mistake("提示函 + ", 7, "ends where a name");
    expect_mistake("提示函 + * b", 7, "not “*”");
    expect_mistake("(a + b", 7, "closing parenthesis");
    expect_mistake("a b", 3, "an operator is expected here, not “b”");
    expect_mistake("a # b", 3, "“#” has no meaning");
    expect_mistake("“意见书", 1, "not closed");
    expect_mistake("f(a,)", 5, "another argument");
    expect_mistake("f(a b)", 5, "a comma");
    expect_mistake("letters@23", 9, "four digits");
    expect_mistake("letters@0222", 9, "four digits");
    expect_mistake("letters@x", 9, "four digits");
    expect_mistake("12abc", 1, "a number");
    expect_mistake("", 1, "the expression ends");
}

static void
comparisons_do_not_chain(void)
{
    expect_mistake("a < b < c", 7, "do not chain");
}

static void
a_line_break_begins_the_next_row(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);

    g_assert_null(expression_read(arena, "a +\n  *", start, findings));
    g_assert_cmpint(findings_get(findings, 0)->at.row, ==, 8);
    g_assert_cmpint(findings_get(findings, 0)->at.column, ==, 3);
    arena_free(arena);
}

static void
nesting_has_a_limit(void)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (int i = 0; i < 99; i++)
        g_string_append_c(text, '(');
    g_string_append_c(text, 'a');
    for (int i = 0; i < 99; i++)
        g_string_append_c(text, ')');
    expect(text->str, "a");
    g_string_prepend(text, "((");
    expect_mistake(text->str, 101, "nested too deeply");
    g_string_set_size(text, 0);
    for (int i = 0; i < 5000; i++)
        g_string_append_c(text, '-');
    expect_mistake(text->str, 101, "nested too deeply");
}

static void
length_has_a_limit(void)
{
    g_autoptr(GString) text = g_string_new("a");

    for (int i = 0; i < 600; i++)
        g_string_append(text, "+a");
    expect_mistake(text->str, 1001, "too long");
}

static void
a_prefix_ends_where_the_expression_does(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    const char *cursor = "letters / 2 desc limit 5";

    g_assert_nonnull(
        expression_read_prefix(arena, &cursor, start, findings));
    g_assert_cmpstr(cursor, ==, "desc limit 5");
    g_assert_cmpuint(findings_count(findings), ==, 0);
    arena_free(arena);
}

static void
a_slot_has_filters_with_arguments(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct slot *slot = expression_read_slot(
        arena, " letters | in(“万”) | fixed(2)|over | over(6200) ", start,
        findings);

    g_assert_nonnull(slot);
    g_assert_cmpstr(slot->source, ==,
                    "letters | in(“万”) | fixed(2)|over | over(6200)");
    g_assert_cmpuint(slot->n, ==, 4);
    g_assert_cmpstr(slot->items[0].name, ==, "in");
    g_assert_cmpint(slot->items[0].at.column, ==, start.column + 11);
    g_assert_cmpuint(slot->items[0].n, ==, 1);
    g_assert_cmpstr(slot->items[0].items[0]->text, ==, "万");
    g_assert_cmpuint(slot->items[2].n, ==, 0);
    g_assert_cmpint((int)slot->items[3].items[0]->number.num, ==, 6200);
    arena_free(arena);
}

static void
a_slot_must_end_after_its_filters(void)
{
    static const struct {
        const char *text;
        int character;
    } cases[] = {{"a | ", 5}, {"a | 2", 5}, {"a | over b", 10},
                 {"| over", 1}, {"a | in(", 8}, {"a b", 3}};

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct arena *arena = arena_new();
        struct findings *findings = findings_new(arena);

        g_assert_null(
            expression_read_slot(arena, cases[i].text, start, findings));
        g_assert_cmpuint(findings_count(findings), ==, 1);
        g_assert_cmpint(findings_get(findings, 0)->at.column, ==,
                        start.column + cases[i].character - 1);
        arena_free(arena);
    }
}

static void
only_numbers_make_a_literal(void)
{
    static const struct {
        const char *text;
        bool literal;
    } cases[] = {{"100", true}, {"-2.5 * (3 + 1)", true},
                 {"a", false},  {"2 * a", false},
                 {"abs(2)", false}};
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpint(
            expression_is_literal(expression_read(arena, cases[i].text,
                                                  start, findings)),
            ==, cases[i].literal);
    arena_free(arena);
}

static void
a_text_is_printed_in_the_quotes_that_it_does_not_hold(void)
{
    static const struct survey survey = {0};
    static const char *const texts[] = {"'a\"b'", "\"a'b\"", "\"ab\""};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct arena *arena = arena_new();
        struct findings *findings = findings_new(arena);
        const struct expression *read =
            expression_read(arena, texts[i], start, findings);
        g_assert_nonnull(read);
        g_assert_cmpstr(survey_expand(arena, &survey, read), ==, texts[i]);
        arena_free(arena);
    }
}

/* 1 / 1/3 would be another value than 1 / 0.333…: no fraction is printed. */
static void
a_number_is_printed_as_the_decimal_it_is(void)
{
    static const struct survey survey = {0};
    static const char *const texts[] = {
        "1 / 0.31111111111111111", "0.5", "12", "7.00000000000000000000001"};

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct arena *arena = arena_new();
        struct findings *findings = findings_new(arena);
        const struct expression *read =
            expression_read(arena, texts[i], start, findings);

        g_assert_nonnull(read);
        g_assert_cmpstr(survey_expand(arena, &survey, read), ==, texts[i]);
        arena_free(arena);
    }
}

#define ADD(function) g_test_add_func("/expression/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(times_binds_tighter_than_plus);
    ADD(comparisons_bind_tighter_than_not_and_or);
    ADD(a_name_may_have_a_dot_a_year_or_arguments);
    ADD(full_width_signs_count_as_ascii);
    ADD(texts_stand_in_straight_or_curly_quotes);
    ADD(a_percentage_is_a_hundredth);
    ADD(a_mistake_is_told_at_its_column_in_characters);
    ADD(comparisons_do_not_chain);
    ADD(a_line_break_begins_the_next_row);
    ADD(nesting_has_a_limit);
    ADD(length_has_a_limit);
    ADD(a_prefix_ends_where_the_expression_does);
    ADD(a_slot_has_filters_with_arguments);
    ADD(a_slot_must_end_after_its_filters);
    ADD(only_numbers_make_a_literal);
    ADD(a_text_is_printed_in_the_quotes_that_it_does_not_hold);
    ADD(a_number_is_printed_as_the_decimal_it_is);
    return g_test_run();
}
