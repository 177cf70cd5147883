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

static void
two_octobers_that_lost_their_zero_are_not_one_row(void)
{
    bag_check("玄武区,2024.1,1,2\n玄武区,2024.1,1,2\n",
              X "3:2 duplicate-october", "");
    bag_check("玄武区,2024-01,1,2\n玄武区,2024.1,1,2\n",
              X "3:0 duplicate-row", "玄武区 2024-01 1000000 2");
}

/* A text longer than any that has a meaning is compared as it stands. */
static void
rows_with_a_very_long_text_are_compared_too(void)
{
    g_autofree char *name = g_strnfill(300, 'x');
    g_autofree char *text = g_strdup_printf(
        "单位,月份,补发工资,涉及职工,类别\n"
        "玄武,2024-01,1,2,%s\n玄武,2024-01,1,2,%s\n玄武,2024-01,1,2,%sx\n",
        name, name, name);

    bag_check_file(text,
                   X "2:5 value-not-listed " X "3:0 duplicate-row " X
                     "3:5 value-not-listed " X "4:0 duplicate-key " X
                     "4:5 value-not-listed",
                   "");
}

/* A form of several cities with this key. */
static void
check_key(const char *key, const char *rows, const char *findings,
          size_t n_rows)
{
    g_autofree char *forms = g_strconcat(
        "resources:\n"
        "  - name: cases\n"
        "    title: 逐笔记录\n"
        "    title_en: Cases\n"
        "    files: [cases, 记录]\n"
        "    schema:\n"
        "      fields:\n"
        "        - {name: city, type: string, role: city, title: 设区市}\n"
        "        - {name: county, type: string, role: region, title: 区县}\n"
        "        - {name: month, type: yearmonth, role: period, title: 月份}\n"
        "        - {name: employer, type: string, title: 用人单位}\n"
        "        - {name: people, type: integer, unit: 人, title: 人数}\n"
        "      primaryKey: ", key, "\n", NULL);
    g_autofree char *text =
        g_strconcat("设区市,区县,月份,用人单位,人数\n", rows, NULL);
    struct bag_file files[] = {
        {"template/forms.yaml", forms},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {"submissions/江苏省/记录.csv", text},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    bag->intake = intake_read(bag->arena, bag->survey, NULL, NULL,
                              bag->findings);
    g_assert_cmpstr(bag_findings(bag), ==, findings);
    g_assert_cmpuint(bag->intake->n_rows, ==, n_rows);
    bag_free(bag);
}

static void
a_key_may_hold_the_city_alone(void)
{
    check_key("[city, month]",
              "南京,玄武区,2024-01,甲,1\n南京,鼓楼区,2024-01,甲,1\n"
              "徐州,鼓楼区,2024-01,甲,1\n徐州,,2024-02,甲,1\n"
              "徐州,丰县,2024-02,乙,2\n",
              "记录.csv:3:0 duplicate-row 记录.csv:6:0 duplicate-key", 2);
}

static void
a_key_without_the_city_joins_rows_of_several(void)
{
    check_key("[employer, month]",
              "南京,玄武区,2024-01,甲,1\n徐州,丰县,2024-01,甲,2\n"
              "南京,玄武区,2024-01,乙,1\n",
              "记录.csv:3:0 duplicate-key", 1);
    check_key("[employer]",
              "南京,玄武区,2024-01,甲,1\n徐州,丰县,2024-02,甲,1\n",
              "记录.csv:3:0 duplicate-row", 1);
}

/* Employers whose names hash alike, of one length and of two. */
static void
keys_that_hash_alike_are_two(void)
{
    check_key("[employer]",
              "南京,玄武区,2024-01,No218781,1\n"
              "南京,玄武区,2024-02,No442490,2\n"
              "南京,玄武区,2024-03,employer10849,3\n"
              "南京,玄武区,2024-04,x68926,4\n",
              "", 4);
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
    ADD(two_octobers_that_lost_their_zero_are_not_one_row);
    ADD(rows_with_a_very_long_text_are_compared_too);
    ADD(a_key_may_hold_the_city_alone);
    ADD(a_key_without_the_city_joins_rows_of_several);
    ADD(keys_that_hash_alike_are_two);
    return g_test_run();
}
