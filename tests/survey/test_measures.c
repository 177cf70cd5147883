#include <glib.h>

#include "fixture.h"

static struct fixture *
read_with(const char *figures)
{
    struct fixture *fixture = fixture_new();

    fixture_write_figures(fixture, figures);
    fixture_read(fixture);
    return fixture;
}

static void
expect(const char *figures, const char *findings)
{
    struct fixture *fixture = read_with(figures);

    fixture_expect(fixture, findings);
    fixture_free(fixture);
}

/* One measure of this unit and value, in row 2. */
static void
expect_measure(const char *unit, const char *value, const char *findings)
{
    g_autofree char *text = g_strdup_printf(
        "measures:\n  - {name: m, unit: '%s', value: '%s'}\n", unit, value);

    expect(text, findings);
}

static void
expect_form(const char *value, enum value_form form, const char *base)
{
    g_autofree char *text =
        g_strdup_printf("measures: [{name: m, value: '%s'}]\n", value);
    struct fixture *fixture = read_with(text);
    const struct measure *measure = survey_measure(fixture->survey, "m");

    fixture_expect(fixture, "");
    g_assert_cmpint(measure->form, ==, form);
    g_assert_cmpstr(measure->unit.base, ==, base);
    fixture_free(fixture);
}

static void
a_measure_without_unit_takes_that_of_its_value(void)
{
    expect_form("reminders + opinions", VALUE_AMOUNT, "份");
    expect_form("wages / 12", VALUE_AMOUNT, "元");
    expect_form("opinions / reminders", VALUE_RATIO, "");
    expect_form("wages / workers", VALUE_PLAIN, "");
    expect_form("count(cities, reminders > 0)", VALUE_COUNT, "");
    expect_form("change(wages)", VALUE_RATIO, "");
    expect_form("1 - opinions / reminders", VALUE_RATIO, "");
    expect_form("opinions / reminders * 100", VALUE_PLAIN, "");
}

static void
a_declared_unit_names_a_quotient(void)
{
    struct fixture *fixture = fixture_new();
    const struct measure *measure;

    fixture_read(fixture);
    measure = survey_measure(fixture->survey, "each");
    g_assert_cmpint(measure->form, ==, VALUE_AMOUNT);
    g_assert_cmpstr(measure->unit.base, ==, "元/人");
    measure = survey_measure(fixture->survey, "rate");
    g_assert_cmpint(measure->form, ==, VALUE_RATIO);
    measure = survey_measure(fixture->survey, "both");
    g_assert_cmpstr(measure->unit.base_en, ==, "letters");
    fixture_free(fixture);
}

static void
only_like_units_are_added_and_compared(void)
{
    expect_measure("元", "wages + wages", "");
    expect_measure("份", "reminders + wages", "expression-units:2:44");
    expect_measure("份", "reminders - count(cities)",
                   "expression-units:2:44");
    expect_measure("份", "reminders + 5", "");
    expect_measure("份", "reminders > 5", "expression-kind:2:44");
}

static void
a_declared_unit_must_fit_the_value(void)
{
    expect_measure("件", "reminders + opinions", "measure-unit:2:5");
    expect_measure("%", "reminders + opinions", "measure-unit:2:5");
    expect_measure("%", "wages / workers", "measure-unit:2:5");
    expect_measure("亿元", "wages", "");
}

static void
a_measure_uses_known_names_only(void)
{
    struct fixture *fixture = read_with(
        "measures:\n  - {name: m, value: reminder + city.name}\n");

    fixture_expect(fixture, "expression-name-unknown:2:22 "
                            "expression-outside:2:33");
    g_assert_nonnull(strstr(fixture_hint(fixture, LANGUAGE_EN),
                            "reminders"));
    fixture_free(fixture);
    expect_measure("份", "yeer", "expression-name-unknown:2:34");
    expect_measure("份", "top(reminders, 3)", "expression-outside:2:34");
}

static void
measures_may_use_each_other_in_any_order(void)
{
    expect("measures:\n"
           "  - {name: a, value: b + reminders}\n"
           "  - {name: b, value: c * 2}\n"
           "  - {name: c, value: opinions}\n",
           "");
}

static void
a_circle_is_told_once_with_its_members(void)
{
    struct fixture *fixture = read_with("measures:\n"
                                        "  - {name: a, value: b + 1}\n"
                                        "  - {name: b, value: c + 1}\n"
                                        "  - {name: c, value: a + 1}\n");

    fixture_expect(fixture, "measure-circle:4:22");
    g_assert_nonnull(strstr(fixture_message(fixture, LANGUAGE_ZH),
                            "a → b → c → a"));
    fixture_free(fixture);
    expect("measures: [{name: a, value: a}]\n", "measure-circle:1:29");
}

static void
measures_of_measures_have_a_limit(void)
{
    g_autoptr(GString) deep = g_string_new("measures:\n");
    g_autoptr(GString) wide = g_string_new("measures:\n");
    struct fixture *fixture;

    for (int i = 0; i < 200; i++)
        g_string_append_printf(deep, "  - {name: m%d, value: m%d}\n", i,
                               i + 1);
    g_string_append(deep, "  - {name: m200, value: reminders}\n");
    fixture = read_with(deep->str);
    g_assert_cmpuint(findings_count(fixture->findings), >, 0);
    g_assert_cmpstr(finding_name(findings_get(fixture->findings, 0)), ==,
                    "measure-too-deep");
    fixture_free(fixture);

    g_string_append(wide, "  - {name: w0, value: reminders}\n");
    for (int i = 0; i < 40; i++)
        g_string_append_printf(wide, "  - {name: w%d, value: w%d + w%d}\n",
                               i + 1, i, i);
    fixture = read_with(wide->str);
    g_assert_cmpuint(findings_count(fixture->findings), >, 0);
    g_assert_cmpstr(finding_name(findings_get(fixture->findings, 0)), ==,
                    "measure-too-deep");
    fixture_free(fixture);
}

static void
figures_yaml_may_be_missing_or_empty(void)
{
    expect("", "");
    expect("measures:\nchecks:\n", "");
    expect("measures: 5\n", "key-type:1:11");
    expect("measure: []\n", "key-unknown:1:1");
}

#define ADD(function) g_test_add_func("/measures/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_measure_without_unit_takes_that_of_its_value);
    ADD(a_declared_unit_names_a_quotient);
    ADD(only_like_units_are_added_and_compared);
    ADD(a_declared_unit_must_fit_the_value);
    ADD(a_measure_uses_known_names_only);
    ADD(measures_may_use_each_other_in_any_order);
    ADD(a_circle_is_told_once_with_its_members);
    ADD(measures_of_measures_have_a_limit);
    ADD(figures_yaml_may_be_missing_or_empty);
    return g_test_run();
}
