#include "proof.h"

#include <string.h>

#include "base/arena.h"

#define TEST(name) g_test_add_func("/typeset/flow/" #name, name)
#define MOST 64
/* Below the baseline of a caption. */
#define CAPTION_DEPTH 4

static void
a_chapter_and_a_page_break_begin_a_page(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);
    struct block *one, *two, *text;
    const struct pages *pages;

    one = handmade_heading(report, 1, "第一章", "甲", "A");
    handmade_text(report, 50);
    two = handmade_heading(report, 1, "第二章", "乙", "B");
    handmade_text(report, 50);
    handmade_block(report, BLOCK_PAGE_BREAK, NULL, NULL);
    text = handmade_text(report, 50);
    pages = handmade_pages(report, NULL);
    g_assert_cmpuint(pages->n_pages, ==, 3);
    g_assert_cmpuint(proof_anchor(pages, one->id).page, ==, 0);
    g_assert_cmpuint(proof_anchor(pages, two->id).page, ==, 1);
    g_assert_cmpuint(proof_anchor(pages, text->id).page, ==, 2);
}

static void
a_figure_that_does_not_fit_tops_the_next_page_and_text_moves_up(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);
    struct block *chart, *text;
    const struct pages *pages;

    handmade_fill(report, 23);
    chart = handmade_chart(report, "图1", "题", SIZE_FULL);
    text = handmade_text(report, 100);
    handmade_text(report, 300);
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    g_assert_cmpuint(proof_anchor(pages, text->id).page, ==, 0);
    g_assert_cmpuint(proof_anchor(pages, chart->id).page, ==, 1);
    g_assert_cmpfloat(proof_anchor(pages, chart->id).mark->y, <, 86);
}

static void
figures_and_tables_keep_their_order_and_their_chapter(void)
{
    for (size_t shift = 0; shift < 20; shift++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *plates[4], *next;
        const struct pages *pages;
        size_t last = 0;

        handmade_fill(report, 10 + shift);
        plates[0] = handmade_chart(report, "图1", "题", SIZE_FULL);
        plates[1] =
            handmade_table(report, "表1", "题", "地区|数", "甲|1\n乙|2\n丙|3");
        plates[2] = handmade_chart(report, "图2", "题", SIZE_FULL);
        plates[3] = handmade_chart(report, "图3", "题", SIZE_FULL);
        handmade_text(report, 200);
        next = handmade_heading(report, 1, "第二章", "乙", "B");
        handmade_text(report, 20);
        pages = handmade_pages(report, NULL);
        proof_holds(pages);
        for (size_t i = 0; i < G_N_ELEMENTS(plates); i++) {
            size_t page = proof_anchor(pages, plates[i]->id).page;

            g_assert_cmpuint(page, >=, last);
            last = page;
        }
        g_assert_cmpuint(last, <, proof_anchor(pages, next->id).page);
    }
}

static void
half_figures_stand_beside_each_other_with_captions_aligned(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);
    struct block *left, *right;
    const struct pages *pages;
    struct proof a, b;

    handmade_heading(report, 1, "第一章", "总体情况", "Overview");
    left = handmade_chart(report, "图1", "甲", SIZE_HALF);
    right = handmade_chart(report, "图2", "乙", SIZE_HALF);
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    a = proof_anchor(pages, left->id);
    b = proof_anchor(pages, right->id);
    g_assert_cmpfloat(a.mark->y, ==, b.mark->y);
    g_assert_cmpfloat_with_epsilon(b.mark->x - a.mark->x, 222, 0.01);
    a = proof_line(pages, 0, "图1");
    b = proof_line(pages, 0, "图2");
    g_assert_cmpfloat(a.mark->y, ==, b.mark->y);
}

/* Where the picture of the chart ends, or its headline begins. */
static double
picture_edge(const struct page *page, const struct block *chart, bool end)
{
    double edge = end ? 0 : page->height;

    for (size_t i = 0; i < page->n_marks; i++) {
        const struct mark *mark = &page->marks[i];
        bool text = mark->kind == MARK_RUN;

        if (!mark->part || g_strcmp0(mark->id, chart->id) != 0)
            continue;
        if (end)
            edge = MAX(edge, mark->y + (text ? 0 : mark->height));
        else
            edge = MIN(edge, mark->y - (text ? 0.8 * mark->height : 0));
    }
    return edge;
}

