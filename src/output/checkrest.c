#include "checkrest.h"

#include <glib.h>

#include "base/arena.h"
#include "checknote.h"
#include "html.h"
#include "output/sink.h"

#define NOTES_MAX 500

static void
open_section(struct byte_sink *sink, const char *id, const char *title)
{
    sink_printf(sink,
                "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n"
                "<ul class=\"whole\">\n",
                id, id, title);
}

static bool
is_missing(const struct finding *finding)
{
    return finding->code == FINDING_SUBMISSION_MISSING;
}

/* Whether this is the finding that says so: it names city and form. */
static bool
says_missing(const struct finding *finding, const struct checkpage *page,
             const struct checkpage_file *file)
{
    const struct words *args = finding->detail.args;

    return is_missing(finding) &&
           strcmp(language_pick(args[0], LANGUAGE_ZH),
                  language_pick(file->city, LANGUAGE_ZH)) == 0 &&
           strcmp(language_pick(args[1], LANGUAGE_ZH),
                  language_pick(page->forms[file->form], LANGUAGE_ZH)) == 0;
}

static void
print_missing_file(const struct checkpage *page, size_t index,
                   enum language language, struct byte_sink *sink)
{
    const struct checkpage_file *file = &page->files[index];

    sink_printf(sink,
                "<li class=\"finding error form form-%zu\" id=\"m%zu\">",
                file->form + 1, index + 1);
    for (size_t i = 0; i < findings_count(page->findings); i++)
        if (says_missing(findings_get(page->findings, i), page, file)) {
            checknote_print(sink, findings_get(page->findings, i), language);
            break;
        }
    sink_text(sink, "</li>\n");
}

static void
print_missing(const struct checkpage *page, enum language language,
              struct byte_sink *sink)
{
    bool open = false;

    for (size_t i = 0; i < page->n_files; i++) {
        if (page->files[i].path != NULL)
            continue;
        if (!open)
            open_section(sink, "missing",
                         language == LANGUAGE_ZH ? "缺报的表"
                                                 : "Not submitted");
        open = true;
        print_missing_file(page, i, language, sink);
    }
    sink_text(sink, open ? "</ul>\n</section>\n" : "");
}

static void
print_other(const struct finding *finding, enum language language,
            struct byte_sink *sink)
{
    struct place at = finding->at;

    sink_printf(sink, "<li class=\"finding %s\"><span class=\"path\">",
                checknote_class(checknote_kind(finding)));
    html_text(sink, at.file != NULL ? at.file : "", 0);
    sink_text(sink, "</span> ");
    if (at.row > 0 && at.column > 0)
        sink_printf(sink, "<b class=\"where\">%d:%d</b> ", at.row, at.column);
    else if (at.row > 0)
        sink_printf(sink, "<b class=\"where\">%d</b> ", at.row);
    checknote_print(sink, finding, language);
    sink_text(sink, "</li>\n");
}

static GHashTable *
known_files(const struct checkpage *page)
{
    GHashTable *known = g_hash_table_new(g_str_hash, g_str_equal);

    for (size_t i = 0; i < page->n_files; i++)
        if (page->files[i].path != NULL)
            g_hash_table_add(known, (char *)page->files[i].name);
    return known;
}

static void
print_others(const struct checkpage *page, enum language language,
             struct byte_sink *sink)
{
    g_autoptr(GHashTable) known = known_files(page);
    size_t n = 0, left_out = 0;

    for (size_t i = 0; i < findings_count(page->findings); i++) {
        const struct finding *finding = findings_get(page->findings, i);
        const char *file = finding->at.file != NULL ? finding->at.file : "";

        if (g_hash_table_contains(known, file) ||
            (is_missing(finding) && page->n_files > 0))
            continue;
        if (n++ == 0)
            open_section(sink, "others",
                         language == LANGUAGE_ZH ? "其他文件的问题"
                                                 : "Other files");
        if (n <= NOTES_MAX)
            print_other(finding, language, sink);
        else
            left_out += finding_weight(finding);
    }
    if (left_out > 0)
        sink_printf(sink,
                    language == LANGUAGE_ZH ? "<li>还有 %zu 处</li>\n"
                                            : "<li>%zu more</li>\n",
                    left_out);
    sink_text(sink, n > 0 ? "</ul>\n</section>\n" : "");
}

void
checkrest_print(const struct checkpage *page, enum language language,
                struct byte_sink *sink)
{
    print_missing(page, language, sink);
    print_others(page, language, sink);
}
