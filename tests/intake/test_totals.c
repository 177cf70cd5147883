#include <glib.h>

#include "bag.h"

#define X "工资.csv:"
#define ROWS                                                                  \
    "玄武区,2024-01,1.5,1\n玄武区,2024-02,2,2\n"                              \
    "鼓楼区,2024-01,3,3\n鼓楼区,2024-02,4,4\n"

static void
totals_that_add_up_are_left_out(void)
{
    static const char *const totals[] = {
        "合计,,10.5,10\n", "合 计,—,10.5,10\n", "总计,全年,\"10.5\",10\n",
        "全市合计,,10.5,10\n", "南京市合计,,10.5,10\n", "Total,,10.5,10\n",
        "共计,2024年,10.5,10\n", "合计,,,10\n", "合计：,,10.5,10\n", "总计（全市）,,10.5,10\n", "合计数,,10.5,10\n",
        "Total:,,10.5,10\n", "全市,合计,10.5,10\n",
        "南京,合计,10.5,10\n", "小计,,10.5,10\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(totals); i++) {
        g_autofree char *rows = g_strconcat(ROWS, totals[i], NULL);

        bag_check(rows, "",
                  "玄武区 2024-01 1500000 1; 玄武区 2024-02 2000000 2; "
                  "鼓楼区 2024-01 3000000 3; 鼓楼区 2024-02 4000000 4");
    }
}

/* A total of the rows since the last one is as good as one of all. */
static void
totals_of_parts_and_of_the_whole_stand_in_one_file(void)
{
    static const char first[] = "玄武区,2024-01,1.5,1\n玄武区,2024-02,2,2\n";
    static const char second[] = "鼓楼区,2024-01,3,3\n鼓楼区,2024-02,4,4\n";
    static const char *const names[] = {"合计", "小计"};

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *rows =
            g_strconcat(first, names[i], ",,3.5,3\n", second, names[i],
                        ",,7,7\n总计,,10.5,10\n", NULL);
        g_autofree char *wrong =
            g_strconcat(first, names[i], ",,3.5,3\n", second, names[i],
                        ",,7,7\n总计,,10.5,11\n", NULL);

        bag_check(rows, "", NULL);
        bag_check(wrong, X "8:4 total-differs", NULL);
    }
    /* What agrees with neither is told as a total of the whole. */
    bag_check("玄武区,2024-01,1.5,1\n合计,,1.5,1\n鼓楼区,2024-01,3,3\n"
              "合计,,4.6,3\n",
              X "5:3 total-differs " X "5:4 total-differs", NULL);
}

static void
a_total_that_differs_is_told_at_its_cell(void)
{
    bag_check(ROWS "合计,,10.4,11\n",
              X "6:3 total-differs " X "6:4 total-differs", NULL);
    bag_check(ROWS "总计,,10.5,100\n", X "6:4 total-differs", NULL);
}

/* Of the only total that differs; wages are in this unit. */
static void
check_message_in(const char *unit, const char *rows, const char *message)
{
    g_autofree char *text = g_strdup_printf(
        "单位,月份,补发工资（%s）,涉及职工\n%s", unit, rows);
    struct bag_file file = {"submissions/南京/工资.csv", text};
    struct bag *bag = bag_new(&file, 1);
    size_t n = 0;

    bag_read(bag, 1);
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);

        if (finding->code != FINDING_TOTAL_DIFFERS)
            continue;
        n++;
        g_assert_cmpstr(finding_message(bag->arena, finding, LANGUAGE_ZH),
                        ==, message);
    }
    g_assert_cmpuint(n, ==, 1);
    bag_free(bag);
}

static void
check_message(const char *rows, const char *message)
{
    check_message_in("元", rows, message);
}

