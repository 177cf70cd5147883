/* Plots of values over time: axes, names, labels. */
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

static const bool zh[LANGUAGES] = {true, false};
static const bool both[LANGUAGES] = {true, true};

struct bench {
    struct arena *arena;
    struct type *type;
    struct chart *chart;
    struct picture picture;
    struct seen_texts texts;
};

static struct bench
bench_open(const char *name, const char *type)
{
    struct bench bench = {.arena = arena_new()};
    struct findings *findings = findings_new(bench.arena);
    struct theme *theme = ARENA_NEW(bench.arena, struct theme);
    g_assert_true(theme_read(bench.arena, NULL, "report", theme, findings));
    bench.type = type_open(bench.arena, theme, findings);
    bench.chart = chartcase_build(bench.arena, chartcase_find(name), type);
    bench.chart->n_references = 0;
    return bench;
}

static void
draw(struct bench *bench, const bool *languages, double width)
{
    g_assert_true(chart_draw(bench->type, bench->chart, languages, width,
                             &bench->picture));
    bench->texts = chartinspect_texts(bench->arena, &bench->picture);
}

static const struct seen *
find(const struct bench *bench, const char *part, const char *text)
{
    for (size_t i = 0; i < bench->texts.n; i++)
        if (g_strcmp0(bench->texts.items[i].part, part) == 0 &&
            strcmp(bench->texts.items[i].text, text) == 0)
            return &bench->texts.items[i];
    return NULL;
}

/* The text is a part of one that stands there. */
static bool
says(const struct bench *bench, const char *part, const char *text)
{
    for (size_t i = 0; i < bench->texts.n; i++)
        if (g_strcmp0(bench->texts.items[i].part, part) == 0 &&
            strstr(bench->texts.items[i].text, text) != NULL)
            return true;
    return false;
}

static size_t
count(const struct bench *bench, const char *part)
{
    size_t n = 0;
    for (size_t i = 0; i < bench->texts.n; i++)
        n += g_strcmp0(bench->texts.items[i].part, part) == 0;
    return n;
}

/* The middle of a text stands at some rule of the grid, or at the axis. */
static bool
is_at_rule(const struct bench *bench, const struct seen *text)
{
    for (size_t i = 0; i < bench->picture.marks.n; i++) {
        const struct mark *mark = &bench->picture.marks.items[i];
        if ((g_strcmp0(mark->part, "grid") == 0 ||
             g_strcmp0(mark->part, "axis") == 0) &&
            fabs(mark->y + mark->height / 2 - text->y + 0.37 * text->size) < 1)
            return true;
    }
    return false;
}

static void
every_tick_of_two_units_stands_at_its_gridline(void)
{
    struct bench bench = bench_open("money-eight", "column");
    bench.chart->n_series = 4;
    draw(&bench, both, 210);
    g_assert_cmpuint(count(&bench, "tick"), >, 4);
    for (size_t i = 0; i < bench.texts.n; i++)
        if (g_strcmp0(bench.texts.items[i].part, "tick") == 0)
            g_assert_true(is_at_rule(&bench, &bench.texts.items[i]));
    /* Each language names both units in its own words. */
    bench.chart->note = (struct prose){0};
    draw(&bench, both, 432);
    g_assert_true(says(&bench, "note", "右列为百万元"));
    g_assert_true(says(&bench, "note", "RMB 10,000 on the left"));
    arena_free(bench.arena);
}

static void
ticks_of_each_language_are_in_the_unit_of_its_values(void)
{
    struct bench bench = bench_open("money-eight", "column");
    bench.chart->n_series = 4;
    bench.chart->note = (struct prose){0};
    bench.chart->unit[LANGUAGE_EN].exponent = 3;
    draw(&bench, both, 432);
    g_assert_true(says(&bench, "note", "右列为千元"));
    g_assert_true(says(&bench, "note", "RMB thousand on the right"));
    g_assert_nonnull(find(&bench, "tick", "200"));
    g_assert_nonnull(find(&bench, "tick", "2,000"));
    arena_free(bench.arena);
}

