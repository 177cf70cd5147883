#include "proof.h"

#include <string.h>

#define TEST(name) g_test_add_func("/typeset/prose/" #name, name)
#define MOST 64
#define GUTTER_RIGHT 303.6 /* where the second column begins */

static struct block *
one_paragraph(struct handmade *report)
{
    handmade_heading(report, 1, "第一章", "总体情况", "Overview");
    handmade_heading(report, 2, "一、", "培训", "Training");
    return handmade_text(report, 150);
}

static const struct pages *
set_parallel(struct handmade *report)
{
    return handmade_themed(report, "parallel_columns: true\n");
}

static void
english_alone_is_indented_except_below_a_heading(void)
{
    g_autoptr(handmade) report = handmade_new(false, true);
    const struct pages *pages;
    struct proof first, lines[MOST];
    struct block *second;

    one_paragraph(report);
    second = handmade_text(report, 100);
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    first = proof_run(pages, 0, "Trade unions");
    g_assert_cmpfloat_with_epsilon(first.mark->x, 81.64, 0.1);
    g_assert_cmpfloat_with_epsilon(first.mark->run->size, 11, 0.001);
    g_assert_cmpuint(proof_lines(pages, second->id, lines, MOST), >, 1);
    /* Marks of a line come run after MARK_LINE. */
    g_assert_cmpfloat_with_epsilon(lines[0].mark[1].x - 81.64, 16.5, 0.1);
}

static void
english_stands_below_its_chinese_with_an_id_of_its_own(void)
{
    g_autoptr(handmade) report = handmade_new(true, true);
    struct block *text = one_paragraph(report);
    const struct pages *pages = handmade_pages(report, NULL);
    struct proof zh[MOST], en[MOST];
    g_autofree char *id = g_strconcat(text->id, ".en", NULL);
    size_t n_zh = proof_lines(pages, text->id, zh, MOST);
    size_t n_en = proof_lines(pages, id, en, MOST);

    proof_holds(pages);
    g_assert_cmpuint(n_zh, >, 1);
    g_assert_cmpuint(n_en, >, 1);
    g_assert_cmpfloat(en[0].mark->y, >, zh[n_zh - 1].mark->y);
    g_assert_true(zh[0].mark->node->language == LANGUAGE_ZH);
    g_assert_true(en[0].mark->node->language == LANGUAGE_EN);
    /* Three English lines take two of the grid. */
    g_assert_cmpfloat_with_epsilon(en[1].mark->y - en[0].mark->y, 14, 0.01);
}

static void
parallel_columns_stand_beside_each_other(void)
{
    g_autoptr(handmade) report = handmade_new(true, true);
    struct block *text = one_paragraph(report);
    const struct pages *pages = set_parallel(report);
    struct proof zh[MOST], en[MOST];
    g_autofree char *id = g_strconcat(text->id, ".en", NULL);
    size_t n_zh = proof_lines(pages, text->id, zh, MOST);

    proof_holds(pages);
    g_assert_cmpuint(proof_lines(pages, id, en, MOST), >, 1);
    g_assert_cmpuint(n_zh, >, 1);
    g_assert_cmpfloat_with_epsilon(zh[0].mark->width, 210, 0.01);
    g_assert_cmpfloat_with_epsilon(en[0].mark->width, 210, 0.01);
    g_assert_cmpfloat_with_epsilon(en[0].mark->x, GUTTER_RIGHT, 0.1);
    g_assert_cmpfloat_with_epsilon(zh[0].mark->y, en[0].mark->y, 1);
}

static void
parallel_columns_are_cut_without_widows_on_either_side(void)
{
    g_autoptr(handmade) report = handmade_new(true, true);
    const struct pages *pages;

    one_paragraph(report);
    for (size_t i = 0; i < 20; i++)
        handmade_text(report, 50 + 17 * i);
    pages = set_parallel(report);
    proof_holds(pages);
    for (size_t i = 0; i < report->document.n; i++)
        for (size_t en = 0; en < 2; en++) {
            g_autofree char *id = g_strconcat(report->document.items[i]->id,
                                              en ? ".en" : "", NULL);
            struct proof lines[MOST];
            size_t n = proof_lines(pages, id, lines, MOST);

            if (n < 2)
                continue;
            g_assert_cmpuint(lines[0].page, ==, lines[1].page);
            g_assert_cmpuint(lines[n - 1].page, ==, lines[n - 2].page);
        }
}

static void
a_number_that_is_the_same_in_both_languages_is_said_once(void)
{
    g_autoptr(handmade) report = handmade_new(true, true);
    const struct pages *pages;
    size_t n = 0;

    handmade_heading(report, 1, "第一章", "总体情况", "Overview");
    handmade_table(report, "表1", "题", "地区|数", "甲|4711.5\n乙|2");
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    for (size_t i = 0; i < pages->pages[0].n_marks; i++)
        n += pages->pages[0].marks[i].kind == MARK_LINE &&
             strstr(pages->pages[0].marks[i].line.text, "4711.5");
    g_assert_cmpuint(n, ==, 1);
    g_assert_cmpfloat(proof_line(pages, 0, "单位：万元").mark->y, ==,
                      proof_line(pages, 0, "Unit: RMB 10,000").mark->y);
}

static void
two_settings_give_the_same_pages(void)
{
    g_autoptr(handmade) a = handmade_new(true, true);
    g_autoptr(handmade) b = handmade_new(true, true);
    const struct pages *one, *two;

    one_paragraph(a);
    one_paragraph(b);
    one = handmade_pages(a, NULL);
    two = handmade_pages(b, NULL);
    g_assert_cmpuint(one->n_pages, ==, two->n_pages);
    for (size_t i = 0; i < one->n_pages; i++) {
        g_assert_cmpuint(one->pages[i].n_marks, ==, two->pages[i].n_marks);
        for (size_t j = 0; j < one->pages[i].n_marks; j++) {
            g_assert_cmpfloat(one->pages[i].marks[j].x, ==,
                              two->pages[i].marks[j].x);
            g_assert_cmpfloat(one->pages[i].marks[j].y, ==,
                              two->pages[i].marks[j].y);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(english_alone_is_indented_except_below_a_heading);
    TEST(english_stands_below_its_chinese_with_an_id_of_its_own);
    TEST(parallel_columns_stand_beside_each_other);
    TEST(parallel_columns_are_cut_without_widows_on_either_side);
    TEST(a_number_that_is_the_same_in_both_languages_is_said_once);
    TEST(two_settings_give_the_same_pages);
    return g_test_run();
}
