#include <glib.h>

#include "bag.h"

#define X "工资.csv:"
#define ROW "玄武,2024-01,10,2\n"
#define TAKEN "玄武区 2024-01 10000000 2"

static void
columns_are_known_by_all_their_names(void)
{
    static const char *const headers[] = {
        "county,month,wages,workers",
        "County,Month,Wages,Workers",
        "县（市、区）,月份,补发工资,涉及职工",
        "县(市、区), 月 份 ,补发 工资,涉及人数",
        "单位,日期,补发工资（万元）,涉及职工(人)",
        "*单位,日期：,补发工资【单位：万元】,涉及职工[人]",
        "\"县\n（市、区）\",月份（年-月）,\"补发工资\n（万元）\",涉及职工",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(headers); i++) {
        g_autofree char *text = g_strconcat(headers[i], "\n" ROW, NULL);

        bag_check_file(text, "", TAKEN);
    }
}

static void
columns_may_stand_in_any_order(void)
{
    bag_check_file("涉及职工,补发工资,月份,单位\n2,10,2024-01,玄武\n", "",
                   TAKEN);
}

static void
the_unit_of_the_header_converts_exactly(void)
{
    bag_check_file("单位,月份,补发工资（元）,涉及职工（人）\n"
                   "玄武,2024-01,253700.05,2\n",
                   "", "玄武区 2024-01 25370005 2");
    bag_check_file("单位,月份,补发工资（千元）,涉及职工（百人）\n"
                   "玄武,2024-01,1.5,2\n",
                   "", "玄武区 2024-01 150000 200");
    bag_check_file("单位,月份,补发工资（亿元）,涉及职工\n"
                   "玄武,2024-01,0.00000001,2\n",
                   "", "玄武区 2024-01 100 2");
}

static void
a_unit_above_the_table_counts_like_one_in_the_header(void)
{
    bag_check_file("补发工资情况表,,,\n填报单位：南京,,,单位：元\n"
                   "单位,月份,补发工资,涉及职工\n玄武,2024-01,2000,2\n",
                   "", "玄武区 2024-01 200000 2");
    bag_check_file(",,,（金额单位：元、人）\n"
                   "单位,月份,补发工资（万元）,涉及职工\n" ROW,
                   "", TAKEN);
}

static void
a_unit_is_found_wherever_it_stands_above_the_table(void)
{
    static const char *const lines[] = {
        "填报单位：南京市总工会   单位：元,,,", ",,单位：,元", ",,,单位 元",
        ",,单 位： 元,", "工资情况表（元）,,,", ",,元,人",
        "单位：元 填表人：张三,,,", "Unit: yuan,,,", "单位：千元、人,,,",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        bool thousand = strstr(lines[i], "千元") != NULL;
        g_autofree char *text =
            g_strdup_printf("%s\n单位,月份,补发工资,涉及职工\n"
                            "玄武,2024-01,%s,2\n",
                            lines[i], thousand ? "2" : "2000");

        bag_check_file(text, "", "玄武区 2024-01 200000 2");
    }
}

static void
who_reports_is_no_unit(void)
{
    bag_check_file("填报单位：南京市总工会,,单位负责人：李开元,\n"
                   "单位,月份,补发工资,涉及职工\n" ROW, "", TAKEN);
}

static void
a_unit_above_that_is_not_understood_is_told(void)
{
    bag_check_file(",,,单位：美元\n单位,月份,补发工资,涉及职工\n" ROW,
                   X "1:4 unit-other", NULL);
    bag_check_file("工资（万元）,,,单位：元\n"
                   "单位,月份,补发工资,涉及职工\n" ROW,
                   X "1:1 unit-disputed", NULL);
}

static void
a_row_of_units_may_stand_below_the_header(void)
{
    bag_check_file("单位,月份,补发工资,涉及职工\n,,（元）,（人）\n"
                   "玄武,2024-01,2000,2\n",
                   "", "玄武区 2024-01 200000 2");
    bag_check_file("单位,月份,补发工资,涉及职工\n,,（美元）,（人）\n" ROW,
                   X "2:3 unit-other", NULL);
}

