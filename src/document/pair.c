#include "pair.h"

#include <glib.h>

#include "pairfigures.h"

#define ZH LANGUAGE_ZH
#define EN LANGUAGE_EN

static bool pair_blocks(const struct context *context, struct block **zh,
                        size_t n_zh, struct place zh_at,
                        struct block *const *en, size_t n_en,
                        struct place en_at);

/* ---- what a block is, in words ---- */

static const struct words kind_names[] = {
    [BLOCK_HEADING] = {{"标题", "heading"}},
    [BLOCK_PARAGRAPH] = {{"段落", "paragraph"}},
    [BLOCK_LIST] = {{"列表", "list"}},
    [BLOCK_ITEM] = {{"列表项", "list item"}},
    [BLOCK_QUOTE] = {{"引文", "quotation"}},
    [BLOCK_CODE] = {{"代码", "code"}},
    [BLOCK_TABLE] = {{"表", "table"}},
    [BLOCK_CHART] = {{"图", "chart"}},
    [BLOCK_KEY_FIGURES] = {{"关键数字", "key figures"}},
    [BLOCK_COVER] = {{"封面", "cover"}},
    [BLOCK_CONTENTS] = {{"目录", "contents"}},
    [BLOCK_PAGE_BREAK] = {{"分页", "page break"}},
};

/* How large it is, in the sense in which both languages must agree. */
static size_t
size_of(const struct block *block)
{
    if (block->table != NULL)
        return block->table->n_rows * 100 + block->table->n_columns;
    if (block->chart != NULL)
        return block->chart->n_categories * 100 + block->chart->n_series +
               block->chart->n_references * 1000000 +
               block->chart->n_annotations * 10000000;
    if (block->key_figures != NULL)
        return block->key_figures->n;
    return 0;
}

static struct words
describe(struct arena *arena, const struct block *block)
{
    static const struct words nothing = {{"（没有内容）", "nothing"}};
    if (block == NULL)
        return nothing;
    struct words kind = kind_names[block->kind];
    if (block->kind == BLOCK_HEADING)
        return (struct words){
            {arena_printf(arena, "%d级标题", block->level),
             arena_printf(arena, "heading of level %d", block->level)}};
    if (block->table != NULL)
        return (struct words){
            {arena_printf(arena, "%zu行%zu列的表", block->table->n_rows,
                          block->table->n_columns),
             arena_printf(arena, "table of %zu rows and %zu columns",
                          block->table->n_rows, block->table->n_columns)}};
    if (block->chart != NULL)
        return (struct words){{arena_printf(arena, "图“%s”", block->id),
                               arena_printf(arena, "chart “%s”", block->id)}};
    return kind;
}

static bool
are_alike(const struct block *zh, const struct block *en)
{
    return zh->kind == en->kind && zh->level == en->level &&
           zh->matter == en->matter && strcmp(zh->id, en->id) == 0 &&
           size_of(zh) == size_of(en) &&
           (zh->chart == NULL || strcmp(zh->chart->type, en->chart->type) == 0);
}

static bool
refuse(const struct context *context, const struct block *zh,
       const struct block *en, struct place zh_at, struct place en_at)
{
    struct arena *arena = context->arena;
    const char *there = en_at.file;
    /* A report without any block has no row. */
    if (en_at.row > 0)
        there = arena_printf(arena, "%s:%d", en_at.file, en_at.row);
    findings_add(context->findings, FINDING_PAIR_DIFFERS, zh_at,
                 .args = {describe(arena, zh), describe(arena, en),
                          language_same(there)});
    return false;
}

/* ---- merging ---- */

#define TAKE(to, from, member) ((to)->member.in[EN] = (from)->member.in[EN])

static void
merge_rows(struct table_row *to, const struct table_row *from, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < to[i].n_cells && j < from[i].n_cells; j++)
            TAKE(&to[i].cells[j], &from[i].cells[j], text);
}

static void
merge_table(struct table *to, const struct table *from)
{
    TAKE(to, from, caption);
    TAKE(to, from, unit_line);
    TAKE(to, from, note);
    TAKE(to, from, source);
    merge_rows(to->head, from->head, MIN(to->n_head, from->n_head));
    merge_rows(to->rows, from->rows, to->n_rows);
}

static void
merge_reference(struct chart_reference *to, const struct chart_reference *from)
{
    TAKE(to, from, label);
    to->figure[EN] = from->figure[EN];
}

static void
merge_datum(struct datum *to, const struct datum *from)
{
    TAKE(to, from, label);
    to->figure[EN] = from->figure[EN];
}

