#include "explained.h"

#include <glib.h>

#include "base/text.h"
#include "spans.h"

const char *const explained_keys[] = {"caption", "note", "source", NULL};

enum { COLUMN_PLACE, COLUMN_QUERY, COLUMN_ANSWER, COLUMNS };

static const struct words heads[COLUMNS] = {
    [COLUMN_PLACE] = {{"数据所在", "Where"}},
    [COLUMN_QUERY] = {{"核实的问题", "What was asked"}},
    [COLUMN_ANSWER] = {{"填报单位的说明", "Answer of the submitting unit"}},
};

static bool
is_explained(const struct finding *finding)
{
    return finding->level == FINDING_QUERY && finding->settled;
}

static struct table_row
make_row(const struct fence *fence, const char *const *texts)
{
    const struct context *context = fence->context;
    struct table_row row = {.n_cells = COLUMNS};
    row.cells = ARENA_NEW_N(context->arena, struct table_cell, COLUMNS);
    for (size_t i = 0; i < COLUMNS; i++)
        row.cells[i] =
            (struct table_cell){spans_plain(context, texts[i], fence->at), 1};
    return row;
}

/* submissions/甲市/工资.csv 第3行第4列 */
static const char *
place_text(const struct context *context, struct place at)
{
    struct arena *arena = context->arena;
    bool chinese = context->language == LANGUAGE_ZH;
    const char *file = text_visible(arena, at.file, 0);
    if (at.row == 0)
        return file;
    if (at.column == 0)
        return arena_printf(arena, chinese ? "%s 第%d行" : "%s, row %d", file,
                            at.row);
    return arena_printf(arena,
                        chinese ? "%s 第%d行第%d列" : "%s, row %d, column %d",
                        file, at.row, at.column);
}

static const char *
answer_text(const struct context *context, const struct finding *finding)
{
    struct arena *arena = context->arena;
    const char *text = text_visible(arena, finding->explanation, 0);
    if (finding->explained_by == NULL || *finding->explained_by == '\0')
        return text;
    return arena_printf(arena,
                        context->language == LANGUAGE_ZH ? "%s（%s）"
                                                         : "%s (%s)",
                        text, text_visible(arena, finding->explained_by, 0));
}

static struct table_row
read_row(const struct fence *fence, const struct finding *finding)
{
    const struct context *context = fence->context;
    const char *texts[COLUMNS] = {
        [COLUMN_PLACE] = place_text(context, finding->at),
        [COLUMN_QUERY] =
            finding_message(context->arena, finding, context->language),
        [COLUMN_ANSWER] = answer_text(context, finding),
    };
    return make_row(fence, texts);
}

static void
set_rows(const struct fence *fence, struct table *table)
{
    const struct findings *findings = fence->context->before;
    size_t n = findings_count(findings);
    table->rows = ARENA_NEW_N(fence->context->arena, struct table_row, n + 1);
    for (size_t i = 0; i < n; i++)
        if (is_explained(findings_get(findings, i)))
            table->rows[table->n_rows++] =
                read_row(fence, findings_get(findings, i));
}

static void
set_head(const struct fence *fence, struct table *table)
{
    struct arena *arena = fence->context->arena;
    const char *texts[COLUMNS];
    for (size_t i = 0; i < COLUMNS; i++)
        texts[i] = language_pick(heads[i], fence->context->language);
    table->head = ARENA_NEW(arena, struct table_row);
    table->head[0] = make_row(fence, texts);
    table->n_head = 1;
    table->n_columns = COLUMNS;
    table->align = ARENA_NEW_N(arena, enum cell_align, COLUMNS);
}

struct block *
explained_read(const struct fence *fence)
{
    struct arena *arena = fence->context->arena;
    struct table *table = ARENA_NEW(arena, struct table);
    set_rows(fence, table);
    if (table->n_rows == 0)
        return NULL;
    set_head(fence, table);
    table->id = fence->id;
    table->caption = fence_prose(fence, fence->yaml, "caption");
    table->note = fence_prose(fence, fence->yaml, "note");
    table->source = fence_prose(fence, fence->yaml, "source");
    struct block *block = ARENA_NEW(arena, struct block);
    block->kind = BLOCK_TABLE;
    block->table = table;
    return block;
}
