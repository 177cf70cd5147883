#include "figures/figures.h"

#include <glib.h>

#include "figures/evaluate.h"
#include "tally.h"

static struct figure
figure_of(struct tally tally, const char *measure, struct period period)
{
    const struct survey *survey = tally.fixture->survey;

    return figures_get(tally.figures, survey_measure(survey, measure),
                       survey->province, period);
}

static struct tally
tally_with_history(const char *figures)
{
    struct fixture *fixture = tally_fixture();

    fixture_write(fixture, "history.csv",
                  "year,region,measure,value\n"
                  "2023,某省,reminders,64\n2023,某省,both,70\n"
                  "2022,某省,reminders,40\n");
    if (figures != NULL)
        fixture_write_figures(fixture, figures);
    return tally_new(fixture);
}

static void
the_editions_own_year_is_the_edition(void)
{
    struct tally tally = tally_with_history(NULL);
    struct figure whole = figure_of(tally, "reminders", PERIOD_WHOLE);
    struct figure named =
        figure_of(tally, "reminders", (struct period){2024, -1});

    g_assert_cmpint(named.state, ==, FIGURE_KNOWN);
    g_assert_cmpint(rational_compare(named.value, whole.value), ==, 0);
    g_assert_cmpuint(named.n_cells, ==, whole.n_cells);
    tally_free(tally);
}

static void
months_of_earlier_years_were_not_published(void)
{
    struct tally tally = tally_with_history(NULL);

    g_assert_cmpint(
        figure_of(tally, "reminders", (struct period){2023, 0}).state, ==,
        FIGURE_MISSING);
    g_assert_cmpint(figure_of(tally, "both", (struct period){2023, 0}).state,
                    ==, FIGURE_MISSING);
    g_assert_cmpint(
        figure_of(tally, "reminders", (struct period){2023, -1}).state, ==,
        FIGURE_KNOWN);
    tally_free(tally);
}

static void
a_measure_whose_definition_is_wrong_is_missing(void)
{
    struct tally tally = tally_with_history(
        "measures:\n  - {name: bad, title: 误, value: remindes * 2}\n");

    g_assert_cmpint(figure_of(tally, "bad", PERIOD_WHOLE).state, ==,
                    FIGURE_MISSING);
    tally_expect(tally, "某省", "bad > 0", "missing");
    tally_free(tally);
}

static void
a_derived_measure_has_no_blanks_of_its_own(void)
{
    struct tally tally = tally_new(tally_fixture());
    const struct survey *survey = tally.fixture->survey;

    g_assert_cmpuint(figures_blanks(tally.figures,
                                    survey_measure(survey, "both"),
                                    survey->province),
                     ==, 0);
    g_assert_cmpuint(figures_blanks(tally.figures,
                                    survey_measure(survey, "systems"),
                                    survey->province),
                     ==, 3);
    tally_free(tally);
}

static void
write_leaf(void *user, const struct trace_leaf *leaf)
{
    g_string_append_printf(user, "%s@%d:%d/%d ", leaf->measure->name,
                           leaf->period.year, leaf->period.month,
                           leaf->history.row);
}

static void
expect_trace(struct tally tally, struct period period, const char *text,
             const char *leaves)
{
    struct fixture *fixture = tally.fixture;
    g_autoptr(GString) found = g_string_new(NULL);
    struct tracer tracer = {write_leaf, found};
    struct place at = {"test", 1, 1};
    struct scope scope = {.figures = tally.figures,
                          .region = fixture->survey->province,
                          .period = period};

    evaluate_trace(
        fixture->arena,
        expression_read(fixture->arena, text, at, fixture->findings), &scope,
        &tracer);
    g_assert_cmpstr(found->str, ==, leaves);
}

static void
a_trace_ends_at_cells_and_at_rows_of_history(void)
{
    const struct period own = {2024, -1}, before = {2023, -1};
    const struct period earlier = {2022, -1}, month = {2023, 3};
    struct tally tally = tally_with_history(
        "measures:\n"
        "  - {name: both, title: 两函, unit: 份, value: reminders * 2}\n"
        "  - {name: bad, title: 误, value: remindes * 2}\n");

    expect_trace(tally, PERIOD_WHOLE, "both", "reminders@0:-1/0 ");
    expect_trace(tally, own, "both", "reminders@2024:-1/0 ");
    expect_trace(tally, before, "both", "both@2023:-1/3 ");
    expect_trace(tally, earlier, "both", "reminders@2022:-1/4 ");
    expect_trace(tally, month, "both", "");
    expect_trace(tally, PERIOD_WHOLE, "bad", "");
    tally_free(tally);
}

#define ADD(function) g_test_add_func("/figures/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(the_editions_own_year_is_the_edition);
    ADD(months_of_earlier_years_were_not_published);
    ADD(a_measure_whose_definition_is_wrong_is_missing);
    ADD(a_derived_measure_has_no_blanks_of_its_own);
    ADD(a_trace_ends_at_cells_and_at_rows_of_history);
    return g_test_run();
}
