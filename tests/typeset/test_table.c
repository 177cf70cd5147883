#include "proof.h"

#include <string.h>

#include "base/finding.h"

#define TEST(name) g_test_add_func("/typeset/table/" #name, name)
#define RULES 16
#define UNITS_TOLERANCE 0.01

static struct handmade *
open_report(void)
{
    struct handmade *report = handmade_new(true, false);

    handmade_heading(report, 1, "第一章", "总体情况", "Overview");
    return report;
}

/* Where the units digit of a number ends, from its glyphs. */
static double
units_end(const struct mark *mark)
{
    const struct glyph_run *run = mark->run;
    size_t digits = strspn(run->text + (run->text[0] == '-'), "0123456789,");
    size_t at = digits + (run->text[0] == '-');

    return mark->x +
           (at < run->n_bytes ? (double)run->glyphs[at].x : run->width);
}

static const struct mark *
cell(const struct pages *pages, const char *text)
{
    struct proof found = proof_run(pages, 0, text);

    g_assert_nonnull(found.mark);
    return found.mark;
}

static void
numbers_align_on_the_units_digit(void)
{
    g_autoptr(handmade) report = open_report();
    const char *const numbers[] = {"10260.28", "-3.5%", "12.75",
                                   "1204",     "7",     "98,765.4"};
    const struct pages *pages;

    handmade_table(report, "表1", "题", "地区|数额",
                   "甲|10260.28\n乙|-3.5%\n丙|12.75\n丁|1204\n戊|7\n"
                   "=全省|98,765.4");
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    for (size_t i = 1; i < G_N_ELEMENTS(numbers) - 1; i++)
        g_assert_cmpfloat_with_epsilon(units_end(cell(pages, numbers[i])),
                                       units_end(cell(pages, numbers[0])),
                                       UNITS_TOLERANCE);
    /* The total is bold: other digits, the same units. */
    g_assert_cmpfloat_with_epsilon(units_end(cell(pages, "98,765.4")),
                                   units_end(cell(pages, "10260.28")),
                                   UNITS_TOLERANCE);
}

static void
three_rules_and_no_more_divide_a_table(void)
{
    g_autoptr(handmade) report = open_report();
    struct block *table =
        handmade_table(report, "表1", "题", "地区|数", "甲|1\n乙|2\n丙|3");
    const struct pages *pages = handmade_pages(report, NULL);
    struct proof_rule rules[RULES];
    size_t n = proof_rules(pages, 0, table->id, rules, RULES);

    g_assert_cmpuint(n, ==, 3);
    g_assert_cmpfloat(rules[0].width, ==, 1);
    g_assert_cmpfloat(rules[1].width, ==, 0.5);
    g_assert_cmpfloat(rules[2].width, ==, 1);
    for (size_t i = 0; i < n; i++)
        g_assert_cmpfloat_with_epsilon(rules[i].x2 - rules[i].x1, 432, 0.01);
}

static void
a_head_that_spans_columns_has_a_rule_of_its_own(void)
{
    g_autoptr(handmade) report = open_report();
    struct block *table =
        handmade_table(report, "表1", "题", "地区|[2]培训|数\n|场次|人次|",
                       "甲|1|2|3\n乙|2|3|4");
    const struct pages *pages = handmade_pages(report, NULL);
    struct proof_rule rules[RULES];
    const struct mark *spanning = cell(pages, "培训");
    double middle;

    proof_holds(pages);
    g_assert_cmpuint(proof_rules(pages, 0, table->id, rules, RULES), ==, 4);
    g_assert_cmpfloat(rules[1].width, ==, 0.5);
    middle = (rules[1].x1 + rules[1].x2) / 2;
    g_assert_cmpfloat_with_epsilon(spanning->x + spanning->run->width / 2,
                                   middle, 0.01);
    /* A head without a second row stands between the two. */
    g_assert_cmpfloat(cell(pages, "地区")->y, >, spanning->y);
    g_assert_cmpfloat(cell(pages, "地区")->y, <, cell(pages, "场次")->y);
}

static void
row_heads_stand_left_indented_by_level_and_the_total_is_bold(void)
{
    g_autoptr(handmade) report = open_report();
    const struct pages *pages;
    double em;

    handmade_table(report, "表1", "题", "地区|数",
                   "南京市|1\n>玄武区|2\n>>街道办|2\n=合计数|3");
    pages = handmade_pages(report, NULL);
    em = cell(pages, "南京市")->run->size;
    g_assert_cmpfloat_with_epsilon(
        cell(pages, "玄武区")->x - cell(pages, "南京市")->x, em, 0.01);
    g_assert_cmpfloat_with_epsilon(
        cell(pages, "街道办")->x - cell(pages, "南京市")->x, 2 * em, 0.01);
    g_assert_true(cell(pages, "合计数")->run->face !=
                  cell(pages, "南京市")->run->face);
    g_assert_true(cell(pages, "合计数")->run->face ==
                  cell(pages, "数")->run->face);
}

static void
caption_unit_line_notes_and_source_have_their_places(void)
{
    g_autoptr(handmade) report = open_report();
    struct block *block =
        handmade_table(report, "表1", "各市培训", "地区|数", "甲|1\n乙|2");
    struct table *table = handmade_table_of(block);
    const struct pages *pages;
    struct proof_rule rules[RULES];
    struct proof caption, unit, note, source;

    table->note = handmade_prose(report, "负数表示减少。", "");
    table->source = handmade_prose(report, "江苏省总工会", "");
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    proof_rules(pages, 0, block->id, rules, RULES);
    caption = proof_line(pages, 0, "表1　各市培训");
    unit = proof_line(pages, 0, "单位：万元");
    note = proof_line(pages, 0, "注：负数");
    source = proof_line(pages, 0, "资料来源：江苏");
    g_assert_cmpfloat(caption.mark->y, <, unit.mark->y);
    g_assert_cmpfloat(unit.mark->y, <, rules[0].y);
    g_assert_cmpfloat(note.mark->y, >, rules[2].y);
    g_assert_cmpfloat(source.mark->y, >, note.mark->y);
}

