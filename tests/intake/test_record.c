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
    return g_test_run();
}
