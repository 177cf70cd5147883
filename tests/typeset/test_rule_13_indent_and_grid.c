/* Rule 13: the first line, the measure, the baseline grid. */
#include <string.h>

#include "proof.h"
#include "typecase.h"

#define MOST 64

static void
the_first_line_alone_is_indented(void)
{
    struct typecase *typecase = typecase_new();
    struct paragraph_style style = {
        .type = {.size = TYPECASE_SIZE, .language = LANGUAGE_ZH},
        .measure = 10 * TYPECASE_SIZE,
        .first_indent = 2 * TYPECASE_SIZE,
        .align = PARAGRAPH_JUSTIFY,
    };
    struct lines lines = type_paragraph_text(
        typecase->type, "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", &style);

    typecase_near(typecase_after(lines.items[0], ""), 2);
    typecase_near(typecase_width(lines.items[0]), 10);
    g_assert_cmpint((int)g_utf8_strlen(lines.items[0]->text, -1), ==, 8);
    typecase_near(typecase_after(lines.items[1], ""), 0);
    typecase_free(typecase);
}

static void
a_plain_paragraph_fills_the_grid(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines = typecase_zh(
        typecase, "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", 8);

    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "甲乙丙丁戊己庚辛|壬癸子丑寅卯辰巳|午未申酉");
    for (size_t i = 0; i < lines.n; i++)
        g_assert_cmpfloat(lines.items[i]->gap_em, ==, 0);
    typecase_free(typecase);
}

static void
chinese_is_indented_by_two_em(void)
{
    g_autoptr(handmade) report = handmade_open();
    struct block *text = handmade_text(report, 150);
    const struct pages *pages = handmade_pages(report, NULL);
    struct proof lines[MOST];
    const struct mark *first;

    g_assert_cmpuint(proof_lines(pages, text->id, lines, MOST), >, 3);
    g_assert_cmpfloat_with_epsilon(lines[0].mark->width, 432, 0.01);
    first = proof_run(pages, 0, "全省各级工会").mark;
    g_assert_cmpfloat_with_epsilon(first->x - 81.64, 24, 0.1);
}

static void
body_lines_stand_on_the_grid(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);
    const struct pages *pages;
    double first = 0;

    handmade_fill(report, 12);
    handmade_heading(report, 2, "一、", "培训", "Training");
    handmade_text(report, 100);
    handmade_table(report, "表1", "题", "地区|数", "甲|1\n乙|2\n丙|3");
    handmade_text(report, 500);
    pages = handmade_pages(report, NULL);
    for (size_t i = 0; i < pages->n_pages; i++)
        for (size_t j = 0; j < pages->pages[i].n_marks; j++) {
            const struct mark *mark = &pages->pages[i].marks[j];
            double lines;

            if (!proof_is_text(mark))
                continue;
            first = first > 0 ? first : mark->y;
            lines = (mark->y - first) / 21 + 100;
            g_assert_cmpfloat_with_epsilon(lines, (double)(int)(lines + 0.5),
                                           0.001);
        }
}

static void
no_extra_space_stands_between_paragraphs(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);
    const struct pages *pages;
    const struct mark *before = NULL;
    size_t n = 0;

    handmade_fill(report, 12);
    pages = handmade_pages(report, NULL);
    for (size_t i = 0; i < pages->pages[0].n_marks; i++) {
        const struct mark *mark = &pages->pages[0].marks[i];

        if (!proof_is_text(mark))
            continue;
        if (before)
            g_assert_cmpfloat_with_epsilon(mark->y - before->y, 21, 0.001);
        before = mark;
        n++;
    }
    g_assert_cmpuint(n, ==, 12);
}

static void
the_measure_of_each_theme_is_a_whole_number_of_em(void)
{
    static const char *const names[] = {"report", "gongwen"};

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(handmade) report = handmade_open();
        struct block *text = handmade_text(report, 150);
        const struct pages *pages = handmade_pages(report, names[i]);
        struct proof lines[MOST];
        double em, measure;

        g_assert_cmpuint(proof_lines(pages, text->id, lines, MOST), >, 2);
        /* The run of a line follows its MARK_LINE. */
        em = lines[1].mark[1].run->size;
        measure = lines[1].mark->width / em;
        g_assert_cmpfloat_with_epsilon(measure, (int)(measure + 0.5), 0.001);
        g_assert_cmpfloat_with_epsilon(measure, i ? 28 : 36, 0.001);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/13/" #test, test)
    ADD(the_first_line_alone_is_indented);
    ADD(a_plain_paragraph_fills_the_grid);
    ADD(chinese_is_indented_by_two_em);
    ADD(body_lines_stand_on_the_grid);
    ADD(no_extra_space_stands_between_paragraphs);
    ADD(the_measure_of_each_theme_is_a_whole_number_of_em);
    return g_test_run();
}
