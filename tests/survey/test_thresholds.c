#include <glib.h>

#include "fixture.h"

static struct fixture *
read_text(const char *text)
{
    struct fixture *fixture = fixture_new();

    fixture_write_figures(fixture, text);
    fixture_read(fixture);
    return fixture;
}

static void
expect(const char *text, const char *findings)
{
    struct fixture *fixture = read_text(text);

    fixture_expect(fixture, findings);
    fixture_free(fixture);
}

static void
expect_number(struct rational value, int64_t num, int64_t den)
{
    g_assert_true(value.num == num && value.den == den);
}

static void
every_test_runs_with_its_defaults(void)
{
    struct fixture *fixture = read_text("measures: []\n");
    const struct plausible *plausible = &fixture->survey->plausible;

    for (size_t i = 0; i < PLAUSIBLE_TESTS; i++)
        g_assert_true(plausible->runs[i]);
    expect_number(plausible->again_digits, 6, 1);
    expect_number(plausible->slip_within, 1, 2);
    expect_number(plausible->half_share, 1, 2);
    expect_number(plausible->outlier_effect, 1, 50);
    fixture_free(fixture);
}

static void
thresholds_and_switches_are_read(void)
{
    struct fixture *fixture = read_text(
        "plausibility:\n"
        "  unit-slip: {within: 30%, effect: 0.05}\n"
        "  above-half: false\n"
        "  outlier: true\n"
        "  columns-swapped: {apart: 4.5}\n");
    const struct plausible *plausible = &fixture->survey->plausible;

    fixture_expect(fixture, "");
    expect_number(plausible->slip_within, 3, 10);
    expect_number(plausible->slip_effect, 1, 20);
    expect_number(plausible->columns_apart, 9, 2);
    g_assert_true(plausible->runs[PLAUSIBLE_OUTLIER]);
    g_assert_false(plausible->runs[PLAUSIBLE_ABOVE_HALF]);
    fixture_free(fixture);
    fixture = read_text("plausibility: false\n");
    fixture_expect(fixture, "");
    for (size_t i = 0; i < PLAUSIBLE_TESTS; i++)
        g_assert_false(fixture->survey->plausible.runs[i]);
    fixture_free(fixture);
}

static void
unknown_keys_are_named_with_the_nearest(void)
{
    struct fixture *fixture =
        read_text("plausibility: {outliers: {spread: 3}}\n");

    fixture_expect(fixture, "key-unknown:1:16");
    g_assert_nonnull(strstr(fixture_hint(fixture, LANGUAGE_EN), "outlier"));
    fixture_free(fixture);
    expect("plausibility: {outlier: {spred: 3}}\n", "key-unknown:1:26");
    expect("plausible: {outlier: {spread: 3}}\n", "key-unknown:1:1");
}

static void
what_is_no_threshold_is_refused(void)
{
    static const char *const wrong[] = {
        "plausibility: {outlier: {spread: much}}\n",
        "plausibility: {outlier: {spread: -1}}\n",
        "plausibility: {outlier: {cities: 3}}\n",
        "plausibility: {outlier: {spread: [1]}}\n",
        "plausibility: {outlier: never}\n",
        "plausibility: {outlier: [1]}\n",
        "plausibility: perhaps\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        struct fixture *fixture = read_text(wrong[i]);

        g_assert_true(
            g_str_has_prefix(fixture_findings(fixture), "key-type:1:"));
        g_assert_cmpuint(findings_count(fixture->findings), ==, 1);
        fixture_free(fixture);
    }
}

#define ADD(function) g_test_add_func("/thresholds/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(every_test_runs_with_its_defaults);
    ADD(thresholds_and_switches_are_read);
    ADD(unknown_keys_are_named_with_the_nearest);
    ADD(what_is_no_threshold_is_refused);
    return g_test_run();
}
