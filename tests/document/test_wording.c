/* How numbers are said in both languages. */
#include <glib.h>

#include "base/arena.h"
#include "document/wording.h"

static struct rational
number(const char *text)
{
    struct rational value;
    g_assert_true(rational_read(text, &value));
    return value;
}

static void
ticks_are_exact_and_round(void)
{
    static const struct {
        const char *value, *unit, *zh, *en;
    } cases[] = {
        {"0", "份", "0", "0"},
        {"500", "份", "500", "500"},
        {"5000", "份", "5000", "5,000"},
        {"12000", "份", "1.2万", "12,000"},
        {"10000", "份", "1万", "10,000"},
        {"12300", "份", "1.23万", "12,300"},
        {"10000000", "份", "1000万", "10 million"},
        {"12345", "份", "12345", "12,345"},
        {"12340", "份", "12340", "12,340"},
        {"120000000", "份", "1.2亿", "120 million"},
        {"2500000", "份", "250万", "2,500,000"},
        {"-20000", "份", "−2万", "−20,000"},
        {"12000", "元", "1.2万", "12,000"},
        {"20000000", "万元", "2000", "20"},
        {"120000000", "万元", "12000", "120"},
        {"2500000", "万元", "250", "2.5"},
        {"0.5", "份", "0.5", "0.5"},
        {"0.12", "%", "12%", "12%"},
        {"0.125", "%", "12.5%", "12.5%"},
        {"0.004", "‰", "4‰", "4‰"},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct unit unit = unit_read(arena, cases[i].unit);
        struct rational value = number(cases[i].value);
        g_assert_cmpstr(wording_tick(arena, value, unit, false, LANGUAGE_ZH),
                        ==, cases[i].zh);
        g_assert_cmpstr(wording_tick(arena, value, unit, false, LANGUAGE_EN),
                        ==, cases[i].en);
    }
    g_assert_cmpstr(wording_tick(arena, number("0.2"), unit_read(arena, "份"),
                                 true, LANGUAGE_ZH),
                    ==, "20%");
    arena_free(arena);
}

static void
expect_ticks(const char *unit, const char *const *values, size_t n,
             enum language language, const char *texts)
{
    struct arena *arena = arena_new();
    struct rational ticks[5];
    const char *found[5];
    for (size_t i = 0; i < n; i++)
        ticks[i] = number(values[i]);
    wording_ticks(arena, ticks, n, unit_read(arena, unit), false, language,
                  found);
    GString *joined = g_string_new(NULL);
    for (size_t i = 0; i < n; i++)
        g_string_append_printf(joined, i > 0 ? " | %s" : "%s", found[i]);
    g_assert_cmpstr(joined->str, ==, texts);
    g_string_free(joined, TRUE);
    arena_free(arena);
}

static void
ticks_of_one_axis_are_said_in_one_way(void)
{
    static const char *const thousands[] = {"0", "5000", "10000", "15000"};
    static const char *const quarters[] = {"0", "2500", "5000", "7500",
                                           "10000"};
    static const char *const fifths[] = {"0", "5000", "10000"};
    static const char *const two[] = {"0", "10000"};
    static const char *const fine[] = {"12300", "20000"};
    static const char *const tens[] = {"0", "50000", "100000", "150000"};
    static const char *const halves[] = {"0", "0.5", "1", "1.5"};
    static const char *const millions[] = {"0", "5000000", "10000000"};
    expect_ticks("份", thousands, 4, LANGUAGE_ZH, "0 | 0.5万 | 1.0万 | 1.5万");
    expect_ticks("份", quarters, 5, LANGUAGE_ZH,
                 "0 | 2500 | 5000 | 7500 | 10000");
    expect_ticks("份", fifths, 3, LANGUAGE_ZH, "0 | 5000 | 10000");
    expect_ticks("份", tens, 4, LANGUAGE_EN, "0 | 50,000 | 100,000 | 150,000");
    expect_ticks("份", two, 2, LANGUAGE_ZH, "0 | 10000");
    expect_ticks("份", fine, 2, LANGUAGE_ZH, "12300 | 20000");
    expect_ticks("份", halves, 4, LANGUAGE_EN, "0 | 0.5 | 1.0 | 1.5");
    expect_ticks("份", millions, 3, LANGUAGE_EN,
                 "0 | 5 million | 10 million");
}

static void
units_are_named_as_each_language_shows_them(void)
{
    static const struct {
        const char *unit, *zh, *en;
    } cases[] = {
        {"万元", "万元", "RMB million"},
        {"亿元", "亿元", "RMB million"},
        {"元", "元", "RMB"},
        {"份", "份", "份"},
        {"万份", "万份", "thousand 份"},
        {"亿份", "亿份", "million 份"},
        {"%", "%", "%"},
        {"‰", "‰", "‰"},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct unit unit = unit_read(arena, cases[i].unit);
        g_assert_cmpstr(wording_unit(arena, unit, false, LANGUAGE_ZH), ==,
                        cases[i].zh);
        g_assert_cmpstr(wording_unit(arena, unit, false, LANGUAGE_EN), ==,
                        cases[i].en);
    }
    g_assert_cmpstr(
        wording_unit(arena, unit_read(arena, "份"), true, LANGUAGE_EN), ==,
        "%");
    arena_free(arena);
}

