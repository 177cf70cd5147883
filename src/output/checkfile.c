#include "checkfile.h"

#include "base/arena.h"
#include "base/text.h"
#include "checktable.h"
#include "html.h"
#include "output/sink.h"

/* More findings than that in one file nobody works through by hand. */
#define NOTES_MAX 500
#define GIST 60

struct writer {
    struct arena *arena;
    const struct checkpage *page;
    const struct checkpage_file *file;
    struct checktable table;
    size_t n_all;            /* findings */
    size_t n_beyond;         /* counted, and not shown */
    enum language language;
    struct byte_sink *sink;
};

static void
say(const struct writer *w, const char *zh, const char *en)
{
    sink_text(w->sink, w->language == LANGUAGE_ZH ? zh : en);
}

static int
by_place(gconstpointer a, gconstpointer b)
{
    const struct checktable_note *one = a, *other = b;
    int order = place_compare(one->finding->at, other->finding->at);

    return order != 0 ? order : one->number < other->number ? -1 : 1;
}

/* The first ones, by row and column. */
static void
take_notes(struct writer *w, const GPtrArray *findings)
{
    struct checktable *table = &w->table;

    w->n_all = findings != NULL ? findings->len : 0;
    table->notes =
        ARENA_NEW_N(w->arena, struct checktable_note, w->n_all + 1);
    for (guint i = 0; i < w->n_all; i++)
        table->notes[i] = (struct checktable_note){
            g_ptr_array_index(findings, i), i};
    if (w->n_all > 0)
        qsort(table->notes, w->n_all, sizeof *table->notes, by_place);
    for (size_t i = 0; i < w->n_all; i++)
        table->notes[i].number = i + 1;
    table->n_notes = MIN(w->n_all, NOTES_MAX);
    for (size_t i = table->n_notes; i < w->n_all; i++)
        w->n_beyond += finding_weight(table->notes[i].finding);
}

static void
print_facts(const struct writer *w)
{
    bool chinese = w->language == LANGUAGE_ZH;

    sink_text(w->sink, "<p class=\"facts\"><span class=\"path\">");
    html_text(w->sink, w->file->name, 0);
    sink_text(w->sink, "</span>");
    if (w->file->readable) {
        sink_text(w->sink, chinese ? "；" : "; ");
        sink_printf(w->sink,
                    chinese ? "%s 编码，表头在第 %d 行，计入 %zu 行"
                            : "%s, header in row %d, rows counted: %zu",
                    w->file->encoding, w->file->header_row, w->file->n_rows);
    }
    sink_text(w->sink, "</p>\n");
    if (!w->file->readable)
        say(w,
            "<p class=\"refused\"><b>这份文件没有采用，"
            "数字没有计入。</b>原因如下：</p>\n",
            "<p class=\"refused\"><b>This file was not read and nothing of "
            "it was counted.</b> The reason:</p>\n");
}

/* In full what the table cannot show. */
static void
print_whole(const struct writer *w)
{
    bool open = false;

    for (size_t i = 0; i < w->table.n_notes; i++) {
        const struct checktable_note *note = &w->table.notes[i];
        const char *class = checknote_class(checknote_kind(note->finding));

        if (checktable_places(&w->table, note->finding))
            continue;
        sink_text(w->sink, open ? "" : "<ul class=\"whole\">\n");
        open = true;
        sink_printf(w->sink,
                    "<li class=\"finding %s\" id=\"n%zu-%zu\">"
                    "<span class=\"sign %s\">%s%zu</span> "
                    "<b class=\"where\">%s</b> ",
                    class, w->table.index, note->number, class,
                    checknote_sign(checknote_kind(note->finding),
                                   w->language),
                    note->number,
                    checknote_place(w->arena, note->finding->at,
                                    w->language));
        checknote_print(w->sink, note->finding, w->language);
        sink_text(w->sink, "</li>\n");
    }
    sink_text(w->sink, open ? "</ul>\n" : "");
}

static void
print_entry(const struct writer *w, const struct checktable_note *note)
{
    const struct finding *finding = note->finding;
    enum checknote_kind kind = checknote_kind(finding);

    sink_printf(w->sink,
                "<li class=\"finding %s\"><a href=\"#c%zu-%d-%d\">"
                "<span class=\"sign %s\">%s%zu</span> <b>%s</b></a> ",
                checknote_class(kind), w->table.index, finding->at.row,
                finding->at.column, checknote_class(kind),
                checknote_sign(kind, w->language), note->number,
                checknote_place(w->arena, finding->at, w->language));
    html_text(w->sink, finding_message(w->arena, finding, w->language), GIST);
    sink_text(w->sink, "</li>\n");
}

/* A way to every marked cell. */
static void
print_list(const struct writer *w)
{
    bool open = false;

    for (size_t i = 0; i < w->table.n_notes; i++) {
        if (!checktable_places(&w->table, w->table.notes[i].finding))
            continue;
        if (!open)
            say(w, "<nav class=\"list\" aria-label=\"本表的问题\">\n<ol>\n",
                "<nav class=\"list\" aria-label=\"Findings of this file\">\n"
                "<ol>\n");
        open = true;
        print_entry(w, &w->table.notes[i]);
    }
    sink_text(w->sink, open ? "</ol>\n</nav>\n" : "");
}

static void
print_more(const struct writer *w)
{
    if (w->n_beyond == 0)
        return;
    sink_printf(w->sink,
                w->language == LANGUAGE_ZH
                    ? "<p class=\"small\">这里列出前 %zu 处，还有 %zu 处没有"
                      "列出；check --format csv 列得更多。</p>\n"
                    : "<p class=\"small\">The first %zu findings are shown, "
                      "%zu more are not; check --format csv lists more."
                      "</p>\n",
                w->table.n_notes, w->n_beyond);
}

static void
print_table(const struct writer *w)
{
    if (w->table.excerpt.n == 0)
        return;
    if (w->n_all == 0)
        say(w, "<details><summary>没有问题，点开可看原表</summary>\n",
            "<details><summary>No finding; open to see the table</summary>"
            "\n");
    checktable_print(&w->table, w->language, w->sink);
    sink_text(w->sink, w->n_all == 0 ? "</details>\n" : "");
}

void
checkfile_print(const struct checkpage *page, size_t index,
                const GPtrArray *findings, enum language language,
                struct byte_sink *sink)
{
    struct writer w = {
        .arena = arena_new(), .page = page, .file = &page->files[index],
        .language = language, .sink = sink,
    };

    w.table.file = w.file;
    w.table.index = index + 1;
    take_notes(&w, findings);
    checktable_read(w.arena, &w.table, page->limits);
    sink_printf(sink,
                "<section class=\"file form form-%zu\" id=\"f%zu\" "
                "aria-labelledby=\"h%zu\">\n<h2 id=\"h%zu\">",
                w.file->form + 1, index + 1, index + 1, index + 1);
    html_text(sink, language_pick(w.file->city, language), 0);
    sink_text(sink, " · ");
    html_text(sink, language_pick(page->forms[w.file->form], language), 0);
    sink_text(sink, "</h2>\n");
    print_facts(&w);
    print_whole(&w);
    print_list(&w);
    print_more(&w);
    print_table(&w);
    sink_text(sink, "</section>\n");
    arena_free(w.arena);
}