static void
in_two_languages_a_tick_of_one_unit_is_said_once(void)
{
    struct bench bench = bench_open("months", "column");
    for (size_t c = 0; c < 12; c++)
        bench.chart->data[c].value = rational_of(9000 + 1000 * (int)c);
    draw(&bench, both, 136);
    g_assert_nonnull(find(&bench, "tick", "20000"));
    g_assert_null(find(&bench, "tick", "20,000"));
    draw(&bench, zh, 136);
    g_assert_nonnull(find(&bench, "tick", "2.0万"));
    arena_free(bench.arena);
}

static void
a_linear_scale_where_a_log_one_was_asked_for_is_said(void)
{
    struct bench bench = bench_open("signs-two", "line");
    bench.chart->log = true;
    draw(&bench, zh, 432);
    g_assert_true(says(&bench, "note", "有零值或负值，改用普通刻度。"));
    arena_free(bench.arena);
    bench = bench_open("months", "line");
    bench.chart->log = true;
    bench.chart->data[0].value = rational_of(0);
    draw(&bench, zh, 432);
    g_assert_true(says(&bench, "note", "有零值，改用普通刻度。"));
    arena_free(bench.arena);
}

static void
the_month_in_focus_and_the_highest_are_always_named(void)
{
    static const char *const months[] = {"1月", "2月",  "3月",  "4月",
                                         "5月", "6月",  "7月",  "8月",
                                         "9月", "10月", "11月", "12月"};
    for (size_t c = 0; c < G_N_ELEMENTS(months); c++) {
        struct bench bench = bench_open("months", "column");
        bench.chart->categories[c].focus = true;
        draw(&bench, zh, 136);
        g_assert_cmpuint(count(&bench, "name"), <, 12);
        g_assert_nonnull(find(&bench, "name", months[c]));
        bench.chart->categories[c].focus = false;
        bench.chart->data[c].value = rational_of(1000);
        draw(&bench, zh, 136);
        g_assert_nonnull(find(&bench, "name", months[c]));
        arena_free(bench.arena);
    }
}

static double
middle_of(const struct seen *text)
{
    return text->x + text->width / 2;
}

/* The widest and the next widest step between names of the axis. */
static void
measure_steps(const struct bench *bench, double *widest, double *next)
{
    const struct seen *before = NULL;
    *widest = *next = 0;
    for (size_t i = 0; i < bench->texts.n; i++) {
        const struct seen *seen = &bench->texts.items[i];
        if (g_strcmp0(seen->part, "name") != 0)
            continue;
        double step = before == NULL ? 0
                                     : seen->x + seen->width / 2 - before->x -
                                           before->width / 2;
        before = seen;
        *next = fmax(*next, fmin(step, *widest));
        *widest = fmax(*widest, step);
    }
}

static void
names_of_time_leave_no_hole_before_the_last(void)
{
    static const double widths[] = {432, 300, 250, 210, 180, 136};
    static const char *const cases[] = {"months", "fifty-years", "years"};
    const bool en[LANGUAGES] = {false, true};
    for (size_t i = 0; i < G_N_ELEMENTS(widths); i++)
        for (size_t k = 0; k < G_N_ELEMENTS(cases); k++) {
            struct bench bench = bench_open(cases[k], "line");
            double widest, next;
            draw(&bench, en, widths[i]);
            measure_steps(&bench, &widest, &next);
            g_assert_cmpfloat(next, >, 0);
            g_assert_cmpfloat(widest, <, 1.51 * next);
            arena_free(bench.arena);
        }
}

/* 1 3 5 7 9 12, not 1 4 10 12. */
static void
names_of_months_are_as_far_apart_as_others_or_one_more(void)
{
    const bool en[LANGUAGES] = {false, true};
    size_t six = 0;
    for (double width = 140; width <= 432; width += 4) {
        struct bench bench = bench_open("months", "line");
        const struct seen *before = NULL;
        double least = INFINITY, most = 0;
        draw(&bench, en, width);
        double step = (middle_of(find(&bench, "name", "December")) -
                       middle_of(find(&bench, "name", "January"))) /
                      11;
        for (size_t i = 0; i < bench.texts.n; i++) {
            const struct seen *seen = &bench.texts.items[i];
            if (g_strcmp0(seen->part, "name") != 0)
                continue;
            if (before != NULL) {
                double way =
                    round((middle_of(seen) - middle_of(before)) / step);
                least = fmin(least, way);
                most = fmax(most, way);
            }
            before = seen;
        }
        g_assert_cmpfloat(most, <=, least + 1);
        six += count(&bench, "name") == 6;
        arena_free(bench.arena);
    }
    g_assert_cmpuint(six, >, 0);
}

