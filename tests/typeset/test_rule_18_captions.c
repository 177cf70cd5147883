/* Rule 18: the captions of tables and figures. */
#include <string.h>

#include "proof.h"
#include "typecase.h"

static void
one_em_stands_between_number_and_title(void)
{
    static const char *const numbers[] = {"表1", "图12"};
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_autofree char *text = g_strconcat(numbers[i], "　总体情况", NULL);
        g_autofree char *before = g_strconcat(numbers[i], "　", NULL);
        const struct line *line = typecase_label(typecase, text, LANGUAGE_ZH);
        double number =
            typecase_width(typecase_label(typecase, numbers[i], LANGUAGE_ZH));

        typecase_near(typecase_after(line, before), number + 1.0);
    }
    typecase_free(typecase);
}

static void
a_table_has_its_caption_above_and_a_figure_below(void)
{
    g_autoptr(handmade) report = handmade_open();
    struct block *table, *chart;
    const struct pages *pages;
    struct proof_rule rules[4];
    struct proof above, below;

    table = handmade_table(report, "表1", "各市培训", "地区|数", "甲|1\n乙|2");
    chart = handmade_chart(report, "图1", "各市监督", SIZE_FULL);
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    above = proof_line(pages, 0, "表1　各市培训");
    below = proof_line(pages, 0, "图1　各市监督");
    g_assert_cmpuint(proof_rules(pages, 0, table->id, rules, 4), ==, 3);
    g_assert_cmpfloat(above.mark->y, <, rules[0].y);
    for (size_t i = 0; i < pages->pages[0].n_marks; i++) {
        const struct mark *mark = &pages->pages[0].marks[i];

        if (mark->kind == MARK_RUN && mark->id && mark->part &&
            strcmp(mark->id, chart->id) == 0)
            g_assert_cmpfloat(mark->y, <, below.mark->y);
    }
}

/* The middle of a line's runs, which follow it. */
static double
middle(const struct mark *line, size_t n)
{
    const struct mark *last = line + n;

    return (line[1].x + last->x + last->run->width) / 2;
}

static void
captions_are_centred_over_what_they_name(void)
{
    g_autoptr(handmade) report = handmade_open();
    const struct pages *pages;
    const struct mark *caption;
    size_t n = 0;

    handmade_table(report, "表1", "各市培训", "地区|数", "甲|1\n乙|2");
    pages = handmade_pages(report, NULL);
    caption = proof_line(pages, 0, "表1　各市培训").mark;
    while (caption[n + 1].kind == MARK_RUN &&
           caption[n + 1].node == caption->node)
        n++;
    g_assert_cmpuint(n, >, 0);
    /* The type area of the report is 432 pt from 81.6 pt. */
    g_assert_cmpfloat_with_epsilon(middle(caption, n), 81.6 + 216, 0.1);
}

static void
english_captions_say_table_and_figure(void)
{
    g_autoptr(handmade) report = handmade_new(false, true);
    const struct pages *pages;
    struct proof table, figure;

    handmade_heading(report, 1, "1", "", "Overview");
    handmade_table(report, "Table 1", "Training", "Place|Sessions",
                   "A|1\nB|2");
    handmade_chart(report, "Figure 1", "Supervision", SIZE_FULL);
    pages = handmade_pages(report, NULL);
    table = proof_line(pages, 0, "Table 1");
    figure = proof_line(pages, 0, "Figure 1");
    g_assert_cmpstr(table.mark->line.text, ==, "Table 1　Training");
    g_assert_cmpstr(figure.mark->line.text, ==, "Figure 1　Supervision");
}

/* Half its width and a letter are not enough for the first line. */
static void
a_long_caption_is_broken_in_the_middle(void)
{
    g_autoptr(handmade) report = handmade_new(false, true);
    const struct pages *pages;

    handmade_heading(report, 1, "1", "", "Overview");
    handmade_table(report, "Table 2",
                   "Wages and social insurance recovered by city, "
                   "share of the province and rank",
                   "Place|Sessions", "A|1\nB|2");
    pages = handmade_pages(report, NULL);
    g_assert_cmpstr(proof_line(pages, 0, "by city").mark->line.text, ==,
                    "by city, share of the province and rank");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/18/" #test, test)
    ADD(one_em_stands_between_number_and_title);
    ADD(a_table_has_its_caption_above_and_a_figure_below);
    ADD(captions_are_centred_over_what_they_name);
    ADD(english_captions_say_table_and_figure);
    ADD(a_long_caption_is_broken_in_the_middle);
    return g_test_run();
}