static void
a_caption_is_nearer_to_its_own_picture_than_to_the_next(void)
{
    size_t seen = 0;

    for (size_t shift = 0; shift < 16; shift++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *one, *two;
        const struct pages *pages;
        struct proof caption;
        const struct page *page;

        handmade_fill(report, shift);
        one = handmade_chart(report, "图1", "题", SIZE_FULL);
        two = handmade_chart(report, "图2", "题", SIZE_FULL);
        handmade_text(report, 300);
        pages = handmade_pages(report, NULL);
        caption = proof_run(pages, 0, "图1");
        if (proof_anchor(pages, two->id).page != caption.page)
            continue;
        page = &pages->pages[caption.page];
        g_assert_cmpfloat(picture_edge(page, two, false) - caption.mark->y, >,
                          1.5 * (caption.mark->y - 0.8 * caption.mark->height -
                                 picture_edge(page, one, true)));
        seen++;
    }
    g_assert_cmpuint(seen, >, 8);
}

static void
a_page_of_figures_has_no_room_for_one_more(void)
{
    static const char *const numbers[] = {"图1", "图2", "图3", "图4", "图5",
                                          "图6", "图7", "图8", "图9", "图10"};

    for (size_t pattern = 0; pattern < 27; pattern++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        size_t rows[] = {1 + pattern % 3, 1 + pattern / 3 % 3, 1 + pattern / 9};
        struct block *charts[G_N_ELEMENTS(numbers)];
        const struct pages *pages;
        struct proof top, caption;
        size_t last = 0;
        double bottom, height;

        for (size_t i = 0; i < G_N_ELEMENTS(charts); i++) {
            charts[i] = handmade_chart(report, numbers[i], "题", SIZE_FULL);
            ((struct chart *)charts[i]->chart)->n_categories = rows[i % 3];
        }
        pages = handmade_pages(report, NULL);
        while (proof_anchor(pages, charts[last + 1]->id).page == 0)
            last++;
        caption = proof_run(pages, 0, numbers[last]);
        g_assert_cmpuint(caption.page, ==, 0);
        bottom = caption.mark->y + CAPTION_DEPTH;
        /* The first that went to the next page. */
        top = proof_anchor(pages, charts[last + 1]->id);
        caption = proof_run(pages, 1, numbers[last + 1]);
        height = caption.mark->y + CAPTION_DEPTH - top.mark->y;
        /* The type area, and half a line between two. */
        g_assert_cmpfloat(bottom + 10.5 + height, >, 84.9 + 672);
    }
}

/* A report of so many charts, drawn as high as the first of them is. */
static double
height_of_first(struct handmade *report, size_t n, struct proof *last)
{
    struct block *first = NULL, *chart = NULL;
    const struct pages *pages;
    const struct page *page;

    for (size_t i = 0; i < n; i++) {
        chart = handmade_chart(report, "图1", "题", SIZE_FULL);
        ((struct chart *)chart->chart)->type = "column";
        ((struct chart *)chart->chart)->subtitle =
            handmade_prose(report, "单位：份", "documents");
        first = first ? first : chart;
    }
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    *last = proof_anchor(pages, chart->id);
    page = &pages->pages[0];
    return picture_edge(page, first, true) - picture_edge(page, first, false);
}

static void
figures_that_miss_a_page_by_little_are_drawn_lower(void)
{
    g_autoptr(handmade) one = handmade_new(true, false);
    g_autoptr(handmade) three = handmade_new(true, false);
    struct proof last;
    double alone = height_of_first(one, 1, &last);
    double high = height_of_first(three, 3, &last);

    g_assert_cmpuint(last.page, ==, 0);
    g_assert_cmpfloat(high, <, alone - 1);
    g_assert_cmpfloat(high, >, 0.85 * alone);
}