static void
a_unit_below_the_figures_is_too_late(void)
{
    bag_check_file("单位,月份,补发工资,涉及职工\n" ROW ",,（元）,（人）\n",
                   X "3:3 unit-disputed", NULL);
    bag_check_file("单位,月份,补发工资,涉及职工\n" ROW "单位：元,,,\n",
                   X "3:0 row-remark " X "3:1 unit-disputed", NULL);
}

static void
wan_alone_is_ten_thousand_yuan(void)
{
    bag_check_file("单位,月份,补发工资（万）,涉及职工\n" ROW, "", TAKEN);
    bag_check_file("单位,月份,补发工资（千）,涉及职工\n" ROW,
                   X "1:3 unit-other", NULL);
}

static void
a_unit_that_does_not_convert_is_told(void)
{
    bag_check_file("单位,月份,补发工资（美元）,涉及职工\n" ROW,
                   X "1:3 unit-other", NULL);
    bag_check_file("单位,月份,补发工资,涉及职工（人次）\n" ROW,
                   X "1:4 unit-other", NULL);
}

static void
titles_and_blank_rows_may_stand_above_the_header(void)
{
    bag_check_file("南京市2024年补发工资情况表,,,\n\n,,,\n"
                   "县（市、区）,月份,补发工资,涉及职工,,\n" ROW "鼓楼,x,1,1\n",
                   X "6:2 period-unreadable", TAKEN);
}