/* A stroke at a point hangs from a rule. */
static void
strokes_at_points_hang_from_an_axis(void)
{
    static const double widths[] = {250, 210, 180, 136};
    const bool en[LANGUAGES] = {false, true};
    size_t strokes = 0;
    for (size_t i = 0; i < 2 * G_N_ELEMENTS(widths); i++) {
        struct bench bench = bench_open("months", "line");
        if (i % 2 == 1)
            bench.chart->data[3].value = rational_of(-50);
        draw(&bench, en, widths[i / 2]);
        const struct marks *marks = &bench.picture.marks;
        for (size_t k = 0; k < marks->n; k++) {
            const struct mark *stroke = &marks->items[k];
            bool hangs = false;
            if (g_strcmp0(stroke->part, "axis") != 0 || stroke->width > 1)
                continue;
            for (size_t m = 0; m < marks->n; m++)
                hangs |= g_strcmp0(marks->items[m].part, "axis") == 0 &&
                         marks->items[m].width > 50 &&
                         fabs(marks->items[m].y - stroke->y) < 1;
            g_assert_true(hangs);
            strokes++;
        }
        arena_free(bench.arena);
    }
    g_assert_cmpuint(strokes, >, 0);
}

static void
months_and_years_without_room_are_bare_numbers(void)
{
    struct bench bench = bench_open("months", "line");
    draw(&bench, zh, 210);
    g_assert_cmpuint(count(&bench, "name"), ==, 12);
    g_assert_nonnull(find(&bench, "name", "1月"));
    g_assert_nonnull(find(&bench, "name", "12"));
    arena_free(bench.arena);
}

static void
of_many_years_the_first_the_last_and_round_ones_are_named(void)
{
    static const char *const types[] = {"line", "area", "column"};
    for (size_t i = 0; i < G_N_ELEMENTS(types); i++) {
        struct bench bench = bench_open("fifty-years", types[i]);
        draw(&bench, zh, 432);
        g_assert_nonnull(find(&bench, "name", "1975"));
        g_assert_nonnull(find(&bench, "name", "1990"));
        g_assert_nonnull(find(&bench, "name", "2010"));
        g_assert_nonnull(find(&bench, "name", "2024"));
        arena_free(bench.arena);
    }
}

static const struct mark *
find_last(const struct bench *bench, const char *part)
{
    for (size_t i = bench->picture.marks.n; i-- > 0;)
        if (g_strcmp0(bench->picture.marks.items[i].part, part) == 0)
            return &bench->picture.marks.items[i];
    return NULL;
}

static const struct mark *
find_first(const struct bench *bench, const char *part)
{
    for (size_t i = 0; i < bench->picture.marks.n; i++)
        if (g_strcmp0(bench->picture.marks.items[i].part, part) == 0)
            return &bench->picture.marks.items[i];
    return NULL;
}

static void
the_last_year_stands_under_its_column(void)
{
    struct bench bench = bench_open("fifty-years", "column");
    draw(&bench, both, 210);
    const struct seen *name = find(&bench, "name", "2024");
    const struct mark *bar = find_last(&bench, "bar");
    g_assert_cmpfloat_with_epsilon(name->x + name->width / 2,
                                   bar->x + bar->width / 2, 0.1);
    arena_free(bench.arena);
}

/* Sets the values, in tenths, of the only series. */
static void
set_values(struct bench *bench, const int *tenths, size_t n)
{
    bench->chart->n_categories = n;
    for (size_t c = 0; c < n; c++) {
        struct datum *datum = &bench->chart->data[c];
        const char *text =
            arena_printf(bench->arena, "%d.%d", tenths[c] / 10, tenths[c] % 10);
        *datum = (struct datum){
            .known = true,
            .value = rational_of_decimal(tenths[c], 1),
            .label = language_same(text),
        };
    }
}

