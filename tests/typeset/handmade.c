#include "handmade.h"

#include <glib/gstdio.h>

#include "base/arena.h"
#include "base/finding.h"

#define SENTENCE                                                                                   \
    "全省各级工会开展劳动法律监督活动9860场次，走访企业6200余家，发出" \
    "“一函两书”10260份，督促用人单位补发工资、补缴社会保险费，"       \
    "维护了职工的合法权益。"
#define SENTENCE_EN                                                            \
    "Trade unions at all levels carried out 9,860 supervision activities, "    \
    "visited more than 6,200 enterprises and issued 10,260 letters. "

struct handmade *
handmade_new(bool zh, bool en)
{
    struct arena *arena = arena_new();
    struct handmade *report = ARENA_NEW(arena, struct handmade);

    report->arena = arena;
    report->findings = findings_new(arena);
    report->matter = MATTER_BODY;
    report->document.languages[LANGUAGE_ZH] = zh;
    report->document.languages[LANGUAGE_EN] = en;
    report->document.title.in[LANGUAGE_ZH] = "劳动法律监督白皮书";
    report->document.title.in[LANGUAGE_EN] = "White paper";
    report->document.running_head = report->document.title;
    return report;
}

void
handmade_free(struct handmade *report)
{
    arena_free(report->arena);
}

static struct spans
spans_of(struct handmade *report, const char *text)
{
    struct spans spans = {0};

    if (text && text[0])
        ARENA_PUSH(report->arena, &spans, ((struct span){.text = text}));
    return spans;
}

struct prose
handmade_prose(struct handmade *report, const char *zh, const char *en)
{
    struct prose prose = {0};

    if (report->document.languages[LANGUAGE_ZH])
        prose.in[LANGUAGE_ZH] = spans_of(report, zh);
    if (report->document.languages[LANGUAGE_EN])
        prose.in[LANGUAGE_EN] = spans_of(report, en);
    return prose;
}

struct block *
handmade_block(struct handmade *report, enum block_kind kind, const char *zh,
               const char *en)
{
    struct block *block = ARENA_NEW(report->arena, struct block);
    struct document *document = &report->document;

    block->kind = kind;
    block->id = arena_printf(report->arena, "b%zu", ++report->n_ids);
    block->matter = report->matter;
    block->text = handmade_prose(report, zh, en);
    ARENA_PUSH(report->arena, document, (const struct block *)block);
    return block;
}

struct block *
handmade_heading(struct handmade *report, int level, const char *number,
                 const char *zh, const char *en)
{
    struct block *block = handmade_block(report, BLOCK_HEADING, zh, en);

    block->level = level;
    block->number = language_same(number);
    return block;
}

struct block *
handmade_text(struct handmade *report, size_t n)
{
    g_autoptr(GString) zh = g_string_new(NULL);
    g_autoptr(GString) en = g_string_new(NULL);

    while ((size_t)g_utf8_strlen(zh->str, -1) < n)
        g_string_append(zh, SENTENCE);
    g_string_truncate(
        zh, (gsize)(g_utf8_offset_to_pointer(zh->str, (glong)n) - zh->str));
    while (en->len < n * 2)
        g_string_append(en, SENTENCE_EN);
    return handmade_block(report, BLOCK_PARAGRAPH,
                          arena_strdup(report->arena, zh->str),
                          arena_strdup(report->arena, en->str));
}

void
handmade_notes(struct handmade *report, size_t n)
{
    report->notes = ARENA_NEW_N(report->arena, struct footnote, n);
    for (size_t i = 0; i < n; i++) {
        report->notes[i].label = arena_printf(report->arena, "%zu", i + 1);
        report->notes[i].text = handmade_prose(report, "本年数以各市报送为准。",
                                               "As reported by the cities.");
    }
    report->document.footnotes = report->notes;
    report->document.n_footnotes = n;
}

void
handmade_call(struct handmade *report, struct block *block, int which)
{
    for (enum language l = 0; l < LANGUAGES; l++) {
        struct span mark = {.text = report->notes[which - 1].label,
                            .style = SPAN_SUPERSCRIPT,
                            .footnote = which};

        if (report->document.languages[l])
            ARENA_PUSH(report->arena, &block->text.in[l], mark);
    }
}

static struct table_cell
read_cell(struct handmade *report, const char *text, struct table_row *row)
{
    struct table_cell cell = {.columns = 1};

    for (; *text == '>'; text++)
        row->level++;
    if (*text == '=') {
        row->total = true;
        text++;
    }
    if (*text == '[') {
        cell.columns = g_ascii_digit_value(text[1]);
        text += 3;
    }
    text = arena_strdup(report->arena, text);
    cell.text = handmade_prose(report, text, text);
    return cell;
}

