#include <glib.h>
#include <math.h>

#include "base/arena.h"
#include "chart/dotnames.h"

#define WIDTH 30
#define HEIGHT 10

static const struct box inside = {0, 0, 300, 200};

static void
set_dot(struct dotname *name, double x, double y)
{
    *name = (struct dotname){
        .x = x, .y = y, .radius = 3, .width = WIDTH, .height = HEIGHT};
}

static double
left_of(const struct dotname *name)
{
    return name->at - (name->anchor == ANCHOR_END      ? name->width
                       : name->anchor == ANCHOR_MIDDLE ? name->width / 2
                                                       : 0);
}

static void
a_name_begins_at_its_dot(void)
{
    struct arena *arena = arena_new();
    struct dotname name;
    set_dot(&name, 100, 100);
    g_assert_true(dotnames_place(arena, &name, 1, 0, inside, NULL, 0));
    g_assert_cmpint(name.anchor, ==, ANCHOR_START);
    g_assert_cmpfloat_with_epsilon(name.top + HEIGHT / 2.0, 100, 1e-9);
    set_dot(&name, 298, 100);
    g_assert_true(dotnames_place(arena, &name, 1, 0, inside, NULL, 0));
    g_assert_cmpint(name.anchor, ==, ANCHOR_END);
    g_assert_cmpfloat(name.at, <, 295);
    arena_free(arena);
}

static void
names_of_neighbours_keep_away_from_the_other_dot(void)
{
    struct arena *arena = arena_new();
    struct dotname names[2];
    set_dot(&names[0], 100, 100);
    set_dot(&names[1], 112, 100);
    g_assert_true(dotnames_place(arena, names, 2, 0, inside, NULL, 0));
    g_assert_cmpfloat(left_of(&names[0]) + WIDTH, <, 100);
    g_assert_cmpfloat(left_of(&names[1]), >, 112);
    arena_free(arena);
}

static void
dots_in_a_crowd_have_leaders_that_do_not_cross(void)
{
    struct arena *arena = arena_new();
    struct dotname names[9];
    size_t led = 0;
    for (size_t i = 0; i < 9; i++)
        set_dot(&names[i], 100 + 10 * (double)i, 100);
    g_assert_false(dotnames_place(arena, names, 9, 0, inside, NULL, 0));
    g_assert_true(dotnames_place(arena, names, 9, 9, inside, NULL, 0));
    for (size_t i = 0; i < 9; i++)
        for (size_t k = 0; k < i; k++)
            g_assert_false(names[i].led && names[k].led &&
                           labels_meet(&names[i].leader, &names[k].leader));
    for (size_t i = 0; i < 9; i++)
        led += names[i].led;
    g_assert_cmpuint(led, >, 0);
    arena_free(arena);
}

static void
dots_that_lie_on_each_other_cannot_be_named(void)
{
    struct arena *arena = arena_new();
    struct dotname names[2];
    set_dot(&names[0], 100, 100);
    set_dot(&names[1], 100.2, 100);
    g_assert_false(dotnames_place(arena, names, 2, 2, inside, NULL, 0));
    arena_free(arena);
}

static void
names_keep_off_lines(void)
{
    struct arena *arena = arena_new();
    const struct stroke zero = {110, 0, 110, 200};
    struct dotname name;
    set_dot(&name, 100, 100);
    g_assert_true(dotnames_place(arena, &name, 1, 0, inside, &zero, 1));
    g_assert_cmpint(name.anchor, ==, ANCHOR_END);
    arena_free(arena);
}

/* A dot in the top corner, and one below it on the left. */
static void
a_leader_does_not_lead_from_beside_another_dot(void)
{
    struct arena *arena = arena_new();
    const struct box corner = {0, 90, 108, 200};
    struct dotname names[2];
    set_dot(&names[0], 100, 100);
    names[0].height = 30;
    names[0].rows = 3;
    set_dot(&names[1], 80, 116);
    g_assert_true(dotnames_place(arena, names, 2, 1, corner, NULL, 0));
    double right = left_of(&names[0]) + WIDTH, top = names[0].top;
    g_assert_true(names[0].led);
    if (names[1].y > top + 1 && names[1].y < top + 29)
        g_assert_cmpfloat(fabs(names[1].x - right), >=, 20);
    arena_free(arena);
}

/* The line leaves but the place below it, on the right of the first dot. */
static void
no_name_stands_straight_above_another_dot(void)
{
    struct arena *arena = arena_new();
    const struct box strip = {100, 98, 37, 100};
    const struct stroke line = {101, 100, 137, 100};
    struct dotname names[2];
    set_dot(&names[0], 100, 100);
    set_dot(&names[1], 120, 118);
    g_assert_true(dotnames_place(arena, names, 2, 0, strip, &line, 1));
    set_dot(&names[1], 120, 116);
    g_assert_false(dotnames_place(arena, names, 2, 0, strip, &line, 1));
    arena_free(arena);
}

static void
names_of_two_rows_have_paper_between_them(void)
{
    struct arena *arena = arena_new();
    struct dotname names[2];
    for (size_t i = 0; i < 2; i++) {
        set_dot(&names[i], 100, 100 + 19 * (double)i);
        names[i].height = 20;
        names[i].rows = 2;
    }
    g_assert_true(dotnames_place(arena, names, 2, 0, inside, NULL, 0));
    bool one_column = fabs(left_of(&names[0]) - left_of(&names[1])) < WIDTH;
    g_assert_true(!one_column || names[1].top - names[0].top >= 22);
    arena_free(arena);
}

/* Many crowds, the same ones each time. */
static void
a_leader_keeps_its_distance_from_other_names(void)
{
    struct arena *arena = arena_new();
    GRand *random = g_rand_new_with_seed(5);
    struct dotname names[9];
    size_t placed = 0;
    for (size_t crowd = 0; crowd < 300; crowd++) {
        for (size_t i = 0; i < 9; i++)
            set_dot(&names[i], g_rand_double_range(random, 100, 170),
                    g_rand_double_range(random, 80, 120));
        if (!dotnames_place(arena, names, 9, 9, inside, NULL, 0))
            continue;
        placed++;
        for (size_t i = 0; i < 81; i++) {
            const struct dotname *led = &names[i / 9], *other = &names[i % 9];
            const struct box around = {left_of(other), other->top - 0.4,
                                       WIDTH, HEIGHT + 0.8};
            g_assert_false(led != other && led->led &&
                           labels_crosses(&led->leader, &around));
        }
    }
    g_assert_cmpuint(placed, >, 100);
    g_rand_free(random);
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/chart/dotnames/" #test, test)
    ADD(a_name_begins_at_its_dot);
    ADD(names_of_neighbours_keep_away_from_the_other_dot);
    ADD(dots_in_a_crowd_have_leaders_that_do_not_cross);
    ADD(dots_that_lie_on_each_other_cannot_be_named);
    ADD(names_keep_off_lines);
    ADD(a_leader_does_not_lead_from_beside_another_dot);
    ADD(no_name_stands_straight_above_another_dot);
    ADD(names_of_two_rows_have_paper_between_them);
    ADD(a_leader_keeps_its_distance_from_other_names);
    return g_test_run();
}
