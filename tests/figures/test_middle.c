#include "middle.h"

#include <glib.h>

static void
expect(const struct rational *values, size_t n, struct rational middle)
{
    g_autofree struct rational *copy =
        g_memdup2(values, n * sizeof *values);

    g_assert_cmpint(rational_compare(middle_of(copy, n), middle), ==, 0);
}

static void
the_median_is_exact(void)
{
    static const struct rational values[] = {
        {1, 3}, {-2, 1}, {1, 7}, {5, 2}, {1, 3},
    };

    expect(values, 1, (struct rational){1, 3});
    expect(values, 2, (struct rational){-5, 6});
    expect(values, 3, (struct rational){1, 7});
    expect(values, 4, (struct rational){5, 21});
    expect(values, 5, (struct rational){1, 3});
}

static void
a_mean_that_does_not_fit_gives_the_lower_one(void)
{
    int128 large = (int128)1 << 126;
    const struct rational values[] = {{large - 1, large}, {1, large - 1}};

    expect(values, 2, (struct rational){1, large - 1});
}

static void
a_sum_that_cannot_be_halved_gives_the_lower_one(void)
{
    int128 odd = ((int128)1 << 126) + 1;
    const struct rational values[] = {{2, odd}, {1, odd}, {-1, 1},
                                      {5, 1},   {-2, 1},  {6, 1}};

    expect(values, 2, (struct rational){1, odd});
    expect(values, 6, (struct rational){1, odd});
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/middle/the_median_is_exact", the_median_is_exact);
    g_test_add_func("/middle/a_mean_that_does_not_fit_gives_the_lower_one",
                    a_mean_that_does_not_fit_gives_the_lower_one);
    g_test_add_func("/middle/a_sum_that_cannot_be_halved_gives_the_lower_one",
                    a_sum_that_cannot_be_halved_gives_the_lower_one);
    return g_test_run();
}
