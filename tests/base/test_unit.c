#include "base/unit.h"

#include <glib.h>

#include "base/arena.h"

#define TEST(name) g_test_add_func("/base/unit/" #name, name)

struct expected {
    const char *text;
    const char *base;
    int exponent;
};

static void
check_all(const struct expected *cases, size_t n)
{
    struct arena *arena = arena_new();
    for (size_t i = 0; i < n; i++) {
        struct unit unit = unit_read(arena, cases[i].text);
        g_test_message("%s", cases[i].text);
        g_assert_cmpstr(unit.base, ==, cases[i].base);
        g_assert_cmpint(unit.exponent, ==, cases[i].exponent);
        g_assert_cmpint(unit_is_money(unit), ==,
                        g_strcmp0(cases[i].base, "元") == 0);
        g_assert_cmpstr(unit.base_en, ==, unit_is_money(unit) ? "RMB" : NULL);
    }
    arena_free(arena);
}

static void
a_power_before_a_base_is_a_multiple(void)
{
    static const struct expected cases[] = {
        {"万元", "元", 4},       {"千元", "元", 3},
        {"亿元", "元", 8},       {"百万元", "元", 6},
        {"千万元", "元", 7},     {"万亿元", "元", 12},
        {"万人次", "人次", 4},   {"千人", "人", 3},
        {"百户", "户", 2},       {"十台", "台", 1},
        {"万吨", "吨", 4},       {"亿立方米", "立方米", 8},
        {"万元/人", "元/人", 4}, {"万美元", "美元", 4},
    };
    check_all(cases, G_N_ELEMENTS(cases));
}

static void
a_bare_power_has_no_base(void)
{
    static const struct expected cases[] = {
        {"万", "", 4}, {"亿", "", 8},   {"千", "", 3},
        {"", "", 0},   {"百万", "", 6},
    };
    check_all(cases, G_N_ELEMENTS(cases));
}

static void
coins_are_money(void)
{
    static const struct expected cases[] = {
        {"元", "元", 0},       {"角", "元", -1},        {"分", "元", -2},
        {"厘", "元", -3},      {"圆", "元", 0},         {"人民币", "元", 0},
        {"人民币元", "元", 0}, {"人民币万元", "元", 4}, {"亿元人民币", "元", 8},
        {"RMB 万元", "元", 4}, {"CNY 万元", "元", 4},   {"毛", "元", -1},
        {"块", "元", 0},       {"万圆人民币", "元", 4},
        {"万人民币", "元", 4},
    };
    check_all(cases, G_N_ELEMENTS(cases));
}

static void
a_unit_that_begins_like_a_power_is_a_base(void)
{
    static const struct expected cases[] = {
        {"千克", "千克", 0},         {"千米", "千米", 0},
        {"千瓦时", "千瓦时", 0},     {"百分点", "百分点", 0},
        {"个百分点", "个百分点", 0}, {"千分比", "千分比", 0},
        {"万分之一", "万分之一", 0}, {"百分", "百分", 0},
        {"万千瓦时", "千瓦时", 4},   {"百万千瓦", "千瓦", 6},
        {"十千克", "千克", 1},       {"亿千瓦时", "千瓦时", 8},
    };
    check_all(cases, G_N_ELEMENTS(cases));
}

static void
any_other_text_is_itself_a_base(void)
{
    static const struct expected cases[] = {
        {"份", "份", 0},
        {"场次", "场次", 0},
        {"人次", "人次", 0},
        {"件次", "件次", 0},
        {"元/月", "元/月", 0},
        {"美元", "美元", 0},
        {"persons", "persons", 0},
        {"RMB per person", "RMB per person", 0},
        {"yuan/month", "yuan/month", 0},
        {"人/万元", "人/万元", 0},
        {"人民币份", "人民币份", 0},
        {"万万元", "万元", 4},
    };
    check_all(cases, G_N_ELEMENTS(cases));
}

static void
per_cent_and_per_mille_are_fractions(void)
{
    static const struct expected cases[] = {
        {"%", "", -2},
        {"％", "", -2},
        {"‰", "", -3},
        {"percent", "", -2},
        {"per cent", "", -2},
    };
    check_all(cases, G_N_ELEMENTS(cases));
}