static void
the_finding_names_sum_and_difference(void)
{
    check_message("玄武,2024-01,12000.50,1\n合计,,12000,1\n",
                  "“补发工资”合计写的是“12000”，各行相加是 12000.5 元，"
                  "相差 0.5 元");
    check_message("玄武,2024-01,12000.01,1\n合计,,12001,1\n",
                  "“补发工资”合计写的是“12001”，各行相加是 12000.01 元，"
                  "相差 0.99 元");
    check_message("玄武,2024-01,0,1\n合计,,20,1\n",
                  "“补发工资”合计写的是“20”，各行相加是 0 元，相差 20 元");
    check_message("玄武,2024-01,1,10\n合计,,1,30\n",
                  "“涉及职工”合计写的是“30”，各行相加是 10 人，相差 20 人");
    check_message("玄武,2024-01,1,10\n合计,,1,9\n",
                  "“涉及职工”合计写的是“9”，各行相加是 10 人，相差 1 人");
    check_message_in("角", "玄武,2024-01,120,1\n合计,,100,1\n",
                     "“补发工资”合计写的是“100”，各行相加是 120 角，"
                     "相差 20 角");
}

static void
subtotals_are_compared_with_their_group(void)
{
    bag_check("玄武区,2024-01,1.5,1\n玄武区,2024-02,2,2\n小计,,3.5,3\n"
              "鼓楼区,2024-01,3,3\n鼓楼区小计,,3,3\n合计,,6.5,6\n",
              "",
              "玄武区 2024-01 1500000 1; 玄武区 2024-02 2000000 2; "
              "鼓楼区 2024-01 3000000 3");
    bag_check("玄武区,2024-01,1.5,1\n玄武区,小计,1.5,2\n"
              "鼓楼区,2024-01,3,3\n小计,,3,4\n合计,,4.5,4\n",
              X "3:4 total-differs " X "5:4 total-differs", NULL);
    bag_check("玄武区,2024-01,1,1\n鼓楼区,2024-01,2,2\n1月小计,,3,3\n"
              "玄武区,2024-02,5,5\n2月小计,,5,6\n",
              X "6:4 total-differs", NULL);
}

static void
a_total_above_its_rows_is_compared_in_the_end(void)
{
    bag_check("合计,,10.5,10\n" ROWS, "", NULL);
    bag_check("合计,,10.5,12\n" ROWS, X "2:4 total-differs", NULL);
}

static void
totals_of_a_month_are_compared_with_the_month(void)
{
    bag_check(ROWS "合计,2024-01,4.5,4\n合计,2024-02,6,7\n",
              X "7:4 total-differs", NULL);
}

/* Whatever stands between: it waits for its month. */
static void
a_total_of_a_month_above_its_rows_is_compared_with_the_month(void)
{
    static const char january[] = "玄武区,2024-01,1.5,1\n鼓楼区,2024-01,3,3\n";
    static const char february[] = "玄武区,2024-02,2,2\n鼓楼区,2024-02,4,4\n";
    g_autofree char *each_above = g_strconcat(
        "合计,2024-01,4.5,4\n", january, "合计,2024-02,6,6\n", february, NULL);
    g_autofree char *one_wrong = g_strconcat(
        "合计,2024-01,4.5,4\n", january, "合计,2024-02,6,7\n", february, NULL);

    bag_check("合计,2024-01,4.5,4\n合计,2024-02,6,6\n" ROWS, "", NULL);
    bag_check("合计,2024-01,4.5,4\n合计,2024-02,6,7\n" ROWS,
              X "3:4 total-differs", NULL);
    bag_check(each_above, "", NULL);
    bag_check(one_wrong, X "5:4 total-differs", NULL);
}

/* The month may be that of the report. */
static void
a_total_of_a_month_without_rows_is_of_all_rows(void)
{
    bag_check(ROWS "合计,2024-12,10.5,10\n", "", NULL);
    bag_check(ROWS "合计,2024-12,10.5,11\n", X "6:4 total-differs", NULL);
    bag_check("合计,2024-12,10.5,10\n" ROWS, "", NULL);
    bag_check("合计,2024-12,10.5,11\n" ROWS, X "2:4 total-differs", NULL);
    bag_check("玄武区,2024-01,1.5,1\n小计,2024-12,1.5,1\n"
              "鼓楼区,2024-01,3,3\n小计,2024-12,3,3\n"
              "鼓楼区,2024-02,4,4\n",
              "", NULL);
}