/* The label of value c stands above its point. */
static bool
is_above(const struct bench *bench, size_t c)
{
    size_t dots = 0;
    const struct seen *label =
        find(bench, "label", bench->chart->data[c].label.in[0]);
    g_assert_nonnull(label);
    for (size_t i = 0; i < bench->picture.marks.n; i++) {
        const struct mark *mark = &bench->picture.marks.items[i];
        if (g_strcmp0(mark->part, "dot") == 0 && dots++ == c)
            return label->y < mark->y;
    }
    g_assert_not_reached();
}

static void
values_of_a_line_stand_above_it_but_in_a_trough(void)
{
    static const int rising[] = {96, 211, 325, 440, 557, 672, 786, 902, 1016};
    static const int trough[] = {712, 650, 328, 619, 676, 648, 730, 751, 760};
    struct bench bench = bench_open("money-years", "line");
    set_values(&bench, rising, G_N_ELEMENTS(rising));
    draw(&bench, zh, 432);
    for (size_t c = 0; c < G_N_ELEMENTS(rising); c++)
        g_assert_true(is_above(&bench, c));
    set_values(&bench, trough, G_N_ELEMENTS(trough));
    draw(&bench, zh, 432);
    g_assert_true(is_above(&bench, 1));
    g_assert_false(is_above(&bench, 2));
    g_assert_true(is_above(&bench, 3));
    arena_free(bench.arena);
}

static void
of_many_values_only_the_notable_are_said(void)
{
    static const char *const types[] = {"line", "area"};
    for (size_t i = 0; i < G_N_ELEMENTS(types); i++) {
        struct bench bench = bench_open("fifty-years", types[i]);
        bench.chart->data[20].value = rational_of(1);
        bench.chart->data[20].label = language_same("1.0");
        draw(&bench, zh, 432);
        g_assert_cmpuint(count(&bench, "tick"), >, 2);
        g_assert_cmpuint(count(&bench, "label"), <=, 4);
        g_assert_nonnull(find(&bench, "label", "1.0"));
        g_assert_nonnull(
            find(&bench, "label", bench.chart->data[49].label.in[0]));
        arena_free(bench.arena);
    }
}

static void
a_narrow_line_with_an_axis_says_its_last_value(void)
{
    static const double widths[] = {432, 210, 136};
    for (size_t i = 0; i < G_N_ELEMENTS(widths); i++) {
        struct bench bench = bench_open("fifty-years", "line");
        draw(&bench, zh, widths[i]);
        g_assert_nonnull(
            find(&bench, "label", bench.chart->data[49].label.in[0]));
        arena_free(bench.arena);
    }
}

static void
a_value_does_not_stand_beside_the_number_of_a_tick(void)
{
    struct bench bench = bench_open("fifty-years", "line");
    size_t labels = 0;
    /* At the height of the highest tick, or nearly so. */
    bench.chart->data[0].value = rational_of(1960);
    bench.chart->data[0].label = language_same("1960.0");
    draw(&bench, zh, 432);
    for (size_t i = 0; i < bench.texts.n; i++)
        for (size_t k = 0; k < bench.texts.n; k++) {
            const struct seen *label = &bench.texts.items[i];
            const struct seen *tick = &bench.texts.items[k];
            if (g_strcmp0(label->part, "label") != 0 ||
                g_strcmp0(tick->part, "tick") != 0)
                continue;
            labels++;
            g_assert_true(fabs(label->y - tick->y) > 4 ||
                          label->x - tick->x - tick->width > 12);
        }
    g_assert_cmpuint(labels, >, 0);
    arena_free(bench.arena);
}

/* How many lines have their first value beside them. */
static size_t
count_firsts(const struct bench *bench)
{
    const struct chart *chart = bench->chart;
    size_t n = 0;
    for (size_t s = 0; s < chart->n_series; s++)
        n += find(bench, "label",
                  chart->data[s * chart->n_categories].label.in[0]) != NULL;
    return n;
}