static void
what_is_wrong_with_a_header_is_told_once(void)
{
    static const struct {
        const char *text;
        const char *findings;
    } examples[] = {
        {"单位,月份,补发工资\n玄武,2024-01,1\n", X "1:0 column-missing"},
        {"标题\n单位,补发工资,涉及职工\n玄武,1,2\n", X "2:0 column-missing"},
        {"单位,月份,补发工资,补发工资（元）,涉及职工\n玄武,2024-01,1,2,3\n",
         X "1:4 column-repeated"},
        {"单位,月份,补发工资,涉及职工,备注\n玄武,2024-01,1,2,x\n",
         X "1:5 column-unknown"},
        {"单位,月份,补发工咨,涉及职工\n玄武,2024-01,1,2\n",
         X "1:0 column-missing " X "1:3 column-unknown"},
        {"a,b\n1,2\n", X "0:0 header-missing"},
        {"", X "0:0 file-empty"},
        {"\n\n,,\n", X "0:0 file-empty"},
        {"玄武,2024-01,1,2\n", X "0:0 header-missing"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++)
        bag_check_file(examples[i].text, examples[i].findings, NULL);
}

static enum finding_level
level_of_unknown(const char *title)
{
    g_autofree char *text = g_strdup_printf(
        "单位,月份,补发工资,涉及职工,%s\n玄武,2024-01,1,2,补发\n", title);
    struct bag_file file = {"submissions/南京/工资.csv", text};
    struct bag *bag = bag_new(&file, 1);
    enum finding_level level = FINDING_ERROR;

    bag_read(bag, 1);
    for (size_t i = 0; i < findings_count(bag->findings); i++)
        if (findings_get(bag->findings, i)->code == FINDING_COLUMN_UNKNOWN)
            level = findings_get(bag->findings, i)->level;
    bag_free(bag);
    return level;
}

static void
an_unknown_column_that_is_nearly_known_is_asked_about(void)
{
    g_assert_cmpint(level_of_unknown("备注"), ==, FINDING_NOTE);
    g_assert_cmpint(level_of_unknown("类型别"), ==, FINDING_QUERY);
}

#define HEAD "单位,月份,补发工资,涉及职工\n"
#define HEAD_WITH_UNITS "单位,月份,补发工资（万元）,涉及职工（人）\n"

static void
a_row_of_units_above_must_agree_with_the_header(void)
{
    bag_check_file(",,（元）,（人）\n" HEAD "玄武,2024-01,100000,2\n", "",
                   TAKEN);
    bag_check_file(",,万元,人\n" HEAD_WITH_UNITS ROW, "", TAKEN);
    bag_check_file(",,（元）,（人）\n" HEAD_WITH_UNITS ROW,
                   X "1:3 unit-disputed", TAKEN);
}

static void
a_row_of_units_below_must_agree_with_the_header(void)
{
    bag_check_file(HEAD_WITH_UNITS ",,（万元）,（人）\n" ROW, "", TAKEN);
    bag_check_file(HEAD_WITH_UNITS ",,（元）,（人）\n" ROW,
                   X "2:3 unit-disputed", TAKEN);
    bag_check_file(HEAD ",,（元）,\n玄武,2024-01,100000,2\n", "", TAKEN);
    bag_check_file(HEAD ",,,\n" ",,[元],【人】\n玄武,2024-01,100000,2\n", "",
                   TAKEN);
    bag_check_file(HEAD ",,〔元〕,\n玄武,2024-01,100000,2\n", "", TAKEN);
    bag_check_file(HEAD ",,(元),\n玄武,2024-01,100000,2\n", "", TAKEN);
    /* 工资（元） is no unit but a title. */
    bag_check_file(HEAD ",,工资（元）,\n" ROW, X "2:0 row-remark " X
                   "2:3 unit-disputed", TAKEN);
}

static void
an_empty_bracket_names_no_unit(void)
{
    bag_check_file("单位,月份,补发工资（）,涉及职工\n" ROW, "", TAKEN);
    bag_check_file("单位,月份,补发工资,涉及职工\n" ROW
                   "单位,月份,补发工资（）,涉及职工（）\n"
                   "鼓楼,2024-01,1,2\n",
                   X "3:0 row-remark",
                   TAKEN "; 鼓楼区 2024-01 1000000 2");
}

static void
a_unit_that_nothing_can_be_counted_in_may_stand_beside_stated_ones(void)
{
    bag_check_file(",,,单位：美元\n" HEAD_WITH_UNITS ROW, "", TAKEN);
    bag_check_file(HEAD_WITH_UNITS ROW "单位：美元,,,\n", X "3:0 row-remark",
                   TAKEN);
}

static void
a_unit_in_a_remark_below_is_compared(void)
{
    bag_check_file(HEAD ROW "单位：万元,,,\n", X "3:0 row-remark", TAKEN);
    bag_check_file(HEAD_WITH_UNITS ROW "单位：元,,,\n", X "3:0 row-remark",
                   TAKEN);
    bag_check_file(HEAD ROW "单位：美元,,,\n",
                   X "3:0 row-remark " X "3:1 unit-other", TAKEN);
}

static void
the_head_of_the_next_page_may_have_a_column_that_nobody_asked_for(void)
{
    bag_check_file("单位,月份,补发工资,涉及职工,备注\n玄武,2024-01,10,2,\n"
                   "单位,月份,补发工资,涉及职工,备注\n鼓楼,2024-01,1,2,\n",
                   X "1:5 column-unknown " X "3:0 row-remark",
                   TAKEN "; 鼓楼区 2024-01 1000000 2");
    bag_check_file(HEAD ROW "单位,月份,补发工资（美元）,涉及职工\n" ROW,
                   X "3:0 table-second", TAKEN);
}

static void
an_unknown_title_may_be_a_bracket_alone(void)
{
    bag_check_file("单位,月份,补发工资,涉及职工,（备注）\n"
                   "玄武,2024-01,10,2,x\n",
                   X "1:5 column-unknown", TAKEN);
}

/* ---- lines above that name units, or seem to ---- */

static void
check_line(const char *line, const char *wages, const char *findings)
{
    g_autofree char *text = g_strdup_printf(
        "%s\n" HEAD "玄武,2024-01,%s,2\n", line, wages);

    g_test_message("%s", line);
    bag_check_file(text, findings, TAKEN);
}

static void
a_label_of_units_is_written_in_many_ways(void)
{
    static const char *const lines[] = {
        ",,,单位是元", ",,,单位为元", ",,,单位  ： 元", ",,,Units: yuan",
        ",,,UNIT : RMB", ",,,单位：元  、  人", ",,单位：,元",
        ",,,单位：元   人",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++)
        check_line(lines[i], "100000", "");
}

static void
what_only_begins_like_a_label_is_none(void)
{
    static const char *const lines[] = {
        "单价：见附表,,,", "Unit prices of Nanjing,,,", "单人,,,",
        "Units,,,", "单位：南京：某科,,,", "单位：甲   乙,,,",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++)
        check_line(lines[i], "10", "");
}

static void
a_unit_of_money_that_is_no_yuan_is_told(void)
{
    static const char *const units[] = {"港币", "日圆", "欧元", "万镑"};

    for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
        g_autofree char *line = g_strconcat(",,,单位：", units[i], NULL);

        check_line(line, "10", X "1:4 unit-other");
    }
    check_line(",,,单位：万户人家", "10", "");
}

