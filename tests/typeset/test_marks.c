/* Marks: boxes, moving, and what new ones inherit. */
#include "marks.h"

#include <glib.h>

#include "base/arena.h"

static void
a_path_has_the_box_of_its_points(void)
{
    struct arena *arena = arena_new();
    struct marks marks = marks_new(arena);

    marks_circle(&marks, 10, 20, 5, 0xFF0000, COLOR_NONE, 0);
    g_assert_cmpint(marks.items[0].kind, ==, MARK_PATH);
    g_assert_cmpfloat_with_epsilon(marks.items[0].x, 5, 1e-9);
    g_assert_cmpfloat_with_epsilon(marks.items[0].y, 15, 1e-9);
    g_assert_cmpfloat_with_epsilon(marks.items[0].width, 10, 1e-9);
    g_assert_cmpfloat_with_epsilon(marks.items[0].height, 10, 1e-9);
    marks_rule(&marks, 3, 4, 1, 9, 0.5, 0, 0);
    g_assert_cmpfloat(marks.items[1].x, ==, 1);
    g_assert_cmpfloat(marks.items[1].width, ==, 2);
    g_assert_cmpfloat(marks.items[1].height, ==, 5);
    arena_free(arena);
}

static void
a_circle_is_round(void)
{
    struct arena *arena = arena_new();
    struct marks marks = marks_new(arena);
    const struct segment *curve;
    double x, y;

    marks_circle(&marks, 0, 0, 1, 0, COLOR_NONE, 0);
    curve = &marks.items[0].path->segments[1];
    g_assert_cmpint(curve->kind, ==, SEGMENT_CURVE);
    x = (1 + 3 * curve->x[0] + 3 * curve->x[1] + curve->x[2]) / 8;
    y = (0 + 3 * curve->y[0] + 3 * curve->y[1] + curve->y[2]) / 8;
    g_assert_cmpfloat_with_epsilon(x * x + y * y, 1, 1e-3);
    arena_free(arena);
}

static void
appending_moves_marks_and_paths(void)
{
    struct arena *arena = arena_new();
    struct marks from = marks_new(arena), to = marks_new(arena);
    double x[] = {0, 1, 2}, y[] = {0, 5, 0};

    marks_polyline(&from, x, y, 3, 1, 0, 0);
    marks_rect(&from, 1, 2, 3, 4, 0xABCDEF);
    marks_append(&to, &from, 10, 20);
    g_assert_cmpuint(to.n, ==, 2);
    g_assert_cmpfloat(to.items[0].x, ==, 10);
    g_assert_cmpfloat(to.items[0].path->segments[1].y[0], ==, 25);
    g_assert_cmpfloat(from.items[0].path->segments[1].y[0], ==, 5);
    g_assert_cmpfloat(to.items[1].y, ==, 22);
    g_assert_cmphex(to.items[1].color, ==, 0xABCDEF);
    arena_free(arena);
}

static void
marks_take_what_they_lack(void)
{
    struct arena *arena = arena_new();
    struct nodes nodes = nodes_new(arena);
    const struct node *root =
        nodes_add(&nodes, "Document", NULL, LANGUAGE_ZH);
    const struct node *child = nodes_add(&nodes, "P", root, LANGUAGE_EN);
    struct marks from = marks_new(arena), to = marks_new(arena);

    from.node = child;
    marks_rect(&from, 0, 0, 1, 1, 0);
    from.node = NULL;
    marks_anchor(&from, 0, 0, "a");
    to.node = root;
    to.id = "block";
    marks_append(&to, &from, 0, 0);
    g_assert_true(to.items[0].node == child);
    g_assert_true(to.items[1].node == root);
    g_assert_cmpstr(to.items[0].id, ==, "block");
    g_assert_cmpuint(child->index, ==, 1);
    g_assert_true(child->parent == root);
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/marks/" #test, test)
    ADD(a_path_has_the_box_of_its_points);
    ADD(a_circle_is_round);
    ADD(appending_moves_marks_and_paths);
    ADD(marks_take_what_they_lack);
    return g_test_run();
}
