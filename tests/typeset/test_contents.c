#include "proof.h"

#include <string.h>

#include "base/arena.h"

#define TEST(name) g_test_add_func("/typeset/contents/" #name, name)

/* Cover, a foreword on either side of the contents, chapters. */
static struct handmade *
open_report(size_t chapters, size_t figures)
{
    struct handmade *report = handmade_new(true, false);

    handmade_cover(report);
    handmade_heading(report, 1, "", "编制说明", "About");
    handmade_text(report, 100);
    handmade_block(report, BLOCK_CONTENTS, NULL, NULL);
    handmade_heading(report, 1, "", "前言", "Foreword");
    handmade_text(report, 100);
    report->matter = MATTER_BODY;
    for (size_t i = 0; i < chapters; i++) {
        handmade_heading(report, 1,
                         arena_printf(report->arena, "第%zu章", i + 1),
                         "总体情况", "Overview");
        handmade_text(report, 700);
        handmade_heading(report, 2, "一、", "培训", "Training");
        handmade_text(report, 900);
        for (size_t j = 0; j < figures; j++)
            handmade_chart(
                report,
                arena_printf(report->arena, "图%zu", i * figures + j + 1),
                "全省培训情况", SIZE_HALF);
        handmade_table(report, arena_printf(report->arena, "表%zu", i + 1),
                       "各市", "地区|数", "甲|1\n乙|2");
    }
    return report;
}

/* The run at the right edge on the line of the link. */
static char *
number_at(const struct page *page, const struct mark *link)
{
    for (size_t i = 0; i < page->n_marks; i++) {
        const struct mark *mark = &page->marks[i];

        if (mark->kind == MARK_RUN && mark->y > link->y &&
            mark->y < link->y + link->height &&
            mark->x + mark->run->width > link->x + link->width - 0.1)
            return proof_text(mark);
    }
    return NULL;
}

static size_t
check_links(const struct pages *pages, size_t page)
{
    const struct page *on = &pages->pages[page];
    size_t n = 0;

    for (size_t i = 0; i < on->n_marks; i++) {
        const struct mark *mark = &on->marks[i];
        g_autofree char *number = NULL;
        struct proof anchor;

        if (mark->kind != MARK_LINK || mark->target[0] != '#')
            continue;
        anchor = proof_anchor(pages, mark->target + 1);
        number = number_at(on, mark);
        g_assert_nonnull(anchor.mark);
        g_assert_cmpstr(number, ==, pages->pages[anchor.page].label);
        n++;
    }
    return n;
}

static void
the_numbers_are_the_labels_of_the_pages_that_links_lead_to(void)
{
    g_autoptr(handmade) report = open_report(6, 4);
    const struct pages *pages = handmade_pages(report, NULL);
    size_t n = 0;

    proof_holds(pages);
    for (size_t i = 0; i < pages->n_pages; i++)
        n += check_links(pages, i);
    /* Two front chapters, six with a section each, 24 figures, 6 tables. */
    g_assert_cmpuint(n, ==, 2 + 12 + 24 + 6);
}

static void
front_matter_is_roman_and_the_body_begins_at_one(void)
{
    g_autoptr(handmade) report = open_report(3, 0);
    const struct pages *pages = handmade_pages(report, NULL);
    const char *const front[] = {"i", "ii", "iii", "iv", "1", "2"};

    for (size_t i = 0; i < G_N_ELEMENTS(front); i++)
        g_assert_cmpstr(pages->pages[i].label, ==, front[i]);
}

static void
the_cover_counts_but_shows_no_number(void)
{
    g_autoptr(handmade) report = open_report(1, 0);
    const struct pages *pages = handmade_pages(report, NULL);
    const struct page *cover = &pages->pages[0];

    for (size_t i = 0; i < cover->n_marks; i++) {
        g_autofree char *text = cover->marks[i].kind == MARK_RUN
                                    ? proof_text(&cover->marks[i])
                                    : NULL;

        g_assert_cmpstr(text, !=, "i");
    }
    g_assert_nonnull(proof_run(pages, 1, "ii").mark);
}