static struct block *
chart_of_rows(struct handmade *report, const char *number, size_t n)
{
    struct block *block = handmade_chart(report, number, "题", SIZE_FULL);
    struct chart *chart = (struct chart *)block->chart;

    chart->n_categories = n;
    chart->categories =
        ARENA_NEW_N(report->arena, struct chart_category, n);
    chart->data = ARENA_NEW_N(report->arena, struct datum, n);
    for (size_t i = 0; i < n; i++) {
        chart->categories[i].name = language_same("市");
        chart->data[i].known = true;
        chart->data[i].value = rational_of(50 - (int64_t)i);
        chart->data[i].label =
            language_same(arena_printf(report->arena, "%zu", 50 - i));
    }
    return block;
}

/* How many bars of the chart stand on a page. */
static size_t
bars(const struct page *page, const struct block *chart)
{
    size_t n = 0;

    for (size_t i = 0; i < page->n_marks; i++)
        n += g_strcmp0(page->marks[i].part, "bar") == 0 &&
             g_strcmp0(page->marks[i].id, chart->id) == 0;
    return n;
}

static void
a_chart_of_many_rows_is_cut_where_the_page_would_stay_open(void)
{
    static const size_t above[] = {6, 8, 10, 15, 20, 25, 30, 35};

    for (size_t i = 0; i < G_N_ELEMENTS(above); i++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *chart;
        const struct pages *pages;
        size_t first;

        chart_of_rows(report, "图1", above[i]);
        chart = chart_of_rows(report, "图2", 40);
        pages = handmade_pages(report, NULL);
        proof_holds(pages);
        g_assert_cmpuint(pages->n_pages, ==, 2);
        first = bars(&pages->pages[0], chart);
        g_assert_cmpuint(first + bars(&pages->pages[1], chart), ==, 40);
        if (above[i] <= 10)
            g_assert_cmpuint(first, >=, 12);
        /* A few rows alone look lost. */
        g_assert_true(first == 0 || (first >= 12 && first <= 30));
        if (first > 0)
            g_assert_nonnull(proof_run(pages, 1, "图2（续）").mark);
    }
}

static void
a_chart_of_few_rows_is_not_cut(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);
    struct block *chart;
    const struct pages *pages;

    chart_of_rows(report, "图1", 30);
    chart = chart_of_rows(report, "图2", 19);
    pages = handmade_pages(report, NULL);
    g_assert_cmpuint(bars(&pages->pages[1], chart), ==, 19);
}

static void
a_table_is_cut_where_the_page_would_stay_open_but_not_for_a_few_rows(void)
{
    size_t cut = 0;

    for (size_t above = 6; above < 34; above++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        g_autoptr(GString) rows = g_string_new("市00|0");
        const struct pages *pages;
        size_t first = 0;

        for (int i = 1; i < 24; i++)
            g_string_append_printf(rows, "\n市%02d|%d", i, i);
        chart_of_rows(report, "图1", above);
        handmade_table(report, "表1", "题", "地区|数", rows->str);
        pages = handmade_pages(report, NULL);
        for (int i = 0; i < 24; i++) {
            g_autofree char *name = g_strdup_printf("市%02d", i);

            first += proof_run(pages, 0, name).page == 0;
        }
        g_assert_true(first == 0 || first == 24 || (first >= 4 && first <= 20));
        cut += first > 0 && first < 24;
    }
    g_assert_cmpuint(cut, >, 8);
}

/* Sets so many tables of n rows; how far two rows of the first are apart. */
static double
row_pitch(size_t tables, size_t n)
{
    g_autoptr(handmade) report = handmade_new(true, false);
    g_autoptr(GString) rows = g_string_new("市00|0");
    const struct pages *pages;

    for (size_t i = 1; i < n; i++)
        g_string_append_printf(rows, "\n市%02zu|%zu", i, i);
    for (size_t i = 0; i < tables; i++)
        handmade_table(report, i == 0 ? "表1" : "表2", "题", "地区|数",
                       rows->str);
    pages = handmade_pages(report, NULL);
    return proof_run(pages, 0, "市01").mark->y -
           proof_run(pages, 0, "市00").mark->y;
}

