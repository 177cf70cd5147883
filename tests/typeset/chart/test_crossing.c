#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "chart/crossing.h"

#define DARK 0x9B1C1F
#define INK 0x1A1A1A

struct bench {
    struct arena *arena;
    struct plot plot;
};

static struct bench
bench_open(void)
{
    struct bench bench = {.arena = arena_new()};
    bench.plot.arena = bench.arena;
    bench.plot.marks = marks_new(bench.arena);
    return bench;
}

/* What is drawn of the part: its length along the page, and how often. */
static double
drawn(const struct bench *bench, const char *part, size_t *n)
{
    double length = 0;
    *n = 0;
    for (size_t i = 0; i < bench->plot.marks.n; i++) {
        const struct mark *mark = &bench->plot.marks.items[i];
        if (mark->part == NULL || strcmp(mark->part, part) != 0)
            continue;
        length += mark->height;
        ++*n;
    }
    return length;
}

static void
expect(double bar_end, double light, double ink)
{
    struct bench bench = bench_open();
    size_t n;
    plot_rect(&bench.plot, "bar", 0, 20, bar_end, 10, DARK);
    crossing_draw(&bench.plot, true, 50, 0, 100, 0.75, INK);
    g_assert_cmpfloat_with_epsilon(drawn(&bench, "crossing", &n), light, 1e-9);
    g_assert_cmpfloat_with_epsilon(drawn(&bench, "reference", &n), ink, 1e-9);
    arena_free(bench.arena);
}

static void
a_line_is_light_on_a_bar_that_goes_on_behind_it(void)
{
    expect(80, 10, 90);
}

static void
a_bar_that_reaches_a_line_keeps_its_end(void)
{
    expect(50, 0, 100);
    expect(50.6, 0, 100);
    expect(30, 0, 100);
}

static void
a_dot_lies_on_top_of_a_line(void)
{
    struct bench bench = bench_open();
    size_t n;
    plot_dot(&bench.plot, "dot", 51, 60, 3, DARK);
    plot_dot(&bench.plot, "dot", 51, 30, 3, DARK);
    plot_dot(&bench.plot, "dot", 70, 45, 3, DARK);
    crossing_draw(&bench.plot, true, 50, 0, 100, 0.75, INK);
    g_assert_cmpfloat_with_epsilon(drawn(&bench, "reference", &n), 88, 1e-9);
    g_assert_cmpuint(n, ==, 3);
    arena_free(bench.arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/chart/crossing/" #test, test)
    ADD(a_line_is_light_on_a_bar_that_goes_on_behind_it);
    ADD(a_bar_that_reaches_a_line_keeps_its_end);
    ADD(a_dot_lies_on_top_of_a_line);
    return g_test_run();
}
