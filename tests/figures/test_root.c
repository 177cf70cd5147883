#include "root.h"

#include <glib.h>

static void
the_root_is_rounded_down(void)
{
    static const int64_t cases[][2] = {
        {0, 0}, {1, 1}, {3, 1}, {4, 2}, {24, 4}, {25, 5},
        {999999, 999}, {1000000, 1000},
        {INT64_MAX, 3037000499},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpint(root_of(cases[i][0]), ==, cases[i][1]);
    g_assert_cmpint(root_of((int128)INT64_MAX * INT64_MAX), ==, INT64_MAX);
    g_assert_cmpint(root_of((int128)INT64_MAX * INT64_MAX - 1), ==,
                    INT64_MAX - 1);
}

static void
a_root_that_does_not_fit_is_the_largest_number(void)
{
    g_assert_cmpint(root_of((int128)1 << 126), ==, INT64_MAX);
    g_assert_cmpint(root_of(((((int128)1 << 126) - 1) << 1) + 1), ==,
                    INT64_MAX);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/root/the_root_is_rounded_down",
                    the_root_is_rounded_down);
    g_test_add_func("/root/a_root_that_does_not_fit_is_the_largest_number",
                    a_root_that_does_not_fit_is_the_largest_number);
    return g_test_run();
}