static void
lines_over_years_say_all_their_first_values_or_none(void)
{
    struct bench bench = bench_open("years-four", "line");
    struct chart *chart = bench.chart;
    size_t n = chart->n_categories;
    draw(&bench, zh, 210);
    g_assert_cmpuint(count(&bench, "tick"), >, 2);
    g_assert_cmpuint(count_firsts(&bench), ==, 0);
    /* Four lines apart from each other. */
    for (size_t i = 0; i < 4 * n; i++)
        chart->data[i] = (struct datum){
            .known = true,
            .value = rational_of((int64_t)(i / n) * 2000 + 1000),
            .label = language_same(arena_printf(bench.arena, "%zu00.0",
                                                i / n * 20 + 10)),
        };
    draw(&bench, zh, 210);
    g_assert_cmpuint(count(&bench, "tick"), >, 2);
    g_assert_cmpuint(count_firsts(&bench), ==, 4);
    arena_free(bench.arena);
    bench = bench_open("months-two", "line");
    draw(&bench, zh, 136);
    g_assert_cmpuint(count(&bench, "tick"), >, 2);
    g_assert_null(find(&bench, "label", bench.chart->data[0].label.in[0]));
    arena_free(bench.arena);
}

static void
a_rule_leads_to_a_value_that_stands_away_from_its_dot(void)
{
    struct bench bench = bench_open("months", "line");
    for (size_t i = 0; i < 12; i++)
        bench.chart->data[i] = (struct datum){
            .known = true,
            .value = rational_of(15396 + (int64_t)i * 15402),
            .label = language_same(i == 0 ? "15396" : "184821"),
        };
    draw(&bench, zh, 210);
    const struct seen *first = find(&bench, "label", "15396");
    const struct mark *dot = find_last(&bench, "dot");
    const struct mark *leader = find_last(&bench, "leader");
    g_assert_nonnull(first);
    g_assert_nonnull(dot);
    g_assert_nonnull(leader);
    g_assert_cmpfloat_with_epsilon(leader->x, dot->x + dot->width, 1);
    g_assert_cmpfloat_with_epsilon(leader->x + leader->width, first->x, 2);
    arena_free(bench.arena);
}

/* Ink of the first name begins so far below the lowest tick's, at least. */
#define TICK_NAME_APART 3

static void
the_lowest_tick_does_not_touch_the_first_name(void)
{
    struct bench bench = bench_open("months", "line");
    bench.chart->log = true;
    draw(&bench, both, 432);
    const struct seen *name = find(&bench, "name", "1月"), *tick = NULL;
    for (size_t i = 0; i < bench.texts.n; i++) {
        const struct seen *seen = &bench.texts.items[i];
        if (g_strcmp0(seen->part, "tick") == 0 &&
            (tick == NULL || seen->y > tick->y))
            tick = seen;
    }
    g_assert_cmpfloat(tick->x + tick->width, >, name->x - 4);
    g_assert_cmpfloat(name->y - 0.8 * name->size, >=,
                      tick->y + TICK_NAME_APART);
    arena_free(bench.arena);
}

static size_t
count_marks(const struct bench *bench, const char *part)
{
    size_t n = 0;
    for (size_t i = 0; i < bench->picture.marks.n; i++)
        n += g_strcmp0(bench->picture.marks.items[i].part, part) == 0;
    return n;
}

static void
in_two_languages_the_number_of_a_line_is_said_once(void)
{
    /* At the ends of several lines, and beside the plot of one. */
    static const size_t n_series[] = {3, 1};
    for (size_t i = 0; i < G_N_ELEMENTS(n_series); i++) {
        struct bench bench = bench_open("years-three", "line");
        bench.chart->n_series = n_series[i];
        bench.chart->references =
            ARENA_NEW(bench.arena, struct chart_reference);
        *bench.chart->references = (struct chart_reference){
            rational_of(1000), {{"上限 1000", "Limit 1,000"}}, {NULL}};
        bench.chart->n_references = 1;
        draw(&bench, both, 432);
        g_assert_true(says(&bench, i == 0 ? "name" : "reference", "上限"));
        g_assert_true(
            says(&bench, i == 0 ? "name" : "reference", "Limit 1,000"));
        g_assert_false(
            says(&bench, i == 0 ? "name" : "reference", "上限 1000"));
        arena_free(bench.arena);
    }
}

