/* Lines that lie on one another. */
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "chart/chart.h"
#include "chartcase.h"
#include "chartinspect.h"
#include "type.h"

#define MONTHS 8
#define NONE (-1)

static const bool both[LANGUAGES] = {true, true};

struct bench {
    struct arena *arena;
    struct type *type;
    struct chart *chart;
    struct picture picture;
    const char *note;
};

/* Tenths by month, a series per row. */
static struct bench
bench_draw(size_t n_series, const int values[][MONTHS])
{
    static const char *const zh[] = {"甲", "乙", "丙"};
    static const char *const en[] = {"Alder", "Birch", "Cedar"};
    struct bench bench = {.arena = arena_new(), .note = ""};
    struct findings *findings = findings_new(bench.arena);
    struct theme *theme = ARENA_NEW(bench.arena, struct theme);
    g_assert_true(theme_read(bench.arena, NULL, "report", theme, findings));
    bench.type = type_open(bench.arena, theme, findings);
    bench.chart =
        chartcase_build(bench.arena, chartcase_find("months-two"), "line");
    bench.chart->note = (struct prose){0};
    bench.chart->n_references = 0;
    bench.chart->n_series = n_series;
    bench.chart->series =
        ARENA_NEW_N(bench.arena, struct chart_series, n_series);
    bench.chart->data =
        ARENA_NEW_N(bench.arena, struct datum, n_series * MONTHS);
    bench.chart->n_categories = MONTHS;
    for (size_t s = 0; s < n_series; s++) {
        bench.chart->series[s].name = (struct words){{zh[s], en[s]}};
        for (size_t c = 0; c < MONTHS; c++)
            bench.chart->data[s * MONTHS + c] = (struct datum){
                .known = values[s][c] != NONE,
                .value = rational_of_decimal(values[s][c], 1),
                .label = language_same(
                    arena_printf(bench.arena, "%d", values[s][c])),
            };
    }
    return bench;
}

static void
draw(struct bench *bench)
{
    g_assert_true(chart_draw(bench->type, bench->chart, both, 432,
                             &bench->picture));
    struct seen_texts texts =
        chartinspect_texts(bench->arena, &bench->picture);
    bench->note = "";
    for (size_t i = 0; i < texts.n; i++)
        if (g_strcmp0(texts.items[i].part, "note") == 0)
            bench->note = arena_printf(bench->arena, "%s%s ", bench->note,
                                       texts.items[i].text);
}

static size_t
count(const struct bench *bench, const char *part)
{
    size_t n = 0;
    for (size_t i = 0; i < bench->picture.marks.n; i++)
        n += g_strcmp0(bench->picture.marks.items[i].part, part) == 0;
    return n;
}

static const struct mark *
first_line(const struct bench *bench)
{
    const struct marks *marks = &bench->picture.marks;
    size_t i = 0;
    while (g_strcmp0(marks->items[i].part, "line") != 0)
        i++;
    return &marks->items[i];
}

static void
says(const struct bench *bench, const char *text)
{
    if (strstr(bench->note, text) == NULL)
        g_error("“%s” is not in “%s”", text, bench->note);
}

static void
lines_that_coincide_are_named_and_both_seen(void)
{
    static const int values[][MONTHS] = {
        {100, 200, 300, 500, 700, 700, 700, 900},
        {100, 200, 300, 400, 500, 700, 700, 800},
    };
    struct bench bench = bench_draw(2, values);
    draw(&bench);
    says(&bench, "甲、乙两线1—3月、6—7月重合。");
    says(&bench, "The lines of Alder and Birch coincide from January to March "
                 "and from June to July.");
    g_assert_cmpuint(count(&bench, "dashes"), ==, 2);
    for (size_t i = 0; i < bench.picture.marks.n; i++) {
        const struct mark *mark = &bench.picture.marks.items[i];
        if (g_strcmp0(mark->part, "dashes") != 0)
            continue;
        g_assert_cmpfloat(mark->path->dash, >, 3);
        /* Of the second line, over the first, which is drawn last. */
        g_assert_cmpuint(mark->color, ==, first_line(&bench)->color);
    }
    arena_free(bench.arena);
}

static void
three_lines_of_which_two_go_on_together(void)
{
    static const int values[][MONTHS] = {
        {100, 200, 300, 400, 500, 600, 700, 800},
        {100, 200, 300, 200, 100, 0, 100, 200},
        {100, 200, 300, 400, 500, 600, 900, 900},
    };
    struct bench bench = bench_draw(3, values);
    draw(&bench);
    says(&bench, "甲、乙、丙三线1—3月重合。甲、丙两线3—6月重合。");
    g_assert_cmpuint(count(&bench, "dashes"), ==, 3);
    arena_free(bench.arena);
}

static void
values_that_differ_by_a_hair_almost_coincide(void)
{
    static const int values[][MONTHS] = {
        {100, 200, 301, 500, 500, 500, 500, 900},
        {100, 200, 300, 400, 400, 400, 400, 800},
    };
    struct bench bench = bench_draw(2, values);
    draw(&bench);
    says(&bench, "甲、乙两线1—3月几乎重合。");
    says(&bench, "almost coincide from January to March.");
    arena_free(bench.arena);
}

static void
lines_that_cross_or_have_gaps_do_not_coincide(void)
{
    static const int values[][MONTHS] = {
        {100, 200, 300, 400, NONE, 600, NONE, 800},
        {400, 200, 500, 400, 500, 600, 700, 800},
    };
    struct bench bench = bench_draw(2, values);
    draw(&bench);
    g_assert_null(strstr(bench.note, "重合"));
    g_assert_cmpuint(count(&bench, "dashes"), ==, 0);
    bench.chart->data[4] = bench.chart->data[MONTHS + 4];
    draw(&bench);
    says(&bench, "4—6月重合");
    /* Nor over a change of definition. */
    bench.chart->data[5].redefined = true;
    draw(&bench);
    says(&bench, "4—5月重合");
    arena_free(bench.arena);
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/coincide/" #test, test)
    ADD(lines_that_coincide_are_named_and_both_seen);
    ADD(three_lines_of_which_two_go_on_together);
    ADD(values_that_differ_by_a_hair_almost_coincide);
    ADD(lines_that_cross_or_have_gaps_do_not_coincide);
    return g_test_run();
}