/* As they stood above it, and those of the whole first. */
static void
a_total_of_a_month_without_rows_names_the_sum_of_the_rows_above(void)
{
    check_message("玄武,2024-01,1,1\n小计,2024-12,2,1\n玄武,2024-02,4,1\n",
                  "“补发工资”合计写的是“2”，各行相加是 1 元，相差 1 元");
    check_message("玄武,2024-01,1,1\n小计,,1,1\n合计,2024-12,2,1\n"
                  "玄武,2024-02,4,1\n",
                  "“补发工资”合计写的是“2”，各行相加是 1 元，相差 1 元");
    check_message("玄武,2024-01,1,1\n小计,,1,1\n玄武,2024-02,4,1\n"
                  "合计,2024-12,9,2\n",
                  "“补发工资”合计写的是“9”，各行相加是 5 元，相差 4 元");
}

static void
what_rounding_explains_is_a_note(void)
{
    bag_check("玄武区,2024-01,0.33,1\n玄武区,2024-02,0.33,1\n"
              "玄武区,2024-03,0.33,1\n合计,,1.00,3\n",
              X "5:3 total-rounded", NULL);
    bag_check("玄武区,2024-01,0.33,1\n玄武区,2024-02,0.33,1\n合计,,0.69,2\n",
              X "4:3 total-differs", NULL);
    bag_check("玄武区,2024-01,0.33,1\n玄武区,2024-02,0.333,1\n合计,,0.66,2\n",
              X "4:3 total-differs", NULL);
}

/* One number and its total are each off by half a unit at most. */
static void
rounding_explains_one_unit_of_two_numbers_and_no_more(void)
{
    bag_check("玄武区,2024-01,0.33,1\n合计,,0.34,1\n",
              X "3:3 total-rounded", NULL);
    bag_check("玄武区,2024-01,0.33,1\n合计,,0.32,1\n",
              X "3:3 total-rounded", NULL);
    bag_check("玄武区,2024-01,0.33,1\n合计,,0.35,1\n",
              X "3:3 total-differs", NULL);
    bag_check("玄武区,2024-01,0.33,1\n合计,,0.31,1\n",
              X "3:3 total-differs", NULL);
    /* Zeros are exact. */
    bag_check("玄武区,2024-01,0.33,1\n玄武区,2024-02,0.00,1\n"
              "玄武区,2024-03,0,1\n合计,,0.35,3\n",
              X "5:3 total-differs", NULL);
    bag_check("玄武区,2024-01,0.33,1\n玄武区,2024-02,0.00,1\n"
              "玄武区,2024-03,0,1\n合计,,0.34,3\n",
              X "5:3 total-rounded", NULL);
}

static void
only_amounts_with_hidden_decimals_may_be_rounded(void)
{
    /* Nothing is hidden: in 元 with two decimals; in whole numbers. */
    bag_check_file("单位,月份,补发工资（元）,涉及职工\n"
                   "玄武,2024-01,0.33,1\n玄武,2024-02,0.33,1\n"
                   "合计,,0.67,2\n",
                   X "4:3 total-differs", NULL);
    bag_check("玄武区,2024-01,0.333333,1\n玄武区,2024-02,0.333333,1\n"
              "合计,,0.666667,2\n",
              X "4:3 total-differs", NULL);
    bag_check("玄武区,2024-01,0.33333,1\n玄武区,2024-02,0.33333,1\n"
              "合计,,0.66667,2\n",
              X "4:3 total-rounded", NULL);
    bag_check("玄武区,2024-01,3,1\n玄武区,2024-02,3,1\n合计,,7,2\n",
              X "4:3 total-differs", NULL);
    /* All of the file's cells show as many. */
    bag_check("玄武区,2024-01,0.3,1\n玄武区,2024-02,0.33,1\n"
              "合计,,0.64,2\n",
              X "4:3 total-differs", NULL);
    bag_check("玄武区,2024-01,0.333,1\n玄武区,2024-02,0.33,1\n"
              "合计,,0.67,2\n",
              X "4:3 total-differs", NULL);
    bag_check("玄武区,2024-01,0.33,1\n合计,,0.34,1\n"
              "鼓楼区,2024-01,0.333,1\n",
              X "3:3 total-differs", NULL);
}

