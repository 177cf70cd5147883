#include <glib.h>

#include "base/arena.h"
#include "province.h"

static void
a_fall_to_zero_is_questioned(void)
{
    struct province *province = province_new();

    province_scale(province, 2, OPINIONS, 0);
    g_assert_cmpstr(province_check(province), ==, "fall-to-zero:1:4");
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH),
        "丙市的“意见书”为 0，上年为 "));
    province_free(province);
}

static void
a_countys_fall_to_zero_is_questioned(void)
{
    struct province *province = province_new();

    for (size_t month = 0; month < MONTHS / 2; month++)
        province->cells[0][OPINIONS][month] = 0;
    province->last_east[OPINIONS] = 100;
    g_assert_cmpstr(province_check(province), ==, "fall-to-zero:1:4");
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH),
        "甲市东区的“意见书”为 0，上年为 100 份"));
    province_free(province);
}

static void
little_blank_or_new_figures_may_be_zero(void)
{
    struct province *province = province_new();

    /* Hardly anything before; left blank; nothing to compare with. */
    province_scale(province, 2, OPINIONS, 0);
    province->last[2][OPINIONS] = 2;
    for (size_t month = 0; month < MONTHS; month++)
        province->cells[3][SYSTEMS][month] = -1;
    province_scale(province, 4, WORKERS, 0);
    province->last[4][WORKERS] = 0;
    province_expect(province, "");
}

static struct province *
new_large(int64_t factor)
{
    struct province *province = province_new();

    for (size_t city = 0; city < CITIES; city++)
        province->last[city][WAGES] = 0;
    province_scale(province, 8, WAGES, factor);
    return province;
}

static void
a_city_above_half_is_questioned(void)
{
    struct province *province = new_large(7);

    g_assert_cmpstr(province_check(province), ==, "above-half:1:3");
    g_assert_cmpstr(
        province_message(province, 0, LANGUAGE_ZH), ==,
        "壬市的“补发工资”为 6811 万元，占合计的60%，超过50%");
    g_assert_cmpint(
        findings_get(province->fixture->findings, 0)->detail.effect_ppm, ==,
        595524);
    province_free(province);
    province_expect(new_large(3), "");
}

static void
a_city_that_always_had_half_is_not(void)
{
    struct province *province = new_large(7);

    for (size_t city = 0; city < CITIES; city++)
        province->last[city][WAGES] = province_sum(province, city, WAGES);
    province->last[8][WAGES]++;
    province_expect(province, "");
}

static void
half_of_little_or_of_few_is_not(void)
{
    struct province *province = new_large(7);

    province->figures = "plausibility: {above-half: {cities: 10}}\n";
    province_expect(province, "");
    province = new_large(7);
    province->figures = "plausibility: {above-half: {total: 1000000}}\n";
    province_expect(province, "");
    province = new_large(7);
    province->figures = "plausibility: {above-half: {share: 70%}}\n";
    province_expect(province, "");
}

static void
what_was_zero_before_may_be_zero(void)
{
    struct province *province = province_new();

    province_scale(province, 2, OPINIONS, 0);
    province->last[2][OPINIONS] = 0;
    province->history = "2023,丙市,opinions,0\n";
    province_expect(province, "");
}

static void
half_of_an_optional_column_is_questioned_though_some_are_blank(void)
{
    struct province *province = province_new();

    for (size_t city = 0; city < CITIES; city++) {
        province->last[city][SYSTEMS] = 0;
        for (size_t month = 0; city < 3 && month < MONTHS; month++)
            province->cells[city][SYSTEMS][month] = -1;
    }
    province_scale(province, 8, SYSTEMS, 5);
    province_expect(province, "above-half:1:5");
}

static void
half_of_what_had_no_share_is_questioned(void)
{
    struct province *province = new_large(7);

    /* Last year's total is 0; then its part does not fit. */
    province->history = "2023,壬市,wages,20\n";
    province_expect(province, "above-half:1:3");
    province = new_large(7);
    province->last[0][WAGES] = province_sum(province, 0, WAGES);
    province->history =
        "2023,壬市,wages,0.00000000000000000000000000000000000017\n";
    province_expect(province, "above-half:1:3");
}

static void
no_total_is_as_large_as_one_beyond_all_numbers(void)
{
    struct province *province = new_large(7);

    province->figures = "plausibility: {above-half: {total:"
                        " 100000000000000000000000000000000000000}}\n";
    province_expect(province, "");
}

static void
zero_after_zero_is_no_fall_whatever_the_limit(void)
{
    struct province *province = province_new();

    province_scale(province, 2, OPINIONS, 0);
    province->last[2][OPINIONS] = 0;
    province->history = "2023,丙市,opinions,0\n";
    province->figures = "plausibility: {fall-to-zero: {effect: 0%}}\n";
    province_expect(province, "");
}

static void
the_first_city_may_be_above_half(void)
{
    struct province *province = new_large(1);

    province_scale(province, 0, WAGES, 20);
    g_assert_cmpstr(province_check(province), ==, "above-half:1:3");
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH), "甲市的“补发工资”为 "));
    province_free(province);
}

static void
half_itself_is_not_above_half(void)
{
    struct province *province = new_large(1);

    for (size_t month = 0; month < MONTHS; month++) {
        int64_t *cell = &province->cells[8][WAGES][month];

        *cell = 0;
        for (size_t city = 0; city < 8; city++)
            *cell += province->cells[city][WAGES][month];
    }
    province_expect(province, "");
}

static void
as_many_cities_and_as_large_a_total_as_asked_for_are_enough(void)
{
    struct province *province = new_large(7);
    g_autofree char *figures = NULL;
    int64_t total = 0;

    province->figures = "plausibility: {above-half: {cities: 9}}\n";
    province_expect(province, "above-half:1:3");
    province = new_large(7);
    for (size_t city = 0; city < CITIES; city++)
        total += province_sum(province, city, WAGES);
    figures = g_strdup_printf("plausibility: {above-half: {total: %"
                              G_GINT64_FORMAT "}}\n", total);
    province->figures = figures;
    province_expect(province, "above-half:1:3");
}

#define ADD(function) g_test_add_func("/extremes/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_fall_to_zero_is_questioned);
    ADD(a_countys_fall_to_zero_is_questioned);
    ADD(little_blank_or_new_figures_may_be_zero);
    ADD(a_city_above_half_is_questioned);
    ADD(a_city_that_always_had_half_is_not);
    ADD(half_of_little_or_of_few_is_not);
    ADD(what_was_zero_before_may_be_zero);
    ADD(half_of_an_optional_column_is_questioned_though_some_are_blank);
    ADD(half_of_what_had_no_share_is_questioned);
    ADD(no_total_is_as_large_as_one_beyond_all_numbers);
    ADD(zero_after_zero_is_no_fall_whatever_the_limit);
    ADD(the_first_city_may_be_above_half);
    ADD(half_itself_is_not_above_half);
    ADD(as_many_cities_and_as_large_a_total_as_asked_for_are_enough);
    return g_test_run();
}