static void
figures_and_tables_have_lists_of_their_own(void)
{
    g_autoptr(handmade) report = open_report(2, 2);
    const struct pages *pages = handmade_pages(report, NULL);
    struct proof figures = proof_line(pages, 0, "图目录");
    struct proof tables = proof_line(pages, 0, "表目录");
    struct proof entry = proof_line(pages, 0, "图4　全省培训情况");

    g_assert_cmpuint(figures.page, ==, 2);
    g_assert_cmpfloat(entry.mark->y, >, figures.mark->y);
    g_assert_cmpfloat(entry.mark->y, <, tables.mark->y);
    g_assert_cmpstr(entry.mark->node->type, ==, "Link");
    g_assert_cmpstr(entry.mark->node->parent->type, ==, "TOCI");
    g_assert_cmpstr(entry.mark->node->parent->parent->type, ==, "TOC");
}

static double
list_size(size_t chapters, size_t figures)
{
    g_autoptr(handmade) report = open_report(chapters, figures);
    const struct pages *pages = handmade_pages(report, NULL);
    const struct mark *run = proof_run(pages, 0, "全省培训情况").mark;

    return run->run->size;
}

static void
a_list_longer_than_two_pages_is_set_small(void)
{
    g_assert_cmpfloat(list_size(4, 4), ==, 10);
    g_assert_cmpfloat(list_size(12, 8), <, 9);
}

static void
running_heads_name_the_chapter_except_where_it_opens(void)
{
    g_autoptr(handmade) report = open_report(2, 0);
    const struct pages *pages = handmade_pages(report, NULL);
    const struct block *chapter = report->document.items[11];
    struct proof opening;
    size_t first, head;

    g_assert_cmpstr(chapter->number.in[0], ==, "第2章");
    first = proof_anchor(pages, chapter->id).page;
    opening = proof_run(pages, first, "第2章");
    g_assert_cmpfloat(opening.mark->y, >, 84);
    head = proof_run(pages, first + 1, "第2章　总体情况").page;
    g_assert_cmpuint(head, ==, first + 1);
    g_assert_cmpfloat(proof_run(pages, first + 1, "劳动法律监督白皮书").mark->y,
                      <, 84);
}

static void
a_draft_says_so_at_head_and_foot_of_every_page(void)
{
    g_autoptr(handmade) report = open_report(1, 1);
    const struct pages *pages;

    report->document.draft = true;
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    for (size_t i = 0; i < pages->n_pages; i++) {
        const struct page *page = &pages->pages[i];
        bool head = false, foot = false;

        for (size_t j = 0; j < page->n_marks; j++) {
            g_autofree char *text = page->marks[j].kind == MARK_RUN
                                        ? proof_text(&page->marks[j])
                                        : NULL;

            if (!text || !strstr(text, "DRAFT"))
                continue;
            head |= page->marks[j].y < 84;
            foot |= page->marks[j].y > 757;
        }
        g_assert_true(head && foot);
    }
}

static void
bookmarks_name_contents_chapters_and_sections(void)
{
    g_autoptr(handmade) report = open_report(1, 1);
    const struct pages *pages = handmade_pages(report, NULL);
    static const struct {
        int level;
        const char *text;
    } expected[] = {{1, "编制说明"},
                    {1, "目录"},
                    {1, "前言"},
                    {1, "第1章 总体情况"},
                    {2, "一、培训"}};

    g_assert_cmpuint(pages->n_outline, ==, G_N_ELEMENTS(expected));
    for (size_t i = 0; i < pages->n_outline; i++) {
        g_assert_cmpint(pages->outline[i].level, ==, expected[i].level);
        g_assert_cmpstr(pages->outline[i].text, ==, expected[i].text);
        g_assert_nonnull(proof_anchor(pages, pages->outline[i].target).mark);
    }
}

