#include "figures/figures.h"

#include <glib.h>

#include "base/arena.h"
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
    expect_trace(tally, (struct period){2023, 0}, "reminders", "");
    expect_trace(tally, PERIOD_WHOLE, "bad", "");
    tally_free(tally);
}

static void
a_measure_of_what_is_blank_is_blank(void)
{
    struct tally tally = tally_with_history(
        "measures:\n"
        "  - {name: twice, title: 倍, unit: 项, value: systems * 2}\n");
    const struct survey *survey = tally.fixture->survey;
    const struct measure *twice = survey_measure(survey, "twice");
    struct figure known = figures_get(
        tally.figures, twice, survey->province->items[0], PERIOD_WHOLE);
    struct figure blank = figures_get(
        tally.figures, twice, survey->province->items[1], PERIOD_WHOLE);

    g_assert_cmpint(known.state, ==, FIGURE_KNOWN);
    g_assert_false(known.blank);
    g_assert_true(blank.blank);
    tally_free(tally);
}

static bool
is_incomplete(struct tally tally, const char *field, const char *region)
{
    const struct survey *survey = tally.fixture->survey;
    const struct form *form = survey_form(survey, "wages");

    return figures_incomplete(
        tally.figures, survey_field(form, field),
        survey_region(survey, survey->province, region));
}

#define WAGES "县,日期,补发工资（万元）,职工\n"

/* 101 and 102 are counties of 甲市, 201 of 乙市. */
static void
an_unreadable_amount_leaves_its_city_and_the_province_incomplete(void)
{
    static const char *const files[] = {"submissions/甲市/wages.csv",
                                        "submissions/200/wages.csv"};

    for (size_t i = 0; i < 2; i++) {
        struct fixture *fixture = tally_fixture();
        struct tally tally;

        fixture_write(fixture, files[i], WAGES "东区,2024-01-31,abc,2\n");
        tally = tally_new(fixture);
        g_assert_cmpint(is_incomplete(tally, "wages", "100"), ==, i == 0);
        g_assert_cmpint(is_incomplete(tally, "wages", "102"), ==, i == 0);
        g_assert_cmpint(is_incomplete(tally, "wages", "200"), ==, i == 1);
        g_assert_cmpint(is_incomplete(tally, "wages", "201"), ==, i == 1);
        g_assert_true(is_incomplete(tally, "wages", "某省"));
        g_assert_false(is_incomplete(tally, "workers", "100"));
        g_assert_false(is_incomplete(tally, "workers", "某省"));
        tally_free(tally);
    }
}

static void
what_was_not_submitted_is_not_incomplete(void)
{
    struct fixture *fixture = fixture_new();
    struct tally tally;

    fixture_write(fixture, "submissions/甲市/wages.csv",
                  WAGES "东区,2024-01-31,1,2\n");
    tally = tally_new(fixture);
    g_assert_false(is_incomplete(tally, "wages", "200"));
    g_assert_false(is_incomplete(tally, "wages", "201"));
    g_assert_false(is_incomplete(tally, "wages", "某省"));
    tally_free(tally);
}

/* So many are computed at most. */
#define MOST 20000000

static void
more_figures_than_the_limit_are_missing_and_told_once(void)
{
    struct tally tally = tally_new(tally_fixture());
    struct arena *arena = tally.fixture->arena;
    struct findings *first = findings_new(arena);
    struct findings *second = findings_new(arena);
    const struct place at = {"x", 1, 1};

    figures_ask_again(tally.figures, MOST - 1);
    g_assert_false(figures_exhausted(tally.figures, at, first));
    g_assert_cmpint(figure_of(tally, "reminders", PERIOD_WHOLE).state, ==,
                    FIGURE_KNOWN);
    g_assert_cmpuint(figures_asked(tally.figures), ==, MOST);
    g_assert_cmpint(figure_of(tally, "reminders", PERIOD_WHOLE).state, ==,
                    FIGURE_MISSING);
    figures_ask_again(tally.figures, MOST);
    for (int i = 0; i < 2; i++)
        g_assert_true(figures_exhausted(tally.figures, at, first));
    g_assert_cmpuint(findings_count(first), ==, 1);
    g_assert_cmpint(findings_get(first, 0)->code, ==,
                    FINDING_FIGURES_TOO_MANY);
    g_assert_true(figures_exhausted(tally.figures, at, second));
    g_assert_cmpuint(findings_count(second), ==, 1);
    figures_ask_again(tally.figures, 0);
    g_assert_cmpint(figure_of(tally, "reminders", PERIOD_WHOLE).state, ==,
                    FIGURE_KNOWN);
    tally_free(tally);
}

