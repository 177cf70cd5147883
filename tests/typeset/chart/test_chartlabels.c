#include <glib.h>
#include <math.h>

#include "base/arena.h"
#include "chart/labels.h"

static void
expect_spread(const double *wants, size_t n, double length, double low,
              double high, const double *places)
{
    struct arena *arena = arena_new();
    struct slot *slots = ARENA_NEW_N(arena, struct slot, n);
    for (size_t i = 0; i < n; i++)
        slots[i] = (struct slot){.want = wants[i], .length = length};
    labels_spread(arena, slots, n, low, high);
    for (size_t i = 0; i < n; i++)
        g_assert_cmpfloat_with_epsilon(slots[i].at, places[i], 1e-9);
    arena_free(arena);
}

static void
labels_with_room_stay_where_they_are(void)
{
    expect_spread((double[]){10, 50, 30}, 3, 10, 0, 100,
                  (double[]){10, 50, 30});
}

static void
labels_that_collide_move_apart_alike(void)
{
    expect_spread((double[]){50, 50, 20}, 3, 10, 0, 100,
                  (double[]){45, 55, 20});
    expect_spread((double[]){40, 44, 42}, 3, 10, 0, 100,
                  (double[]){32, 52, 42});
}

static void
labels_stay_within_the_plot(void)
{
    expect_spread((double[]){99, 98}, 2, 10, 0, 100, (double[]){95, 85});
    expect_spread((double[]){-9, 2}, 2, 10, 0, 100, (double[]){5, 15});
}

static void
a_label_keeps_clear_of_lines(void)
{
    struct arena *arena = arena_new();
    struct obstacles obstacles = {
        .arena = arena,
        .inside = {0, 0, 100, 100},
    };
    struct box box = {.width = 20, .height = 10};
    labels_add_stroke(&obstacles, (struct stroke){0, 40, 100, 40});
    g_assert_true(labels_near(&obstacles, 50, 50, true, &box));
    g_assert_cmpfloat(box.y, >=, 50);
    arena_free(arena);
}

static void
a_label_without_a_place_is_not_placed(void)
{
    struct arena *arena = arena_new();
    struct obstacles obstacles = {
        .arena = arena,
        .inside = {0, 0, 100, 12},
    };
    struct box box = {.width = 20, .height = 10};
    labels_add_box(&obstacles, (struct box){0, 0, 100, 6});
    g_assert_false(labels_near(&obstacles, 50, 6, true, &box));
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/chart/labels/" #test, test)
    ADD(labels_with_room_stay_where_they_are);
    ADD(labels_that_collide_move_apart_alike);
    ADD(labels_stay_within_the_plot);
    ADD(a_label_keeps_clear_of_lines);
    ADD(a_label_without_a_place_is_not_placed);
    return g_test_run();
}
