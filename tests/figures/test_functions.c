#include <glib.h>

#include "figures/evaluate.h"
#include "tally.h"

static const char history[] =
    "year,region,measure,value\n"
    "2023,某省,reminders,64\n2022,某省,reminders,40\n"
    "2022,某省,opinions,1\n2021,某省,reminders,50\n";

static struct value
value_of(struct tally tally, const struct region *region,
         struct period period, const char *text)
{
    struct fixture *fixture = tally.fixture;
    struct place at = {"test", 1, 1};
    struct scope scope = {.figures = tally.figures,
                          .region = region,
                          .period = period};
    struct value value;

    g_assert_true(evaluate(
        fixture->arena,
        expression_read(fixture->arena, text, at, fixture->findings), &scope,
        &value, fixture->findings));
    return value;
}

static struct value
value_in(struct tally tally, struct period period, const char *text)
{
    return value_of(tally, tally.fixture->survey->province, period, text);
}

static void
last_year_is_the_one_before_that_of_the_period(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;
    struct value value;

    fixture_write(fixture, "history.csv", history);
    tally = tally_new(fixture);
    value = value_in(tally, (struct period){2023, -1}, "change(reminders)");
    g_assert_cmpint(value.kind, ==, VALUE_NUMBER);
    g_assert_cmpint(
        rational_compare(value.number, (struct rational){3, 5}), ==, 0);
    value = value_in(tally, (struct period){2022, -1}, "change(reminders)");
    g_assert_cmpint(
        rational_compare(value.number, (struct rational){-1, 5}), ==, 0);
    value = value_in(tally, (struct period){2024, -1}, "change(reminders)");
    g_assert_cmpint(
        rational_compare(value.number, (struct rational){1, 4}), ==, 0);
    tally_free(tally);
}

static void
what_is_missing_has_no_magnitude(void)
{
    struct tally tally = tally_new(tally_fixture());

    tally_expect(tally, "某省", "abs(reminders@2020)", "missing");
    tally_expect(tally, "乙市", "abs(systems)", "blank");
    tally_expect(tally, "某省", "abs(0 - reminders)", "80");
    tally_free(tally);
}

static void
nothing_is_compared_across_a_redefinition(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "history.csv", history);
    fixture_write_figures(fixture,
                          "breaks:\n"
                          "  - {of: reminders, year: 2023, note: 口径}\n");
    tally = tally_new(fixture);
    fixture_expect(fixture, "");
    g_assert_cmpint(value_in(tally, PERIOD_WHOLE, "growth(reminders, 2022)")
                        .why, ==, FIGURE_REDEFINED);
    g_assert_cmpint(value_in(tally, PERIOD_WHOLE, "growth(reminders, 2023)")
                        .kind, ==, VALUE_NUMBER);
    tally_free(tally);
}

/* Of numbers that are no counts as well. */
static void
changes_and_shares_are_ratios(void)
{
    struct fixture *fixture = tally_fixture();
    const struct region *city;
    struct tally tally;

    fixture_write(fixture, "history.csv",
                  "year,region,measure,value\n"
                  "2023,某省,reminders,64\n2023,某省,opinions,10\n");
    tally = tally_new(fixture);
    city = fixture->survey->province->items[0];
    g_assert_cmpint(value_in(tally, PERIOD_WHOLE, "reminders * opinions").form,
                    ==, VALUE_PLAIN);
    g_assert_cmpint(
        value_in(tally, PERIOD_WHOLE, "change(reminders * opinions)").form,
        ==, VALUE_RATIO);
    g_assert_cmpint(value_of(tally, city, PERIOD_WHOLE,
                             "share(reminders * opinions)").form,
                    ==, VALUE_RATIO);
    tally_free(tally);
}

static void
a_change_from_nothing_is_undefined_though_nothing_came(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "history.csv",
                  "year,region,measure,value\n"
                  "2023,某省,reminders,0\n2022,某省,opinions,0\n");
    tally = tally_new(fixture);
    g_assert_cmpint(value_in(tally, PERIOD_WHOLE, "change(reminders)").why,
                    ==, FIGURE_UNDEFINED);
    g_assert_cmpint(
        value_in(tally, (struct period){2023, -1}, "change(opinions)").why,
        ==, FIGURE_UNDEFINED);
    tally_free(tally);
}

static void
what_a_function_finds_is_no_measures_own_value(void)
{
    static const char *const texts[] = {
        "abs(reminders)", "average(reminders)", "highest(reminders)",
        "lowest(reminders)",
    };
    struct tally tally = tally_new(tally_fixture());

    g_assert_nonnull(value_in(tally, PERIOD_WHOLE, "reminders").measure);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_null(value_in(tally, PERIOD_WHOLE, texts[i]).measure);
    tally_free(tally);
}

static void
the_years_are_those_of_the_history_and_the_own(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "history.csv", history);
    tally = tally_new(fixture);
    tally_expect(tally, "某省", "years()", "4");
    tally_free(tally);
}

#define ADD(function) g_test_add_func("/functions/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(last_year_is_the_one_before_that_of_the_period);
    ADD(what_is_missing_has_no_magnitude);
    ADD(nothing_is_compared_across_a_redefinition);
    ADD(changes_and_shares_are_ratios);
    ADD(a_change_from_nothing_is_undefined_though_nothing_came);
    ADD(what_a_function_finds_is_no_measures_own_value);
    ADD(the_years_are_those_of_the_history_and_the_own);
    return g_test_run();
}
