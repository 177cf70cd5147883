/* Charts that stand beside each other. */
#include <glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "chart/chart.h"
#include "chartcase.h"
#include "chartinspect.h"
#include "type.h"

#define PAGE 600
#define HALF 210
#define NEAR 0.05

static const bool zh[LANGUAGES] = {true, false};

struct bench {
    struct arena *arena;
    struct findings *findings;
    struct type *type;
    struct chart *charts[2];
    struct picture pictures[2];
};

static struct bench
bench_open(const char *left, const char *left_case, const char *right,
           const char *right_case)
{
    struct bench bench = {.arena = arena_new()};
    struct theme *theme = ARENA_NEW(bench.arena, struct theme);
    bench.findings = findings_new(bench.arena);
    g_assert_true(
        theme_read(bench.arena, NULL, "report", theme, bench.findings));
    bench.type = type_open(bench.arena, theme, bench.findings);
    bench.charts[0] =
        chartcase_build(bench.arena, chartcase_find(left_case), left);
    bench.charts[1] =
        chartcase_build(bench.arena, chartcase_find(right_case), right);
    bench.charts[0]->n_references = bench.charts[1]->n_references = 0;
    return bench;
}

static void
draw(struct bench *bench)
{
    struct chart_beside row[2] = {{.chart = bench->charts[0], .height = PAGE},
                                  {.chart = bench->charts[1], .height = PAGE}};
    chart_draw_row(bench->type, row, 2, zh, HALF);
    for (size_t i = 0; i < 2; i++) {
        g_assert_cmpuint(row[i].pictures.n, ==, 1);
        bench->pictures[i] = row[i].pictures.items[0];
    }
}

/* Draws them, and once more so much lower. */
static void
draw_lower(struct bench *bench, double by)
{
    struct chart_beside row[2] = {{.chart = bench->charts[0], .height = PAGE},
                                  {.chart = bench->charts[1], .height = PAGE}};
    double before[2];
    chart_draw_row(bench->type, row, 2, zh, HALF);
    for (size_t i = 0; i < 2; i++) {
        g_assert_cmpfloat(row[i].gives, >, by);
        before[i] = row[i].pictures.items[0].height;
    }
    g_assert_true(chart_draw_lower(row, 2, by));
    for (size_t i = 0; i < 2; i++) {
        double lower = before[i] - row[i].pictures.items[0].height;
        g_assert_cmpfloat(lower, >, by - NEAR);
        g_assert_cmpfloat(lower, <, by + 4);
        bench->pictures[i] = row[i].pictures.items[0];
    }
}

static void
divide(struct bench *bench, size_t chart, int64_t by)
{
    struct chart *of = bench->charts[chart];
    for (size_t i = 0; i < of->n_series * of->n_categories; i++)
        g_assert_true(rational_divide(of->data[i].value, rational_of(by),
                                      &of->data[i].value));
}

static const struct mark *
nth(const struct bench *bench, size_t picture, const char *part, size_t n)
{
    const struct marks *marks = &bench->pictures[picture].marks;
    for (size_t i = 0; i < marks->n; i++)
        if (g_strcmp0(marks->items[i].part, part) == 0 && n-- == 0)
            return &marks->items[i];
    g_assert_not_reached();
}

static bool
says(struct bench *bench, size_t picture, const char *text)
{
    struct seen_texts texts =
        chartinspect_texts(bench->arena, &bench->pictures[picture]);
    GString *note = g_string_new("");
    for (size_t i = 0; i < texts.n; i++)
        if (g_strcmp0(texts.items[i].part, "note") == 0)
            g_string_append(note, texts.items[i].text);
    bool found = strstr(note->str, text) != NULL;
    g_string_free(note, true);
    return found;
}

static size_t
count(const struct bench *bench, size_t picture, const char *part)
{
    const struct marks *marks = &bench->pictures[picture].marks;
    size_t n = 0;
    for (size_t i = 0; i < marks->n; i++)
        n += g_strcmp0(marks->items[i].part, part) == 0;
    return n;
}

static double
points_per_unit(const struct bench *bench, size_t picture)
{
    return nth(bench, picture, "bar", 0)->width /
           rational_to_double(bench->charts[picture]->data[0].value);
}