static struct table_row *
read_rows(struct handmade *report, const char *text, size_t *n)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    struct table_row *rows;

    *n = g_strv_length(lines);
    rows = ARENA_NEW_N(report->arena, struct table_row, *n);
    for (size_t i = 0; i < *n; i++) {
        g_auto(GStrv) cells = g_strsplit(lines[i], "|", -1);

        rows[i].n_cells = g_strv_length(cells);
        rows[i].cells =
            ARENA_NEW_N(report->arena, struct table_cell, rows[i].n_cells);
        for (size_t j = 0; j < rows[i].n_cells; j++)
            rows[i].cells[j] = read_cell(report, cells[j], &rows[i]);
    }
    return rows;
}

struct table *
handmade_table_of(struct block *block)
{
    return (struct table *)block->table;
}

struct block *
handmade_table(struct handmade *report, const char *number, const char *caption,
               const char *head, const char *rows)
{
    struct block *block = handmade_block(report, BLOCK_TABLE, NULL, NULL);
    struct table *table = ARENA_NEW(report->arena, struct table);

    block->number = language_same(number);
    block->table = table;
    table->id = block->id;
    table->caption = handmade_prose(report, caption, caption);
    table->unit_line = handmade_prose(report, "单位：万元", "Unit: RMB 10,000");
    table->head = read_rows(report, head, &table->n_head);
    table->rows = read_rows(report, rows, &table->n_rows);
    table->n_columns = table->rows[0].n_cells;
    table->align =
        ARENA_NEW_N(report->arena, enum cell_align, table->n_columns);
    for (size_t i = 1; i < table->n_columns; i++)
        table->align[i] = ALIGN_DECIMAL;
    return block;
}

/* Three bars: what they look like is not tested here. */
struct block *
handmade_chart(struct handmade *report, const char *number, const char *caption,
               enum chart_size size)
{
    struct block *block = handmade_block(report, BLOCK_CHART, NULL, NULL);
    struct chart *chart = ARENA_NEW(report->arena, struct chart);
    static const char *const names[] = {"南京", "苏州", "徐州"};

    block->number = language_same(number);
    block->chart = chart;
    *chart = (struct chart){.id = block->id, .type = "bar", .size = size};
    chart->unit[0].base = chart->unit[1].base = "";
    chart->caption = handmade_prose(report, caption, caption);
    chart->headline = handmade_prose(report, "南京最多", "Nanjing leads");
    chart->n_series = 1;
    chart->series = ARENA_NEW(report->arena, struct chart_series);
    chart->series->name = language_same("份数");
    chart->n_categories = G_N_ELEMENTS(names);
    chart->categories =
        ARENA_NEW_N(report->arena, struct chart_category, chart->n_categories);
    chart->data = ARENA_NEW_N(report->arena, struct datum, chart->n_categories);
    for (size_t i = 0; i < chart->n_categories; i++) {
        chart->categories[i].name = language_same(names[i]);
        chart->data[i].known = true;
        chart->data[i].value = rational_of(30 - 10 * (int64_t)i);
        chart->data[i].label =
            language_same(arena_printf(report->arena, "%zu", 30 - 10 * i));
    }
    return block;
}

void
handmade_cover(struct handmade *report)
{
    struct block *block;
    struct cover *cover = ARENA_NEW(report->arena, struct cover);

    report->matter = MATTER_FRONT;
    block = handmade_block(report, BLOCK_COVER, NULL, NULL);
    block->cover = cover;
    cover->title = handmade_prose(
        report, "江苏省工会劳动法律监督白皮书（2024年）",
        "White Paper on Labour Law Supervision by Trade Unions in Jiangsu "
        "Province (2024)");
    cover->subtitle =
        handmade_prose(report, "全省和各设区市工会劳动法律监督工作数据与分析",
                       "Data and analysis for the province and its cities");
    cover->publisher =
        handmade_prose(report, "江苏省总工会",
                       "Jiangsu Provincial Federation of Trade Unions");
    cover->date = handmade_prose(report, "2025年4月7日", "7 April 2025");
}

const struct pages *
handmade_pages(struct handmade *report, const char *theme_name)
{
    return pages_set(report->arena, &report->document, NULL, theme_name,
                     &report->quality, report->findings);
}

struct handmade *
handmade_open(void)
{
    struct handmade *report = handmade_new(true, false);

    handmade_heading(report, 1, "第一章", "总体情况", "Overview");
    return report;
}

void
handmade_fill(struct handmade *report, size_t lines)
{
    handmade_heading(report, 1, "第一章", "总体情况", "Overview");
    for (size_t i = 0; i < lines; i++)
        handmade_text(report, 30);
}

const struct pages *
handmade_themed(struct handmade *report, const char *theme)
{
    g_autofree char *path = NULL;
    const struct pages *pages;
    int file = g_file_open_tmp("theme-XXXXXX.yaml", &path, NULL);

    g_assert_cmpint(file, >=, 0);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, theme, -1, NULL));
    pages = pages_set(report->arena, &report->document, path, "theme.yaml",
                      &report->quality, report->findings);
    g_unlink(path);
    return pages;
}
