#include <glib.h>

#include "bag.h"

#define X "工资.csv:"

static void
a_row_outside_the_period_is_told_and_not_counted(void)
{
    bag_check("玄武区,2024-01,1,2\n玄武区,2023-12,1,2\n玄武区,2025-01-01,1,2\n",
              X "3:2 month-outside-period " X "4:2 month-outside-period",
              "玄武区 2024-01 1000000 2");
    bag_check("玄武区,2023-12,1,2\n玄武区,2024-01,1,2\n",
              X "2:2 month-outside-period", "玄武区 2024-01 1000000 2");
}

static void
a_file_of_another_year_is_told_once(void)
{
    bag_check("玄武区,2023-01,1,2\n玄武区,2023-02,1,2\n玄武区,2023-03,1,2\n",
              X "0:0 file-of-other-period", "");
}

static void
a_month_that_cannot_be_read_is_told(void)
{
    bag_check("玄武区,3月,1,2\n玄武区,,1,2\n玄武区,######,1,2\n",
              X "2:2 period-unreadable " X "3:2 value-missing " X
                "4:2 spreadsheet-error",
              "");
}

static void
a_remark_below_the_table_is_no_data(void)
{
    bag_check("玄武区,2024-01,1,2\n\n审核人：张三,,填表人：李四,\n",
              X "4:0 row-remark", "玄武区 2024-01 1000000 2");
}

static void
a_remark_with_figures_is_not_passed_over(void)
{
    bag_check("玄武区,2024-01,1,2\n玄武湖,,1,2\n",
              X "3:1 county-unknown " X "3:2 value-missing", NULL);
}

static void
the_header_may_come_again_on_each_page(void)
{
    bag_check("玄武区,2024-01,1,2\n"
              "县（市、区）,月份,补发工资（万元）,涉及职工（人）\n"
              "鼓楼区,2024-01,1,2\n",
              X "3:0 row-remark",
              "玄武区 2024-01 1000000 2; 鼓楼区 2024-01 1000000 2");
}

static void
another_table_below_is_not_read_as_the_first(void)
{
    bag_check("玄武区,2024-01,1,2\n\n"
              "月份,县（市、区）,涉及职工,补发工资\n2024-01,鼓楼区,1,2\n",
              X "4:0 table-second", "玄武区 2024-01 1000000 2");
}

static void
a_table_with_the_same_first_columns_is_another(void)
{
    bag_check("玄武区,2024-01,1,2\n"
              "县（市、区）,月份,培训场次,参训人次\n鼓楼区,2024-01,1,2\n",
              X "3:0 table-second", "玄武区 2024-01 1000000 2");
    bag_check("玄武区,2024-01,1,2\n"
              "县（市、区）,月份,补发工资（元）,涉及职工\n鼓楼区,2024-01,1,2\n",
              X "3:0 table-second", "玄武区 2024-01 1000000 2");
}

static void
a_date_or_telephone_below_the_table_is_no_figure(void)
{
    bag_check("玄武区,2024-01,1,2\n填报日期：2025年1月5日,,,\n"
              "负责人：王五,,填表人：张三,电话：0516-83700000\n"
              ",,,2025年1月10日\n",
              X "3:0 row-remark " X "4:0 row-remark " X "5:0 row-remark",
              "玄武区 2024-01 1000000 2");
    bag_check("玄武区,2024-01,1,2\n玄武湖,3月,一,二\n",
              X "3:1 county-unknown " X "3:2 period-unreadable " X
                "3:3 number-unreadable " X "3:4 number-unreadable",
              NULL);
}

static void
rows_before_a_broken_one_are_taken_and_the_break_is_told(void)
{
    bag_check("玄武区,2024-01,1,2\n\"鼓楼区,2024-01,1,2\n",
              X "3:1 quote-unclosed", "玄武区 2024-01 1000000 2");
}

static void
what_may_be_a_figure_or_a_month_is_no_remark(void)
{
    bag_check("玄武区,2024-01,1,2\n审核：张三,,3份,\n",
              X "3:1 county-unknown " X "3:2 value-missing " X
                "3:3 number-unit-other " X "3:4 value-missing",
              NULL);
    bag_check("玄武区,2024-01,1,2\n玄武湖,######,,\n",
              X "3:1 county-unknown " X "3:2 spreadsheet-error " X
                "3:3 value-missing " X "3:4 value-missing",
              NULL);
}

