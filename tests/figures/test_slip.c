#include <glib.h>

#include "base/arena.h"
#include "province.h"

static void
expect_message(struct province *province, const char *findings,
               const char *zh, const char *en)
{
    g_assert_cmpstr(province_check(province), ==, findings);
    g_assert_cmpstr(province_message(province, 0, LANGUAGE_ZH), ==, zh);
    g_assert_cmpstr(province_message(province, 0, LANGUAGE_EN), ==, en);
    province_free(province);
}

static void
yuan_in_a_column_of_ten_thousands_are_recognised(void)
{
    struct province *province = province_new();

    province_scale(province, 2, WAGES, 10000);
    expect_message(
        province, "unit-slip:1:3",
        "丙市的“补发工资”读起来像是把元填进了万元栏：除以 10000 为 463 "
        "万元，上年为 453 万元；合计将因此变动100%",
        "“Wages” of City 3 looks like yuan in a column of 10,000 yuan: ÷10,000 "
        "gives RMB 4,630,000, last year RMB 4,530,000; the total "
        "would change by 100%");
}

/* {column of the factor, what the finding is} */
static void
every_power_of_ten_is_diagnosed(void)
{
    static const struct {
        size_t field;
        int64_t factor;
        const char *findings, *likely;
    } cases[] = {
        {REMINDERS, 10, "unit-slip:1:3", "像是多写了1位：除以 10 为"},
        {REMINDERS, 100, "unit-slip:1:3", "像是多写了2位：除以 100 为"},
        {REMINDERS, 100000000, "unit-slip:1:3",
         "像是多写了8位：除以 100000000 为"},
        {WAGES, 1000, "unit-slip:1:3", "像是多写了3位：除以 1000 为"},
        {WAGES, 10, "unit-slip:1:3", "像是多写了1位：除以 10 为"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct province *province = province_new();

        province_scale(province, 4, cases[i].field, cases[i].factor);
        g_assert_cmpstr(province_check(province), ==, cases[i].findings);
        g_assert_nonnull(strstr(province_message(province, 0, LANGUAGE_ZH),
                                cases[i].likely));
        province_free(province);
    }
}

static void
a_figure_that_is_too_small_is_diagnosed(void)
{
    static const struct {
        int64_t divisor;
        const char *likely;
    } cases[] = {
        {-10, "像是少写了1位：乘以 10 为"},
        {-10000, "像是把亿元填进了万元栏：乘以 10000 为"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct province *province = province_new();

        province_scale(province, 8, WAGES, 10000);
        province_scale(province, 8, WAGES, cases[i].divisor);
        province->last[8][WAGES] *= 10000;
        g_assert_cmpstr(province_check(province), ==, "unit-slip:1:3");
        g_assert_nonnull(strstr(province_message(province, 0, LANGUAGE_ZH),
                                cases[i].likely));
        province_free(province);
    }
}

static void
the_unit_of_the_header_counts(void)
{
    struct province *province = province_new();

    /* Every file in 元, one of them filled in as 万元. */
    province->wages_head = "补发工资（元）";
    for (size_t city = 0; city < CITIES; city++)
        if (city != 5)
            province_scale(province, city, WAGES, 10000);
    g_assert_cmpstr(province_check(province), ==, "unit-slip:1:3");
    g_assert_nonnull(strstr(province_message(province, 0, LANGUAGE_ZH),
                            "像是把万元填进了元栏：乘以 10000 为"));
    province_free(province);
}

static void
a_single_cell_is_found_with_its_row(void)
{
    struct province *province = province_new();

    province->cells[3][WAGES][7] *= 10000;
    g_assert_cmpstr(province_check(province), ==, "unit-slip-cell:9:3");
    g_assert_cmpstr(
        findings_get(province->fixture->findings, 0)->at.file, ==,
        "submissions/丁市/wages.csv");
    g_assert_cmpstr(
        findings_get(province->fixture->findings, 0)->detail.value, ==,
        "340000");
    g_assert_cmpstr(
        province_message(province, 0, LANGUAGE_ZH), ==,
        "“补发工资”此格“340000”读起来像是把元填进了万元栏：除以 10000 为 34 "
        "万元，丁市的合计便为 563 万元，上年为 540 "
        "万元；合计将因此变动98%");
    province_free(province);
}

static void
a_single_county_is_told_from_its_city(void)
{
    struct province *province = province_new();

    for (size_t month = 0; month < MONTHS / 2; month++)
        province->cells[0][WAGES][month] *= 10000;
    province->last_east[WAGES] = 170;
    g_assert_cmpstr(province_check(province), ==, "unit-slip:1:3");
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH),
        "甲市东区的“补发工资”读起来像是把元填进了万元栏：除以 10000 为 "));
    province_free(province);
}

