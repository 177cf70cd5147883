/* Chapters are laid out by as many threads as there are, and by one. */
#include "proof.h"

#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/parallel.h"

#define TEST(name) g_test_add_func("/typeset/sections/" #name, name)
#define CHAPTERS 12

/* Characters that no face has, in each chapter others, and letters with marks
 * that no face has as one. */
static char *
lacking(struct arena *arena, size_t chapter)
{
    g_autoptr(GString) text = g_string_new("缺");

    for (size_t i = 0; i < 40; i++) {
        g_string_append_unichar(text, (gunichar)(0x1F400 + 40 * chapter + i));
        g_string_append_c(text, (char)('a' + i % 26));
        g_string_append_unichar(text, (gunichar)(0x300 + (i + chapter) % 64));
    }
    return arena_strdup(arena, text->str);
}

/* With notes that several chapters call, and glyphs that no face has. */
static handmade *
report_of_chapters(void)
{
    handmade *report = handmade_new(true, true);

    handmade_notes(report, 3);
    for (size_t i = 0; i < CHAPTERS; i++) {
        handmade_heading(report, 1, arena_printf(report->arena, "%zu", i + 1),
                         "标题", "Chapter");
        handmade_call(report, handmade_text(report, 200 * (i % 5 + 1)),
                      (int)(i % 3) + 1);
        handmade_table(report, "表", "题", "地区|数", "甲|1\n乙|2\n丙|3");
        handmade_chart(report, "图", "题", SIZE_FULL);
        handmade_block(report, BLOCK_PARAGRAPH, lacking(report->arena, i),
                       "no glyph");
        if (i % 4 == 3)
            handmade_block(report, BLOCK_PAGE_BREAK, NULL, NULL);
    }
    return report;
}

static void
tell_page(GString *all, const struct page *page)
{
    g_string_append_printf(all, "page %s\n", page->label);
    for (size_t i = 0; i < page->n_marks; i++) {
        const struct mark *mark = &page->marks[i];

        g_string_append_printf(all, "%d %.3f %.3f %.3f %06x %zu %s",
                               (int)mark->kind, mark->x, mark->y, mark->width,
                               mark->color,
                               mark->node ? mark->node->index : 0,
                               mark->id ? mark->id : "");
        if (mark->kind == MARK_RUN)
            g_string_append_printf(all, " %zu %s", mark->run->face->index,
                                   mark->run->text);
        g_string_append_c(all, '\n');
    }
}

static char *
set_with(size_t threads, const char *theme)
{
    g_autoptr(handmade) report = report_of_chapters();
    GString *all = g_string_new(NULL);
    const struct pages *pages;
    const struct quality *q = &report->quality;

    parallel_limit(threads);
    pages = handmade_themed(report, theme);
    parallel_limit(0);
    for (size_t i = 0; i < pages->n_pages; i++)
        tell_page(all, &pages->pages[i]);
    for (size_t i = 0; i < pages->n_nodes; i++)
        g_string_append_printf(all, "%s %zu\n", pages->nodes[i]->type,
                               pages->nodes[i]->parent
                                   ? pages->nodes[i]->parent->index
                                   : 0);
    g_string_append_printf(all, "%zu %zu %zu %zu %zu\n", q->lines,
                           q->loose_lines, q->cells, q->half_empty_pages,
                           q->half_empty_ends);
    findings_sort(report->findings);
    for (size_t i = 0; i < findings_count(report->findings); i++)
        g_string_append_printf(
            all, "%s\n",
            finding_message(report->arena, findings_get(report->findings, i),
                            LANGUAGE_EN));
    return g_string_free(all, FALSE);
}

static void
check_threads(const char *theme)
{
    g_autofree char *one = set_with(1, theme);

    g_assert_nonnull(strstr(one, "U+1F4A9"));
    for (size_t i = 0; i < 8; i++) {
        g_autofree char *several = set_with(2 + i % 4, theme);

        g_assert_true(g_str_equal(several, one));
    }
}

static void
several_threads_set_the_pages_that_one_sets(void)
{
    check_threads("{}\n");
}

static void
chapters_that_share_pages_are_laid_out_by_several_threads_too(void)
{
    check_threads("new_page: {chapter: half-full, break: half-full}\n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(several_threads_set_the_pages_that_one_sets);
    TEST(chapters_that_share_pages_are_laid_out_by_several_threads_too);
    return g_test_run();
}
