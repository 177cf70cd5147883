#include <glib.h>

#include "base/arena.h"
#include "province.h"

static void
a_city_far_from_the_others_is_questioned(void)
{
    struct province *province = province_new();

    province_scale(province, 6, WORKERS, 3);
    g_assert_cmpstr(province_check(province), ==, "outlier:1:4");
    g_assert_true(g_str_has_prefix(
        province_message(province, 0, LANGUAGE_ZH),
        "庚市的“职工”为 7563 人，上年为 2470 人（+206%），与其他报送单位变动的中位数"
        "（+6.4%）相差悬殊；合计将因此变动"));
    province_free(province);
}

static void
a_fall_is_an_outlier_too(void)
{
    struct province *province = province_new();

    province_scale(province, 6, WORKERS, -3);
    province_expect(province, "outlier:1:4");
}

static void
the_spread_decides_where_the_ratio_is_far(void)
{
    struct province *province = province_new();

    province_scale(province, 6, WORKERS, 3);
    province->figures = "plausibility: {outlier: {spread: 1000}}\n";
    province_expect(province, "");
}

static void
what_all_cities_do_is_no_outlier(void)
{
    struct province *province = province_new();

    for (size_t city = 0; city < CITIES; city++)
        province_scale(province, city, WORKERS, 3);
    province_expect(province, "");
}

static void
small_changes_and_small_effects_are_none(void)
{
    struct province *province = province_new();

    province->last[6][WORKERS] =
        province_sum(province, 6, WORKERS) * 10 / 14;
    province_expect(province, "");
    province = province_new();
    province_scale(province, 0, WORKERS, 2);
    province->figures = "plausibility: {outlier: {effect: 10%}}\n";
    province_expect(province, "");
}

static void
few_cities_have_no_outliers(void)
{
    struct province *province = province_new();

    province_scale(province, 6, WORKERS, 3);
    province->last[0][WORKERS] = 0;
    province->last[1][WORKERS] = 0;
    province_expect(province, "");
}

/* What 2023 has of 辛市's workers instead of a figure near this year's. */
static struct province *
new_absurd(const char *history)
{
    struct province *province = province_new();

    province_scale(province, 6, WORKERS, 3);
    province->last[7][WORKERS] = 0;
    province->history = history;
    province->figures = "plausibility: {unit-slip: false, above-half: false,"
                        " outlier: {effect: 0}}\n";
    return province;
}

static void
one_absurd_figure_hides_no_other(void)
{
    static const char *const rows[] = {
        "2023,辛市,workers,100000000000000\n",
        "2023,辛市,workers,10000000000000000000\n",
        "2023,辛市,workers,10000000000000000000000000000\n",
        "2023,辛市,workers,10000000000000000000000000000000000\n",
        "2023,辛市,workers,0.000000000000000001\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        province_expect(new_absurd(rows[i]), "outlier:1:4 outlier:1:4");
}

static void
what_cannot_be_compared_is_no_candidate(void)
{
    static const char *const rows[] = {
        "2023,辛市,workers,0\n",
        "2023,辛市,workers,-1\n",
        /* The ratio does not fit, then what was to be expected does not. */
        "2023,辛市,workers,0.0000000000000000000000000000000000017\n",
        "2023,辛市,workers,17000000000000000000000000000000000001\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        province_expect(new_absurd(rows[i]), "outlier:1:4");
}

static void
beyond_any_spread_nothing_is_far(void)
{
    struct province *province = province_new();

    province_scale(province, 6, WORKERS, 3);
    province->figures = "plausibility: {outlier: {spread:"
                        " 100000000000000000000000000000000000000}}\n";
    province_expect(province, "");
}

#define ADD(function) g_test_add_func("/outlier/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_city_far_from_the_others_is_questioned);
    ADD(a_fall_is_an_outlier_too);
    ADD(the_spread_decides_where_the_ratio_is_far);
    ADD(what_all_cities_do_is_no_outlier);
    ADD(small_changes_and_small_effects_are_none);
    ADD(few_cities_have_no_outliers);
    ADD(one_absurd_figure_hides_no_other);
    ADD(what_cannot_be_compared_is_no_candidate);
    ADD(beyond_any_spread_nothing_is_far);
    return g_test_run();
}
