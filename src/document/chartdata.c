#include "chartdata.h"

#include <glib.h>

#include "base/text.h"
#include "document/wording.h"
#include "spans.h"

/* Months and years go across as long as that saves rows and the page has the
 * width. */
#define ACROSS_MAX 12
#define CHARACTERS_MAX 76

/* One table in the making. */
struct making {
    const struct context *context;
    const struct chart *chart;
    struct place at;
    bool across;   /* the categories are columns */
    bool one_unit; /* said in the unit line */
};

typedef void visit_chart(const struct context *context, struct block *block,
                         void *user);

static void
each_chart(const struct context *context, struct block *block,
           visit_chart *visit, void *user)
{
    if (block->chart != NULL)
        visit(context, block, user);
    for (size_t i = 0; i < block->n; i++)
        each_chart(context, block->items[i], visit, user);
}

/* ---- cells ---- */

/* Percentages say it themselves. */
static const char *
unit_of(const struct making *making, const struct chart_series *series)
{
    if (series->ratio || making->chart->is_parts_of_whole ||
        wording_is_fraction(*series->unit))
        return "";
    enum language language = making->context->language;
    return wording_unit(making->context->arena, series->unit[language], false,
                        language);
}

static struct table_cell
text_cell(const struct making *making, const char *text)
{
    return (struct table_cell){spans_plain(making->context, text, making->at),
                               1};
}

static struct table_cell
series_cell(const struct making *making, size_t series)
{
    const struct context *context = making->context;
    const struct chart_series *of = &making->chart->series[series];
    const char *name = language_pick(of->name, context->language);
    const char *unit = unit_of(making, of);
    if (making->one_unit || *unit == '\0')
        return text_cell(making, name);
    return text_cell(making, arena_printf(context->arena,
                                          context->language == LANGUAGE_EN
                                              ? "%s (%s)"
                                              : "%s（%s）",
                                          name, unit));
}

static struct table_cell
category_cell(const struct making *making, size_t category)
{
    return text_cell(making,
                     language_pick(making->chart->categories[category].name,
                                   making->context->language));
}

/* The number is printed a second time: a use of its own. */
static struct table_cell
value_cell(const struct making *making, size_t series, size_t category)
{
    const struct context *context = making->context;
    const struct chart *chart = making->chart;
    const struct datum *datum =
        &chart->data[series * chart->n_categories + category];
    const struct figure_use *printed = datum->figure[context->language];
    if (printed == NULL)
        return text_cell(making,
                         language_pick(datum->label, context->language));
    struct figure_use *use =
        arena_memdup(context->arena, printed, sizeof *printed);
    use->id = arena_printf(context->arena, "data/%s", printed->id);
    return (struct table_cell){spans_figure(context, use, making->at), 1};
}

/* ---- the table ---- */

/* Row 0 is the head, column 0 holds the names. */
static struct table_cell
cell_at(const struct making *making, size_t row, size_t column)
{
    size_t series = making->across ? row : column;
    size_t category = making->across ? column : row;
    if (row == 0 && column == 0)
        return text_cell(making, "");
    if (series == 0)
        return category_cell(making, category - 1);
    if (category == 0)
        return series_cell(making, series - 1);
    return value_cell(making, series - 1, category - 1);
}

static void
set_cells(const struct making *making, struct table *table)
{
    struct arena *arena = making->context->arena;
    const struct chart *chart = making->chart;
    size_t n_rows = making->across ? chart->n_series : chart->n_categories;
    table->n_columns =
        1 + (making->across ? chart->n_categories : chart->n_series);
    table->head = ARENA_NEW(arena, struct table_row);
    table->n_head = 1;
    table->rows = ARENA_NEW_N(arena, struct table_row, n_rows);
    table->n_rows = n_rows;
    for (size_t i = 0; i <= n_rows; i++) {
        struct table_row *row = i == 0 ? table->head : &table->rows[i - 1];
        row->n_cells = table->n_columns;
        row->cells = ARENA_NEW_N(arena, struct table_cell, table->n_columns);
        for (size_t j = 0; j < table->n_columns; j++)
            row->cells[j] = cell_at(making, i, j);
        row->total = i > 0 && !making->across &&
                     chart->categories[i - 1].is_total;
    }
    table->align = ARENA_NEW_N(arena, enum cell_align, table->n_columns);
    for (size_t j = 1; j < table->n_columns; j++)
        table->align[j] = ALIGN_DECIMAL;
}

