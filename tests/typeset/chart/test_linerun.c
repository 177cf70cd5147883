/* Labels along a line. */
#include <glib.h>

#include "base/arena.h"
#include "chart/linelabel.h"
#include "chart/linerun.h"

#define STEP 21
#define WIDTH 17
#define HEIGHT 10

struct bench {
    struct arena *arena;
    struct obstacles obstacles;
    struct linerun_label labels[16];
    size_t n;
};

/* A line through points STEP apart; its labels had rather stand above. */
static struct bench
bench_open(const double *y, size_t n)
{
    struct bench bench = {.arena = arena_new(), .n = n};
    bench.obstacles = (struct obstacles){
        .arena = bench.arena,
        .inside = {-20, -100, 400, 400},
    };
    for (size_t i = 0; i < n; i++) {
        double x = STEP * (double)i;
        bench.labels[i] = (struct linerun_label){
            x, y[i], true, {.width = WIDTH, .height = HEIGHT}};
        labels_add_box(&bench.obstacles, (struct box){x - 2, y[i] - 2, 4, 4});
        if (i > 0)
            labels_add_stroke(&bench.obstacles,
                              (struct stroke){x - STEP, y[i - 1], x, y[i]});
    }
    return bench;
}

static bool
is_above(const struct bench *bench, size_t i)
{
    const struct linerun_label *label = &bench->labels[i];
    return label->box.y + label->box.height <= label->y;
}

static void
check_clear(const struct bench *bench)
{
    for (size_t i = 0; i < bench->n; i++) {
        const struct box *box = &bench->labels[i].box;
        g_assert_true(linelabel_is_clear(&bench->obstacles, box));
        for (size_t k = 0; k < i; k++)
            g_assert_false(labels_overlap(box, &bench->labels[k].box));
    }
}

static void
all_values_of_a_line_that_rises_ever_steeper_stand_above_it(void)
{
    static const double y[] = {200, 190, 180, 170, 160, 151,
                               142, 132, 123, 115, 105, 60};
    struct bench bench = bench_open(y, G_N_ELEMENTS(y));
    g_assert_true(linerun_place(&bench.obstacles, bench.labels, bench.n));
    for (size_t i = 0; i < bench.n; i++)
        g_assert_true(is_above(&bench, i));
    check_clear(&bench);
    arena_free(bench.arena);
}

static void
a_label_leans_less_than_half_way_to_the_next_point(void)
{
    static const double y[] = {200, 190, 180, 170, 60};
    struct bench bench = bench_open(y, G_N_ELEMENTS(y));
    g_assert_true(linerun_place(&bench.obstacles, bench.labels, bench.n));
    for (size_t i = 0; i < bench.n; i++) {
        const struct linerun_label *label = &bench.labels[i];
        g_assert_cmpfloat_with_epsilon(label->box.x + WIDTH / 2.0, label->x,
                                       STEP / 2.0 - 0.5);
    }
    arena_free(bench.arena);
}

static void
a_value_without_room_above_stands_below(void)
{
    static const double y[] = {200, 200, 200, 200, 200};
    struct bench bench = bench_open(y, G_N_ELEMENTS(y));
    labels_add_box(&bench.obstacles,
                   (struct box){2 * STEP - WIDTH, 170, 2 * WIDTH, 28});
    g_assert_true(linerun_place(&bench.obstacles, bench.labels, bench.n));
    g_assert_true(is_above(&bench, 0));
    g_assert_false(is_above(&bench, 2));
    g_assert_true(is_above(&bench, 4));
    check_clear(&bench);
    arena_free(bench.arena);
}

static void
values_nearer_than_they_are_wide_find_no_place(void)
{
    static const double y[] = {200, 200, 200, 200, 200, 200, 200, 200};
    struct bench bench = bench_open(y, G_N_ELEMENTS(y));
    for (size_t i = 0; i < bench.n; i++)
        bench.labels[i].box.width = 3 * STEP;
    g_assert_false(linerun_place(&bench.obstacles, bench.labels, bench.n));
    arena_free(bench.arena);
}

static void
a_line_without_values_needs_no_place(void)
{
    struct bench bench = bench_open(NULL, 0);
    g_assert_true(linerun_place(&bench.obstacles, bench.labels, 0));
    arena_free(bench.arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/linerun/" #test, test)
    ADD(all_values_of_a_line_that_rises_ever_steeper_stand_above_it);
    ADD(a_label_leans_less_than_half_way_to_the_next_point);
    ADD(a_value_without_room_above_stands_below);
    ADD(values_nearer_than_they_are_wide_find_no_place);
    ADD(a_line_without_values_needs_no_place);
    return g_test_run();
}