static void
counties_that_slipped_alike_are_the_citys_column(void)
{
    struct province *province = province_new();

    province->last_east[WAGES] = 170;
    province->history = "2023,102,wages,150\n";
    province_scale(province, 0, WAGES, 10000);
    g_assert_cmpstr(province_check(province), ==, "unit-slip:1:3");
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH),
        "甲市的“补发工资”读起来像是把元填进了万元栏：除以 10000 为 "));
    province_free(province);
}

static void
a_city_alone_is_measured_by_last_year(void)
{
    struct province *province = province_new();

    province_scale(province, 0, WAGES, 10000);
    province->n_submitted = 1;
    g_assert_cmpstr(province_check(province), ==, "unit-slip:1:3");
    g_assert_nonnull(strstr(province_message(province, 0, LANGUAGE_ZH),
                            "；相当于上年合计的"));
    province_free(province);
}

static void
without_last_year_the_usual_share_is_what_counts(void)
{
    struct province *province = province_new();

    for (size_t city = 0; city < CITIES; city++)
        province->last[city][WAGES] = 0;
    province_scale(province, 6, WAGES, 10000);
    g_assert_cmpstr(province_check(province), ==, "unit-slip:1:3");
    g_assert_nonnull(strstr(province_message(province, 0, LANGUAGE_ZH),
                            "按其平常所占的比重约为"));
    province_free(province);
    province = province_new();
    for (size_t city = 0; city < CITIES; city++)
        province->last[city][WAGES] = 0;
    province_scale(province, 6, WAGES, 100);
    province_expect(province, "above-half:1:3");
}

static void
what_grows_or_matters_little_is_no_slip(void)
{
    struct province *province = province_new();

    /* Half as much again, and a figure that is nothing to the province. */
    province->last[2][WAGES] = province_sum(province, 2, WAGES) * 2 / 3;
    for (size_t month = 0; month < MONTHS; month++)
        province->cells[1][SYSTEMS][month] = month == 3 ? 3 : 0;
    province->last[1][SYSTEMS] = 30;
    province->last[8][SYSTEMS] = 100000;
    province_scale(province, 8, SYSTEMS, 200);
    province_expect(province, "");
}

static void
a_large_cell_among_small_ones_is_no_slip(void)
{
    struct province *province = province_new();

    /* 47 is not ten times anything that can be entered. */
    for (size_t month = 0; month < MONTHS; month++)
        province->cells[4][SYSTEMS][month] = month == 5 ? 247 : 7;
    province->last[4][SYSTEMS] = 170;
    province_expect(province, "outlier:1:5");
}

/* 戊市 has 50 reminders a month, but one; last year so many in all. */
static struct province *
new_cell(int64_t cell, int64_t last)
{
    struct province *province = province_new();

    for (size_t month = 0; month < MONTHS; month++)
        province->cells[4][REMINDERS][month] = month == 3 ? cell : 50;
    province->last[4][REMINDERS] = last;
    province->figures = "plausibility: {outlier: false}\n";
    return province;
}

static void
a_cell_may_have_two_digits_too_many(void)
{
    struct province *province = new_cell(5000, 610);

    g_assert_cmpstr(province_check(province), ==, "unit-slip-cell:5:3");
    g_assert_nonnull(strstr(province_message(province, 0, LANGUAGE_ZH),
                            "像是多写了2位：除以 100 为 50 份，戊市的合计"
                            "便为 600 份"));
    province_free(province);
}

static void
a_cell_that_does_not_bring_the_total_near_is_no_slip(void)
{
    province_expect(new_cell(500, 610), "unit-slip-cell:5:3");
    province_expect(new_cell(500, 350), "");
}

static void
one_county_among_four_needs_no_history(void)
{
    struct province *province = province_new();

    province->n_counties = 4;
    for (size_t month = 3; month < 6; month++)
        province->cells[0][WAGES][month] *= 10000;
    g_assert_cmpstr(province_check(province), ==, "unit-slip:1:3");
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH),
        "甲市西县的“补发工资”读起来像是把元填进了万元栏：除以 10000 为 "));
    g_assert_nonnull(strstr(province_message(province, 0, LANGUAGE_ZH),
                            "，甲市的合计便为 "));
    province_free(province);
}