static void
set_unit_line(struct making *making, struct table *table)
{
    const struct context *context = making->context;
    const char *unit = unit_of(making, &making->chart->series[0]);
    making->one_unit = true;
    for (size_t i = 1; i < making->chart->n_series; i++)
        making->one_unit &=
            strcmp(unit, unit_of(making, &making->chart->series[i])) == 0;
    if (!making->one_unit || *unit == '\0')
        return;
    table->unit_line = spans_plain(
        context,
        arena_printf(context->arena,
                     context->language == LANGUAGE_EN ? "Unit: %s" : "单位：%s",
                     unit),
        making->at);
}

/* ---- links ---- */

static struct span
link_to(const struct context *context, const struct block *block)
{
    return (struct span){
        .text = language_pick(block->number, context->language),
        .link = arena_printf(context->arena, "#%s", block->id),
    };
}

/* 图3的数据：…; the number follows when there is one. */
static void
set_caption(const struct making *making, struct table *table)
{
    const struct context *context = making->context;
    enum language language = context->language;
    const struct chart *chart = making->chart;
    const struct spans *from = &chart->caption.in[language];
    struct spans *spans = &table->caption.in[language];
    if (document_is_empty(from))
        from = &chart->headline.in[language];
    spans->at = making->at;
    for (size_t i = 0; i < from->n; i++) {
        struct span span = {.text = from->items[i].text};
        ARENA_PUSH(context->arena, spans, span);
    }
}

static void
name_chart(const struct context *context, const struct block *block,
           struct table *table)
{
    static const struct words before = {{"", "Data of "}};
    static const struct words after = {{"的数据：", ": "}};
    enum language language = context->language;
    struct spans spans = {.at = table->caption.in[language].at};
    struct span items[] = {{.text = before.in[language]},
                           link_to(context, block),
                           {.text = after.in[language]}};
    if (*items[1].text == '\0')
        return;
    for (size_t i = *items[0].text == '\0'; i < G_N_ELEMENTS(items); i++)
        ARENA_PUSH(context->arena, &spans, items[i]);
    for (size_t i = 0; i < table->caption.in[language].n; i++)
        ARENA_PUSH(context->arena, &spans,
                   table->caption.in[language].items[i]);
    table->caption.in[language] = spans;
}

/* ---- all charts ---- */

/* Whether the page has the width for a column per month or year: digits and
 * the blank between two columns. */
static bool
fits_across(const struct chart *chart, enum language language)
{
    size_t characters = 0;
    if (!chart->time || chart->n_categories > ACROSS_MAX ||
        chart->n_series > chart->n_categories + 1)
        return false;
    for (size_t c = 0; c < chart->n_categories; c++) {
        size_t most = 0;
        for (size_t s = 0; s < chart->n_series; s++) {
            struct words label =
                chart->data[s * chart->n_categories + c].label;
            most = MAX(most, strlen(language_pick(label, language)));
        }
        characters += most + 1;
    }
    return characters <= CHARACTERS_MAX;
}

/* The tables that are made, and the matter they stand in. */
struct collecting {
    struct blocks tables;
    enum matter matter;
    struct place at;
};

static void
make_table(const struct context *context, struct block *block, void *user)
{
    struct collecting *collecting = user;
    struct arena *arena = context->arena;
    struct chart *chart = (struct chart *)block->chart;
    struct making making = {
        .context = context,
        .chart = chart,
        .at = collecting->at,
        /* One shape in all languages. */
        .across = fits_across(chart, LANGUAGE_ZH) &&
                  fits_across(chart, LANGUAGE_EN),
    };
    if (chart->data_id != NULL || block->id == NULL)
        return;
    struct table *table = ARENA_NEW(arena, struct table);
    struct block *made = ARENA_NEW(arena, struct block);
    set_unit_line(&making, table);
    set_cells(&making, table);
    set_caption(&making, table);
    made->kind = BLOCK_TABLE;
    made->table = table;
    made->matter = collecting->matter;
    made->at[context->language] = collecting->at;
    made->id = arena_printf(arena, "%s-data", block->id);
    chart->data_id = made->id;
    table->id = made->id;
    ARENA_PUSH(arena, &collecting->tables, made);
}

