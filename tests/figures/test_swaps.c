#include <glib.h>

#include "base/arena.h"
#include "province.h"

/* All of the year in January. */
static void
set_sum(struct province *province, size_t city, size_t field, int64_t sum)
{
    for (size_t month = 0; month < MONTHS; month++)
        province->cells[city][field][month] = month == 0 ? sum : 0;
}

static void
neighbouring_digits_are_found_exchanged(void)
{
    static const struct {
        int64_t now, last;
        const char *findings;
    } cases[] = {
        {2791, 7291, "digits-swapped:1:3"},
        {7219, 7291, ""},                  /* near: by chance */
        {7921, 7291, ""},                  /* within a quarter */
        {3421, 4321, ""},                  /* less than a quarter apart */
        {2197, 7291, "outlier:1:3"},       /* no neighbours */
        {271, 721, "outlier:1:3"},         /* too short */
        {27910, 72910, "digits-swapped:1:3"},
        {271000, 721000, "outlier:1:3"},   /* short but for zeros */
        {27911, 72912, "outlier:1:3"},     /* and another digit */
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct province *province = province_new();

        set_sum(province, 5, REMINDERS, cases[i].now);
        province->last[5][REMINDERS] = cases[i].last;
        province->figures = "plausibility: {unit-slip: false,"
                            " above-half: false}\n";
        province_expect(province, cases[i].findings);
    }
}

static void
exchanged_digits_are_told_with_both_numbers(void)
{
    struct province *province = province_new();

    set_sum(province, 5, REMINDERS, 2791);
    province->last[5][REMINDERS] = 7291;
    province_check(province);
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH),
        "己市的“提示函”为 2791 份，上年为 7291 "
        "份，只差相邻两位数字对调；合计将因此变动"));
    province_free(province);
}

static void
exchange(struct province *province, size_t city, size_t a, size_t b)
{
    for (size_t month = 0; month < MONTHS; month++) {
        int64_t value = province->cells[city][a][month];

        province->cells[city][a][month] = province->cells[city][b][month];
        province->cells[city][b][month] = value;
    }
}

static void
exchanged_columns_are_recognised(void)
{
    struct province *province = province_new();

    exchange(province, 7, REMINDERS, SYSTEMS);
    g_assert_cmpstr(province_check(province), ==, "columns-swapped:1:3");
    g_assert_cmpstr(
        province_message(province, 0, LANGUAGE_ZH), ==,
        "辛市的“提示函”与“机制”像是填反了：对调后提示函 2125 份（上年 1955 "
        "份），机制 447 项（上年 420 项）；合计将因此变动36%");
    g_assert_cmpstr(
        findings_get(province->fixture->findings, 0)->detail.value, ==,
        "辛市：提示函 447 份，上年 1955 份；辛市：机制 2125 项，上年 420 项");
    province_free(province);
}

static void
columns_of_unlike_units_are_compared_as_written(void)
{
    struct province *province = province_new();

    exchange(province, 7, WAGES, WORKERS);
    province_expect(province, "columns-swapped:1:3");
}

static void
columns_of_like_size_are_no_exchange(void)
{
    struct province *province = province_new();

    exchange(province, 7, OPINIONS, SYSTEMS);
    province->figures = "plausibility: {outlier: false}\n";
    province_expect(province, "");
}

/* Only 丙市's wages and 己市's reminders are looked at. */
static struct province *
new_unlike(const char *tests, const char *history)
{
    struct province *province = province_new();

    set_sum(province, 5, REMINDERS, 5101);
    province->last[5][REMINDERS] = province->last[2][WAGES] = 0;
    province->history = history;
    province->figures = tests;
    return province;
}

static void
digits_of_what_does_not_fit_are_not_compared(void)
{
    static const char digits[] =
        "plausibility: {unit-slip: false, outlier: false, above-half: false}"
        "\n";

    province_expect(new_unlike(digits, "2023,己市,reminders,1501\n"),
                    "digits-swapped:1:3");
    /* The difference does not fit; in 分 it does not. */
    province_expect(
        new_unlike(digits, "2023,己市,reminders,"
                           "1501.00000000000000000000000000000000001\n"),
        "");
    province_expect(
        new_unlike(digits,
                   "2023,丙市,wages,12000000000000000000000000000000000\n"),
        "");
}

