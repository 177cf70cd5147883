#include <glib.h>

#include "fixture.h"

/* One check, in row 2. */
static struct fixture *
read_check(const char *rest)
{
    struct fixture *fixture = fixture_new();
    g_autofree char *text = g_strdup_printf(
        "checks:\n  - {name: c, message: 不对, %s}\n", rest);

    fixture_write_figures(fixture, text);
    fixture_read(fixture);
    return fixture;
}

static void
expect(const char *rest, const char *findings)
{
    struct fixture *fixture = read_check(rest);

    fixture_expect(fixture, findings);
    g_assert_cmpuint(fixture->survey->n_checks, ==, *findings == '\0');
    fixture_free(fixture);
}

static void
a_check_is_a_query_on_cities_unless_told(void)
{
    struct fixture *fixture = read_check("fails: opinions > reminders");
    const struct check *check = fixture->survey->checks[0];

    fixture_expect(fixture, "");
    g_assert_cmpint(check->level, ==, FINDING_QUERY);
    g_assert_cmpint(check->each, ==, EACH_CITY);
    g_assert_cmpstr(check->form->name, ==, "letters");
    fixture_free(fixture);
}

static void
a_check_on_rows_uses_the_fields_of_one_form(void)
{
    expect("each: row, form: wages, fails: wages > 0 and workers = 0", "");
    expect("each: row, fails: abs(wages) > 0 and workers = 0", "");
    expect("each: row, fails: wages > 0 and reminders = 0",
           "expression-field-unknown:2:60");
    expect("each: row, fails: change(wages) > 0", "expression-outside:2:46");
    expect("each: row, fails: 1 > 2", "check-form:2:5");
    expect("each: row, form: wage, fails: wages > 0",
           "check-form-unknown:2:45");
}

static void
a_check_on_more_may_use_everything(void)
{
    expect("each: county, fails: 'share(reminders) > 50% and "
           "county.name != city.name'",
           "");
    expect("each: province, fails: change(wages) > 0.5", "");
    expect("each: province, fails: 'city.name = \"x\"'",
           "expression-outside:2:52");
}

static void
a_check_is_a_condition(void)
{
    expect("fails: opinions", "expression-kind:2:35");
    expect("fails: opinions >", "expression-broken:2:45");
    expect("fails: opinions > wages", "expression-units:2:44");
}

static void
an_unknown_level_or_scope_is_refused(void)
{
    struct fixture *fixture =
        read_check("each: town, level: fatal, fails: opinions > 1");

    fixture_expect(fixture, "key-type:2:34 key-type:2:47");
    fixture_free(fixture);
}

static void
a_check_has_a_name_of_its_own(void)
{
    struct fixture *fixture = fixture_new();

    fixture_write_figures(
        fixture,
        "checks:\n"
        "  - {name: a, message: x, fails: wages > 0}\n"
        "  - {name: a, message: x, fails: wages > 1}\n"
        "  - {name: key-type, message: x, fails: wages > 1}\n"
        "  - {name: b, fails: wages > 1}\n");
    fixture_read(fixture);
    fixture_expect(fixture, "name-repeated:3:5 name-repeated:4:5 "
                            "key-missing:5:5");
    fixture_free(fixture);
}

#define ADD(function) g_test_add_func("/checks/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_check_is_a_query_on_cities_unless_told);
    ADD(a_check_on_rows_uses_the_fields_of_one_form);
    ADD(a_check_on_more_may_use_everything);
    ADD(a_check_is_a_condition);
    ADD(an_unknown_level_or_scope_is_refused);
    ADD(a_check_has_a_name_of_its_own);
    return g_test_run();
}
