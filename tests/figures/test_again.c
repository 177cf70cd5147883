#include <glib.h>

#include "base/arena.h"
#include "province.h"
#include "tally.h"

/* 2023 of that form as it is this year. */
static struct province *
new_again(size_t city, size_t first, size_t end)
{
    struct province *province = province_new();

    for (size_t field = first; field < end; field++)
        province->last[city][field] = province_sum(province, city, field);
    return province;
}

static void
last_years_form_is_recognised(void)
{
    struct province *province = new_again(3, REMINDERS, WAGES);
    const struct finding *finding;

    g_assert_cmpstr(province_check(province), ==, "last-year-again:0:0");
    finding = findings_get(province->fixture->findings, 0);
    g_assert_cmpstr(finding->at.file, ==, "submissions/丁市/letters.csv");
    g_assert_cmpstr(province_message(province, 0, LANGUAGE_ZH), ==,
                    "丁市这张表的各项合计与2023年完全相同；最多占合计的"
                    "9.8%");
    g_assert_cmpstr(province_message(province, 0, LANGUAGE_EN), ==,
                    "every total of City 4 in this form is the same as in "
                    "2023; "
                    "they are up to 9.8% of a total");
    province_free(province);
}

static void
an_earlier_year_is_recognised_too(void)
{
    struct province *province = province_new();
    g_autofree char *history = g_strdup_printf(
        "2021,乙市,reminders,%" G_GINT64_FORMAT "\n"
        "2021,乙市,opinions,%" G_GINT64_FORMAT "\n",
        province_sum(province, 1, REMINDERS),
        province_sum(province, 1, OPINIONS));

    province->history = history;
    province->figures = "plausibility: {last-year-again: {digits: 5}}\n";
    g_assert_cmpstr(province_check(province), ==, "last-year-again:0:0");
    g_assert_nonnull(strstr(province_message(province, 0, LANGUAGE_ZH),
                            "与2021年完全相同"));
    province_free(province);
}

static void
one_other_figure_is_enough_to_differ(void)
{
    struct province *province = new_again(3, REMINDERS, WAGES);

    province->last[3][OPINIONS]++;
    province_expect(province, "");
}

static void
few_digits_are_alike_by_chance(void)
{
    struct province *province = new_again(3, WAGES, FIELDS);

    for (size_t month = 0; month < MONTHS; month++) {
        province->cells[3][WAGES][month] = 5;
        province->cells[3][WORKERS][month] = 10;
    }
    province->last[3][WAGES] = 60;
    province->last[3][WORKERS] = 120;
    province_expect(province, "");
}

static void
a_countys_figures_count_as_well(void)
{
    struct province *province = new_again(0, WAGES, FIELDS);

    province->figures = "plausibility: {last-year-again: {digits: 4}}\n";
    province->last_east[WAGES] = 170;
    province_expect(province, "");
}

/* 甲市 alone has a file of wages with that row, and that history. */
static void
expect_wages(const char *row, const char *history, const char *findings,
             const char *message)
{
    struct fixture *fixture = tally_fixture();
    g_autofree char *rows =
        g_strdup_printf("县,日期,补发工资（万元）,职工\n%s\n", row);
    g_autofree char *years =
        g_strdup_printf("year,region,measure,value\n%s", history);
    struct tally tally;

    fixture_write(fixture, "submissions/甲市/wages.csv", rows);
    fixture_write(fixture, "history.csv", years);
    tally = tally_new(fixture);
    figures_check(fixture->arena, tally.figures, fixture->findings);
    fixture_expect(fixture, findings);
    if (message != NULL)
        g_assert_cmpstr(fixture_message(fixture, LANGUAGE_ZH), ==, message);
    tally_free(tally);
}

static void
figures_below_zero_have_digits_too(void)
{
    /* The total of the province is below zero: only that of the workers says
     * what their part is. */
    expect_wages("东区,2024-01-31,-123.4567,12",
                 "2023,甲市,wages,-123.4567\n2023,甲市,workers,12\n",
                 "last-year-again:0:0",
                 "甲市这张表的各项合计与2023年完全相同；最多占合计的75%");
}

static void
a_zero_has_no_digits(void)
{
    expect_wages("东区,2024-01-31,0,12345",
                 "2023,甲市,wages,0\n2023,甲市,workers,12345\n", "", NULL);
    expect_wages("东区,2024-01-31,0,123456",
                 "2023,甲市,wages,0\n2023,甲市,workers,123456\n",
                 "last-year-again:0:0", NULL);
}

static void
without_this_years_total_no_part_is_told(void)
{
    struct province *province = new_again(0, REMINDERS, WAGES);

    province->n_submitted = 1;
    g_assert_cmpstr(province_check(province), ==, "last-year-again:0:0");
    g_assert_cmpstr(province_message(province, 0, LANGUAGE_ZH), ==,
                    "甲市这张表的各项合计与2023年完全相同");
    province_free(province);
}

#define ADD(function) g_test_add_func("/again/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(last_years_form_is_recognised);
    ADD(an_earlier_year_is_recognised_too);
    ADD(one_other_figure_is_enough_to_differ);
    ADD(few_digits_are_alike_by_chance);
    ADD(a_countys_figures_count_as_well);
    ADD(figures_below_zero_have_digits_too);
    ADD(a_zero_has_no_digits);
    ADD(without_this_years_total_no_part_is_told);
    return g_test_run();
}
