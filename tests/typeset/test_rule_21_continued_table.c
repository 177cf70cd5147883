/* Rule 21: a table that crosses a page. */
#include <string.h>

#include "proof.h"

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
    g_autoptr(handmade) report = handmade_open();
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
            g_autoptr(handmade) report = handmade_open();
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
an_english_table_is_continued_in_english(void)
{
    g_autoptr(handmade) report = handmade_new(false, true);
    g_autofree char *rows = long_table(12, 7);
    const struct pages *pages;

    handmade_heading(report, 1, "1", "Overview", "Overview");
    handmade_table(report, "Table 1", "Training", "Place|Sessions|People",
                   rows);
    pages = handmade_pages(report, NULL);
    g_assert_cmpuint(pages->n_pages, >, 2);
    for (size_t page = 1; page < pages->n_pages; page++) {
        g_assert_cmpuint(proof_line(pages, page, "Table 1 (continued)").page,
                         ==, page);
        g_assert_cmpuint(proof_line(pages, page, "Unit: RMB 10,000").page, ==,
                         page);
    }
}

/* What is repeated is read once: of the head and the caption only the first
 * are part of the document. */
static void
what_is_repeated_is_an_artifact(void)
{
    g_autoptr(handmade) report = handmade_open();
    g_autofree char *rows = long_table(12, 7);
    const struct pages *pages;

    handmade_table(report, "表1", "各县培训", "地区|场次|人次", rows);
    pages = handmade_pages(report, NULL);
    for (size_t page = 0; page < 2; page++)
        for (size_t i = 0; i < 3; i++) {
            static const char *const said[] = {"场次", "单位：万元", "各县培训"};
            struct proof found = proof_line(pages, page, said[i]);

            g_assert_cmpuint(found.page, ==, page);
            g_assert_cmpint(
                strcmp(found.mark->node->type, "Artifact") == 0, ==,
                page > 0);
        }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/21/" #test, test)
    ADD(a_table_that_crosses_a_page_repeats_its_head_and_unit_line);
    ADD(a_cut_leaves_no_row_and_no_group_head_alone);
    ADD(an_english_table_is_continued_in_english);
    ADD(what_is_repeated_is_an_artifact);
    return g_test_run();
}