static void
the_unit_line_ends_at_the_right_edge(void)
{
    g_autoptr(handmade) report = open_report();
    const struct pages *pages;
    const struct mark *unit;

    handmade_table(report, "表1", "题", "地区|数", "甲|1\n乙|2");
    pages = handmade_pages(report, NULL);
    unit = cell(pages, "单位：万元");
    g_assert_cmpfloat_with_epsilon(unit->x + unit->run->width, 513.64, 0.1);
}

static char *
long_table(size_t groups, size_t in_group)
{
    GString *rows = g_string_new(NULL);

    for (size_t i = 0; i < groups; i++) {
        g_string_append_printf(rows, "%s市%zu市|%zu.5|9", i ? "\n" : "", i, i);
        for (size_t j = 0; j < in_group; j++)
            g_string_append_printf(rows, "\n>县%zu-%zu县|%zu.25|8", i, j, j);
    }
    return g_string_free(rows, FALSE);
}

static size_t
rows_on(const struct pages *pages, size_t page, const char **last)
{
    const struct page *on = &pages->pages[page];
    size_t n = 0;

    for (size_t i = 0; i < on->n_marks; i++)
        if (on->marks[i].kind == MARK_LINE &&
            (g_str_has_suffix(on->marks[i].line.text, "市") ||
             g_str_has_suffix(on->marks[i].line.text, "县"))) {
            n++;
            *last = on->marks[i].line.text;
        }
    return n;
}

static void
a_table_that_crosses_a_page_repeats_its_head_and_unit_line(void)
{
    g_autoptr(handmade) report = open_report();
    g_autofree char *rows = long_table(12, 7);
    const struct pages *pages;
    size_t n = 0;

    handmade_table(report, "表1", "各县培训", "地区|场次|人次", rows);
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    g_assert_cmpuint(pages->n_pages, >, 2);
    for (size_t page = 0; page < pages->n_pages; page++) {
        const char *last = NULL;
        const char *caption = page ? "表1（续）　各县培训" : "表1　各县培训";

        g_assert_cmpuint(proof_line(pages, page, caption).page, ==, page);
        g_assert_cmpuint(proof_line(pages, page, "单位：万元").page, ==, page);
        g_assert_cmpuint(proof_line(pages, page, "场次").page, ==, page);
        n += rows_on(pages, page, &last);
    }
    g_assert_cmpuint(n, ==, 12 * 8);
}

static void
a_cut_leaves_no_row_and_no_group_head_alone(void)
{
    for (size_t in_group = 1; in_group < 8; in_group++)
        for (size_t groups = 8; groups < 20; groups += 3) {
            g_autoptr(handmade) report = open_report();
            g_autofree char *rows = long_table(groups, in_group);
            const struct pages *pages;

            handmade_text(report, 30 * groups);
            handmade_table(report, "表1", "题", "地区|场次|人次", rows);
            pages = handmade_pages(report, NULL);
            for (size_t page = 0; page < pages->n_pages; page++) {
                const char *last = "";
                size_t n = rows_on(pages, page, &last);

                g_assert_cmpuint(n, !=, 1);
                if (page + 1 < pages->n_pages)
                    g_assert_false(g_str_has_suffix(last, "市"));
            }
        }
}

static void
many_columns_are_set_smaller_before_they_wrap(void)
{
    g_autoptr(handmade) report = open_report();
    const struct pages *pages;
    const struct mark *number;

    handmade_table(
        report, "表1", "题",
        "地区|甲甲|乙乙|丙丙|丁丁|戊戊|己己|庚庚|辛辛|壬壬",
        "南京|1234567|1234567|1234567|1234567|1234567|1234567|1234567|"
        "1234567|7654321\n苏州|1|1|1|1|1|1|1|1|1");
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    number = cell(pages, "7654321");
    g_assert_cmpfloat(number->run->size, <, 9.5);
    g_assert_cmpfloat(number->run->size, >=, 8);
    g_assert_cmpuint(report->quality.overfull_lines, ==, 0);
}

static void
running_text_wraps_in_its_column(void)
{
    g_autoptr(handmade) report = open_report();
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
    g_autoptr(handmade) report = open_report();
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
    g_autoptr(handmade) report = open_report();
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
        g_autoptr(handmade) report = open_report();
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
    TEST(numbers_align_on_the_units_digit);
    TEST(three_rules_and_no_more_divide_a_table);
    TEST(a_head_that_spans_columns_has_a_rule_of_its_own);
    TEST(row_heads_stand_left_indented_by_level_and_the_total_is_bold);
    TEST(caption_unit_line_notes_and_source_have_their_places);
    TEST(the_unit_line_ends_at_the_right_edge);
    TEST(a_table_that_crosses_a_page_repeats_its_head_and_unit_line);
    TEST(a_cut_leaves_no_row_and_no_group_head_alone);
    TEST(many_columns_are_set_smaller_before_they_wrap);
    TEST(running_text_wraps_in_its_column);
    TEST(a_wide_table_that_does_not_fit_stands_on_a_turned_page);
    TEST(a_table_that_fits_nowhere_is_said);
    TEST(a_table_without_a_number_stays_in_its_place);
    return g_test_run();
}