static void
rows_are_level_whatever_the_heads_need(void)
{
    struct bench bench = bench_open("bar", "cities", "dot", "rates");
    bench.charts[1]->headline = chartcase_prose(
        bench.arena, "标题很长很长很长很长很长很长很长很长很长很长，占两行",
        "A headline that needs more than one line of a half");
    bench.charts[1]->note = chartcase_prose(
        bench.arena, "注释也长也长也长也长也长也长也长也长也长也长也长也长",
        "A note that needs more than one line of a half, too");
    draw(&bench);
    for (size_t i = 0; i < bench.charts[0]->n_categories; i++) {
        const struct mark *bar = nth(&bench, 0, "bar", i);
        const struct mark *dot = nth(&bench, 1, "dot", i);
        g_assert_cmpfloat_with_epsilon(bar->y + bar->height / 2,
                                       dot->y + dot->height / 2, NEAR);
    }
    arena_free(bench.arena);
}

static void
charts_that_give_way_give_the_same_and_stay_level(void)
{
    struct bench bench = bench_open("column", "years", "column", "years");
    bench.charts[1]->note =
        chartcase_prose(bench.arena, "只有一幅有注。", "One has a note.");
    divide(&bench, 1, 3);
    draw_lower(&bench, 10);
    const struct mark *left = nth(&bench, 0, "bar", 0);
    const struct mark *right = nth(&bench, 1, "bar", 0);
    g_assert_cmpfloat_with_epsilon(right->height, left->height / 3, NEAR);
    g_assert_cmpfloat_with_epsilon(right->y + right->height,
                                   left->y + left->height, NEAR);
    arena_free(bench.arena);
    bench = bench_open("bar", "cities", "dot", "rates");
    draw_lower(&bench, 10);
    for (size_t i = 0; i < bench.charts[0]->n_categories; i++) {
        const struct mark *bar = nth(&bench, 0, "bar", i);
        const struct mark *dot = nth(&bench, 1, "dot", i);
        g_assert_cmpfloat_with_epsilon(bar->y + bar->height / 2,
                                       dot->y + dot->height / 2, NEAR);
    }
    arena_free(bench.arena);
}

static void
bars_of_one_unit_have_one_scale(void)
{
    struct bench bench = bench_open("bar", "cities", "bar", "cities");
    divide(&bench, 1, 3);
    draw(&bench);
    g_assert_cmpfloat_with_epsilon(points_per_unit(&bench, 1) /
                                       points_per_unit(&bench, 0),
                                   1, 0.001);
    g_assert_false(says(&bench, 0, "刻度不同"));
    arena_free(bench.arena);
}

static void
columns_of_one_unit_have_one_scale(void)
{
    struct bench bench = bench_open("column", "years", "column", "years");
    divide(&bench, 1, 3);
    draw(&bench);
    const struct mark *left = nth(&bench, 0, "bar", 0);
    const struct mark *right = nth(&bench, 1, "bar", 0);
    g_assert_cmpfloat_with_epsilon(right->height, left->height / 3, NEAR);
    g_assert_cmpfloat_with_epsilon(right->y + right->height,
                                   left->y + left->height, NEAR);
    arena_free(bench.arena);
}

static void
values_far_apart_keep_two_scales_and_say_so(void)
{
    struct bench bench = bench_open("bar", "cities", "bar", "cities");
    divide(&bench, 1, 20);
    draw(&bench);
    g_assert_cmpfloat(nth(&bench, 1, "bar", 0)->width, >, 80);
    g_assert_true(says(&bench, 0, "与旁图刻度不同"));
    g_assert_true(says(&bench, 1, "与旁图刻度不同，长短不可相比"));
    arena_free(bench.arena);
    bench = bench_open("line", "years", "line", "years");
    divide(&bench, 1, 20);
    draw(&bench);
    g_assert_true(says(&bench, 0, "与旁图刻度不同，高低不可相比"));
    arena_free(bench.arena);
}

static void
names_of_columns_are_level_where_one_has_an_axis(void)
{
    struct bench bench = bench_open("line", "months", "line", "months");
    for (size_t i = 0; i < 12; i++) {
        bench.charts[0]->data[i].value = rational_of((int64_t)i * 15000);
        bench.charts[0]->data[i].label = language_same("150000");
        bench.charts[1]->data[i].value = rational_of((int64_t)i);
        bench.charts[1]->data[i].label = language_same("1");
    }
    draw(&bench);
    g_assert_cmpuint(count(&bench, 0, "tick"), >, 0);
    g_assert_cmpuint(count(&bench, 1, "tick"), ==, 0);
    g_assert_cmpfloat_with_epsilon(nth(&bench, 0, "name", 0)->y,
                                   nth(&bench, 1, "name", 0)->y, 0.01);
    arena_free(bench.arena);
}

