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

/* Calls that meet: how many run at once. */
struct meeting {
    int now, most;
};

static void
meet(void *data, size_t i)
{
    struct meeting *meeting = data;
    int now = __atomic_add_fetch(&meeting->now, 1, __ATOMIC_SEQ_CST);
    if (now > meeting->most)
        __atomic_store_n(&meeting->most, now, __ATOMIC_SEQ_CST);
    g_usleep(100 + i % 2);
    __atomic_sub_fetch(&meeting->now, 1, __ATOMIC_SEQ_CST);
}

static void
no_more_run_at_once_than_was_said(void)
{
    struct meeting meeting = {0};
    parallel_limit(1);
    parallel_for(50, meet, &meeting);
    g_assert_cmpint(meeting.most, ==, 1);
    parallel_limit(3);
    g_assert_cmpuint(parallel_threads(), ==, 3);
    parallel_for(50, meet, &meeting);
    g_assert_cmpint(meeting.most, <=, 3);
    parallel_limit(0);
    g_assert_cmpuint(parallel_threads(), ==, g_get_num_processors());
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/base/parallel/" #name, name)
    TEST(each_is_called_once_and_done_on_return);
    TEST(few_or_none_are_no_exception);
    TEST(no_more_run_at_once_than_was_said);
    return g_test_run();
}
