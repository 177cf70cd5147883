#include <glib.h>

#include "base/arena.h"
#include "names.h"

static const int a, b;

static void
a_name_is_found_folded(void)
{
    struct arena *arena = arena_new();
    struct names *names = names_new(arena);

    g_assert_null(names_add(names, 0, "Xuanwu District", NAMES_EXACT, &a));
    g_assert_true(names_find(names, 0, " xuanwu　ＤＩＳＴＲＩＣＴ ") == &a);
    g_assert_null(names_find(names, 1, "Xuanwu District"));
    g_assert_null(names_find(names, 0, "Xuanwu"));
    g_assert_null(names_find(names, 0, ""));
    arena_free(arena);
}

static void
an_exact_name_hides_a_loose_one(void)
{
    struct arena *arena = arena_new();
    struct names *names = names_new(arena);

    names_add(names, 0, "通州", NAMES_LOOSE, &a);
    names_add(names, 0, "通州", NAMES_EXACT, &b);
    names_add(names, 0, "通州", NAMES_LOOSE, &a);
    g_assert_true(names_find(names, 0, "通州") == &b);
    arena_free(arena);
}

static void
an_ambiguous_name_finds_nothing(void)
{
    struct arena *arena = arena_new();
    struct names *names = names_new(arena);

    g_assert_null(names_add(names, 0, "鼓楼区", NAMES_EXACT, &a));
    g_assert_null(names_add(names, 0, "鼓楼区", NAMES_EXACT, &a));
    g_assert_true(names_find(names, 0, "鼓楼区") == &a);
    g_assert_true(names_add(names, 0, "鼓楼区", NAMES_EXACT, &b) == &a);
    g_assert_null(names_find(names, 0, "鼓楼区"));
    names_add(names, 0, "鼓楼", NAMES_LOOSE, &a);
    g_assert_null(names_add(names, 0, "鼓楼", NAMES_LOOSE, &b));
    g_assert_null(names_find(names, 0, "鼓楼"));
    arena_free(arena);
}

static void
an_overlong_name_is_unknown(void)
{
    struct arena *arena = arena_new();
    struct names *names = names_new(arena);
    g_autofree char *longest = g_strnfill(100000, 'x');

    g_assert_null(names_add(names, 0, longest, NAMES_EXACT, &a));
    g_assert_null(names_find(names, 0, longest));
    arena_free(arena);
}

#define ADD(function) g_test_add_func("/names/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_name_is_found_folded);
    ADD(an_exact_name_hides_a_loose_one);
    ADD(an_ambiguous_name_finds_nothing);
    ADD(an_overlong_name_is_unknown);
    return g_test_run();
}
