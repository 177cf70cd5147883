#include <glib.h>

#include "bag.h"

#define X "工资.csv:"

static void
the_same_row_twice_is_counted_once(void)
{
    bag_check("玄武区,2024-01,1,2\n\n玄武,2024年1月,1.0,２\n",
              X "4:0 duplicate-row", "玄武区 2024-01 1000000 2");
}

static void
the_same_key_with_other_figures_is_told_and_neither_counts(void)
{
    bag_check("玄武区,2024-01,1,2\n鼓楼区,2024-01,1,2\n玄武区,2024-01,1,3\n",
              X "4:0 duplicate-key",
              "鼓楼区 2024-01 1000000 2");
}

static void
two_days_of_one_month_are_two_events(void)
{
    bag_check("玄武区,2024-01-05,1,2\n玄武区,2024-01-06,1,2\n", "",
              "玄武区 2024-01-05 1000000 2; 玄武区 2024-01-06 1000000 2");
}

static void
a_month_and_its_first_day_are_one_month(void)
{
    bag_check("玄武区,2024-01,1,2\n玄武区,2024-01-01,1,2\n",
              X "3:0 duplicate-row", "玄武区 2024-01 1000000 2");
}

static void
an_october_that_lost_its_zero_is_recognised(void)
{
    bag_check("玄武区,2024.1,1,2\n玄武区,2024.9,1,2\n玄武区,2024.1,5,6\n",
              X "4:2 duplicate-october", "玄武区 2024-09 1000000 2");
}

static void
of_a_month_and_its_days_none_counts(void)
{
    bag_check("玄武区,2024-01-05,1,2\n玄武区,2024-01,2,3\n"
              "玄武区,2024-02-01,1,2\n玄武区,2024-02-02,1,2\n",
              X "3:0 duplicate-key",
              "玄武区 2024-02-01 1000000 2; 玄武区 2024-02-02 1000000 2");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/duplicates/" #function, function)
    ADD(the_same_row_twice_is_counted_once);
    ADD(the_same_key_with_other_figures_is_told_and_neither_counts);
    ADD(two_days_of_one_month_are_two_events);
    ADD(a_month_and_its_first_day_are_one_month);
    ADD(an_october_that_lost_its_zero_is_recognised);
    ADD(of_a_month_and_its_days_none_counts);
    return g_test_run();
}