static void
in_two_languages_a_year_is_said_once(void)
{
    struct bench bench = bench_open("years", "line");
    for (size_t c = 0; c < bench.chart->n_categories; c++) {
        struct words *name = &bench.chart->categories[c].name;
        name->in[LANGUAGE_ZH] =
            arena_printf(bench.arena, "%s年", name->in[LANGUAGE_EN]);
    }
    draw(&bench, both, 432);
    g_assert_nonnull(find(&bench, "name", "2024"));
    g_assert_null(find(&bench, "name", "2024年"));
    draw(&bench, zh, 432);
    g_assert_nonnull(find(&bench, "name", "2024年"));
    arena_free(bench.arena);
}

static struct bench
bench_open_long_names(size_t n_series)
{
    struct bench bench = bench_open("years-three", "area");
    bench.chart->n_series = n_series;
    for (size_t s = 0; s < n_series; s++)
        bench.chart->series[s].name = (struct words){{
            arena_printf(bench.arena, "补缴社会保险费%zu", s + 1),
            arena_printf(bench.arena, "Social insurance recovered %zu", s + 1),
        }};
    return bench;
}

static void
names_too_long_for_the_ends_of_lines_stand_in_a_legend(void)
{
    struct bench bench = bench_open_long_names(2);
    draw(&bench, both, 210);
    for (size_t s = 0; s < 2; s++) {
        struct words name = bench.chart->series[s].name;
        g_assert_true(says(&bench, "legend", name.in[LANGUAGE_ZH]));
        g_assert_true(says(&bench, "legend", name.in[LANGUAGE_EN]));
    }
    g_assert_cmpfloat(find_first(&bench, "axis")->width, >=, 0.6 * 210);
    arena_free(bench.arena);
}

static void
labels_of_several_rows_stand_half_a_row_apart(void)
{
    struct bench bench = bench_open_long_names(3);
    const struct seen *before = NULL;
    size_t pairs = 0;
    draw(&bench, both, 432);
    for (size_t i = 0; i < bench.texts.n; i++) {
        const struct seen *seen = &bench.texts.items[i];
        bool zh_name = strstr(seen->text, "补缴社会") != NULL;
        if (g_strcmp0(seen->part, "name") != 0 || seen->x < 216)
            continue;
        if (zh_name && before != NULL) {
            g_assert_cmpfloat(fabs(before->y - seen->y), >=, 3.1 * seen->size);
            pairs++;
        }
        if (zh_name)
            before = seen;
    }
    g_assert_cmpuint(pairs, ==, 2);
    arena_free(bench.arena);
}

static void
the_rule_of_a_new_definition_says_what_it_is(void)
{
    static const char *const types[] = {"line", "area", "column"};
    for (size_t i = 0; i < G_N_ELEMENTS(types); i++) {
        struct bench bench = bench_open("years", types[i]);
        bench.chart->data[2].redefined = true;
        draw(&bench, zh, 432);
        const struct seen *name = find(&bench, "annotation", "口径变化");
        const struct mark *rule = find_last(&bench, "break");
        g_assert_nonnull(name);
        g_assert_cmpfloat_with_epsilon(name->x + name->width / 2, rule->x, 1);
        g_assert_cmpfloat(name->y, <, rule->y);
        arena_free(bench.arena);
    }
}

static void
a_new_definition_of_some_series_says_whose_it_is(void)
{
    struct bench bench = bench_open("years-three", "line");
    bench.chart->data[6 + 2].redefined = true;
    draw(&bench, zh, 432);
    const struct seen *whose = find(&bench, "annotation", "建议书：口径变化");
    g_assert_nonnull(whose);
    g_assert_cmpuint(whose->color, ==, find(&bench, "name", "建议书")->color);
    for (size_t s = 0; s < 3; s++)
        bench.chart->data[6 * s + 2].redefined = true;
    draw(&bench, zh, 432);
    g_assert_nonnull(find(&bench, "annotation", "口径变化"));
    arena_free(bench.arena);
}

