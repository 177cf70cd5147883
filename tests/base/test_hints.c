#include "base/hints.h"

#include <glib.h>

static void
the_first_hint_is_always_given(void)
{
    struct hints hints = {0};

    g_assert_true(hints_take(&hints, 1000000000));
    g_assert_false(hints_take(&hints, 1));
}

static void
hints_end_when_many_candidates_were_looked_at(void)
{
    struct hints hints = {0};
    int n = 0;

    while (hints_take(&hints, 1000))
        n++;
    g_assert_cmpint(n, ==, 500);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/hints/first", the_first_hint_is_always_given);
    g_test_add_func("/base/hints/end",
                    hints_end_when_many_candidates_were_looked_at);
    return g_test_run();
}
