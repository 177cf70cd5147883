#include <glib.h>

#include "fixture.h"

#define HEAD                                                                  \
    "template: small\nregion: 某省\npublisher: 某会\ntitle: 年报\n"

/* Reads the fixture with another edition.yaml. */
static struct fixture *
read_with(const char *edition)
{
    struct fixture *fixture = fixture_new();

    fixture_write(fixture, "edition.yaml", edition);
    fixture_read(fixture);
    return fixture;
}

static void
expect(const char *edition, const char *findings)
{
    struct fixture *fixture = read_with(edition);

    fixture_expect(fixture, findings);
    fixture_free(fixture);
}

static void
a_whole_edition_has_no_findings(void)
{
    struct fixture *fixture = fixture_new();
    const struct survey *survey;

    fixture_read(fixture);
    survey = fixture->survey;
    fixture_expect(fixture, "");
    g_assert_cmpint(survey->year, ==, 2024);
    g_assert_cmpuint(survey->n_months, ==, 12);
    g_assert_cmpint(date_compare(survey->to, (struct date){2024, 12, 31}),
                    ==, 0);
    g_assert_cmpstr(survey->title.in[LANGUAGE_EN], ==, "Yearbook");
    g_assert_cmpstr(survey->province->name.in[LANGUAGE_ZH], ==, "某省");
    g_assert_true(survey->languages[LANGUAGE_EN]);
    g_assert_cmpint(survey->date.month, ==, 4);
    g_assert_cmpstr(survey->paths.template_name, ==, "templates/small");
    fixture_free(fixture);
}

static void
the_period_may_differ_from_the_calendar_year(void)
{
    struct fixture *fixture = read_with(
        HEAD "year: 2024\nperiod: {from: 2023-10-01, to: 2024-09}\n");
    const struct survey *survey = fixture->survey;

    fixture_expect(fixture, "");
    g_assert_cmpuint(survey->n_months, ==, 12);
    g_assert_cmpint(survey->months[3].year, ==, 2024);
    g_assert_cmpint(survey->months[3].month, ==, 1);
    g_assert_cmpint(survey->to.day, ==, 30);
    g_assert_cmpint(survey_month_index(survey, (struct date){2024, 9, 3}),
                    ==, 11);
    g_assert_cmpint(survey_month_index(survey, (struct date){2024, 10, 0}),
                    ==, -1);
    g_assert_cmpint(survey_month_index(survey, (struct date){2023, 9, 30}),
                    ==, -1);
    g_assert_cmpint(survey_month_index(survey, (struct date){0, 0, 0}), ==,
                    -1);
    fixture_free(fixture);
}

static void
a_period_that_ends_before_it_begins_is_refused(void)
{
    expect(HEAD "year: 2024\nperiod: {from: 2024-02, to: 2024-01}\n",
           "period-wrong:6:9");
    expect(HEAD "year: 2024\nperiod: {from: 2004-01, to: 2024-01}\n",
           "period-wrong:6:9");
    expect(HEAD "year: 2024\nperiod: {from: 2024/1, to: 2024-12}\n",
           "key-type:6:16");
}

static void
an_unknown_key_is_an_error_with_the_nearest(void)
{
    struct fixture *fixture = read_with(HEAD "year: 2024\nlanguage: [zh]\n");

    fixture_expect(fixture, "key-unknown:6:1");
    g_assert_nonnull(strstr(fixture_hint(fixture, LANGUAGE_EN),
                            "languages"));
    fixture_free(fixture);
}

static void
what_nothing_can_be_read_without_is_required(void)
{
    expect("template: small\n", "key-missing:1:1");
    expect("year: 2024\ntemplate: small\n",
           "key-missing:1:1 key-missing:1:1 key-missing:1:1");
    expect(HEAD "year: 24\n", "key-type:5:7");
}

static void
an_unknown_language_is_refused(void)
{
    struct fixture *fixture =
        read_with(HEAD "year: 2024\nlanguages: [en, fr]\n");

    fixture_expect(fixture, "key-type:6:12");
    g_assert_true(fixture->survey->languages[LANGUAGE_EN]);
    g_assert_false(fixture->survey->languages[LANGUAGE_ZH]);
    fixture_free(fixture);
}

static void
a_missing_edition_is_one_finding(void)
{
    struct fixture *fixture = fixture_new();
    const char *const roots[] = {NULL};
    g_autofree char *nowhere =
        g_build_filename(fixture->folder, "nowhere", NULL);

    g_assert_null(
        survey_read(fixture->arena, nowhere, roots, fixture->findings));
    fixture_expect(fixture, "edition-absent:0:0");
    fixture_free(fixture);
}

#define ADD(function) g_test_add_func("/edition/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_whole_edition_has_no_findings);
    ADD(the_period_may_differ_from_the_calendar_year);
    ADD(a_period_that_ends_before_it_begins_is_refused);
    ADD(an_unknown_key_is_an_error_with_the_nearest);
    ADD(what_nothing_can_be_read_without_is_required);
    ADD(an_unknown_language_is_refused);
    ADD(a_missing_edition_is_one_finding);
    return g_test_run();
}