static void
a_layer_that_means_the_same_goes_on_under_one_that_does_not(void)
{
    struct bench bench = bench_open("years-three", "area");
    size_t n = bench.chart->n_categories;
    draw(&bench, zh, 432);
    g_assert_cmpuint(count_marks(&bench, "area"), ==, 3);
    bench.chart->data[1 * n + 2].redefined = true;
    draw(&bench, zh, 432);
    g_assert_cmpuint(count_marks(&bench, "area"), ==, 1 + 2 + 2);
    arena_free(bench.arena);
}

static void
the_line_at_zero_is_not_drawn_over_values(void)
{
    static const char *const types[] = {"line", "area"};
    for (size_t i = 0; i < G_N_ELEMENTS(types); i++) {
        struct bench bench = bench_open("years", types[i]);
        bench.chart->data[1].value = rational_of(0);
        draw(&bench, zh, 432);
        const struct mark *axis = find_last(&bench, "axis");
        const struct mark *line = find_last(&bench, "line");
        g_assert_true(axis < line);
        arena_free(bench.arena);
    }
}

static void
the_column_in_focus_has_its_value_beside_an_axis(void)
{
    for (size_t c = 0; c < 12; c++) {
        struct bench bench = bench_open("months", "column");
        bench.chart->categories[c].focus = true;
        draw(&bench, zh, 136);
        g_assert_cmpuint(count(&bench, "tick"), >, 2);
        g_assert_cmpuint(count(&bench, "label"), ==, 1);
        const struct seen *label =
            find(&bench, "label", bench.chart->data[c].label.in[0]);
        g_assert_nonnull(label);
        for (size_t i = 0; i < bench.picture.marks.n; i++) {
            const struct mark *bar = &bench.picture.marks.items[i];
            if (g_strcmp0(bar->part, "bar") == 0 &&
                bar->x < label->x + label->width &&
                label->x < bar->x + bar->width)
                g_assert_cmpfloat(label->y, <, bar->y);
        }
        arena_free(bench.arena);
    }
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/trend/" #test, test)
    ADD(every_tick_of_two_units_stands_at_its_gridline);
    ADD(ticks_of_each_language_are_in_the_unit_of_its_values);
    ADD(in_two_languages_a_tick_of_one_unit_is_said_once);
    ADD(a_linear_scale_where_a_log_one_was_asked_for_is_said);
    ADD(the_month_in_focus_and_the_highest_are_always_named);
    ADD(names_of_time_leave_no_hole_before_the_last);
    ADD(names_of_months_are_as_far_apart_as_others_or_one_more);
    ADD(strokes_at_points_hang_from_an_axis);
    ADD(a_rule_leads_to_a_value_that_stands_away_from_its_dot);
    ADD(months_and_years_without_room_are_bare_numbers);
    ADD(of_many_years_the_first_the_last_and_round_ones_are_named);
    ADD(the_last_year_stands_under_its_column);
    ADD(values_of_a_line_stand_above_it_but_in_a_trough);
    ADD(of_many_values_only_the_notable_are_said);
    ADD(a_narrow_line_with_an_axis_says_its_last_value);
    ADD(a_value_does_not_stand_beside_the_number_of_a_tick);
    ADD(lines_over_years_say_all_their_first_values_or_none);
    ADD(the_lowest_tick_does_not_touch_the_first_name);
    ADD(in_two_languages_the_number_of_a_line_is_said_once);
    ADD(in_two_languages_a_year_is_said_once);
    ADD(names_too_long_for_the_ends_of_lines_stand_in_a_legend);
    ADD(labels_of_several_rows_stand_half_a_row_apart);
    ADD(the_rule_of_a_new_definition_says_what_it_is);
    ADD(a_new_definition_of_some_series_says_whose_it_is);
    ADD(a_layer_that_means_the_same_goes_on_under_one_that_does_not);
    ADD(the_line_at_zero_is_not_drawn_over_values);
    ADD(the_column_in_focus_has_its_value_beside_an_axis);
    return g_test_run();
}