static void
structure_follows_the_document_and_not_the_pages(void)
{
    g_autoptr(handmade) report = open_report(1, 1);
    const struct pages *pages = handmade_pages(report, NULL);
    static const char *const order[] = {"Document", "Artifact", "P",
                                        "H1",       "TOC",      "TOCI",
                                        "Figure",   "Table",    "TH"};
    size_t at = 0;

    for (size_t i = 0; i < pages->n_nodes && at < G_N_ELEMENTS(order); i++)
        at += strcmp(pages->nodes[i]->type, order[at]) == 0;
    g_assert_cmpuint(at, ==, G_N_ELEMENTS(order));
    for (size_t i = 0; i < pages->n_nodes; i++)
        if (strcmp(pages->nodes[i]->type, "Figure") == 0)
            g_assert_nonnull(pages->nodes[i]->alternative.in[0]);
}

/* Where the link's entry begins, from the left edge of the type area. */
static double
entry_x(const struct page *page, const struct mark *link)
{
    double x = page->width;

    for (size_t i = 0; i < page->n_marks; i++) {
        const struct mark *mark = &page->marks[i];

        if (mark->kind == MARK_RUN && mark->y > link->y &&
            mark->y < link->y + link->height)
            x = MIN(x, mark->x);
    }
    return x - link->x;
}

static void
a_chapter_is_not_the_last_entry_of_a_page(void)
{
    for (size_t chapters = 20; chapters < 60; chapters += 3) {
        g_autoptr(handmade) report = open_report(0, 0);
        const struct pages *pages;

        for (size_t i = 0; i < chapters; i++) {
            handmade_heading(report, 1, "", "章", "Chapter");
            handmade_heading(report, 2, "一、", "节", "Section");
            handmade_text(report, 10);
        }
        pages = handmade_pages(report, NULL);
        for (size_t p = 0; p < pages->n_pages; p++) {
            const struct page *page = &pages->pages[p];
            const struct mark *last = NULL;

            for (size_t i = 0; i < page->n_marks; i++)
                if (page->marks[i].kind == MARK_LINK &&
                    (!last || page->marks[i].y > last->y))
                    last = &page->marks[i];
            if (last)
                g_assert_cmpfloat(entry_x(page, last), >, 20);
        }
    }
}

static void
lines_behind_the_first_of_an_entry_are_indented(void)
{
    g_autoptr(handmade) report = open_report(1, 0);
    struct block *chart;
    const struct pages *pages;
    size_t n = 0;

    chart = handmade_chart(
        report, "图1",
        "全省各设区市和县（市、区）工会监督员培训、监督活动、走访企业、"
        "提示函意见书建议书、补签劳动合同和补发工资情况与上年和前年的比较",
        SIZE_FULL);
    pages = handmade_pages(report, NULL);
    for (size_t p = 0; p < pages->n_pages; p++) {
        const struct page *page = &pages->pages[p];

        for (size_t i = 0; i < page->n_marks; i++) {
            const struct mark *mark = &page->marks[i];

            if (mark->kind == MARK_LINK && mark->target[0] == '#' &&
                strcmp(mark->target + 1, chart->id) == 0)
                g_assert_cmpfloat_with_epsilon(entry_x(page, mark),
                                               n++ == 0 ? 0 : 20, 2);
        }
    }
    g_assert_cmpuint(n, ==, 2);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(the_numbers_are_the_labels_of_the_pages_that_links_lead_to);
    TEST(front_matter_is_roman_and_the_body_begins_at_one);
    TEST(the_cover_counts_but_shows_no_number);
    TEST(figures_and_tables_have_lists_of_their_own);
    TEST(a_list_longer_than_two_pages_is_set_small);
    TEST(running_heads_name_the_chapter_except_where_it_opens);
    TEST(a_draft_says_so_at_head_and_foot_of_every_page);
    TEST(bookmarks_name_contents_chapters_and_sections);
    TEST(structure_follows_the_document_and_not_the_pages);
    TEST(a_chapter_is_not_the_last_entry_of_a_page);
    TEST(lines_behind_the_first_of_an_entry_are_indented);
    return g_test_run();
}