static void
a_county_that_did_not_slip_shows_that_it_is_no_column(void)
{
    struct province *province = province_new();

    for (size_t month = 0; month < MONTHS / 2; month++)
        province->cells[0][WAGES][month] *= 10000;
    province->last_east[WAGES] = 170;
    province->history = "2023,102,wages,150\n";
    g_assert_cmpstr(province_check(province), ==, "unit-slip:1:3");
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH), "甲市东区的“补发工资”"));
    province_free(province);
}

static void
a_county_without_anything_does_not_part_a_column(void)
{
    struct province *province = province_new();

    for (size_t month = MONTHS / 2; month < MONTHS; month++)
        province->cells[0][WAGES][month] = 0;
    province->last_east[WAGES] = province_sum(province, 0, WAGES);
    province->last[0][WAGES] = province_sum(province, 0, WAGES);
    province_scale(province, 0, WAGES, 10000);
    g_assert_cmpstr(province_check(province), ==, "unit-slip:1:3");
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH), "甲市的“补发工资”"));
    province_free(province);
}

static void
nothing_is_ten_times_what_was_nothing(void)
{
    static const char *const rows[] = {
        "2023,丙市,wages,0\n",
        "2023,丙市,wages,-5\n",
        /* The difference does not fit. */
        "2023,丙市,wages,0.00000000000000000000000000000000000017\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct province *province = province_new();

        province->last[2][WAGES] = 0;
        province->history = rows[i];
        province_expect(province, "");
    }
}

/* 戊市's reminders are ten times 120, against 100 of last year: 1100 more,
 * of which the slip is 1080.  The limit is that part of the total. */
static void
expect_limit(int64_t limit, const char *findings)
{
    struct province *province = province_new();
    int64_t now = 0, last = 0;
    g_autofree char *figures = NULL;

    for (size_t month = 0; month < MONTHS; month++)
        province->cells[4][REMINDERS][month] = 100;
    province->last[4][REMINDERS] = 100;
    for (size_t city = 0; city < CITIES; city++) {
        now += province_sum(province, city, REMINDERS);
        last += province->last[city][REMINDERS];
    }
    figures = g_strdup_printf(
        "plausibility: {outlier: false, unit-slip: {effect: 0.%09"
        G_GINT64_FORMAT "}}\n", limit * 1000000000 / MIN(now, last));
    province->figures = figures;
    province_expect(province, findings);
}

static void
what_putting_right_would_change_must_matter(void)
{
    expect_limit(1070, "unit-slip:1:3");
    expect_limit(1090, "");
}

static void
what_is_short_of_its_share_must_matter(void)
{
    static const struct {
        const char *figures, *findings;
    } cases[] = {
        {"plausibility: {above-half: false}\n", "unit-slip:1:3"},
        {"plausibility: {above-half: false, unit-slip: {effect: 50%}}\n",
         ""},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct province *province = province_new();

        province_scale(province, 6, WAGES, -1000);
        province->cells[6][WAGES][0] = 1;
        for (size_t city = 0; city < CITIES; city++)
            province->last[city][WAGES] = 0;
        province->figures = cases[i].figures;
        province_expect(province, cases[i].findings);
    }
}

#define ADD(function) g_test_add_func("/slip/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(yuan_in_a_column_of_ten_thousands_are_recognised);
    ADD(every_power_of_ten_is_diagnosed);
    ADD(a_figure_that_is_too_small_is_diagnosed);
    ADD(the_unit_of_the_header_counts);
    ADD(a_single_cell_is_found_with_its_row);
    ADD(a_single_county_is_told_from_its_city);
    ADD(counties_that_slipped_alike_are_the_citys_column);
    ADD(a_city_alone_is_measured_by_last_year);
    ADD(without_last_year_the_usual_share_is_what_counts);
    ADD(what_grows_or_matters_little_is_no_slip);
    ADD(a_large_cell_among_small_ones_is_no_slip);
    ADD(a_cell_may_have_two_digits_too_many);
    ADD(a_cell_that_does_not_bring_the_total_near_is_no_slip);
    ADD(one_county_among_four_needs_no_history);
    ADD(a_county_that_did_not_slip_shows_that_it_is_no_column);
    ADD(a_county_without_anything_does_not_part_a_column);
    ADD(nothing_is_ten_times_what_was_nothing);
    ADD(what_putting_right_would_change_must_matter);
    ADD(what_is_short_of_its_share_must_matter);
    return g_test_run();
}
