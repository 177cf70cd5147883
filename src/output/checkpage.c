#include "output/checkpage.h"

#include <glib.h>

#include "base/arena.h"
#include "checkfile.h"
#include "checknote.h"
#include "checkrest.h"
#include "html.h"
#include "output/sink.h"

struct tally {
    size_t of[CHECKNOTE_KINDS];
};

struct printer {
    struct arena *arena;
    const struct checkpage *page;
    enum language language;
    struct byte_sink *sink;
    GHashTable *by_file;         /* name → GPtrArray of findings */
};

static void
say(const struct printer *p, const char *zh, const char *en)
{
    sink_text(p->sink, p->language == LANGUAGE_ZH ? zh : en);
}

/* ---- which finding belongs where ---- */

static void
free_list(gpointer list)
{
    g_ptr_array_unref(list);
}

static GHashTable *
divide(const struct findings *findings)
{
    GHashTable *by_file =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_list);

    for (size_t i = 0; i < findings_count(findings); i++) {
        const struct finding *finding = findings_get(findings, i);
        char *name = (char *)(finding->at.file != NULL ? finding->at.file
                                                       : "");
        GPtrArray *list = g_hash_table_lookup(by_file, name);

        if (list == NULL) {
            list = g_ptr_array_new();
            g_hash_table_insert(by_file, name, list);
        }
        g_ptr_array_add(list, (void *)finding);
    }
    return by_file;
}

static struct tally
count(const GPtrArray *findings)
{
    struct tally tally = {{0}};

    for (guint i = 0; findings != NULL && i < findings->len; i++) {
        const struct finding *finding = g_ptr_array_index(findings, i);
        tally.of[checknote_kind(finding)] += finding_weight(finding);
    }
    return tally;
}

/* ---- head ---- */

static struct tally
count_all(const struct printer *p)
{
    struct tally tally = {{0}};

    for (size_t i = 0; i < findings_count(p->page->findings); i++) {
        const struct finding *finding = findings_get(p->page->findings, i);
        tally.of[checknote_kind(finding)] += finding_weight(finding);
    }
    return tally;
}

static void
print_verdict(const struct printer *p)
{
    struct tally all = count_all(p);
    size_t errors = all.of[CHECKNOTE_ERROR];
    size_t queries = all.of[CHECKNOTE_QUERY];
    bool good = errors + queries == 0;

    sink_printf(p->sink, "<p class=\"verdict %s\"><b>",
                good ? "good" : "bad");
    if (good)
        say(p, "可以采用。", "Accepted.");
    else
        say(p, "暂时不能采用。", "Not yet accepted.");
    sink_printf(p->sink,
                p->language == LANGUAGE_ZH
                    ? "</b> 错误 %zu 处，待核实 %zu 处，提示 %zu 处，"
                      "已说明 %zu 处。"
                    : "</b> Errors: %zu. Queries: %zu. Notes: %zu. "
                      "Explained: %zu. ",
                errors, queries, all.of[CHECKNOTE_NOTE],
                all.of[CHECKNOTE_SETTLED]);
    if (errors > 0)
        say(p, "错误必须由填报单位在原文件中改正。",
            "Errors have to be corrected in the file by the unit that "
            "submitted it. ");
    if (queries > 0)
        say(p, "待核实的，数字有误就改正，属实就书面说明原因。",
            "A query wants a correction, or the reason in writing.");
    sink_text(p->sink, "</p>\n");
}

static void
print_banner(const struct printer *p)
{
    sink_text(p->sink, "<header>\n<p class=\"edition\">");
    html_text(p->sink, language_pick(p->page->title, p->language), 0);
    sink_text(p->sink, "</p>\n<h1>");
    say(p, "报送数据核对结果", "Check of the submissions");
    sink_text(p->sink, "</h1>\n<p class=\"scope\">");
    html_text(p->sink, language_pick(p->page->scope, p->language), 0);
    sink_text(p->sink, "</p>\n");
    print_verdict(p);
    sink_text(p->sink, "</header>\n");
}

/* ---- filters: inputs beside main, so that `:checked ~ main` reaches it in
 * browsers without :has() ---- */

static void
print_form_choice(const struct printer *p, size_t number, const char *title)
{
    sink_printf(p->sink,
                "<input type=\"radio\" name=\"form\" id=\"form-%zu\"%s>"
                "<label for=\"form-%zu\">",
                number, number == 0 ? " checked" : "", number);
    html_text(p->sink, title, 0);
    sink_text(p->sink, "</label>\n");
}

static void
print_filters(const struct printer *p)
{
    sink_text(p->sink, "<p class=\"filter\">");
    say(p, "只看这张表：", "Form:");
    sink_text(p->sink, "</p>\n");
    print_form_choice(p, 0, p->language == LANGUAGE_ZH ? "全部" : "All");
    for (size_t i = 0; i < p->page->n_forms; i++)
        print_form_choice(p, i + 1,
                          language_pick(p->page->forms[i], p->language));
    sink_text(p->sink, "<hr><p class=\"filter\">");
    say(p, "显示：", "Show:");
    sink_text(p->sink, "</p>\n");
    for (int i = 0; i < CHECKNOTE_KINDS; i++) {
        enum checknote_kind kind = (enum checknote_kind)i;

        sink_printf(p->sink,
                    "<input type=\"checkbox\" id=\"show-%s\" checked>"
                    "<label for=\"show-%s\">%s</label>\n",
                    checknote_class(kind), checknote_class(kind),
                    checknote_label(kind, p->language));
    }
}

