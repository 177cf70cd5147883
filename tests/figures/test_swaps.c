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
    return g_test_run();
}