static void
merge_chart(struct chart *to, const struct chart *from)
{
    TAKE(to, from, caption);
    TAKE(to, from, headline);
    TAKE(to, from, subtitle);
    TAKE(to, from, note);
    TAKE(to, from, source);
    to->unit[EN] = from->unit[EN];
    for (size_t i = 0; i < to->n_series; i++) {
        TAKE(&to->series[i], &from->series[i], name);
        to->series[i].unit[EN] = from->series[i].unit[EN];
    }
    for (size_t i = 0; i < to->n_categories; i++)
        TAKE(&to->categories[i], &from->categories[i], name);
    for (size_t i = 0; i < to->n_series * to->n_categories; i++)
        merge_datum(&to->data[i], &from->data[i]);
    for (size_t i = 0; to->totals && from->totals && i < to->n_categories; i++)
        merge_datum(&to->totals[i], &from->totals[i]);
    for (size_t i = 0; i < MIN(to->n_references, from->n_references); i++)
        merge_reference(&to->references[i], &from->references[i]);
    for (size_t i = 0; i < MIN(to->n_annotations, from->n_annotations); i++)
        TAKE(&to->annotations[i], &from->annotations[i], text);
}

static void
merge_key_figures(struct key_figures *to, const struct key_figures *from)
{
    for (size_t i = 0; i < to->n; i++) {
        TAKE(&to->items[i], &from->items[i], label);
        TAKE(&to->items[i], &from->items[i], value);
        TAKE(&to->items[i], &from->items[i], change);
    }
    TAKE(to, from, note);
}

static void
merge_cover(struct cover *to, const struct cover *from)
{
    TAKE(to, from, title);
    TAKE(to, from, subtitle);
    TAKE(to, from, publisher);
    TAKE(to, from, date);
    TAKE(to, from, note);
}

/* The products are const for those who read them, and still open here. */
static void
merge(struct block *to, const struct block *from)
{
    to->at[EN] = from->at[EN];
    to->row[EN] = from->row[EN];
    TAKE(to, from, text);
    if (to->table != NULL)
        merge_table((struct table *)to->table, from->table);
    if (to->chart != NULL)
        merge_chart((struct chart *)to->chart, from->chart);
    if (to->key_figures != NULL)
        merge_key_figures((struct key_figures *)to->key_figures,
                          from->key_figures);
    if (to->cover != NULL)
        merge_cover((struct cover *)to->cover, from->cover);
}

static bool
pair_block(const struct context *context, struct block *zh,
           const struct block *en)
{
    if (!are_alike(zh, en))
        return refuse(context, zh, en, zh->at[ZH], en->at[EN]);
    merge(zh, en);
    pairfigures_check(context, zh);
    if (zh->n == en->n)
        return pair_blocks(context, zh->items, zh->n, zh->at[ZH], en->items,
                           en->n, en->at[EN]);
    bool zh_longer = zh->n > en->n;
    return refuse(context, zh_longer ? zh->items[en->n] : NULL,
                  zh_longer ? NULL : en->items[zh->n],
                  zh_longer ? zh->items[en->n]->at[ZH] : zh->at[ZH],
                  zh_longer ? en->at[EN] : en->items[zh->n]->at[EN]);
}

/* The places are where a side without any block would have one. */
static bool
pair_blocks(const struct context *context, struct block **zh, size_t n_zh,
            struct place zh_at, struct block *const *en, size_t n_en,
            struct place en_at)
{
    for (size_t i = 0; i < MIN(n_zh, n_en); i++) {
        if (!pair_block(context, zh[i], en[i]))
            return false;
        zh_at = zh[i]->at[ZH];
        en_at = en[i]->at[EN];
    }
    if (n_zh == n_en)
        return true;
    bool zh_longer = n_zh > n_en;
    return refuse(context, zh_longer ? zh[n_en] : NULL,
                  zh_longer ? NULL : en[n_zh],
                  zh_longer ? zh[n_en]->at[ZH] : zh_at,
                  zh_longer ? en_at : en[n_zh]->at[EN]);
}

bool
pair_merge(const struct context *context, struct tree *zh,
           const struct tree *en)
{
    zh->running_head.in[EN] = en->running_head.in[EN];
    if (!pair_blocks(context, zh->blocks.items, zh->blocks.n,
                     (struct place){.file = zh->file}, en->blocks.items,
                     en->blocks.n, (struct place){.file = en->file}))
        return false;
    size_t n_zh = zh->footnotes.n, n_en = en->footnotes.n;
    for (size_t i = 0; i < MIN(n_zh, n_en); i++)
        TAKE(&zh->footnotes.items[i], &en->footnotes.items[i], text);
    if (n_zh == n_en)
        return true;
    findings_add(
        context->findings, FINDING_PAIR_FOOTNOTES,
        (struct place){.file = zh->file},
        .args = {language_same(arena_printf(context->arena, "%zu", n_zh)),
                 language_same(arena_printf(context->arena, "%zu", n_en))});
    return false;
}