static void
a_sum_that_is_not_known_is_not_compared(void)
{
    bag_check("玄武区,2024-01,abc,1\n合计,,5,1\n",
              X "2:3 number-unreadable", NULL);
}

static void
an_empty_cell_counts_as_nothing_in_a_sum(void)
{
    bag_check("玄武区,2024-01,1,1\n玄武区,2024-02,,2\n合计,,2,3\n",
              X "3:3 value-missing " X "4:3 total-differs", NULL);
}

static void
rows_that_are_not_counted_are_in_the_total_all_the_same(void)
{
    bag_check("玄武区,2024-01,1,1\n玄武区,2023-12,2,2\n丰县,2024-01,3,3\n"
              "合计,,6,6\n",
              X "3:2 month-outside-period " X "4:1 county-of-other-city",
              "玄武区 2024-01 1000000 1");
}

static void
rounding_explains_a_total_that_is_less_too(void)
{
    bag_check("玄武区,2024-01,0.67,1\n玄武区,2024-02,0.67,1\n"
              "玄武区,2024-03,0.67,1\n合计,,2.00,3\n",
              X "5:3 total-rounded", NULL);
}

static void
a_subtotal_of_no_row_is_compared_with_all(void)
{
    bag_check("玄武区,2024-01,1,1\n小计,,1,1\n小计,,1,1\n", "",
              "玄武区 2024-01 1000000 1");
    bag_check("玄武区,2024-01,1,1\n小计,,1,1\n小计,,1,2\n",
              X "4:4 total-differs", NULL);
}

/* The sum of a month is no sum of the year, nor the year's that of January. */
static void
a_total_of_the_year_is_not_compared_with_january(void)
{
    bag_check("玄武区,2024-01,1.5,1\n玄武区,2024-02,2,2\n合计,2024年,1.5,1\n",
              X "4:3 total-differs " X "4:4 total-differs", NULL);
}

static void
a_row_of_the_year_is_not_added_to_january(void)
{
    bag_check("玄武区,2024-01,1.5,1\n玄武区,2024年,2,2\n"
              "合计,2024-01,1.5,1\n",
              X "3:2 period-unreadable", NULL);
}

static void
a_total_of_one_row_is_compared_with_that_row(void)
{
    bag_check("玄武区,2024-01,1.5,1\n玄武区,2024-02,2,2\n合计,,3.5,3\n"
              "鼓楼区,2024-01,3,3\n合计,,3,3\n",
              "", NULL);
}

static void
a_total_of_a_county_is_of_the_rows_above_it(void)
{
    bag_check("玄武区,2024-01,1.5,1\n玄武区小计,,1.5,1\n"
              "玄武区,2024-02,2,2\n",
              "", NULL);
}

static void
every_total_above_its_rows_is_compared(void)
{
    bag_check("合计,,10.5,12\n玄武区小计,,3.5,4\n鼓楼区小计,,7,8\n" ROWS,
              X "2:4 total-differs " X "3:4 total-differs "
              X "4:4 total-differs", NULL);
    bag_check("合计,,10.5,10\n玄武区小计,,3.5,3\n鼓楼区小计,,7,7\n" ROWS,
              "", NULL);
}