/* The rules that depend on how many forms there are. */
static const char *
form_rules(struct arena *arena, size_t n_forms)
{
    g_autoptr(GString) css = g_string_new(NULL);

    for (size_t i = 1; i <= n_forms; i++)
        g_string_append_printf(css,
                               "#form-%zu:checked ~ main "
                               ".form:not(.form-%zu) { display: none }\n",
                               i, i);
    return arena_strndup(arena, css->str, css->len);
}

/* ---- summary ---- */

static void
print_count(const struct printer *p, enum checknote_kind kind, size_t count)
{
    if (count == 0)
        sink_text(p->sink, "<td class=\"number none\">0</td>");
    else
        sink_printf(p->sink, "<td class=\"number\"><b class=\"%s\">%zu</b>"
                             "</td>",
                    checknote_class(kind), count);
}

static void
print_state(const struct printer *p, const struct checkpage_file *file)
{
    if (file->path == NULL)
        say(p, "<b class=\"error\">未报送</b>",
            "<b class=\"error\">not submitted</b>");
    else if (!file->readable)
        say(p, "<b class=\"error\">未采用</b>",
            "<b class=\"error\">not read</b>");
    else
        say(p, "已读", "read");
}

static void
print_summary_row(const struct printer *p, size_t i)
{
    const struct checkpage_file *file = &p->page->files[i];
    struct tally tally = {{0}};

    if (file->path != NULL)
        tally = count(g_hash_table_lookup(p->by_file, file->name));
    else
        tally.of[CHECKNOTE_ERROR] = 1;
    sink_printf(p->sink, "<tr class=\"form form-%zu\"><th scope=\"row\">",
                file->form + 1);
    html_text(p->sink, language_pick(file->city, p->language), 0);
    sink_printf(p->sink, "</th><td><a href=\"#%s%zu\">",
                file->path != NULL ? "f" : "m", i + 1);
    html_text(p->sink, language_pick(p->page->forms[file->form],
                                     p->language), 0);
    sink_text(p->sink, "</a></td><td>");
    print_state(p, file);
    sink_text(p->sink, "</td>");
    if (file->path != NULL)
        sink_printf(p->sink, "<td class=\"number\">%zu</td>", file->n_rows);
    else
        sink_text(p->sink, "<td class=\"number none\">—</td>");
    for (int k = 0; k < CHECKNOTE_KINDS; k++)
        print_count(p, (enum checknote_kind)k, tally.of[k]);
    sink_text(p->sink, "</tr>\n");
}

static void
print_summary(const struct printer *p)
{
    const struct words heads[] = {
        p->page->city, {{"表", "Form"}}, {{"情况", "State"}},
        {{"计入行数", "Rows counted"}},
    };

    sink_text(p->sink, "<section aria-labelledby=\"summary\">\n"
                       "<h2 id=\"summary\">");
    say(p, "总览", "Summary");
    sink_text(p->sink, "</h2>\n<div class=\"scroll\"><table "
                       "class=\"summary\">\n<thead><tr>");
    for (size_t i = 0; i < G_N_ELEMENTS(heads); i++)
        sink_printf(p->sink, "<th scope=\"col\"%s>%s</th>",
                    i == 3 ? " class=\"number\"" : "",
                    heads[i].in[p->language]);
    for (int i = 0; i < CHECKNOTE_KINDS; i++)
        sink_printf(p->sink, "<th scope=\"col\" class=\"number\">%s</th>",
                    checknote_label((enum checknote_kind)i, p->language));
    sink_text(p->sink, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < p->page->n_files; i++)
        print_summary_row(p, i);
    sink_text(p->sink, "</tbody>\n</table></div>\n</section>\n");
}

/* ---- the page ---- */

static void
print_body(const struct printer *p)
{
    const struct checkpage *page = p->page;

    print_banner(p);
    print_filters(p);
    sink_text(p->sink, "<main>\n");
    if (page->n_files > 0)
        print_summary(p);
    checkrest_print(page, p->language, p->sink);
    for (size_t i = 0; i < page->n_files; i++)
        if (page->files[i].path != NULL)
            checkfile_print(page, i,
                            g_hash_table_lookup(p->by_file,
                                                page->files[i].name),
                            p->language, p->sink);
    sink_text(p->sink, "</main>\n");
}

void
checkpage_print(struct arena *arena, const struct checkpage *page,
                enum language language, struct byte_sink *sink)
{
    struct printer p = {
        .arena = arena, .page = page, .language = language, .sink = sink,
        .by_file = divide(page->findings),
    };
    const char *scope = language_pick(page->scope, language);

    html_open(sink,
              arena_printf(arena, "%s%s%s",
                           language == LANGUAGE_ZH
                               ? "报送数据核对结果"
                               : "Check of the submissions",
                           *scope != '\0' ? " · " : "", scope),
              form_rules(arena, page->n_forms), language);
    print_body(&p);
    html_close(sink);
    g_hash_table_unref(p.by_file);
}