static void
numbers_have_the_digits_they_need(void)
{
    static const struct {
        const char *value, *unit;
        int decimals;
        const char *zh, *en;
    } cases[] = {
        {"102602800", "万元", -1, "10260.28", "10,260.28"},
        {"102600000", "万元", -1, "10260", "10,260"},
        {"102602899", "万元", -1, "10260.29", "10,260.29"},
        {"6205", "份", 0, "6205", "6,205"},
        {"-1234.5", "元", 2, "−1234.50", "−1,234.50"},
        {"0", "份", 1, "0.0", "0.0"},
        {"0.004", "份", 2, "…", "…"},
        {"0.005", "份", 2, "0.01", "0.01"},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct unit unit = unit_read(arena, cases[i].unit);
        struct rational value = number(cases[i].value);
        int decimals = cases[i].decimals;
        g_assert_cmpstr(
            wording_number(arena, value, unit, decimals, LANGUAGE_ZH), ==,
            cases[i].zh);
        g_assert_cmpstr(
            wording_number(arena, value, unit, decimals, LANGUAGE_EN), ==,
            cases[i].en);
    }
    arena_free(arena);
}

static void
percentages_round_half_away_from_zero(void)
{
    struct arena *arena = arena_new();
    g_assert_cmpstr(wording_percent(arena, number("0.0865"), 1, LANGUAGE_ZH),
                    ==, "8.7%");
    g_assert_cmpstr(wording_percent(arena, number("-0.0865"), 1, LANGUAGE_EN),
                    ==, "−8.7%");
    g_assert_cmpstr(wording_percent(arena, number("12.5"), 0, LANGUAGE_EN), ==,
                    "1,250%");
    arena_free(arena);
}

static void
ordinals_and_spelled_numbers_follow_each_language(void)
{
    static const struct {
        int64_t number;
        const char *ordinal, *spelled_en, *spelled_zh;
    } cases[] = {
        {0, "0th", "zero", "零"},
        {1, "1st", "one", "一"},
        {2, "2nd", "two", "二"},
        {3, "3rd", "three", "三"},
        {10, "10th", "ten", "十"},
        {11, "11th", "eleven", "十一"},
        {13, "13th", "thirteen", "十三"},
        {20, "20th", "twenty", "二十"},
        {22, "22nd", "twenty-two", "二十二"},
        {99, "99th", "ninety-nine", "九十九"},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_assert_cmpstr(wording_ordinal(arena, cases[i].number, LANGUAGE_EN),
                        ==, cases[i].ordinal);
        g_assert_cmpstr(wording_spelled(arena, cases[i].number, LANGUAGE_EN),
                        ==, cases[i].spelled_en);
        g_assert_cmpstr(wording_spelled(arena, cases[i].number, LANGUAGE_ZH),
                        ==, cases[i].spelled_zh);
    }
    g_assert_cmpstr(wording_ordinal(arena, 111, LANGUAGE_EN), ==, "111th");
    g_assert_null(wording_spelled(arena, 100, LANGUAGE_EN));
    g_assert_null(wording_spelled(arena, -1, LANGUAGE_ZH));
    arena_free(arena);
}

static void
english_shows_millions_of_money_and_thousands_of_the_rest(void)
{
    static const struct {
        const char *base;
        int from, to;
    } cases[] = {
        {"元", -1, 0}, {"元", 0, 0}, {"元", 3, 3}, {"元", 4, 6},
        {"元", 7, 6},  {"元", 8, 6}, {"元", 9, 9}, {"份", 4, 3},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct unit unit = {cases[i].base, cases[i].from, NULL};

        g_assert_cmpint(wording_display_unit(unit, LANGUAGE_EN).exponent, ==,
                        cases[i].to);
        g_assert_cmpint(wording_display_unit(unit, LANGUAGE_ZH).exponent, ==,
                        cases[i].from);
    }
}

static void
fractions_are_hundredths_and_thousandths_of_nothing_else(void)
{
    g_assert_true(wording_is_fraction((struct unit){"", -2, NULL}));
    g_assert_true(wording_is_fraction((struct unit){"", -3, NULL}));
    g_assert_false(wording_is_fraction((struct unit){"", 0, NULL}));
    g_assert_false(wording_is_fraction((struct unit){"元", -2, NULL}));
}

static void
decimals_are_as_many_as_asked_for_or_as_needed(void)
{
    struct arena *arena = arena_new();
    struct unit letters = unit_read(arena, "份");

    g_assert_cmpint(wording_decimals(number("50"), letters, 2), ==, 0);
    g_assert_cmpint(wording_decimals(number("0.5"), letters, 2), ==, 1);
    g_assert_cmpint(wording_decimals(number("0.125"), letters, 2), ==, 2);
    g_assert_cmpstr(wording_number(arena, number("12.345"), letters, 0,
                                   LANGUAGE_ZH), ==, "12");
    g_assert_cmpstr(wording_number(arena, number("12.345"), letters, -1,
                                   LANGUAGE_ZH), ==, "12.35");
    arena_free(arena);
}

static void
a_number_too_large_for_its_decimals_is_printed_without_them(void)
{
    static const char large[] = "100000000000000000000000000000000000000";
    struct arena *arena = arena_new();
    struct unit letters = unit_read(arena, "份");

    g_assert_cmpstr(wording_number(arena, number(large), letters, 2,
                                   LANGUAGE_ZH), ==, large);
    g_assert_cmpstr(wording_number(arena, number(large), letters, 0,
                                   LANGUAGE_ZH), ==, large);
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/wording/" #function, function)
    TEST(ticks_are_exact_and_round);
    TEST(ticks_of_one_axis_are_said_in_one_way);
    TEST(units_are_named_as_each_language_shows_them);
    TEST(numbers_have_the_digits_they_need);
    TEST(percentages_round_half_away_from_zero);
    TEST(ordinals_and_spelled_numbers_follow_each_language);
    TEST(english_shows_millions_of_money_and_thousands_of_the_rest);
    TEST(fractions_are_hundredths_and_thousandths_of_nothing_else);
    TEST(decimals_are_as_many_as_asked_for_or_as_needed);
    TEST(a_number_too_large_for_its_decimals_is_printed_without_them);
    return g_test_run();
}
