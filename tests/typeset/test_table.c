#include "proof.h"

#include <math.h>
#include <string.h>

#include "base/finding.h"

#define TEST(name) g_test_add_func("/typeset/table/" #name, name)
#define RULES 16
#define UNITS_TOLERANCE 0.01

static void
the_unit_line_ends_at_the_right_edge(void)
{
    g_autoptr(handmade) report = handmade_open();
    const struct pages *pages;
    const struct mark *unit;

    handmade_table(report, "表1", "题", "地区|数", "甲|1\n乙|2");
    pages = handmade_pages(report, NULL);
    unit = proof_cell(pages, "单位：万元");
    g_assert_cmpfloat_with_epsilon(unit->x + unit->run->width, 513.64, 0.1);
}

static void
many_columns_are_set_smaller_before_they_wrap(void)
{
    g_autoptr(handmade) report = handmade_open();
    const struct pages *pages;
    const struct mark *number;

    handmade_table(
        report, "表1", "题",
        "地区|甲甲|乙乙|丙丙|丁丁|戊戊|己己|庚庚|辛辛|壬壬",
        "南京|1234567|1234567|1234567|1234567|1234567|1234567|1234567|"
        "1234567|7654321\n苏州|1|1|1|1|1|1|1|1|1");
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    number = proof_cell(pages, "7654321");
    g_assert_cmpfloat(number->run->size, <, 9.5);
    g_assert_cmpfloat(number->run->size, >=, 8);
    g_assert_cmpuint(report->quality.overfull_cells, ==, 0);
}

static void
no_word_of_a_head_is_cut(void)
{
    for (size_t both = 0; both < 2; both++) {
        g_autoptr(handmade) report = handmade_new(both > 0, true);
        const struct pages *pages;

        handmade_table(
            report, "Table 1", "Change",
            "Region|Training sessions|People trained|Activities|"
            "Enterprises visited|All letters|Amendments|Contracts signed",
            "Nanjing|-1.7%|20.6%|8.9%|13.3%|4.1%|1.4%|5.7%\n"
            "Lianyungang|22.2%|14.3%|10.0%|10.7%|9.6%|5.5%|8.8%");
        pages = handmade_pages(report, NULL);
        proof_holds(pages);
        g_assert_nonnull(proof_line(pages, 0, "Enterprises").mark);
        g_assert_nonnull(proof_line(pages, 0, "letters").mark);
        g_assert_nonnull(proof_line(pages, 0, "Contracts").mark);
    }
}

/* … beside the other language while all columns fit so, and below it when
 * they do not. */
static void
a_long_name_stays_off_the_number_beside_it(void)
{
    static const char *const heads[] = {
        "地区|训练的场次|参加训练的人次|开展的活动|走访的企业|修改的意见",
        "地区|训练的场次|参加训练的人次|开展的活动|走访的企业|修改的意见|"
        "协作的机制|补签的合同|补发的工资|补缴的保费"};
    for (size_t i = 0; i < G_N_ELEMENTS(heads); i++) {
        g_autoptr(handmade) report = handmade_new(true, true);
        const struct pages *pages;
        const struct mark *name, *number;
        struct table *table;

        table = handmade_table_of(handmade_table(
            report, "表1", "题", heads[i],
            i == 0 ? "崇川区|1357|539|166|336|58\n海门区|5|280|112|261|37"
                   : "崇川区|1357|539|166|336|58|1|1|1|1\n"
                     "海门区|5|280|112|261|37|1|1|1|1"));
        table->rows[0].cells[0].text =
            handmade_prose(report, "崇川区", "Chongchuan Hi-Tech District");
        for (size_t k = 1; k < table->n_columns; k++)
            table->head[0].cells[k].text =
                i == 0 ? handmade_prose(report, "训练的场次（场）",
                                        "Training-sessions (sessions)")
                       : handmade_prose(report, "场次", "Sessions");
        pages = handmade_pages(report, NULL);
        proof_holds(pages);
        g_assert_cmpuint(findings_count(report->findings), ==, 0);
        name = proof_cell(pages, "Chongchuan");
        number = proof_cell(pages, "1357");
        if (fabs(name->y - number->y) < 2)
            g_assert_cmpfloat(name->x + name->run->width + 5, <, number->x);
    }
}