/* A form with counts and shares, and no money. */
static void
check_shares(const char *text, const char *findings, const char *taken)
{
    struct bag_file files[] = {
        {"template/forms.yaml",
         "resources:\n"
         "  - name: shares\n"
         "    files: [shares]\n"
         "    schema:\n"
         "      fields:\n"
         "        - {name: county, type: string, role: region, title: 单位,\n"
         "           constraints: {required: true}}\n"
         "        - {name: month, type: yearmonth, role: period, title: 月份,\n"
         "           constraints: {required: true}}\n"
         "        - {name: quota, type: number, unit: '%', title: 占比}\n"
         "        - {name: people, type: integer, unit: 人, title: 人数}\n"
         "        - {name: firms, type: integer, unit: 家, title: 企业}\n"},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {"submissions/南京/shares.csv", text},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    g_assert_cmpstr(bag_read(bag, 1), ==, taken);
    g_assert_cmpstr(bag_findings(bag), ==, findings);
    bag_free(bag);
}

static void
an_unknown_unit_is_told_of_the_first_column_where_none_is_of_money(void)
{
    check_shares(",,,,单位：美元\n单位,月份,占比,人数,企业\n"
                 "玄武,2024-01,12.5,2,3\n",
                 "shares.csv:1:5 unit-other", "玄武区 2024-01 1250 2 3");
}

static void
a_line_of_units_may_name_that_of_shares(void)
{
    check_shares(",,,,单位：%、万人\n单位,月份,占比,人数,企业\n"
                 "玄武,2024-01,12.5,2,3\n",
                 "", "玄武区 2024-01 1250 20000 3");
    check_shares(",,,,单位：‰、人\n单位,月份,占比,人数,企业\n"
                 "玄武,2024-01,12.5,2,3\n",
                 "shares.csv:1:5 unit-other", "玄武区 2024-01 1250 2 3");
    check_shares("单位,月份,占比（‰）,人数,企业\n玄武,2024-01,125,2,3\n",
                 "", "玄武区 2024-01 1250 2 3");
    check_shares("单位,月份,占比,人数,企业\n,,（‰）,（人）,（家）\n"
                 "玄武,2024-01,125,2,3\n",
                 "", "玄武区 2024-01 1250 2 3");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/heading/" #function, function)
    ADD(columns_are_known_by_all_their_names);
    ADD(columns_may_stand_in_any_order);
    ADD(the_unit_of_the_header_converts_exactly);
    ADD(a_unit_above_the_table_counts_like_one_in_the_header);
    ADD(a_unit_is_found_wherever_it_stands_above_the_table);
    ADD(who_reports_is_no_unit);
    ADD(a_unit_above_that_is_not_understood_is_told);
    ADD(a_row_of_units_may_stand_below_the_header);
    ADD(a_unit_below_the_figures_is_too_late);
    ADD(wan_alone_is_ten_thousand_yuan);
    ADD(a_unit_that_does_not_convert_is_told);
    ADD(titles_and_blank_rows_may_stand_above_the_header);
    ADD(what_is_wrong_with_a_header_is_told_once);
    ADD(an_unknown_column_that_is_nearly_known_is_asked_about);
    ADD(a_row_of_units_above_must_agree_with_the_header);
    ADD(a_row_of_units_below_must_agree_with_the_header);
    ADD(an_empty_bracket_names_no_unit);
    ADD(a_unit_that_nothing_can_be_counted_in_may_stand_beside_stated_ones);
    ADD(a_unit_in_a_remark_below_is_compared);
    ADD(the_head_of_the_next_page_may_have_a_column_that_nobody_asked_for);
    ADD(an_unknown_title_may_be_a_bracket_alone);
    ADD(a_label_of_units_is_written_in_many_ways);
    ADD(what_only_begins_like_a_label_is_none);
    ADD(a_unit_of_money_that_is_no_yuan_is_told);
    ADD(an_unknown_unit_is_told_of_the_first_column_where_none_is_of_money);
    ADD(a_line_of_units_may_name_that_of_shares);
    return g_test_run();
}
