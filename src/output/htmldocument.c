#include "output/htmldocument.h"

#include <glib.h>

#include "base/arena.h"
#include "html.h"
#include "output/sink.h"

struct writer {
    struct arena *arena;
    const struct document *document;
    struct byte_sink *sink;
    enum language main;
};

static const char *const tags[] = {"zh-CN", "en"};

/* ---- text ---- */

static void
print_spans(const struct writer *w, const struct spans *spans)
{
    for (size_t i = 0; i < spans->n; i++) {
        const struct span *span = &spans->items[i];
        bool strong = (span->style & SPAN_STRONG) != 0;

        if (strcmp(span->text, "\n") == 0) {
            sink_text(w->sink, "<br>");
            continue;
        }
        sink_text(w->sink, strong ? "<strong>" : "");
        html_text(w->sink, span->text, 0);
        sink_text(w->sink, strong ? "</strong>" : "");
    }
}

/* What the second language says otherwise than the first. */
static bool
has_second(const struct writer *w, const struct prose *prose)
{
    const struct spans *one = &prose->in[w->main];
    const struct spans *two = &prose->in[!w->main];

    return w->document->languages[!w->main] && !document_is_empty(two) &&
           strcmp(document_plain(w->arena, one),
                  document_plain(w->arena, two)) != 0;
}

static void
print_prose(const struct writer *w, const struct prose *prose)
{
    print_spans(w, &prose->in[w->main]);
    if (!has_second(w, prose))
        return;
    sink_printf(w->sink, "<br><span class=\"second\" lang=\"%s\">",
                tags[!w->main]);
    print_spans(w, &prose->in[!w->main]);
    sink_text(w->sink, "</span>");
}

static bool
is_blank(const struct prose *prose)
{
    for (int l = 0; l < LANGUAGES; l++)
        if (!document_is_empty(&prose->in[l]))
            return false;
    return true;
}

static void
print_paragraph(const struct writer *w, const char *class,
                const struct prose *prose)
{
    if (is_blank(prose))
        return;
    sink_printf(w->sink, "<p%s>", class);
    print_prose(w, prose);
    sink_text(w->sink, "</p>\n");
}

/* ---- tables ---- */

static const char *
class_of(enum cell_align align)
{
    switch (align) {
    case ALIGN_START:
        break;
    case ALIGN_CENTRE:
        return " class=\"centre\"";
    case ALIGN_END:
    case ALIGN_DECIMAL:
        return " class=\"right\"";
    }
    return "";
}

static void
print_row(const struct writer *w, const struct table *table,
          const struct table_row *row, bool head)
{
    size_t column = 0;

    sink_printf(w->sink, "<tr class=\"%s%s\">", row->total ? "total" : "",
                row->level > 0 ? " indent" : "");
    for (size_t i = 0; i < row->n_cells; i++) {
        const struct table_cell *cell = &row->cells[i];
        bool title = head || column == 0;

        if (title)
            sink_printf(w->sink, "<th scope=\"%s\"", head ? "col" : "row");
        else
            sink_printf(w->sink, "<td%s", class_of(table->align[column]));
        if (cell->columns > 1)
            sink_printf(w->sink, " colspan=\"%d\"", cell->columns);
        sink_text(w->sink, ">");
        print_prose(w, &cell->text);
        sink_text(w->sink, title ? "</th>" : "</td>");
        column += (size_t)cell->columns;
    }
    sink_text(w->sink, "</tr>\n");
}

static void
print_table(const struct writer *w, const struct table *table)
{
    print_paragraph(w, " class=\"unit\"", &table->unit_line);
    sink_text(w->sink, "<div class=\"scroll\"><table class=\"plain\">\n");
    if (!is_blank(&table->caption)) {
        sink_text(w->sink, "<caption>");
        print_prose(w, &table->caption);
        sink_text(w->sink, "</caption>\n");
    }
    sink_text(w->sink, "<thead>\n");
    for (size_t i = 0; i < table->n_head; i++)
        print_row(w, table, &table->head[i], true);
    sink_text(w->sink, "</thead>\n<tbody>\n");
    for (size_t i = 0; i < table->n_rows; i++)
        print_row(w, table, &table->rows[i], false);
    sink_text(w->sink, "</tbody>\n</table></div>\n");
    print_paragraph(w, " class=\"table-note\"", &table->note);
    print_paragraph(w, " class=\"table-note\"", &table->source);
}

/* ---- blocks ---- */

static void
print_title(const struct writer *w, const struct block *block)
{
    sink_text(w->sink, "<header>\n<p class=\"edition\">");
    html_text(w->sink, language_pick(w->document->running_head, w->main), 0);
    sink_text(w->sink, "</p>\n<h1>");
    print_prose(w, &block->text);
    sink_text(w->sink, "</h1>\n</header>\n");
}

static void
print_heading(const struct writer *w, const struct block *block)
{
    const char *number = language_pick(block->number, w->main);

    if (block->level <= 1) {
        print_title(w, block);
        return;
    }
    sink_printf(w->sink, "<h%d>", CLAMP(block->level, 2, 6));
    html_text(w->sink, number, 0);
    sink_text(w->sink, w->main == LANGUAGE_EN && *number != '\0' ? " " : "");
    print_prose(w, &block->text);
    sink_printf(w->sink, "</h%d>\n", CLAMP(block->level, 2, 6));
}

static void
print_code(const struct writer *w, const struct block *block)
{
    const struct spans *lines = &block->text.in[w->main];

    sink_text(w->sink, "<pre><code>");
    for (size_t i = 0; i < lines->n; i++) {
        html_text(w->sink, lines->items[i].text, 0);
        sink_text(w->sink, "\n");
    }
    sink_text(w->sink, "</code></pre>\n");
}

static void
print_block(const struct writer *w, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        print_heading(w, block);
        break;
    case BLOCK_PARAGRAPH:
    case BLOCK_ITEM:
        print_paragraph(w, "", &block->text);
        break;
    case BLOCK_CODE:
        print_code(w, block);
        break;
    case BLOCK_TABLE:
        print_table(w, block->table);
        break;
    case BLOCK_LIST:
    case BLOCK_QUOTE:
    case BLOCK_CHART:
    case BLOCK_KEY_FIGURES:
    case BLOCK_COVER:
    case BLOCK_CONTENTS:
    case BLOCK_PAGE_BREAK:
        break;
    }
    for (size_t i = 0; i < block->n; i++)
        print_block(w, block->items[i]);
}

static const char *
title_of(const struct writer *w)
{
    for (size_t i = 0; i < w->document->n; i++)
        if (w->document->items[i]->kind == BLOCK_HEADING)
            return document_plain(w->arena,
                                  &w->document->items[i]->text.in[w->main]);
    return language_pick(w->document->title, w->main);
}

void
htmldocument_print(struct arena *arena, const struct document *document,
                   struct byte_sink *sink)
{
    struct writer w = {
        .arena = arena, .document = document, .sink = sink,
        .main = document->languages[LANGUAGE_ZH] ? LANGUAGE_ZH : LANGUAGE_EN,
    };

    html_open(sink, title_of(&w), "", w.main);
    sink_text(sink, "<main class=\"document\">\n");
    for (size_t i = 0; i < document->n; i++)
        print_block(&w, document->items[i]);
    sink_text(sink, "</main>\n");
    html_close(sink);
}