static void
the_templates_words_come_before_those_of_the_picture(void)
{
    struct bench bench = bench_open("bar", "cities", "bar", "cities");
    divide(&bench, 1, 20);
    bench.charts[0]->note =
        chartcase_prose(bench.arena, "虚构。", "Invented.");
    draw(&bench);
    g_assert_true(says(&bench, 0, "虚构。与旁图刻度不同"));
    arena_free(bench.arena);
}

static void
tiles_without_a_gap_are_no_map_and_say_nothing_of_one(void)
{
    struct bench bench = bench_open("tile-grid", "cities", "bar", "cities");
    struct chart *chart = bench.charts[0];
    draw(&bench);
    g_assert_true(says(&bench, 0, "不是地图"));
    for (size_t i = 0; i < chart->n_categories; i++) {
        chart->categories[i].row = (int)i / 4;
        chart->categories[i].column = (int)i % 4;
    }
    draw(&bench);
    g_assert_false(says(&bench, 0, "不是地图"));
    arena_free(bench.arena);
}

static void
unlike_units_are_not_compared(void)
{
    struct bench bench = bench_open("bar", "cities", "bar", "rates");
    draw(&bench);
    g_assert_cmpfloat(nth(&bench, 0, "bar", 0)->width, >, 80);
    g_assert_cmpfloat(nth(&bench, 1, "bar", 0)->width, >, 80);
    g_assert_false(says(&bench, 0, "刻度不同"));
    arena_free(bench.arena);
}

/* Within what their notes differ by. */
static void
check_grown(const char *type, const char *of)
{
    struct bench bench = bench_open("tile-grid", "cities", type, of);
    draw(&bench);
    g_test_message("%s: %.1f beside %.1f", type, bench.pictures[1].height,
                   bench.pictures[0].height);
    g_assert_cmpfloat(bench.pictures[1].height, <=,
                      bench.pictures[0].height + NEAR);
    g_assert_cmpfloat(bench.pictures[1].height, >,
                      bench.pictures[0].height - 25);
    arena_free(bench.arena);
}

static void
a_lower_picture_grows_to_its_neighbour(void)
{
    check_grown("column", "months");
    check_grown("line", "years");
    check_grown("waffle", "parts");
    check_grown("bar", "cities");
}

static void
what_is_wrong_is_said_once(void)
{
    struct bench bench = bench_open("bar", "cities", "bar", "cities");
    bench.charts[0]->log = true;
    draw(&bench);
    g_assert_cmpuint(findings_count(bench.findings), ==, 1);
    arena_free(bench.arena);
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/beside/rows_are_level_whatever_the_heads_need",
                    rows_are_level_whatever_the_heads_need);
    g_test_add_func("/beside/charts_that_give_way_give_the_same_and_stay_level",
                    charts_that_give_way_give_the_same_and_stay_level);
    g_test_add_func("/beside/bars_of_one_unit_have_one_scale",
                    bars_of_one_unit_have_one_scale);
    g_test_add_func("/beside/columns_of_one_unit_have_one_scale",
                    columns_of_one_unit_have_one_scale);
    g_test_add_func("/beside/values_far_apart_keep_two_scales_and_say_so",
                    values_far_apart_keep_two_scales_and_say_so);
    g_test_add_func("/beside/names_of_columns_are_level_where_one_has_an_axis",
                    names_of_columns_are_level_where_one_has_an_axis);
    g_test_add_func(
        "/beside/the_templates_words_come_before_those_of_the_picture",
        the_templates_words_come_before_those_of_the_picture);
    g_test_add_func(
        "/beside/tiles_without_a_gap_are_no_map_and_say_nothing_of_one",
        tiles_without_a_gap_are_no_map_and_say_nothing_of_one);
    g_test_add_func("/beside/unlike_units_are_not_compared",
                    unlike_units_are_not_compared);
    g_test_add_func("/beside/a_lower_picture_grows_to_its_neighbour",
                    a_lower_picture_grows_to_its_neighbour);
    g_test_add_func("/beside/what_is_wrong_is_said_once",
                    what_is_wrong_is_said_once);
    return g_test_run();
}
