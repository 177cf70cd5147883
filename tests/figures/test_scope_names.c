#include "scope_names.h"

#include <glib.h>

#include "base/arena.h"
#include "tally.h"

static void
expect_date(const char *date, const char *zh, const char *en)
{
    struct fixture *fixture = tally_fixture();
    g_autofree char *edition = g_strdup_printf(
        "template: small\nyear: 2024\nregion: {zh: 某省, en: Province}\n"
        "publisher: {zh: 某会, en: Publisher}\n"
        "title: {zh: 年报, en: Yearbook}\n%s", date);
    struct tally tally;

    fixture_write(fixture, "edition.yaml", edition);
    tally = tally_new(fixture);
    tally_expect(tally, "某省", "date", zh);
    g_assert_cmpstr(tally_value_en(tally, "某省", "date"), ==, en);
    tally_free(tally);
}

static void
a_date_is_as_exact_as_it_is_given(void)
{
    expect_date("date: 2025-04-07\n", "2025年4月7日", "7 April 2025");
    expect_date("date: 2025-04\n", "2025年4月", "April 2025");
    expect_date("date: 2025\n", "2025年", "2025");
    expect_date("", "", "");
}

static void
a_month_has_its_year_where_there_are_two_of_its_name(void)
{
    struct date months[] = {{2023, 12, 0}, {2024, 12, 0}};
    struct arena *arena = arena_new();
    struct survey year = {.months = months, .n_months = 12};
    struct survey longer = {.months = months, .n_months = 13};

    g_assert_cmpstr(scope_names_month(arena, &year, months[0]).in[0], ==,
                    "12月");
    g_assert_cmpstr(scope_names_month(arena, &year, months[0]).in[1], ==,
                    "December");
    g_assert_cmpstr(scope_names_month(arena, &longer, months[1]).in[0], ==,
                    "2024年12月");
    g_assert_cmpstr(scope_names_month(arena, &longer, months[1]).in[1], ==,
                    "December 2024");
    arena_free(arena);
}

static void
codes_and_names_are_those_of_the_scope(void)
{
    static const char *const cases[][3] = {
        {"102", "region.code", "102"}, {"102", "region.name", "西县"},
        {"102", "city.code", "100"},   {"102", "city.name", "甲市"},
        {"102", "county.code", "102"}, {"102", "county.name", "西县"},
        {"102", "province.name", "某省"},
        /* Of the cities that are counted none is a county. */
        {"102", "count(cities, county.name = \"西县\")", "0"},
        {"102", "count(cities, county.code = \"\")", "2"},
    };
    struct tally tally = tally_new(tally_fixture());

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        tally_expect(tally, cases[i][0], cases[i][1], cases[i][2]);
    fixture_expect(tally.fixture, "");
    tally_free(tally);
}

#define ADD(function) g_test_add_func("/scope_names/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_date_is_as_exact_as_it_is_given);
    ADD(a_month_has_its_year_where_there_are_two_of_its_name);
    ADD(codes_and_names_are_those_of_the_scope);
    return g_test_run();
}