static void
a_short_head_stays_in_one_line(void)
{
    static const char *const months[] = {"1月", "10月", "11月", "12月"};
    g_autoptr(handmade) report = handmade_open();
    const struct pages *pages;

    handmade_table(
        report, "表1", "题",
        "|1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
        "补发工资|227.6|94.2|65.3|57.5|69.0|52.2|76.9|103.6|77.4|76.3|163.1|"
        "197.6\n补缴社会保险费|20.0|10.6|7.8|13.7|19.1|33.0|20.2|27.0|19.4|33.1|"
        "31.8|28.7");
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    for (size_t i = 0; i < G_N_ELEMENTS(months); i++)
        g_assert_nonnull(proof_line(pages, 0, months[i]).mark);
}

static void
running_text_wraps_in_its_column(void)
{
    g_autoptr(handmade) report = handmade_open();
    struct block *block = handmade_table(
        report, "", "", "指标|解释",
        "培训场次|各级工会举办的工会劳动法律监督员培训的次数，不论由哪一级"
        "工会举办，也不论参加培训的人数多少，都计算在内\n监督活动|走访");
    const struct pages *pages;
    const struct mark *a, *b;

    handmade_table_of(block)->align[1] = ALIGN_START;
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    a = proof_line(pages, 0, "各级工会举办").mark;
    b = proof_line(pages, 0, "都计算在内").mark;
    g_assert_cmpfloat(a->y, <, b->y);
    g_assert_cmpfloat(a->x, ==, b->x);
}

static void
a_wide_table_that_does_not_fit_stands_on_a_turned_page(void)
{
    g_autoptr(handmade) report = handmade_open();
    struct block *block;
    const struct pages *pages;
    struct proof anchor;

    handmade_text(report, 100);
    block = handmade_table(
        report, "表1", "题", "地区|一|二|三|四|五|六|七|八|九|十|十一|十二",
        "南京|1234567|1234567|1234567|1234567|1234567|1234567|1234567|"
        "1234567|1234567|1234567|1234567|1234567\n"
        "苏州|1|1|1|1|1|1|1|1|1|1|1|1");
    handmade_table_of(block)->wide = true;
    handmade_text(report, 100);
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    anchor = proof_anchor(pages, block->id);
    g_assert_cmpuint(anchor.page, ==, 1);
    g_assert_cmpfloat(pages->pages[1].width, >, pages->pages[1].height);
    g_assert_cmpfloat(pages->pages[0].width, <, pages->pages[0].height);
}

static void
a_table_that_fits_nowhere_is_said(void)
{
    g_autoptr(handmade) report = handmade_open();
    g_autoptr(GString) head = g_string_new("地区");
    g_autoptr(GString) rows = g_string_new("甲");
    const struct pages *pages;

    for (size_t i = 0; i < 30; i++) {
        g_string_append(head, "|数");
        g_string_append(rows, "|1234567");
    }
    handmade_table(report, "表1", "题", head->str, rows->str);
    pages = handmade_pages(report, NULL);
    g_assert_nonnull(pages);
    g_assert_cmpuint(findings_count(report->findings), ==, 1);
    g_assert_cmpstr(finding_name(findings_get(report->findings, 0)), ==,
                    "table-overfull");
}

static void
a_table_without_a_number_stays_in_its_place(void)
{
    for (size_t shift = 0; shift < 12; shift++) {
        g_autoptr(handmade) report = handmade_open();
        struct block *before, *table, *after;
        const struct pages *pages;
        struct proof a, b, c;

        handmade_text(report, 36 * (14 + shift));
        before = handmade_text(report, 30);
        table = handmade_table(report, "", "", "地区|数",
                               "甲|1\n乙|2\n丙|3\n丁|4\n戊|5");
        after = handmade_text(report, 100);
        pages = handmade_pages(report, NULL);
        a = proof_anchor(pages, before->id);
        b = proof_anchor(pages, table->id);
        c = proof_anchor(pages, after->id);
        g_assert_true(a.page < b.page || a.mark->y < b.mark->y);
        g_assert_true(b.page < c.page || b.mark->y < c.mark->y);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(the_unit_line_ends_at_the_right_edge);
    TEST(many_columns_are_set_smaller_before_they_wrap);
    TEST(no_word_of_a_head_is_cut);
    TEST(a_long_name_stays_off_the_number_beside_it);
    TEST(a_short_head_stays_in_one_line);
    TEST(running_text_wraps_in_its_column);
    TEST(a_wide_table_that_does_not_fit_stands_on_a_turned_page);
    TEST(a_table_that_fits_nowhere_is_said);
    TEST(a_table_without_a_number_stays_in_its_place);
    return g_test_run();
}