static void
rows_that_came_added_up_are_in_the_figures(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally = {.fixture = fixture};
    struct intake_options options = {.jobs = 1,
                                     .limits = csv_limits_default};
    g_autoptr(GString) text = g_string_new(WAGES);
    struct intake_taker taker;

    for (int i = 0; i < 60; i++)
        g_string_append(text, "东区,2024-01-31,2,3\n");
    fixture_write(fixture, "submissions/200/wages.csv", text->str);
    fixture_read(fixture);
    options.limits.block_bytes = 192;
    taker = figures_taker(fixture->arena, fixture->survey, &tally.figures);
    figures_close(tally.figures,
                  intake_read(fixture->arena, fixture->survey, &options,
                              &taker, fixture->findings),
                  fixture->findings);
    tally_expect(tally, "乙市", "workers", "180");
    tally_free(tally);
}

/* The counties that it counts are those of its own region, not of the city
 * around the place where it is named. */
static void
a_measure_is_traced_in_a_scope_of_its_own(void)
{
    struct tally tally = tally_with_history(
        "measures:\n"
        "  - {name: busy, title: 忙, unit: 个,\n"
        "     value: 'count(counties, reminders > 5)'}\n");
    struct fixture *fixture = tally.fixture;
    const struct region *province = fixture->survey->province;
    g_autoptr(GString) found = g_string_new(NULL);
    struct tracer tracer = {write_leaf, found};
    struct place at = {"test", 1, 1};
    struct scope scope = {.figures = tally.figures, .region = province,
                          .city = province->items[0],
                          .period = PERIOD_WHOLE};

    evaluate_trace(
        fixture->arena,
        expression_read(fixture->arena, "busy", at, fixture->findings),
        &scope, &tracer);
    g_assert_cmpstr(found->str, ==,
                    "reminders@0:-1/0 reminders@0:-1/0 reminders@0:-1/0 ");
    tally_free(tally);
}

static void
a_file_of_all_cities_counts_for_each(void)
{
    struct fixture *fixture = fixture_new();
    struct tally tally;

    fixture_write(fixture, "templates/small/forms.yaml",
                  "resources:\n"
                  "  - name: tallies\n"
                  "    title: 清点\n"
                  "    schema:\n"
                  "      fields:\n"
                  "        - {name: city, type: string, role: city,\n"
                  "           title: 市}\n"
                  "        - {name: month, type: yearmonth, role: period,\n"
                  "           title: 月份}\n"
                  "        - {name: people, type: integer, unit: 人,\n"
                  "           unit_en: people, title: 人数}\n");
    fixture_write_figures(fixture, "measures: []\n");
    fixture_write(fixture, "submissions/某省/tallies.csv",
                  "市,月份,人数\n甲市,2024-01,2\n乙市,2024-01,5\n");
    tally = tally_new(fixture);
    tally_expect(tally, "甲市", "people", "2");
    tally_expect(tally, "乙市", "people", "5");
    tally_expect(tally, "某省", "people", "7");
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
    ADD(a_measure_of_what_is_blank_is_blank);
    ADD(an_unreadable_amount_leaves_its_city_and_the_province_incomplete);
    ADD(what_was_not_submitted_is_not_incomplete);
    ADD(more_figures_than_the_limit_are_missing_and_told_once);
    ADD(rows_that_came_added_up_are_in_the_figures);
    ADD(a_measure_is_traced_in_a_scope_of_its_own);
    ADD(a_file_of_all_cities_counts_for_each);
    return g_test_run();
}
