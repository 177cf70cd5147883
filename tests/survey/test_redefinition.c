#include <glib.h>

#include "base/arena.h"
#include "fixture.h"
#include "survey/expression.h"
#include "survey/redefinition.h"

#define TEXT                                                                   \
    "measures:\n"                                                              \
    "  - {name: per_head, title: a, unit: 份, value: reminders - opinions}\n"                           \
    "breaks:\n"                                                                \
    "  - {of: reminders, year: 2021, note: 甲}\n"                                  \
    "  - {of: [reminders, opinions], year: 2023, note: 乙, note_en: b}\n"

static struct fixture *
read_text(const char *text)
{
    struct fixture *fixture = fixture_new();
    fixture_write_figures(fixture, text);
    fixture_read(fixture);
    return fixture;
}

static int
between(struct fixture *fixture, const char *text, int from, int to)
{
    const struct expression *expression =
        expression_read(fixture->arena, text, (struct place){0},
                        fixture->findings);
    const struct redefinition *found =
        redefinition_between(fixture->survey, expression, from, to);
    return found != NULL ? found->year : 0;
}

static int
within(struct fixture *fixture, const char *text, int year)
{
    const struct expression *expression =
        expression_read(fixture->arena, text, (struct place){0},
                        fixture->findings);
    const struct redefinition *found =
        redefinition_within(fixture->survey, expression, year);
    return found != NULL ? found->year : 0;
}

static void
a_change_lies_between_the_years_before_and_from_it(void)
{
    struct fixture *fixture = read_text(TEXT);
    fixture_expect(fixture, "");
    g_assert_cmpint(between(fixture, "reminders", 2020, 2021), ==, 2021);
    g_assert_cmpint(between(fixture, "reminders", 2021, 2022), ==, 0);
    g_assert_cmpint(between(fixture, "reminders", 2024, 2022), ==, 2023);
    g_assert_cmpint(between(fixture, "reminders", 2019, 2024), ==, 2023);
    g_assert_cmpint(between(fixture, "opinions", 2020, 2022), ==, 0);
    fixture_free(fixture);
}

static void
what_is_made_of_a_measure_changes_with_it(void)
{
    struct fixture *fixture = read_text(TEXT);
    g_assert_cmpint(between(fixture, "per_head", 2020, 2021), ==, 2021);
    g_assert_cmpint(between(fixture, "per_head * 2", 2022, 2023), ==, 2023);
    fixture_free(fixture);
}

static void
years_that_an_expression_names_count(void)
{
    struct fixture *fixture = read_text(TEXT);
    g_assert_cmpint(within(fixture, "reminders / reminders@2019", 2024), ==, 2023);
    g_assert_cmpint(within(fixture, "reminders / reminders@2023", 2024), ==, 0);
    g_assert_cmpint(within(fixture, "reminders / opinions@2022", 2024), ==, 0);
    g_assert_cmpint(within(fixture, "reminders", 2024), ==, 0);
    fixture_free(fixture);
}

static void
wrong_changes_are_refused_at_their_place(void)
{
    struct fixture *fixture = read_text("breaks:\n"
                                        "  - {of: reminder, year: 2021, note: a}\n"
                                        "  - {of: reminders, year: 1066, note: a}\n"
                                        "  - {of: reminders, year: 2021}\n"
                                        "  - {of: reminders, yaer: 2021}\n");
    g_assert_cmpuint(fixture->survey->n_redefinitions, ==, 0);
    fixture_expect(fixture, "expression-name-unknown:2:10 key-type:3:27 "
                            "key-missing:4:5 key-missing:5:5 "
                            "key-missing:5:5 key-unknown:5:21");
    fixture_free(fixture);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/redefinition/" #name, name)
    TEST(a_change_lies_between_the_years_before_and_from_it);
    TEST(what_is_made_of_a_measure_changes_with_it);
    TEST(years_that_an_expression_names_count);
    TEST(wrong_changes_are_refused_at_their_place);
#undef TEST
    return g_test_run();
}
