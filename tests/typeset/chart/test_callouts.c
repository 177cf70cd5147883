#include <glib.h>
#include <math.h>

#include "base/arena.h"
#include "chart/callouts.h"

static bool
stand(struct callout *callouts, size_t n)
{
    struct arena *arena = arena_new();
    bool stands = callouts_stand(arena, callouts, n, 200);
    arena_free(arena);
    return stands;
}

static void
texts_stand_over_the_middle_of_their_leaders(void)
{
    struct callout callouts[] = {{.x = 150, .width = 40},
                                 {.x = 50, .width = 60}};
    g_assert_true(stand(callouts, 2));
    g_assert_cmpfloat(callouts[0].left, ==, 130);
    g_assert_cmpfloat(callouts[1].left, ==, 20);
}

static void
texts_that_collide_still_stand_over_their_leaders(void)
{
    struct callout callouts[] = {{.x = 110, .width = 80},
                                 {.x = 90, .width = 60},
                                 {.x = 5, .width = 30}};
    g_assert_true(stand(callouts, 3));
    for (size_t i = 0; i < 3; i++) {
        g_assert_cmpfloat(callouts[i].left, >=, 0);
        g_assert_cmpfloat(callouts[i].left, <=, callouts[i].x);
        g_assert_cmpfloat(callouts[i].left + callouts[i].width, >=,
                          callouts[i].x);
    }
    g_assert_cmpfloat(callouts[1].left + 60, <, callouts[0].left);
    g_assert_cmpfloat(callouts[2].left + 30, <, callouts[1].left);
}

static void
two_texts_of_one_value_cannot_both_stand_over_it(void)
{
    struct callout callouts[] = {{.x = 100, .width = 40},
                                 {.x = 100, .width = 40}};
    g_assert_false(stand(callouts, 2));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/chart/callouts/" #test, test)
    ADD(texts_stand_over_the_middle_of_their_leaders);
    ADD(texts_that_collide_still_stand_over_their_leaders);
    ADD(two_texts_of_one_value_cannot_both_stand_over_it);
    return g_test_run();
}