void
chartdata_expand(const struct context *context, struct tree *tree)
{
    struct collecting collecting = {.matter = MATTER_APPENDIX,
                                    .at = tree->data_at};
    struct blocks all = {0};
    if (!tree->wants_data)
        return;
    for (size_t i = 0; i < tree->blocks.n; i++)
        each_chart(context, tree->blocks.items[i], make_table, &collecting);
    for (size_t i = 0; i < tree->blocks.n; i++) {
        for (size_t k = 0; i == tree->data_before && k < collecting.tables.n;
             k++)
            ARENA_PUSH(context->arena, &all, collecting.tables.items[k]);
        ARENA_PUSH(context->arena, &all, tree->blocks.items[i]);
    }
    for (size_t k = 0;
         tree->data_before >= tree->blocks.n && k < collecting.tables.n; k++)
        ARENA_PUSH(context->arena, &all, collecting.tables.items[k]);
    tree->blocks = all;
}

/* ---- once numbers are known ---- */

struct joining {
    struct tree *tree;
    GHashTable *tables; /* id → block */
};

static void
collect_tables(GHashTable *tables, struct block *block)
{
    if (block->table != NULL)
        g_hash_table_insert(tables, (char *)block->id, block);
    for (size_t i = 0; i < block->n; i++)
        collect_tables(tables, block->items[i]);
}

/* A table that shows several charts' data names them below. */
static void
add_to_note(const struct context *context, const struct block *chart,
            struct table *table)
{
    static const struct words before = {{"本表数据见于", "Shown in "}};
    static const struct words stop = {{"。", "."}};
    static const struct words comma = {{"、", ", "}};
    enum language language = context->language;
    struct spans *note = &table->note.in[language];
    struct span link = link_to(context, chart);
    struct span end = {.text = stop.in[language]};
    if (*link.text == '\0')
        return;
    if (table->shown_in++ > 0)
        note->items[note->n - 1].text = comma.in[language];
    else
        spans_add_note(context, &table->note, before.in[language],
                       chart->at[language]);
    ARENA_PUSH(context->arena, note, link);
    ARENA_PUSH(context->arena, note, end);
}

static void
refuse_table(const struct context *context, const struct block *block,
             GHashTable *tables)
{
    const char *id = block->chart->data_id;
    g_autofree const char **ids =
        (const char **)g_hash_table_get_keys_as_array(tables, NULL);
    size_t n = g_hash_table_size(tables);
    g_qsort_with_data(ids, (gint)n, sizeof *ids,
                      (GCompareDataFunc)(void (*)(void))strcmp, NULL);
    findings_add(context->findings, FINDING_REFERENCE_UNKNOWN,
                 block->at[context->language],
                 .args = {language_same(id),
                          language_same(text_nearest(id, ids, n))});
}

static void
join(const struct context *context, struct block *block, void *user)
{
    struct joining *joining = user;
    struct chart *chart = (struct chart *)block->chart;
    if (chart->data_id == NULL)
        return;
    struct block *found =
        g_hash_table_lookup(joining->tables, chart->data_id);
    if (found == NULL) {
        refuse_table(context, block, joining->tables);
        chart->data_id = NULL;
        return;
    }
    g_autofree char *own = g_strdup_printf("%s-data", block->id);
    if (strcmp(own, found->id) == 0)
        name_chart(context, block, (struct table *)found->table);
    else
        add_to_note(context, block, (struct table *)found->table);
}

void
chartdata_join(const struct context *context, struct tree *tree)
{
    g_autoptr(GHashTable) tables = g_hash_table_new(g_str_hash, g_str_equal);
    struct joining joining = {tree, tables};
    for (size_t i = 0; i < tree->blocks.n; i++)
        collect_tables(tables, tree->blocks.items[i]);
    for (size_t i = 0; i < tree->blocks.n; i++)
        each_chart(context, tree->blocks.items[i], join, &joining);
}
