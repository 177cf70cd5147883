/* A report: template, expressions, Markdown, charts, tables, pages.  The
 * other language is there as well, so that both are set side by side.  One to
 * three threads do it. */
#include <glib.h>

#include "base/parallel.h"
#include "desk.h"
#include "document/document.h"
#include "typeset/pages.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* A report of an hour's typesetting finds no more than one of a page. */
#define LENGTH_MAX 4096

static const struct survey *survey;
static struct figures *figures;

static void
prepare(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);

    survey = desk_survey(arena, findings);
    g_assert_nonnull(survey);
    figures = desk_figures(arena, survey, findings);
}

static void
check_pages(const struct pages *pages)
{
    for (size_t i = 0; i < pages->n_pages; i++) {
        const struct page *page = &pages->pages[i];

        for (size_t k = 0; k < page->n_marks; k++) {
            const struct mark *mark = &page->marks[k];

            /* Not-a-number compares with nothing. */
            if (!(mark->x > -1e5 && mark->x < 1e5 && mark->y > -1e5 &&
                  mark->y < 1e5))
                g_error("a mark at %g, %g", mark->x, mark->y);
        }
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static const bool languages[][LANGUAGES] = {
        {true, false}, {false, true}, {true, true}};
    static const char *const names[LANGUAGES] = {"t/report.zh.md",
                                                 "t/report.en.md"};
    struct arena *arena;
    struct findings *findings;
    struct quality quality = {0};
    const struct document *document;
    const struct pages *pages = NULL;
    size_t threads = desk_threads();
    int which;

    if (length == 0 || length > LENGTH_MAX)
        return 0;
    parallel_limit(1 + bytes[0] / 3 % 3);
    if (survey == NULL)
        prepare();
    arena = arena_new();
    findings = findings_new(arena);
    which = bytes[0] % 3;
    desk_put(names[which % 2], bytes + 1, length - 1);
    document = document_read(arena, figures, languages[which], true,
                             findings);
    if (document != NULL)
        pages = pages_set(arena, document, NULL, "t/theme.yaml", &quality,
                          findings);
    if (pages != NULL)
        check_pages(pages);
    else if (findings_count(findings) == 0)
        g_error("no pages and no reason");
    desk_check_findings(arena, findings);
    desk_put(names[which % 2], NULL, 0);
    arena_free(arena);
    desk_await(threads);
    return 0;
}
