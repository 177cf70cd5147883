#include <glib.h>

#include "figures/evaluate.h"
#include "tally.h"

static const char history[] =
    "year,region,measure,value\n"
    "2023,某省,reminders,64\n2022,某省,reminders,40\n"
    "2022,某省,opinions,1\n2021,某省,reminders,50\n";

static struct value
value_in(struct tally tally, struct period period, const char *text)
{
    struct fixture *fixture = tally.fixture;
    struct place at = {"test", 1, 1};
    struct scope scope = {.figures = tally.figures,
                          .region = fixture->survey->province,
                          .period = period};
    struct value value;

    g_assert_true(evaluate(
        fixture->arena,
        expression_read(fixture->arena, text, at, fixture->findings), &scope,
        &value, fixture->findings));
    return value;
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

#define ADD(function) g_test_add_func("/functions/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(last_year_is_the_one_before_that_of_the_period);
    ADD(what_is_missing_has_no_magnitude);
    ADD(nothing_is_compared_across_a_redefinition);
    return g_test_run();
}
