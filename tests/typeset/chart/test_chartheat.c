#include <glib.h>

#include "chart/heatscale.h"

static struct heatscale
scale_of(int low, int high)
{
    struct extent extent = {0};
    scale_extend(&extent, rational_of(low));
    scale_extend(&extent, rational_of(high));
    return heatscale_new(extent);
}

static size_t
step(const struct heatscale *scale, int value)
{
    return heatscale_step(scale, rational_of(value));
}

static void
no_step_crosses_zero(void)
{
    struct heatscale scale = scale_of(-80, 60);
    g_assert_true(scale.diverging);
    g_assert_cmpuint(step(&scale, 0), ==, 2);
    for (int i = 1; i <= 80; i++) {
        g_assert_cmpuint(step(&scale, i), >, 2);
        g_assert_cmpuint(step(&scale, -i), <, 2);
        g_assert_cmpuint(step(&scale, i) + step(&scale, -i), ==, 4);
    }
}

static void
one_sign_has_five_equal_steps(void)
{
    struct heatscale scale = scale_of(0, 100);
    g_assert_false(scale.diverging);
    for (int i = 0; i < 100; i++)
        g_assert_cmpuint(step(&scale, i), ==, (size_t)i / 20);
    g_assert_cmpuint(step(&scale, 100), ==, 4);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/chart/heat/no_step_crosses_zero", no_step_crosses_zero);
    g_test_add_func("/chart/heat/one_sign_has_five_equal_steps",
                    one_sign_has_five_equal_steps);
    return g_test_run();
}
