/* A whole edition with one of its files replaced, from the settings to the
 * PDF, by one to three threads: findings or a report, never anything else. */
#include <glib.h>

#include "base/parallel.h"
#include "desk.h"
#include "document/document.h"
#include "output/pdf.h"
#include "typeset/pages.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

#define LENGTH_MAX 8192

static void
set(struct arena *arena, const struct survey *survey,
    struct figures *figures, struct findings *findings)
{
    g_autofree char *theme =
        g_build_filename(desk_folder(), "t/theme.yaml", NULL);
    g_autofree char *target =
        g_build_filename(desk_folder(), "out.pdf", NULL);
    struct quality quality = {0};
    struct words why = {0};
    const struct document *document =
        document_read(arena, figures, survey->languages, true, findings);
    const struct pages *pages = NULL;

    if (document != NULL)
        pages = pages_set(arena, document, theme, "t/theme.yaml", &quality,
                          findings);
    if (pages != NULL &&
        !pdf_write(arena, pages, survey->date, target, &why))
        g_error("no PDF: %s", language_pick(why, LANGUAGE_EN));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct arena *arena;
    struct findings *findings;
    const struct survey *survey;
    const char *name;
    size_t threads = desk_threads();

    if (length == 0 || length > LENGTH_MAX)
        return 0;
    parallel_limit(1 + bytes[0] / desk_n_files % 3);
    arena = arena_new();
    findings = findings_new(arena);
    name = desk_files[bytes[0] % desk_n_files];
    desk_put(name, bytes + 1, length - 1);
    survey = desk_survey(arena, findings);
    if (survey != NULL)
        set(arena, survey, desk_figures(arena, survey, findings), findings);
    else if (findings_count(findings) == 0)
        g_error("no survey and no reason");
    findings_sort(findings);
    desk_check_findings(arena, findings);
    desk_put(name, NULL, 0);
    arena_free(arena);
    desk_await(threads);
    return 0;
}
