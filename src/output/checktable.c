#include "checktable.h"

#include <glib.h>

#include "base/arena.h"
#include "html.h"
#include "output/sink.h"

/* Rows that many are printed again at the head of every page. */
#define HEAD_ROWS 5
/* Cells with more may be broken anywhere. */
#define LONG_BYTES 24
/* Wider tables are printed across. */
#define UPRIGHT_COLUMNS 10

struct writer {
    const struct checktable *table;
    enum language language;
    struct byte_sink *sink;
    struct arena *arena;
    size_t next;             /* note */
};

/* ---- what is shown ---- */

void
checktable_read(struct arena *arena, struct checktable *table,
                const struct csv_limits *limits)
{
    int *rows = ARENA_NEW_N(arena, int, table->n_notes + 1);
    struct excerpt_order order = {
        .path = table->file->path, .name = table->file->name,
        .limits = limits, .rows = rows,
        .header_row = table->file->header_row,
    };

    for (size_t i = 0; i < table->n_notes; i++)
        if (table->notes[i].finding->at.row > 0)
            rows[order.n_rows++] = table->notes[i].finding->at.row;
    table->excerpt = excerpt_read(arena, &order);
    table->columns = MAX(table->excerpt.columns, 1);
    for (size_t i = 0; i < table->n_notes; i++)
        table->columns = MAX(table->columns,
                             (size_t)table->notes[i].finding->at.column);
    table->columns = MIN(table->columns, EXCERPT_COLUMNS);
}

bool
checktable_places(const struct checktable *table,
                  const struct finding *finding)
{
    return table->excerpt.n > 0 && finding->at.row > 0 &&
           (size_t)finding->at.column <= table->columns;
}

/* ---- marks ---- */

static bool
is_about(const struct checktable_note *note, int row, size_t column)
{
    return note->finding->at.row == row &&
           (size_t)note->finding->at.column == column;
}

/* class="mark error query" and the id that lists link to. */
static bool
print_mark(const struct writer *w, int row, size_t column)
{
    const struct checktable *table = w->table;
    bool kinds[CHECKNOTE_KINDS] = {false}, marked = false;

    for (size_t i = w->next; i < table->n_notes &&
                             table->notes[i].finding->at.row == row; i++)
        if (is_about(&table->notes[i], row, column))
            kinds[checknote_kind(table->notes[i].finding)] = marked = true;
    if (!marked)
        return false;
    sink_printf(w->sink, " id=\"c%zu-%d-%zu\" class=\"mark", table->index,
                row, column);
    for (int i = 0; i < CHECKNOTE_KINDS; i++)
        if (kinds[i])
            sink_printf(w->sink, " %s",
                        checknote_class((enum checknote_kind)i));
    sink_text(w->sink, "\"");
    return true;
}

/* 错3, linked to what is said of it. */
static void
print_signs(const struct writer *w, int row, size_t column)
{
    const struct checktable *table = w->table;

    for (size_t i = w->next; i < table->n_notes &&
                             table->notes[i].finding->at.row == row; i++) {
        const struct checktable_note *note = &table->notes[i];
        enum checknote_kind kind = checknote_kind(note->finding);

        if (is_about(note, row, column))
            sink_printf(w->sink,
                        "<a class=\"sign %s\" href=\"#n%zu-%zu\">%s%zu</a>",
                        checknote_class(kind), table->index, note->number,
                        checknote_sign(kind, w->language), note->number);
    }
}

/* ---- rows ---- */

static void
print_cell(const struct writer *w, const struct excerpt_row *row, size_t i,
           bool head)
{
    static const struct words empty = {{"空", "empty"}};
    const char *text = i < row->n_cells ? row->cells[i] : "";
    bool marked;

    sink_text(w->sink, head ? "<th scope=\"col\"" : "<td");
    marked = print_mark(w, row->number, i + 1);
    sink_text(w->sink, strlen(text) > LONG_BYTES ? "><span class=\"long\">"
                                                 : ">");
    html_text(w->sink, text, 0);
    sink_text(w->sink, strlen(text) > LONG_BYTES ? "</span>" : "");
    if (marked && *text == '\0')
        sink_printf(w->sink, "<i>%s</i>", empty.in[w->language]);
    if (marked)
        print_signs(w, row->number, i + 1);
    sink_text(w->sink, head ? "</th>" : "</td>");
}

static void
print_row(const struct writer *w, const struct excerpt_row *row)
{
    bool head = row->number == w->table->file->header_row;
    bool marked;

    sink_text(w->sink, head ? "<tr class=\"names\"><th scope=\"row\""
                            : "<tr><th scope=\"row\"");
    marked = print_mark(w, row->number, 0);
    sink_printf(w->sink, ">%d", row->number);
    if (marked)
        print_signs(w, row->number, 0);
    sink_text(w->sink, "</th>");
    for (size_t i = 0; i < w->table->columns; i++)
        print_cell(w, row, i, head);
    sink_text(w->sink, "</tr>\n");
}

