/* Rule 15: what stays together where a page ends. */
#include <string.h>

#include "proof.h"

#define MOST 64

static void
check_split(const struct pages *pages, const char *id)
{
    struct proof lines[MOST];
    size_t n = proof_lines(pages, id, lines, MOST), first = 1;

    for (size_t i = 1; i < n; i++) {
        if (lines[i].page == lines[i - 1].page) {
            first++;
            continue;
        }
        g_assert_cmpuint(first, >=, 2);
        g_assert_cmpuint(n - i, >=, 2);
        first = 1;
    }
}

static void
no_page_begins_or_ends_with_one_line_of_a_paragraph(void)
{
    /* Paragraphs of two to nine lines meet the page end in every way. */
    for (size_t shift = 0; shift < 12; shift++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        const struct pages *pages;

        handmade_heading(report, 1, "第一章", "总体情况", "Overview");
        handmade_text(report, 34 * (shift + 1));
        for (size_t i = 0; i < 30; i++)
            handmade_text(report, 40 + 36 * ((i + shift) % 8));
        pages = handmade_pages(report, NULL);
        proof_holds(pages);
        for (size_t i = 0; i < report->document.n; i++)
            check_split(pages, report->document.items[i]->id);
    }
}

static void
pages_seldom_end_between_a_paragraph_and_its_second_language(void)
{
    size_t parted = 0, between = 0;

    for (size_t shift = 0; shift < 12; shift++) {
        g_autoptr(handmade) report = handmade_new(true, true);
        const struct pages *pages;

        handmade_heading(report, 1, "第一章", "总体情况", "Overview");
        handmade_text(report, 34 * (shift + 1));
        for (size_t i = 0; i < 30; i++)
            handmade_text(report, 40 + 36 * ((i + shift) % 8));
        pages = handmade_pages(report, NULL);
        for (size_t i = 0; i < report->document.n; i++) {
            const char *id = report->document.items[i]->id;
            g_autofree char *second = g_strconcat(id, ".en", NULL);
            struct proof zh[MOST], en[MOST];
            size_t n = proof_lines(pages, id, zh, MOST);
            size_t m = proof_lines(pages, second, en, MOST);

            check_split(pages, second);
            if (report->document.items[i]->kind != BLOCK_PARAGRAPH)
                continue;
            g_assert_cmpuint(m, >, 0);
            between += zh[n - 1].page != en[0].page;
            parted += zh[0].page != en[m - 1].page;
        }
    }
    g_assert_cmpuint(parted, >, 40);
    g_assert_cmpuint(20 * between, <, parted);
}

static size_t
lines_below(const struct pages *pages, struct proof heading)
{
    const struct page *page = &pages->pages[heading.page];
    size_t n = 0;

    for (size_t i = 0; i < page->n_marks; i++)
        n += proof_is_text(&page->marks[i]) &&
             page->marks[i].y > heading.mark->y + 1;
    return n;
}

static void
a_heading_stays_with_two_lines_of_what_follows(void)
{
    for (size_t shift = 0; shift < 32; shift++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *heading;
        const struct pages *pages;

        handmade_heading(report, 1, "第一章", "总体情况", "Overview");
        for (size_t i = 0; i < 8 + shift; i++)
            handmade_text(report, 30);
        heading = handmade_heading(report, 2, "一、", "培训", "Training");
        handmade_text(report, 20 + shift % 3 * 36);
        handmade_text(report, 90);
        pages = handmade_pages(report, NULL);
        g_assert_cmpuint(lines_below(pages, proof_anchor(pages, heading->id)),
                         >=, 2);
    }
}

static void
a_heading_does_not_stay_behind_when_its_figure_goes(void)
{
    for (size_t shift = 0; shift < 32; shift++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *heading, *chart;
        const struct pages *pages;

        handmade_heading(report, 1, "第一章", "总体情况", "Overview");
        for (size_t i = 0; i < 8 + shift; i++)
            handmade_text(report, 30);
        heading = handmade_heading(report, 2, "一、", "培训", "Training");
        chart = handmade_chart(report, "图1", "题", SIZE_FULL);
        handmade_heading(report, 2, "二、", "监督", "Supervision");
        handmade_text(report, 90);
        pages = handmade_pages(report, NULL);
        g_assert_cmpuint(proof_anchor(pages, heading->id).page, ==,
                         proof_anchor(pages, chart->id).page);
    }
}

static void
a_caption_stays_below_its_figure(void)
{
    for (size_t shift = 0; shift < 20; shift++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *chart;
        const struct pages *pages;
        struct proof caption, anchor;

        handmade_fill(report, 10 + shift);
        chart = handmade_chart(report, "图1", "全省培训", SIZE_FULL);
        handmade_text(report, 300);
        pages = handmade_pages(report, NULL);
        caption = proof_line(pages, 0, "图1");
        anchor = proof_anchor(pages, chart->id);
        g_assert_cmpuint(caption.page, ==, anchor.page);
        g_assert_cmpfloat(caption.mark->y, >, anchor.mark->y + 50);
        g_assert_cmpstr(caption.mark->line.text, ==, "图1　全省培训");
        g_assert_cmpstr(caption.mark->node->type, ==, "Caption");
        g_assert_cmpstr(caption.mark->node->parent->type, ==, "Div");
    }
}

static void
the_caption_of_a_table_stays_above_it(void)
{
    for (size_t shift = 0; shift < 20; shift++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *table;
        const struct pages *pages;
        struct proof caption;
        struct proof_rule rules[4];

        handmade_fill(report, 10 + shift);
        table = handmade_table(report, "表1", "全省培训", "地区|数",
                               "甲|1\n乙|2\n丙|3\n丁|4\n戊|5");
        handmade_text(report, 300);
        pages = handmade_pages(report, NULL);
        caption = proof_line(pages, 0, "表1");
        g_assert_cmpuint(
            proof_rules(pages, caption.page, table->id, rules, 4), ==, 3);
        g_assert_cmpfloat(caption.mark->y, <, rules[0].y);
    }
}



int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/15/" #test, test)
    ADD(no_page_begins_or_ends_with_one_line_of_a_paragraph);
    ADD(pages_seldom_end_between_a_paragraph_and_its_second_language);
    ADD(a_heading_stays_with_two_lines_of_what_follows);
    ADD(a_heading_does_not_stay_behind_when_its_figure_goes);
    ADD(a_caption_stays_below_its_figure);
    ADD(the_caption_of_a_table_stays_above_it);
    return g_test_run();
}