static void
english_units_are_read(void)
{
    static const struct expected cases[] = {
        {"yuan", "元", 0},
        {"RMB", "元", 0},
        {"CNY", "元", 0},
        {"RMB million", "元", 6},
        {"RMB thousand", "元", 3},
        {"RMB 10,000", "元", 4},
        {"10,000 yuan", "元", 4},
        {"10000 Yuan", "元", 4},
        {"RMB 100 million", "元", 8},
        {"hundred million yuan", "元", 8},
        {"ten thousand yuan", "元", 4},
        {"million", "", 6},
        {"thousand", "", 3},
        {"billion", "", 9},
        {"10,000", "", 4},
        {"10,000 persons", "persons", 4},
        {"thousand Labour Contracts", "Labour Contracts", 3},
        {"fen", "元", -2},
        {"RMB 0.01", "元", -2},
        {"10,500 yuan", "10,500 yuan", 0},
        {"1,0x", "1,0x", 0},
        {"RMB 0.02", "RMB 0.02", 0},
        {"jiao", "元", -1},
        {"CNY million", "元", 6},
        {"1,000,000 yuan", "元", 6},
        {"hundred persons", "persons", 2},
        {"trillion yuan", "元", 12},
        {"yuan per month", "yuan per month", 0},
        {"thousand yuan per month", "thousand yuan per month", 0},
        {"10000000000000000000 persons", "persons", 19},
        {"100000000000000000000 persons", "100000000000000000000 persons", 0},
    };
    check_all(cases, G_N_ELEMENTS(cases));
}

static void
powers_beyond_all_amounts_are_no_multiples(void)
{
    static const struct expected cases[] = {
        {"million trillion yuan", "元", 18},
        {"trillion trillion yuan", "trillion trillion yuan", 0},
        {"0.00000000000000000001 yuan", "元", -20},
        {"0.000000000000000000001 yuan", "0.000000000000000000001 yuan", 0},
        {"0.000000000000000000001", "0.000000000000000000001", 0},
    };
    check_all(cases, G_N_ELEMENTS(cases));
}

static void
blanks_and_width_do_not_matter(void)
{
    static const struct expected cases[] = {
        {" 万 元　", "元", 4},
        {"元／人", "元/人", 0},
        {"RMB   million", "元", 6},
        {"  RMB million ", "元", 6},
        {"ＲＭＢ", "元", 0},
    };
    check_all(cases, G_N_ELEMENTS(cases));
}

static void
units_of_one_base_can_be_converted(void)
{
    struct arena *arena = arena_new();
    struct unit fen = unit_read(arena, "分");
    struct unit wan = unit_read(arena, "RMB 10,000");
    struct unit people = unit_read(arena, "万人");
    g_assert_true(unit_same_base(fen, wan));
    g_assert_false(unit_same_base(wan, people));
    g_assert_false(unit_same_base(people, unit_read(arena, "人次")));
    arena_free(arena);
}

static void
check_text(const char *text, const char *zh, const char *en)
{
    struct arena *arena = arena_new();
    struct unit unit = unit_read(arena, text);
    g_assert_cmpstr(unit_text_zh(arena, unit), ==, zh);
    g_assert_cmpstr(unit_text_en(arena, unit), ==, en);
    arena_free(arena);
}

static void
units_are_written_as_heads_show_them(void)
{
    check_text("万元", "万元", "RMB 10,000");
    check_text("元", "元", "RMB");
    check_text("RMB million", "百万元", "RMB million");
    check_text("亿元", "亿元", "RMB 100 million");
    check_text("千元", "千元", "RMB thousand");
    check_text("分", "分", "RMB 0.01");
    check_text("％", "%", "%");
    check_text("‰", "‰", "‰");
    check_text("万", "万", "10,000");
    check_text("份", "份", "份");
    check_text("万人次", "万人次", "10,000 人次");
    check_text("", "", "");
}

static void
the_english_base_of_the_form_is_used(void)
{
    struct arena *arena = arena_new();
    struct unit unit = unit_read(arena, "万人次");
    unit.base_en = "person-times";
    g_assert_cmpstr(unit_text_en(arena, unit), ==, "10,000 person-times");
    unit.exponent = 0;
    g_assert_cmpstr(unit_text_en(arena, unit), ==, "person-times");
    arena_free(arena);
}

static void
what_is_written_is_read_again(void)
{
    static const char *const bases[] = {"元", "persons", ""};
    struct arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(bases); i++)
        for (int exponent = i == 0 ? -3 : 0; exponent <= 12; exponent++) {
            struct unit unit = {bases[i], exponent, NULL};
            struct unit zh = unit_read(arena, unit_text_zh(arena, unit));
            struct unit en = unit_read(arena, unit_text_en(arena, unit));
            g_assert_true(unit_same_base(unit, zh));
            g_assert_cmpint(zh.exponent, ==, exponent);
            g_assert_true(unit_same_base(unit, en));
            g_assert_cmpint(en.exponent, ==, exponent);
        }
    arena_free(arena);
}