/* Two numbers, a place and a month between them. */
static const char numbers_first[] =
    "resources:\n"
    "  - name: tallies\n"
    "    title: 清点\n"
    "    title_en: Tallies\n"
    "    files: [清点]\n"
    "    schema:\n"
    "      fields:\n"
    "        - {name: people, type: integer, unit: 人, unit_en: people,\n"
    "           title: 人数, title_en: People}\n"
    "        - {name: county, type: string, role: region, title: 区县,\n"
    "           title_en: County}\n"
    "        - {name: month, type: yearmonth, role: period, title: 月份,\n"
    "           title_en: Month}\n"
    "        - {name: letters, type: integer, unit: 份, unit_en: letters,\n"
    "           title: 函件, title_en: Letters}\n";

static void
check_numbers_first(const char *rows, const char *findings,
                    const char *message)
{
    g_autofree char *text = g_strconcat("人数,区县,月份,函件\n", rows, NULL);
    struct bag_file files[] = {
        {"template/forms.yaml", numbers_first},
        {"template/figures.yaml", "measures: []\n"},
        {"submissions/南京/清点.csv", text},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    bag_read(bag, 1);
    g_assert_cmpstr(bag_findings(bag), ==, findings);
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);

        if (finding->code == FINDING_TOTAL_DIFFERS)
            g_assert_cmpstr(
                finding_message(bag->arena, finding, LANGUAGE_ZH), ==,
                message);
    }
    bag_free(bag);
}

static void
the_first_column_is_compared_as_the_others(void)
{
    static const char message[] =
        "“人数”合计写的是“12”，各行相加是 3 人，相差 9 人";

    check_numbers_first("1,玄武区,2024-01,5\n2,鼓楼区,2024-01,6\n"
                        "3,合计,,11\n",
                        "", NULL);
    check_numbers_first("1,玄武区,2024-01,5\n2,鼓楼区,2024-01,6\n"
                        "12,合计,,11\n",
                        "清点.csv:4:1 total-differs", message);
    check_numbers_first("12,合计,,11\n1,玄武区,2024-01,5\n"
                        "2,鼓楼区,2024-01,6\n",
                        "清点.csv:2:1 total-differs", message);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/totals/" #function, function)
    ADD(totals_that_add_up_are_left_out);
    ADD(totals_of_parts_and_of_the_whole_stand_in_one_file);
    ADD(a_total_that_differs_is_told_at_its_cell);
    ADD(the_finding_names_sum_and_difference);
    ADD(subtotals_are_compared_with_their_group);
    ADD(a_total_above_its_rows_is_compared_in_the_end);
    ADD(totals_of_a_month_are_compared_with_the_month);
    ADD(a_total_of_a_month_above_its_rows_is_compared_with_the_month);
    ADD(a_total_of_a_month_without_rows_is_of_all_rows);
    ADD(a_total_of_a_month_without_rows_names_the_sum_of_the_rows_above);
    ADD(what_rounding_explains_is_a_note);
    ADD(rounding_explains_one_unit_of_two_numbers_and_no_more);
    ADD(only_amounts_with_hidden_decimals_may_be_rounded);
    ADD(a_sum_that_is_not_known_is_not_compared);
    ADD(an_empty_cell_counts_as_nothing_in_a_sum);
    ADD(rows_that_are_not_counted_are_in_the_total_all_the_same);
    ADD(rounding_explains_a_total_that_is_less_too);
    ADD(a_subtotal_of_no_row_is_compared_with_all);
    ADD(a_total_of_the_year_is_not_compared_with_january);
    ADD(a_row_of_the_year_is_not_added_to_january);
    ADD(a_total_of_one_row_is_compared_with_that_row);
    ADD(a_total_of_a_county_is_of_the_rows_above_it);
    ADD(every_total_above_its_rows_is_compared);
    ADD(the_first_column_is_compared_as_the_others);
    return g_test_run();
}
