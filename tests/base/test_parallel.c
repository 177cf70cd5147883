#include "base/parallel.h"

#include <glib.h>

enum { MANY = 10000 };

static void
count(void *data, size_t i)
{
    int *counts = data;
    __atomic_fetch_add(&counts[i], 1, __ATOMIC_RELAXED);
}

static void
each_is_called_once_and_done_on_return(void)
{
    static int counts[MANY];
    parallel_for(MANY, count, counts);
    for (size_t i = 0; i < MANY; i++)
        g_assert_cmpint(counts[i], ==, 1);
}

static void
few_or_none_are_no_exception(void)
{
    int one = 0;
    parallel_for(0, count, NULL);
    parallel_for(1, count, &one);
    g_assert_cmpint(one, ==, 1);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/base/parallel/" #name, name)
    TEST(each_is_called_once_and_done_on_return);
    TEST(few_or_none_are_no_exception);
    return g_test_run();
}
