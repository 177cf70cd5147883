#include <glib.h>

#include "base/arena.h"
#include "province.h"

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
    return g_test_run();
}