static void
a_long_note_in_any_column_is_a_remark(void)
{
    g_autofree char *note = g_strnfill(300, 'x');
    g_autofree char *rows = g_strdup_printf(
        "玄武区,2024-01,1,2\n,%s,,\n%s,,,\n,,,%s\n", note, note, note);

    bag_check(rows, X "3:0 row-remark " X "4:0 row-remark " X "5:0 row-remark",
              "玄武区 2024-01 1000000 2");
}

static void
a_total_may_stand_before_the_column_of_the_counties(void)
{
    bag_check_file("序号,单位,月份,补发工资,涉及职工\n1,玄武,2024-01,1,2\n"
                   "合计,,,1,3\n",
                   X "1:1 column-unknown " X "3:5 total-differs",
                   "玄武区 2024-01 1000000 2");
}

static void
a_period_may_begin_and_end_within_a_month(void)
{
    static const struct bag_file files[] = {
        {"edition.yaml",
         "template: ./template\nyear: 2024\n"
         "period: {from: 2024-01-15, to: 2024-12-20}\n"
         "region: 江苏省\npublisher: 总工会\ntitle: 白皮书\n"},
        {"submissions/南京/工资.csv",
         "单位,月份,补发工资,涉及职工\n玄武,2024-01-14,1,2\n"
         "玄武,2024-01-15,1,2\n玄武,2024-12-20,1,2\n玄武,2024-12-21,1,2\n"
         "鼓楼,2024-01,1,2\n鼓楼,2024-12,1,2\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    g_assert_cmpstr(bag_read(bag, 1), ==,
                    "玄武区 2024-01-15 1000000 2; 玄武区 2024-12-20 1000000 2; "
                    "鼓楼区 2024-01 1000000 2; 鼓楼区 2024-12 1000000 2");
    g_assert_cmpstr(bag_findings(bag), ==,
                    X "2:2 month-outside-period " X
                      "5:2 month-outside-period");
    bag_free(bag);
}

/* So many rows are told as one file of another year; more take memory. */
static void
rows_of_another_year_beyond_a_limit_are_told_each(void)
{
    g_autoptr(GString) rows = g_string_new(NULL);

    for (int i = 0; i < 100002; i++)
        g_string_append(rows, "玄武,2023-01,1,2\n");
    bag_check(rows->str,
              X "0:0 file-of-other-period " X
                "100002:2 month-outside-period " X
                "100003:2 month-outside-period",
              "");
}

static void
a_month_that_may_be_left_blank_is_not_missed(void)
{
    static const struct bag_file files[] = {
        {"template/forms.yaml",
         "resources:\n"
         "  - name: sums\n"
         "    files: []\n"
         "    schema:\n"
         "      fields:\n"
         "        - {name: county, type: string, role: region}\n"
         "        - {name: month, type: yearmonth, role: period}\n"
         "        - {name: people, type: integer}\n"},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {"submissions/南京/sums.csv",
         "county,month,people\n玄武,,1\n玄武,—,2\n玄武,x,3\n,2024-01,4\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    g_assert_cmpstr(bag_read(bag, 1), ==,
                    "玄武区 0-00 1; 玄武区 0-00 2; 南京 2024-01 4");
    g_assert_cmpstr(bag_findings(bag), ==, "sums.csv:4:2 period-unreadable");
    bag_free(bag);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/record/" #function, function)
    ADD(a_row_outside_the_period_is_told_and_not_counted);
    ADD(a_file_of_another_year_is_told_once);
    ADD(a_month_that_cannot_be_read_is_told);
    ADD(a_remark_below_the_table_is_no_data);
    ADD(a_remark_with_figures_is_not_passed_over);
    ADD(the_header_may_come_again_on_each_page);
    ADD(another_table_below_is_not_read_as_the_first);
    ADD(a_table_with_the_same_first_columns_is_another);
    ADD(a_date_or_telephone_below_the_table_is_no_figure);
    ADD(rows_before_a_broken_one_are_taken_and_the_break_is_told);
    ADD(what_may_be_a_figure_or_a_month_is_no_remark);
    ADD(a_long_note_in_any_column_is_a_remark);
    ADD(a_total_may_stand_before_the_column_of_the_counties);
    ADD(a_period_may_begin_and_end_within_a_month);
    ADD(rows_of_another_year_beyond_a_limit_are_told_each);
    ADD(a_month_that_may_be_left_blank_is_not_missed);
    return g_test_run();
}
