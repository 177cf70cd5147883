#include "figure_words.h"

#include <glib.h>

#include "base/arena.h"
#include "tally.h"

static struct words
words_of(struct tally tally, const char *region, const char *text)
{
    struct fixture *fixture = tally.fixture;
    const struct survey *survey = fixture->survey;
    struct place at = {"test", 1, 1};
    struct scope scope = {.figures = tally.figures, .period = PERIOD_WHOLE};

    scope.region = survey_region(survey, survey->province, region);
    return figure_words(
        fixture->arena, &scope,
        expression_read(fixture->arena, text, at, fixture->findings));
}

static void
each_measure_stands_once_for_each_year(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;
    struct words words;

    fixture_write(fixture, "history.csv",
                  "year,region,measure,value\n2023,甲市,reminders,50\n");
    tally = tally_new(fixture);
    words = words_of(tally, "甲市",
                     "reminders > 1 and reminders < reminders@2023 and"
                     " reminders@2023 < reminders and year > 2000 and"
                     " region.name = \"x\"");
    g_assert_cmpstr(words.in[LANGUAGE_ZH], ==,
                    "提示函 40 份，提示函（2023年） 50 份");
    g_assert_cmpstr(words.in[LANGUAGE_EN], ==,
                    "Reminders 40 letters, Reminders (2023) 50 letters");
    tally_free(tally);
}

static void
what_is_missing_is_a_dash(void)
{
    struct tally tally = tally_new(tally_fixture());

    g_assert_cmpstr(
        words_of(tally, "乙市", "systems > 0 or wages@2020 > 1").in[0], ==,
        "机制 —，补发工资（2020年） —");
    tally_free(tally);
}

static void
six_measures_are_enough(void)
{
    struct tally tally = tally_new(tally_fixture());

    g_assert_cmpstr(words_of(tally, "甲市",
                             "reminders + opinions + systems + wages +"
                             " workers + both + each + rate")
                        .in[0],
                    ==,
                    "提示函 40 份，意见书 10 份，机制 3 项，"
                    "补发工资 4.75 万元，职工 6 人，两函 50 份");
    tally_free(tally);
}

static const struct measure *
measure_with(struct tally tally, const char *name)
{
    return survey_measure(tally.fixture->survey, name);
}

static void
expect_amount(struct tally tally, const char *measure, struct rational value,
              const char *zh, const char *en)
{
    struct words words = figure_words_amount(
        tally.fixture->arena, measure_with(tally, measure), value);

    g_assert_cmpstr(words.in[LANGUAGE_ZH], ==, zh);
    g_assert_cmpstr(words.in[LANGUAGE_EN], ==, en);
}

static void
an_amount_has_the_decimals_it_takes_or_two(void)
{
    struct tally tally = tally_new(tally_fixture());

    expect_amount(tally, "reminders", (struct rational){1, 1000000},
                  "0.000001 份", "0.000001 letters");
    expect_amount(tally, "reminders", (struct rational){20000, 3},
                  "6666.67 份", "6,666.67 letters");
    expect_amount(tally, "wages", (struct rational){123456789, 100},
                  "123.456789 万元", "RMB 1,234,567.89");
    expect_amount(tally, "rate", (struct rational){1, 8}, "12.5%", "12.5%");
    expect_amount(tally, "systems", (struct rational){7, 1}, "7 项", "7 项");
    tally_free(tally);
}

static void
an_amount_without_a_unit_is_a_bare_number(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write_figures(fixture,
                          "measures:\n"
                          "  - {name: load, title: 负荷,"
                          " value: reminders / workers}\n");
    tally = tally_new(fixture);
    expect_amount(tally, "load", (struct rational){1234, 1}, "1234",
                  "1,234");
    tally_free(tally);
}

static void
a_number_beyond_all_digits_is_an_ellipsis(void)
{
    int128 large = (int128)1 << 126;
    struct tally tally = tally_new(tally_fixture());

    /* In hundredths, in hundreds, in ten thousands. */
    expect_amount(tally, "reminders", (struct rational){large, 3}, "… 份",
                  "… letters");
    expect_amount(tally, "rate", (struct rational){large, 1}, "…", "…");
    expect_amount(tally, "wages", (struct rational){1, large - 1}, "…",
                  "RMB 0.00");
    tally_free(tally);
}

#define ADD(function) g_test_add_func("/figure_words/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(each_measure_stands_once_for_each_year);
    ADD(what_is_missing_is_a_dash);
    ADD(six_measures_are_enough);
    ADD(an_amount_has_the_decimals_it_takes_or_two);
    ADD(an_amount_without_a_unit_is_a_bare_number);
    ADD(a_number_beyond_all_digits_is_an_ellipsis);
    return g_test_run();
}
