#include "usual.h"

#include <glib.h>

#include "base/arena.h"
#include "province.h"

/* Every city has `city` + 1 of every hundred, in December. */
static struct province *
new_even(void)
{
    struct province *province = province_new();

    for (size_t city = 0; city < CITIES; city++)
        for (size_t field = 0; field < FIELDS; field++)
            for (size_t month = 0; month < MONTHS; month++) {
                province->cells[city][field][month] =
                    month == 11 ? ((int64_t)city + 1) * 100 : 0;
                province->last[city][field] = 0;
            }
    province->figures = "plausibility: false\n";
    return province;
}

static bool
expect_of(struct province *province, const char *city, const char *measure,
          struct rational *expected)
{
    struct fixture *fixture = province->fixture;
    struct inquiry inquiry = {.arena = fixture->arena};
    const struct survey *survey;

    g_assert_cmpstr(province_check(province), ==, "");
    survey = fixture->survey;
    inquiry.survey = survey;
    inquiry.figures = province->counted;
    inquiry.limits = &survey->plausible;
    return usual_expect(usual_new(&inquiry),
                        survey_measure(survey, measure)->field,
                        survey_region(survey, survey->province, city),
                        expected);
}

static void
one_wrong_figure_changes_nothing(void)
{
    struct province *province = new_even();
    struct rational expected;

    province->cells[4][REMINDERS][11] *= 1000;
    g_assert_true(expect_of(province, "戊市", "reminders", &expected));
    g_assert_cmpint(rational_compare(expected, rational_of(500)), ==, 0);
    province_free(province);
}

static void
a_column_of_zeros_is_no_share(void)
{
    struct province *province = new_even();
    struct rational expected;

    for (size_t city = 0; city < CITIES; city++)
        province->cells[city][OPINIONS][11] = 0;
    g_assert_true(expect_of(province, "丙市", "reminders", &expected));
    g_assert_cmpint(rational_compare(expected, rational_of(300)), ==, 0);
    province_free(province);
    /* Nor are there cities to judge its total by. */
    province = new_even();
    for (size_t city = 0; city < CITIES; city++)
        province->cells[city][OPINIONS][11] = 0;
    g_assert_false(expect_of(province, "丙市", "opinions", &expected));
    province_free(province);
}

static void
a_city_that_has_nothing_else_is_not_judged(void)
{
    struct province *province = new_even();
    struct rational expected;

    for (size_t field = OPINIONS; field < FIELDS; field++)
        province->cells[2][field][11] = 0;
    g_assert_false(expect_of(province, "丙市", "reminders", &expected));
    province_free(province);
}

/* Figures of that size that have little in common. */
static struct province *
new_large(int64_t size)
{
    struct province *province = new_even();

    for (size_t city = 0; city < CITIES; city++)
        for (size_t field = 0; field < FIELDS; field++)
            if (field != WAGES)
                province->cells[city][field][11] =
                    size + 3 + (int64_t)((city + field * 11) % 23) *
                                   (size / 30 + 4);
    return province;
}

static void
what_does_not_fit_is_not_judged(void)
{
    struct province *province = new_large(100000000000000000);
    struct rational expected;

    /* The share of what the total is judged to be. */
    g_assert_false(expect_of(province, "丙市", "reminders", &expected));
    province_free(province);
    province = new_large(100000000);
    g_assert_true(expect_of(province, "丙市", "reminders", &expected));
    province_free(province);
    /* The totals already, where shares are a mean of two. */
    province = new_large(1000000000000000);
    for (size_t city = 0; city < CITIES; city++)
        for (size_t month = 0; month < MONTHS; month++)
            province->cells[city][SYSTEMS][month] = -1;
    g_assert_false(expect_of(province, "丙市", "reminders", &expected));
    province_free(province);
}

#define ADD(function) g_test_add_func("/usual/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(one_wrong_figure_changes_nothing);
    ADD(a_column_of_zeros_is_no_share);
    ADD(a_city_that_has_nothing_else_is_not_judged);
    ADD(what_does_not_fit_is_not_judged);
    return g_test_run();
}
