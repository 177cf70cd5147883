#include <glib.h>

#include "bag.h"

#define X "工资.csv:"

static void
a_row_that_fails_a_check_is_told_at_the_first_field(void)
{
    bag_check("玄武区,2024-01,1,0\n鼓楼区,2024-01,0,0\n",
              X "2:3 wages-without-workers", NULL);
}

static void
literals_count_in_the_unit_of_the_form(void)
{
    bag_check("玄武区,2024-01,4999.99,9\n鼓楼区,2024-01,5000,9\n",
              X "3:3 wages-very-high", NULL);
    bag_check_file("单位,月份,补发工资（元）,涉及职工\n"
                   "玄武区,2024-01,49999999,9\n鼓楼区,2024-01,50000000,9\n",
                   X "3:3 wages-very-high", NULL);
}

static void
what_is_unknown_fails_no_check(void)
{
    bag_check("玄武区,2024-01,1,\n鼓楼区,2024-01,,0\n",
              X "2:4 value-missing " X "3:3 value-missing", NULL);
}

static void
the_template_words_the_finding(void)
{
    struct bag_file file = {
        "submissions/南京/工资.csv",
        "单位,月份,补发工资,涉及职工\n玄武,2024-01,1,0\n",
    };
    struct bag *bag = bag_new(&file, 1);
    bool found = false;

    bag_read(bag, 1);
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);

        if (finding->code != FINDING_ROW_CHECK)
            continue;
        found = true;
        g_assert_cmpint(finding->level, ==, FINDING_QUERY);
        g_assert_cmpstr(finding_message(bag->arena, finding, LANGUAGE_ZH),
                        ==, "有工资而无人");
        g_assert_cmpstr(finding_message(bag->arena, finding, LANGUAGE_EN),
                        ==, "wages but no workers");
    }
    g_assert_true(found);
    bag_free(bag);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/rowchecks/" #function, function)
    ADD(a_row_that_fails_a_check_is_told_at_the_first_field);
    ADD(literals_count_in_the_unit_of_the_form);
    ADD(what_is_unknown_fails_no_check);
    ADD(the_template_words_the_finding);
    return g_test_run();
}
