#include "inquiry.h"

#include <glib.h>

#include "base/arena.h"
#include "province.h"

static void
near_is_a_part_of_last_year(void)
{
    const int128 odd = ((int128)1 << 126) - 1;
    const struct rational half = {1, 2}, more = {3, 2};

    g_assert_true(inquiry_near(rational_of(15), rational_of(10), half));
    g_assert_true(inquiry_near(rational_of(5), rational_of(10), half));
    g_assert_false(inquiry_near(rational_of(16), rational_of(10), half));
    g_assert_false(inquiry_near(rational_of(4), rational_of(10), half));
    /* The difference and the part do not fit: they are far. */
    g_assert_false(inquiry_near((struct rational){1, 100},
                                (struct rational){odd, 1}, half));
    g_assert_false(inquiry_near(rational_of(1),
                                (struct rational){odd, 1}, more));
}

static void
an_unknown_effect_may_matter(void)
{
    struct effect effect = {.known = false};

    g_assert_true(inquiry_matters(effect, rational_of(1)));
    effect = (struct effect){.known = true, .weight = {1, 2}};
    g_assert_true(inquiry_matters(effect, (struct rational){1, 2}));
    g_assert_false(inquiry_matters(effect, rational_of(1)));
}

static void
a_year_before_a_redefinition_tells_nothing(void)
{
    static const struct {
        const char *figures, *findings;
    } cases[] = {
        {NULL, "outlier:1:4"},
        {"breaks: [{of: workers, year: 2024, note: 口径}]\n", ""},
        {"breaks: [{of: workers, year: 2023, note: 口径}]\n",
         "outlier:1:4"},
        {"breaks: [{of: wages, year: 2024, note: 口径}]\n",
         "outlier:1:4"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct province *province = province_new();

        province_scale(province, 6, WORKERS, 3);
        province->figures = cases[i].figures;
        province_expect(province, cases[i].findings);
    }
}

/* 丙市's opinions fell to zero from what is in history. */
static struct province *
new_fallen(const char *history)
{
    struct province *province = province_new();

    province_scale(province, 2, OPINIONS, 0);
    province->last[2][OPINIONS] = 0;
    province->history = history;
    g_assert_cmpstr(province_check(province), ==, "fall-to-zero:1:4");
    return province;
}

static int64_t
effect_of(struct province *province)
{
    return findings_get(province->fixture->findings, 0)->detail.effect_ppm;
}

static void
an_effect_beyond_all_numbers_comes_first(void)
{
    static const char *const rows[] = {
        "2023,丙市,opinions,100000000000000000000\n",
        "2023,丙市,opinions,10000000000000000000000000000000000000\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        struct province *province = new_fallen(rows[i]);

        g_assert_cmpint(effect_of(province), ==, INT64_MAX);
        g_assert_nonnull(strstr(province_message(province, 0, LANGUAGE_ZH),
                                "；合计将因此变动，幅度为现合计的"));
        province_free(province);
    }
}

static void
a_share_that_does_not_fit_is_unknown_but_asked_about(void)
{
    struct province *province = new_fallen(
        "2023,丙市,opinions,100.00000000000000000000000000000000001\n");
    const char *message = province_message(province, 0, LANGUAGE_ZH);

    g_assert_cmpint(effect_of(province), ==, 0);
    g_assert_true(g_str_has_prefix(message, "丙市的“意见书”为 0，上年为 "));
    g_assert_null(strstr(message, "合计"));
    province_free(province);
}

static void
where_nothing_is_left_last_years_total_counts(void)
{
    struct province *province = province_new();

    for (size_t city = 0; city < CITIES; city++)
        province_scale(province, city, OPINIONS, 0);
    province->figures = "plausibility: {fall-to-zero: {effect: 15%}}\n";
    g_assert_cmpstr(province_check(province), ==, "fall-to-zero:1:4");
    g_assert_true(g_str_has_suffix(
        province_message(province, 0, LANGUAGE_ZH), "；相当于上年合计的17%"));
    province_free(province);
}

#define ADD(function) g_test_add_func("/inquiry/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(near_is_a_part_of_last_year);
    ADD(an_unknown_effect_may_matter);
    ADD(a_year_before_a_redefinition_tells_nothing);
    ADD(an_effect_beyond_all_numbers_comes_first);
    ADD(a_share_that_does_not_fit_is_unknown_but_asked_about);
    ADD(where_nothing_is_left_last_years_total_counts);
    return g_test_run();
}
