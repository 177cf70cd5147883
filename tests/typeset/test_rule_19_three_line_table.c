/* Rule 19: three rules, heads, levels, totals. */
#include "proof.h"

#define RULES 16

static void
three_rules_and_no_more_divide_a_table(void)
{
    g_autoptr(handmade) report = handmade_open();
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
    g_autoptr(handmade) report = handmade_open();
    struct block *table =
        handmade_table(report, "表1", "题", "地区|[2]培训|数\n|场次|人次|",
                       "甲|1|2|3\n乙|2|3|4");
    const struct pages *pages = handmade_pages(report, NULL);
    struct proof_rule rules[RULES];
    const struct mark *spanning = proof_cell(pages, "培训");
    double middle;

    proof_holds(pages);
    g_assert_cmpuint(proof_rules(pages, 0, table->id, rules, RULES), ==, 4);
    g_assert_cmpfloat(rules[1].width, ==, 0.5);
    middle = (rules[1].x1 + rules[1].x2) / 2;
    g_assert_cmpfloat_with_epsilon(spanning->x + spanning->run->width / 2,
                                   middle, 0.01);
    /* A head without a second row stands between the two. */
    g_assert_cmpfloat(proof_cell(pages, "地区")->y, >, spanning->y);
    g_assert_cmpfloat(proof_cell(pages, "地区")->y, <,
                      proof_cell(pages, "场次")->y);
}

static void
row_heads_stand_left_indented_by_level_and_the_total_is_bold(void)
{
    g_autoptr(handmade) report = handmade_open();
    const struct pages *pages;
    double em;

    handmade_table(report, "表1", "题", "地区|数",
                   "南京市|1\n>玄武区|2\n>>街道办|2\n=合计数|3");
    pages = handmade_pages(report, NULL);
    em = proof_cell(pages, "南京市")->run->size;
    g_assert_cmpfloat_with_epsilon(
        proof_cell(pages, "玄武区")->x - proof_cell(pages, "南京市")->x, em, 0.01);
    g_assert_cmpfloat_with_epsilon(
        proof_cell(pages, "街道办")->x - proof_cell(pages, "南京市")->x,
        2 * em, 0.01);
    g_assert_true(proof_cell(pages, "合计数")->run->face !=
                  proof_cell(pages, "南京市")->run->face);
    g_assert_true(proof_cell(pages, "合计数")->run->face ==
                  proof_cell(pages, "数")->run->face);
}

static double
middle(const struct mark *mark)
{
    return mark->x + mark->run->width / 2;
}

/* Over columns of numbers of one width, whose middle is the column's. */
static void
column_heads_are_centred(void)
{
    g_autoptr(handmade) report = handmade_open();
    const struct pages *pages;

    handmade_table(report, "表1", "题", "地区|培训|活动场次",
                   "甲|1234|5678\n乙|2345|6789");
    pages = handmade_pages(report, NULL);
    g_assert_cmpfloat_with_epsilon(middle(proof_cell(pages, "培训")),
                                   middle(proof_cell(pages, "1234")), 0.02);
    g_assert_cmpfloat_with_epsilon(middle(proof_cell(pages, "活动场次")),
                                   middle(proof_cell(pages, "5678")), 0.02);
}

/* A rule that stands upright, or a filled one, divides nothing. */
static void
no_vertical_rule_and_no_fill_stands_in_a_table(void)
{
    g_autoptr(handmade) report = handmade_open();
    struct block *table = handmade_table(
        report, "表1", "题", "地区|[2]培训|数\n|场次|人次|",
        "甲|1|2|3\n>乙|2|3|4\n=全省|3|5|7");
    const struct pages *pages = handmade_pages(report, NULL);
    struct proof_rule rules[RULES];
    size_t n = proof_rules(pages, 0, table->id, rules, RULES);

    for (size_t i = 0; i < n; i++)
        g_assert_cmpfloat(rules[i].x2 - rules[i].x1, >, 10);
    for (size_t i = 0; i < pages->pages[0].n_marks; i++) {
        const struct mark *mark = &pages->pages[0].marks[i];

        if (mark->id && g_strcmp0(mark->id, table->id) == 0)
            g_assert_cmpint(mark->kind, !=, MARK_RECT);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/19/" #test, test)
    ADD(three_rules_and_no_more_divide_a_table);
    ADD(a_head_that_spans_columns_has_a_rule_of_its_own);
    ADD(row_heads_stand_left_indented_by_level_and_the_total_is_bold);
    ADD(column_heads_are_centred);
    ADD(no_vertical_rule_and_no_fill_stands_in_a_table);
    return g_test_run();
}