static void
a_power_without_a_word_is_written_in_digits(void)
{
    struct arena *arena = arena_new();
    struct unit unit = {"人", -5, NULL};
    g_assert_cmpstr(unit_text_zh(arena, unit), ==, "10^-5 人");
    g_assert_cmpstr(unit_text_en(arena, unit), ==, "10^-5 人");
    unit.exponent = -1;
    g_assert_cmpstr(unit_text_zh(arena, unit), ==, "10^-1 人");
    g_assert_cmpstr(unit_text_en(arena, unit), ==, "0.1 人");
    unit.exponent = 15;
    g_assert_cmpstr(unit_text_zh(arena, unit), ==, "千万亿人");
    unit.exponent = 16;
    g_assert_cmpstr(unit_text_zh(arena, unit), ==, "10^16 人");
    unit = (struct unit){"元", -4, "RMB"};
    g_assert_cmpstr(unit_text_zh(arena, unit), ==, "10^-4 元");
    g_assert_cmpstr(unit_text_en(arena, unit), ==, "RMB 10^-4");
    unit.exponent = 13;
    g_assert_cmpstr(unit_text_en(arena, unit), ==, "RMB 10^13");
    arena_free(arena);
}

static void
a_power_of_too_many_digits_is_none(void)
{
    struct arena *arena = arena_new();
    struct unit good = unit_read(arena, "RMB 10000000000000000000");
    struct unit bad = unit_read(arena, "RMB 100000000000000000000");
    g_assert_cmpint(good.exponent, ==, 19);
    g_assert_true(unit_is_money(good));
    g_assert_cmpint(bad.exponent, ==, 0);
    g_assert_cmpstr(bad.base, ==, "RMB 100000000000000000000");
    arena_free(arena);
}

static void
a_power_below_all_words_is_written_in_digits(void)
{
    struct arena *arena = arena_new();
    struct unit money = {"元", -4, NULL}, bare = {"", -4, NULL};
    struct unit large = {"元", 16, NULL};
    g_assert_cmpstr(unit_text_zh(arena, money), ==, "10^-4 元");
    g_assert_cmpstr(unit_text_en(arena, money), ==, "RMB 10^-4");
    g_assert_cmpstr(unit_text_zh(arena, large), ==, "10^16 元");
    g_assert_cmpstr(unit_text_en(arena, bare), ==, "10^-4");
    g_assert_cmpstr(unit_words(arena, money).in[LANGUAGE_EN], ==,
                    "10^-4 yuan");
    g_assert_cmpstr(unit_words(arena, bare).in[LANGUAGE_EN], ==, "10^-4");
    arena_free(arena);
}

static void
words_of_a_unit_name_money_after_its_power(void)
{
    struct arena *arena = arena_new();
    const struct {
        struct unit unit;
        const char *zh, *en;
    } cases[] = {
        {{"元", 4, NULL}, "万元", "10,000 yuan"},
        {{"元", 0, NULL}, "元", "yuan"},
        {{"元", -2, "RMB"}, "分", "0.01 yuan"},
        {{"", -2, NULL}, "%", "%"},
        {{"", -3, NULL}, "‰", "‰"},
        {{"", 4, NULL}, "万", "10,000"},
        {{"人", 4, "people"}, "万人", "10,000 people"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct words words = unit_words(arena, cases[i].unit);
        g_assert_cmpstr(words.in[LANGUAGE_ZH], ==, cases[i].zh);
        g_assert_cmpstr(words.in[LANGUAGE_EN], ==, cases[i].en);
    }
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(a_power_before_a_base_is_a_multiple);
    TEST(a_bare_power_has_no_base);
    TEST(coins_are_money);
    TEST(a_unit_that_begins_like_a_power_is_a_base);
    TEST(any_other_text_is_itself_a_base);
    TEST(per_cent_and_per_mille_are_fractions);
    TEST(english_units_are_read);
    TEST(powers_beyond_all_amounts_are_no_multiples);
    TEST(blanks_and_width_do_not_matter);
    TEST(units_of_one_base_can_be_converted);
    TEST(units_are_written_as_heads_show_them);
    TEST(the_english_base_of_the_form_is_used);
    TEST(what_is_written_is_read_again);
    TEST(a_power_without_a_word_is_written_in_digits);
    TEST(a_power_of_too_many_digits_is_none);
    TEST(a_power_below_all_words_is_written_in_digits);
    TEST(words_of_a_unit_name_money_after_its_power);
    return g_test_run();
}