#define COLUMNS                                                               \
    "plausibility: {unit-slip: false, outlier: false, above-half: false,"     \
    " digits-swapped: false, fall-to-zero: false, last-year-again: false"

static void
both_columns_must_fit_the_other(void)
{
    struct province *province = province_new();

    /* 100 fits 90, but 5000 not 1000. */
    set_sum(province, 5, REMINDERS, 100);
    set_sum(province, 5, SYSTEMS, 5000);
    province->last[5][REMINDERS] = 1000;
    province->last[5][SYSTEMS] = 90;
    province->figures = COLUMNS "}\n";
    province_expect(province, "");
    province = province_new();
    set_sum(province, 5, REMINDERS, 100);
    set_sum(province, 5, SYSTEMS, 1400);
    province->last[5][REMINDERS] = 1000;
    province->last[5][SYSTEMS] = 90;
    province->figures = COLUMNS "}\n";
    province_expect(province, "columns-swapped:1:3");
}

static void
an_exchange_must_matter(void)
{
    struct province *province = province_new();

    exchange(province, 7, REMINDERS, SYSTEMS);
    province->figures = COLUMNS ", columns-swapped: {effect: 200%}}\n";
    province_expect(province, "");
}

/* 甲市 alone submitted, with columns exchanged; of last year there are the
 * city's figures, and the province's total of those fields. */
static void
expect_alone(bool reminders, bool systems, const char *effect)
{
    struct province *province = province_new();
    g_autoptr(GString) history = g_string_new(NULL);

    exchange(province, 0, REMINDERS, SYSTEMS);
    province->n_submitted = 1;
    if (!reminders)
        g_string_append_printf(history, "2023,甲市,reminders,%"
                               G_GINT64_FORMAT "\n",
                               province->last[0][REMINDERS]);
    if (!systems)
        g_string_append_printf(history, "2023,甲市,systems,%"
                               G_GINT64_FORMAT "\n",
                               province->last[0][SYSTEMS]);
    for (size_t city = 0; city < CITIES; city++) {
        province->last[city][REMINDERS] *= reminders;
        province->last[city][SYSTEMS] *= systems;
    }
    province->history = history->str;
    g_assert_cmpstr(province_check(province), ==, "columns-swapped:1:3");
    g_assert_true(g_str_has_suffix(
        province_message(province, 0, LANGUAGE_ZH), effect));
    province_free(province);
}

static void
the_effect_is_that_on_the_total_that_is_known(void)
{
    expect_alone(true, true, "；相当于上年合计的19%");
    expect_alone(true, false, "；相当于上年合计的4.3%");
    expect_alone(false, true, "；相当于上年合计的19%");
    expect_alone(false, false, "项）");
}

static void
a_column_that_does_not_fit_in_its_unit_is_not_compared(void)
{
    struct province *province = province_new();

    province->wages_head = "补发工资（亿元）";
    province->last[2][WAGES] = 0;
    province->history =
        "2023,丙市,wages,0.00000000000000000000000000000000000017\n"
        "2022,丙市,wages,0\n";
    province->figures = COLUMNS "}\n";
    province_expect(province, "");
    province = province_new();
    province->last[2][WAGES] = 0;
    province->history = "2023,丙市,wages,-4\n";
    province->figures = COLUMNS "}\n";
    province_expect(province, "");
}

#define ADD(function) g_test_add_func("/swaps/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(neighbouring_digits_are_found_exchanged);
    ADD(exchanged_digits_are_told_with_both_numbers);
    ADD(exchanged_columns_are_recognised);
    ADD(columns_of_unlike_units_are_compared_as_written);
    ADD(columns_of_like_size_are_no_exchange);
    ADD(digits_of_what_does_not_fit_are_not_compared);
    ADD(both_columns_must_fit_the_other);
    ADD(an_exchange_must_matter);
    ADD(the_effect_is_that_on_the_total_that_is_known);
    ADD(a_column_that_does_not_fit_in_its_unit_is_not_compared);
    return g_test_run();
}