static void
tables_that_miss_a_page_by_little_are_set_closer(void)
{
    double usual = row_pitch(1, 10);
    size_t closer = 0;

    for (size_t n = 12; n < 24; n++) {
        double pitch = row_pitch(2, n);

        g_assert_cmpfloat(pitch, >, 0.87 * usual);
        g_assert_cmpfloat(pitch, <, usual + 0.01);
        closer += pitch < usual - 0.01;
    }
    g_assert_cmpuint(closer, >, 0);
}

static void
a_footnote_stands_at_the_foot_of_the_page_that_calls_it(void)
{
    for (size_t shift = 0; shift < 12; shift++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *text;
        const struct pages *pages;
        struct proof note, lines[MOST];
        size_t n;

        handmade_notes(report, 1);
        handmade_fill(report, 18 + shift);
        text = handmade_text(report, 60);
        handmade_call(report, text, 1);
        handmade_text(report, 700);
        pages = handmade_pages(report, NULL);
        proof_holds(pages);
        note = proof_line(pages, 0, "以各市报送为准");
        n = proof_lines(pages, text->id, lines, MOST);
        g_assert_cmpuint(note.page, ==, lines[n - 1].page);
        g_assert_cmpstr(note.mark->node->type, ==, "Note");
        for (size_t i = 0; i < n; i++)
            g_assert_true(lines[i].page != note.page ||
                          lines[i].mark->y < note.mark->y);
        g_assert_nonnull(proof_anchor(pages, "footnote-1").mark);
    }
}

static void
a_list_hangs_and_stays_with_the_line_before_it(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);
    struct block *list, *items[3];
    const struct pages *pages;
    struct proof lines[MOST], mark;
    size_t n;

    handmade_heading(report, 1, "第一章", "总体情况", "Overview");
    list = handmade_block(report, BLOCK_LIST, NULL, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(items); i++) {
        items[i] = handmade_text(report, 80);
        items[i]->kind = BLOCK_ITEM;
        items[i]->number = language_same("1.");
        report->document.n--;
        ARENA_PUSH(report->arena, list, items[i]);
    }
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    n = proof_lines(pages, items[0]->id, lines, MOST);
    g_assert_cmpuint(n, >=, 3);
    g_assert_cmpstr(lines[0].mark->node->type, ==, "LBody");
    g_assert_cmpfloat(lines[0].mark->x, ==, lines[1].mark->x);
    mark = proof_run(pages, 0, "1.");
    g_assert_cmpfloat(mark.mark->x, <, lines[0].mark->x);
    g_assert_cmpstr(mark.mark->node->type, ==, "Lbl");
}

static const struct pages *
set_half_full(struct handmade *report)
{
    return handmade_themed(report,
                           "new_page: {chapter: half-full, break: half-full}\n");
}

static void
a_chapter_may_follow_on_a_page_that_is_not_half_full(void)
{
    for (size_t lines = 4; lines < 26; lines += 3) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *next, *after;
        const struct pages *pages;
        struct proof one, two;
        /* A chapter's heading takes five of the 32 lines. */
        bool follows = lines + 5 <= 16;

        handmade_fill(report, lines);
        next = handmade_heading(report, 1, "第二章", "乙", "B");
        handmade_text(report, 50);
        handmade_block(report, BLOCK_PAGE_BREAK, NULL, NULL);
        after = handmade_text(report, 50);
        pages = set_half_full(report);
        proof_holds(pages);
        one = proof_anchor(pages, next->id);
        two = proof_anchor(pages, after->id);
        g_assert_cmpuint(one.page, ==, follows ? 0 : 1);
        /* Two lines of space, and the lines on one grid. */
        if (follows)
            g_assert_cmpfloat_with_epsilon(
                one.mark->y, 84.9 + 21 * ((double)lines + 5 + 2), 0.1);
        g_assert_cmpuint(two.page, >=, one.page);
    }
}