static void
print_note(const struct writer *w, const struct checktable_note *note)
{
    const struct finding *finding = note->finding;
    enum checknote_kind kind = checknote_kind(finding);
    size_t index = w->table->index;

    sink_printf(w->sink, "<tr class=\"finding %s\" id=\"n%zu-%zu\"><td>",
                checknote_class(kind), index, note->number);
    sink_printf(w->sink,
                "<a class=\"sign %s\" href=\"#c%zu-%d-%d\">%s%zu</a></td>",
                checknote_class(kind), index, finding->at.row,
                finding->at.column, checknote_sign(kind, w->language),
                note->number);
    sink_printf(w->sink, "<td colspan=\"%zu\"><div><b class=\"where\">%s"
                "</b> ",
                w->table->columns,
                checknote_place(w->arena, finding->at, w->language));
    checknote_print(w->sink, finding, w->language);
    sink_text(w->sink, "</div></td></tr>\n");
}

/* Those of that row, which is the next with any. */
static void
print_notes(struct writer *w, int row)
{
    const struct checktable *table = w->table;

    for (; w->next < table->n_notes &&
           table->notes[w->next].finding->at.row <= row; w->next++) {
        const struct checktable_note *note = &table->notes[w->next];

        if (note->finding->at.row == row &&
            checktable_places(table, note->finding))
            print_note(w, note);
    }
}

static void
print_gap(const struct writer *w, int first, int last)
{
    bool chinese = w->language == LANGUAGE_ZH;

    sink_printf(w->sink, "<tr class=\"gap\"><td></td><td colspan=\"%zu\">",
                w->table->columns);
    sink_printf(w->sink,
                chinese ? "第 %d—%d 行没有问题，此处略去 %d 行"
                        : "rows %d to %d have no finding: %d rows left out",
                first, last, last - first + 1);
    sink_text(w->sink, "</td></tr>\n");
}

/* ---- head and body ---- */

/* How many of the first rows, up to the header, stand in the head. */
static size_t
head_rows(const struct writer *w)
{
    int header = w->table->file->header_row;

    return header > 0 && header <= HEAD_ROWS &&
                   (size_t)header <= w->table->excerpt.n
               ? (size_t)header
               : 0;
}

static void
print_head(const struct writer *w)
{
    static const struct words row = {{"行", "Row"}};

    sink_printf(w->sink, "<thead>\n<tr class=\"letters\"><th scope=\"col\">"
                         "%s</th>",
                row.in[w->language]);
    for (size_t i = 1; i <= w->table->columns; i++)
        sink_printf(w->sink, "<th scope=\"col\">%s</th>",
                    place_column(w->arena, (int)i));
    sink_text(w->sink, "</tr>\n");
}

static void
print_rows(struct writer *w)
{
    size_t head = head_rows(w);
    int last = 0;

    for (size_t i = 0; i < head; i++) {
        struct writer at = *w;

        while (at.next < at.table->n_notes &&
               at.table->notes[at.next].finding->at.row <
                   w->table->excerpt.items[i].number)
            at.next++;
        print_row(&at, &w->table->excerpt.items[i]);
    }
    sink_text(w->sink, "</thead>\n<tbody>\n");
    print_notes(w, 0);
    for (size_t i = 0; i < w->table->excerpt.n; i++) {
        const struct excerpt_row *row = &w->table->excerpt.items[i];

        if (row->number > last + 1)
            print_gap(w, last + 1, row->number - 1);
        last = row->number;
        if (i >= head)
            print_row(w, row);
        print_notes(w, row->number);
    }
    if (w->table->excerpt.last > last)
        print_gap(w, last + 1, w->table->excerpt.last);
    sink_text(w->sink, "</tbody>\n");
}

static void
print_left_out(const struct writer *w)
{
    if (w->table->excerpt.columns_left_out == 0)
        return;
    sink_printf(w->sink,
                w->language == LANGUAGE_ZH
                    ? "<p class=\"small\">右边还有 %zu 列，此处略去。</p>\n"
                    : "<p class=\"small\">%zu more columns on the right are "
                      "left out.</p>\n",
                w->table->excerpt.columns_left_out);
}

void
checktable_print(const struct checktable *table, enum language language,
                 struct byte_sink *sink)
{
    static const struct words caption = {{"报送的原表", "As submitted"}};
    struct writer w = {
        .table = table, .language = language, .sink = sink,
        .arena = arena_new(),
    };

    sink_printf(sink,
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
                "aria-label=\"%s\">\n<table class=\"cells%s\">\n"
                "<caption>%s</caption>\n",
                caption.in[language],
                table->columns > UPRIGHT_COLUMNS ? " wide" : "",
                caption.in[language]);
    print_head(&w);
    print_rows(&w);
    sink_text(sink, "</table>\n</div>\n");
    print_left_out(&w);
    arena_free(w.arena);
}
