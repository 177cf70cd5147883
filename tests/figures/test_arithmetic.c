#include "arithmetic.h"

#include <glib.h>

#include "tally.h"

static void
expect_all(struct tally tally, const char *const (*cases)[2], size_t n)
{
    for (size_t i = 0; i < n; i++)
        tally_expect(tally, "某省", cases[i][0], cases[i][1]);
    fixture_expect(tally.fixture, "");
    tally_free(tally);
}
#define EXPECT_ALL(cases)                                                     \
    expect_all(tally_new(tally_fixture()), cases, G_N_ELEMENTS(cases))

static void
every_comparison_knows_less_equal_and_more(void)
{
    static const char *const cases[][2] = {
        {"1 = 2", "false"},  {"2 = 2", "true"},   {"3 = 2", "false"},
        {"1 != 2", "true"},  {"2 != 2", "false"}, {"3 != 2", "true"},
        {"1 < 2", "true"},   {"2 < 2", "false"},  {"3 < 2", "false"},
        {"1 <= 2", "true"},  {"2 <= 2", "true"},  {"3 <= 2", "false"},
        {"1 > 2", "false"},  {"2 > 2", "false"},  {"3 > 2", "true"},
        {"1 >= 2", "false"}, {"2 >= 2", "true"},  {"3 >= 2", "true"},
    };

    EXPECT_ALL(cases);
}

static void
what_is_known_decides_on_either_side(void)
{
    static const char *const cases[][2] = {
        {"not 2 > 3", "true"},
        {"not 2 < 3", "false"},
        {"1 > 2 or wages@2020 > 0", "missing"},
        {"1 < 2 or wages@2020 > 0", "true"},
        {"1 < 2 and wages@2020 > 0", "missing"},
        {"1 > 2 and wages@2020 > 0", "false"},
        {"1 > 2 or 2 > 3", "false"},
        {"1 < 2 and 2 < 3", "true"},
    };

    EXPECT_ALL(cases);
}

/* 10^30 of 10^12 yuan. */
#define LARGE "999999999999999999999999999999"

static void
a_literal_that_does_not_fit_in_the_unit_overflows(void)
{
    static const char *const cases[][2] = {
        {LARGE " > 1", "true"},
        {"large > 0.000000004", "true"},
        {LARGE " > large", "overflow"},
        {"large < " LARGE, "overflow"},
        {"large + " LARGE " > 0", "overflow"},
    };
    struct fixture *fixture = tally_fixture();

    fixture_write_figures(
        fixture, "measures:\n"
                 "  - {name: large, title: 大, unit: 万亿元, value: wages}\n");
    expect_all(tally_new(fixture), cases, G_N_ELEMENTS(cases));
}

static void
a_name_in_one_language_is_compared_in_that(void)
{
    static const struct {
        struct words a, b;
        bool same;
    } cases[] = {
        {{{"甲市", NULL}}, {{"甲市", "Alpha"}}, true},
        {{{"甲市", "Alpha"}}, {{NULL, "Alpha"}}, true},
        {{{"甲市", NULL}}, {{NULL, "Alpha"}}, false},
        {{{NULL, "Beta"}}, {{"甲市", "Alpha"}}, false},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct value a = arithmetic_text(cases[i].a);
        struct value b = arithmetic_text(cases[i].b);

        g_assert_cmpint(
            arithmetic_binary(OPERATOR_EQUAL, a, false, b, false).truth, ==,
            cases[i].same);
        g_assert_cmpint(
            arithmetic_binary(OPERATOR_UNEQUAL, a, false, b, false).truth, ==,
            !cases[i].same);
    }
}

/* A literal alone takes the unit of what stands beside it. */
static void
two_amounts_keep_their_units(void)
{
    static const char *const cases[][2] = {
        {"large + large = 2 * large", "true"},
        {"large - large = 0", "true"},
        {"large * 2 > large", "true"},
        {"2 * large > 1000 * wages", "false"},
        {"large / 2 < large", "true"},
        {"large >= wages and large <= wages", "true"},
        {"0 - large + wages", "0"},
        {"1 + 1", "2"},
    };
    struct fixture *fixture = tally_fixture();

    fixture_write_figures(
        fixture, "measures:\n"
                 "  - {name: large, title: 大, unit: 万亿元, value: wages}\n");
    expect_all(tally_new(fixture), cases, G_N_ELEMENTS(cases));
}

static void
what_is_calculated_from_a_measure_is_not_its_own_value(void)
{
    struct value value = arithmetic_number(rational_of(3), VALUE_PLAIN, true);
    const struct measure measure = {0};
    struct value opposite;

    value.measure = &measure;
    opposite = arithmetic_unary(OPERATOR_SUBTRACT, value);
    g_assert_null(opposite.measure);
    g_assert_true(opposite.number.num == -3);
    value.kind = VALUE_TRUTH;
    g_assert_null(arithmetic_unary(OPERATOR_NOT, value).measure);
    g_assert_null(
        arithmetic_binary(OPERATOR_ADD, value, false, value, false).measure);
}

#define ADD(function) g_test_add_func("/arithmetic/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(every_comparison_knows_less_equal_and_more);
    ADD(what_is_known_decides_on_either_side);
    ADD(a_literal_that_does_not_fit_in_the_unit_overflows);
    ADD(a_name_in_one_language_is_compared_in_that);
    ADD(two_amounts_keep_their_units);
    ADD(what_is_calculated_from_a_measure_is_not_its_own_value);
    return g_test_run();
}