static void
no_figure_passes_the_chapter_that_follows_it(void)
{
    for (size_t lines = 4; lines < 30; lines++) {
        g_autoptr(handmade) report = handmade_new(true, false);
        struct block *chart, *next;
        const struct pages *pages;
        struct proof figure, heading;

        handmade_fill(report, lines);
        chart = handmade_chart(report, "图1", "题", SIZE_FULL);
        next = handmade_heading(report, 1, "第二章", "乙", "B");
        handmade_text(report, 100);
        pages = set_half_full(report);
        proof_holds(pages);
        figure = proof_anchor(pages, chart->id);
        heading = proof_anchor(pages, next->id);
        g_assert_true(figure.page < heading.page ||
                      (figure.page == heading.page &&
                       figure.mark->y < heading.mark->y));
    }
}

static bool
has_head(const struct page *page, const char *said)
{
    for (size_t i = 0; i < page->n_marks; i++) {
        const struct mark *mark = &page->marks[i];
        g_autofree char *text =
            mark->kind == MARK_RUN ? proof_text(mark) : NULL;

        if (text && strcmp(mark->node->type, "Artifact") == 0 &&
            strstr(text, said))
            return true;
    }
    return false;
}

static void
the_head_names_the_chapter_that_begins_on_the_page(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);
    const struct pages *pages;

    handmade_fill(report, 40);
    handmade_heading(report, 1, "第二章", "监督情况", "B");
    handmade_text(report, 900);
    pages = set_half_full(report);
    g_assert_cmpuint(pages->n_pages, ==, 3);
    /* The first opens with its chapter and has no head. */
    g_assert_false(has_head(&pages->pages[0], "总体情况"));
    g_assert_true(has_head(&pages->pages[1], "监督情况"));
    g_assert_true(has_head(&pages->pages[2], "监督情况"));
}

static void
pages_less_than_half_full_are_counted_by_why(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);

    /* The end of a chapter, and of the report. */
    handmade_fill(report, 4);
    handmade_fill(report, 40);
    handmade_pages(report, NULL);
    g_assert_cmpuint(report->quality.half_empty_ends, ==, 2);
    g_assert_cmpuint(report->quality.half_empty_pages, ==, 0);
}

static void
running_text_and_cells_are_counted_apart(void)
{
    g_autoptr(handmade) report = handmade_new(true, false);

    handmade_fill(report, 7);
    handmade_table(report, "表1", "题", "地区|数", "甲|1\n乙|2\n丙|3");
    handmade_pages(report, NULL);
    g_assert_cmpuint(report->quality.lines, ==, 7);
    g_assert_cmpuint(report->quality.cells, ==, 8);
    g_assert_cmpuint(report->quality.overfull_cells, ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(a_chapter_and_a_page_break_begin_a_page);
    TEST(a_figure_that_does_not_fit_tops_the_next_page_and_text_moves_up);
    TEST(figures_and_tables_keep_their_order_and_their_chapter);
    TEST(a_caption_is_nearer_to_its_own_picture_than_to_the_next);
    TEST(a_page_of_figures_has_no_room_for_one_more);
    TEST(figures_that_miss_a_page_by_little_are_drawn_lower);
    TEST(a_chart_of_many_rows_is_cut_where_the_page_would_stay_open);
    TEST(a_chart_of_few_rows_is_not_cut);
    TEST(a_table_is_cut_where_the_page_would_stay_open_but_not_for_a_few_rows);
    TEST(tables_that_miss_a_page_by_little_are_set_closer);
    TEST(half_figures_stand_beside_each_other_with_captions_aligned);
    TEST(a_footnote_stands_at_the_foot_of_the_page_that_calls_it);
    TEST(a_list_hangs_and_stays_with_the_line_before_it);
    TEST(a_chapter_may_follow_on_a_page_that_is_not_half_full);
    TEST(no_figure_passes_the_chapter_that_follows_it);
    TEST(the_head_names_the_chapter_that_begins_on_the_page);
    TEST(pages_less_than_half_full_are_counted_by_why);
    TEST(running_text_and_cells_are_counted_apart);
    return g_test_run();
}
