/* The sample edition adds up to what was published. */
#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "figures/evaluate.h"
#include "figures/figures.h"

struct sample {
    struct arena *arena;
    struct findings *findings;
    const struct survey *survey;
    struct figures *figures;
};

static struct sample
read_sample(int jobs)
{
    struct sample sample = {.arena = arena_new()};
    g_autofree char *root =
        g_build_filename(g_getenv("BAIPISHU_TEST_DATA"), "..", NULL);
    g_autofree char *edition =
        g_build_filename(root, "samples", "jiangsu-2024", NULL);
    g_autofree char *templates = g_build_filename(root, "templates", NULL);
    const char *roots[] = {templates, NULL};
    struct intake_options options = {.jobs = jobs,
                                     .limits = csv_limits_default};
    struct intake_taker taker;

    sample.findings = findings_new(sample.arena);
    sample.survey =
        survey_read(sample.arena, edition, roots, sample.findings);
    g_assert_nonnull(sample.survey);
    taker = figures_taker(sample.arena, sample.survey, &sample.figures);
    figures_close(sample.figures,
                  intake_read(sample.arena, sample.survey, &options, &taker,
                              sample.findings),
                  sample.findings);
    figures_check(sample.arena, sample.figures, sample.findings);
    for (size_t i = 0; i < findings_count(sample.findings); i++) {
        const struct finding *finding = findings_get(sample.findings, i);

        g_test_message("%s:%d:%d %s", finding->at.file, finding->at.row,
                       finding->at.column,
                       finding_message(sample.arena, finding, LANGUAGE_ZH));
    }
    return sample;
}

static void
the_province_adds_up_to_what_was_published(void)
{
    static const struct {
        const char *expression;
        int64_t hundredths;
    } cases[] = {
        {"amendments", 369600},  {"sessions", 48800},
        {"activities", 788700},  {"reminders", 512800},
        {"opinions", 84000},     {"proposals", 23700},
        {"letters", 620500},     {"contracts", 463000},
        {"wages", 10260280000},  {"insurance", 1679260000},
        {"recovered", 11939540000},
        {"count(cities)", 1300}, {"count(cities, mechanisms > 0)", 1300},
        {"count(counties)", 9500},
    };
    struct sample sample = read_sample(2);
    struct scope scope = {.figures = sample.figures,
                          .region = sample.survey->province,
                          .period = PERIOD_WHOLE};

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct place at = {"test", 1, 1};
        struct value value;
        int128 hundredths = 0;
        struct expression *expression = expression_read(
            sample.arena, cases[i].expression, at, sample.findings);

        g_assert_true(evaluate(sample.arena, expression, &scope, &value,
                               sample.findings));
        g_assert_cmpint(value.kind, ==, VALUE_NUMBER);
        g_assert_true(rational_round(value.number, 2, ROUND_HALF_AWAY,
                                     &hundredths));
        g_assert_cmpint((int64_t)hundredths, ==, cases[i].hundredths);
    }
    g_assert_cmpuint(findings_count_level(sample.findings, FINDING_ERROR),
                     ==, 0);
    arena_free(sample.arena);
}

static void
the_number_of_threads_changes_nothing(void)
{
    struct sample one = read_sample(1), many = read_sample(7);

    g_assert_cmpuint(findings_count(one.findings), ==,
                     findings_count(many.findings));
    for (size_t i = 0; i < one.survey->n_measures; i++)
        for (size_t j = 0; j < one.survey->n_regions; j++) {
            struct figure a = figures_get(
                one.figures, one.survey->measures[i],
                one.survey->regions[j], PERIOD_WHOLE);
            struct figure b = figures_get(
                many.figures, many.survey->measures[i],
                many.survey->regions[j], PERIOD_WHOLE);

            g_assert_cmpint(a.state, ==, b.state);
            g_assert_cmpuint(a.n_cells, ==, b.n_cells);
            g_assert_true(a.state != FIGURE_KNOWN ||
                          rational_compare(a.value, b.value) == 0);
        }
    arena_free(one.arena);
    arena_free(many.arena);
}

#define ADD(function) g_test_add_func("/sample/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(the_province_adds_up_to_what_was_published);
    ADD(the_number_of_threads_changes_nothing);
    return g_test_run();
}
