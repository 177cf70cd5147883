#include "markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <glib.h>

#include "base/text.h"
#include "emphasis.h"
#include "fences.h"
#include "inlines.h"
#include "markupsize.h"
#include "spans.h"
#include "tablesize.h"

#define HEADING_LEVELS 4

/* Lists in lists, emphasis in emphasis: more is no text for readers. */
enum { LEVELS_MAX = 64 };

struct reader {
    const struct context *context;
    const struct expansion *expansion;
    struct tree *tree;
    enum matter matter;
    bool has_contents;
    int list_level;
};

static void read_children(struct reader *reader, cmark_node *parent,
                          struct blocks *blocks);

static struct place
place_of(const struct reader *reader, cmark_node *node)
{
    return expand_place(reader->expansion, cmark_node_get_start_line(node),
                        cmark_node_get_start_column(node));
}

static struct block *
add_block(struct reader *reader, cmark_node *node, struct blocks *blocks,
          enum block_kind kind)
{
    struct arena *arena = reader->context->arena;
    struct block *block = ARENA_NEW(arena, struct block);
    block->kind = kind;
    block->at[reader->context->language] = place_of(reader, node);
    block->row[reader->context->language] = cmark_node_get_start_line(node);
    block->matter = reader->matter;
    ARENA_PUSH(arena, blocks, block);
    return block;
}

static void
set_text(struct reader *reader, cmark_node *node, struct block *block)
{
    block->text.in[reader->context->language] =
        inlines_read(reader->context, reader->expansion, node);
}

static void
refuse(struct reader *reader, cmark_node *node, enum finding_code code,
       const char *what)
{
    what = expand_flatten(reader->context, reader->expansion,
                          emphasis_clean(reader->context->arena, what));
    findings_add(reader->context->findings, code, place_of(reader, node),
                 .value = what);
}

/* ---- one function per kind of node ---- */

static void
read_heading(struct reader *reader, cmark_node *node, struct blocks *blocks)
{
    int level = cmark_node_get_heading_level(node);
    struct block *block = add_block(reader, node, blocks, BLOCK_HEADING);
    set_text(reader, node, block);
    block->level = level;
    if (level > HEADING_LEVELS)
        refuse(reader, node, FINDING_HEADING_TOO_DEEP,
               document_plain(reader->context->arena,
                              &block->text.in[reader->context->language]));
}

static void
read_paragraph(struct reader *reader, cmark_node *node, struct blocks *blocks)
{
    set_text(reader, node, add_block(reader, node, blocks, BLOCK_PARAGRAPH));
}

static void
read_break(struct reader *reader, cmark_node *node, struct blocks *blocks)
{
    add_block(reader, node, blocks, BLOCK_PAGE_BREAK);
}

static void
read_quote(struct reader *reader, cmark_node *node, struct blocks *blocks)
{
    struct block *block = add_block(reader, node, blocks, BLOCK_QUOTE);
    struct blocks inner = {0};
    read_children(reader, node, &inner);
    block->items = inner.items;
    block->n = inner.n;
}

static struct words
item_mark(struct reader *reader, cmark_node *list, int number)
{
    static const char *const bullets[] = {"•", "–"};
    struct arena *arena = reader->context->arena;
    bool deep = reader->list_level > 1;
    if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST)
        return language_same(bullets[deep]);
    if (deep)
        return (struct words){{arena_printf(arena, "（%d）", number),
                               arena_printf(arena, "(%d)", number)}};
    return language_same(arena_printf(arena, "%d.", number));
}

static void
read_item(struct reader *reader, cmark_node *node, struct blocks *blocks,
          struct words mark)
{
    struct block *block = add_block(reader, node, blocks, BLOCK_ITEM);
    struct blocks inner = {0};
    block->number = mark;
    block->level = reader->list_level;
    read_children(reader, node, &inner);
    /* The first paragraph is the item's own line. */
    size_t first = inner.n > 0 && inner.items[0]->kind == BLOCK_PARAGRAPH;
    if (first)
        block->text = inner.items[0]->text;
    block->items = inner.n > first ? inner.items + first : NULL;
    block->n = inner.n - first;
}

static void
read_list(struct reader *reader, cmark_node *node, struct blocks *blocks)
{
    struct block *block = add_block(reader, node, blocks, BLOCK_LIST);
    struct blocks inner = {0};
    int number = cmark_node_get_list_start(node);
    block->level = ++reader->list_level;
    for (cmark_node *item = cmark_node_first_child(node); item != NULL;
         item = cmark_node_next(item))
        read_item(reader, item, &inner, item_mark(reader, node, number++));
    reader->list_level--;
    block->items = inner.items;
    block->n = inner.n;
}

static void
read_code(struct reader *reader, cmark_node *node, struct blocks *blocks)
{
    int length, offset;
    char character;
    if (!cmark_node_get_fenced(node, &length, &offset, &character)) {
        refuse(reader, node, FINDING_CODE_REFUSED,
               cmark_node_get_literal(node));
        return;
    }
    struct fence_result result =
        fences_take(reader->context, reader->expansion, node);
    if (result.appendix)
        reader->matter = MATTER_APPENDIX;
    if (result.chart_data) {
        reader->tree->wants_data = true;
        reader->tree->data_before = reader->tree->blocks.n;
        reader->tree->data_at = result.at;
    }
    if (result.left_out != NULL)
        ARENA_PUSH(reader->context->arena, &reader->tree->left_out,
                   result.left_out);
    if (result.block == NULL)
        return;
    result.block->matter = reader->matter;
    ARENA_PUSH(reader->context->arena, blocks, result.block);
    if (result.block->kind == BLOCK_CONTENTS) {
        reader->has_contents = true;
        reader->matter = MATTER_BODY;
    }
}

static void
read_html(struct reader *reader, cmark_node *node, struct blocks *blocks)
{
    (void)blocks;
    refuse(reader, node, FINDING_HTML_REFUSED,
           text_trim(reader->context->arena, cmark_node_get_literal(node)));
}

static void
read_footnote(struct reader *reader, cmark_node *node, struct blocks *blocks)
{
    (void)blocks;
    const struct context *context = reader->context;
    struct footnotes *footnotes = &reader->tree->footnotes;
    struct spans all = {0};
    for (cmark_node *child = cmark_node_first_child(node); child != NULL;
         child = cmark_node_next(child)) {
        if (cmark_node_get_type(child) != CMARK_NODE_PARAGRAPH) {
            refuse(reader, child, FINDING_FOOTNOTE_BLOCK, "");
            continue;
        }
        struct spans more = inlines_read(context, reader->expansion, child);
        if (all.n == 0)
            all.at = more.at;
        for (size_t i = 0; i < more.n; i++)
            ARENA_PUSH(context->arena, &all, more.items[i]);
    }
    struct footnote footnote = {
        .label = inlines_footnote_mark(context->arena, (int)footnotes->n + 1,
                                       context->language)};
    footnote.text.in[context->language] = all;
    ARENA_PUSH(context->arena, footnotes, footnote);
}

/* ---- GFM tables ---- */

static struct table_row
read_row(struct reader *reader, cmark_node *node)
{
    const struct context *context = reader->context;
    struct table_row row = {0};
    for (cmark_node *cell = cmark_node_first_child(node); cell != NULL;
         cell = cmark_node_next(cell))
        row.n_cells++;
    row.cells = ARENA_NEW_N(context->arena, struct table_cell, row.n_cells);
    size_t i = 0;
    for (cmark_node *cell = cmark_node_first_child(node); cell != NULL;
         cell = cmark_node_next(cell)) {
        row.cells[i].columns = 1;
        row.cells[i++].text.in[context->language] =
            inlines_read(context, reader->expansion, cell);
    }
    return row;
}

static enum cell_align
align_of(uint8_t letter)
{
    return letter == 'r'   ? ALIGN_END
           : letter == 'c' ? ALIGN_CENTRE
                           : ALIGN_START;
}

static void
read_table(struct reader *reader, cmark_node *node, struct blocks *blocks)
{
    struct arena *arena = reader->context->arena;
    struct block *block = add_block(reader, node, blocks, BLOCK_TABLE);
    struct table *table = ARENA_NEW(arena, struct table);
    const uint8_t *aligns = cmark_gfm_extensions_get_table_alignments(node);
    block->table = table;
    table->n_columns = cmark_gfm_extensions_get_table_columns(node);
    table->align = ARENA_NEW_N(arena, enum cell_align, table->n_columns);
    for (size_t i = 0; i < table->n_columns; i++)
        table->align[i] = align_of(aligns[i]);
    cmark_node *first = cmark_node_first_child(node);
    for (cmark_node *row = first; row != NULL; row = cmark_node_next(row))
        table->n_rows++;
    table->n_rows--;
    table->head = ARENA_NEW_N(arena, struct table_row, 1);
    table->head[0] = read_row(reader, first);
    table->n_head = 1;
    table->rows = ARENA_NEW_N(arena, struct table_row, table->n_rows);
    size_t i = 0;
    for (cmark_node *row = cmark_node_next(first); row != NULL;
         row = cmark_node_next(row))
        table->rows[i++] = read_row(reader, row);
}

/* ---- the whole ---- */

static const struct {
    cmark_node_type type;
    void (*read)(struct reader *, cmark_node *, struct blocks *);
} kinds[] = {
    {CMARK_NODE_HEADING, read_heading},
    {CMARK_NODE_PARAGRAPH, read_paragraph},
    {CMARK_NODE_THEMATIC_BREAK, read_break},
    {CMARK_NODE_BLOCK_QUOTE, read_quote},
    {CMARK_NODE_LIST, read_list},
    {CMARK_NODE_CODE_BLOCK, read_code},
    {CMARK_NODE_HTML_BLOCK, read_html},
    {CMARK_NODE_FOOTNOTE_DEFINITION, read_footnote},
};

static void
read_children(struct reader *reader, cmark_node *parent, struct blocks *blocks)
{
    for (cmark_node *node = cmark_node_first_child(parent); node != NULL;
         node = cmark_node_next(node)) {
        cmark_node_type type = cmark_node_get_type(node);
        for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
            if (kinds[i].type == type)
                kinds[i].read(reader, node, blocks);
        if (strcmp(cmark_node_get_type_string(node), "table") == 0)
            read_table(reader, node, blocks);
    }
}

/* Where blocks and emphasis nest too deep for readers that call themselves:
 * at most one finding.  Walks by cmark's iterator, which does not. */
static bool
is_too_deep(const struct context *context, const struct expansion *expansion,
            cmark_node *root)
{
    cmark_iter *iter = cmark_iter_new(root);
    int depth = 0, row = 1;
    for (cmark_event_type event;
         depth <= LEVELS_MAX &&
         (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        bool leaf = cmark_node_first_child(node) == NULL;
        if (cmark_node_get_start_line(node) > 0)
            row = cmark_node_get_start_line(node);
        if (event == CMARK_EVENT_ENTER && !leaf)
            depth++;
        else if (event == CMARK_EVENT_EXIT && !leaf)
            depth--;
    }
    cmark_iter_free(iter);
    if (depth > LEVELS_MAX)
        findings_add(context->findings, FINDING_NESTING_TOO_DEEP,
                     expand_place(expansion, row, 0), .value = NULL);
    return depth > LEVELS_MAX;
}

/* Without a table of contents nothing is front matter. */
static void
set_matter(struct block *block, enum matter from, enum matter to)
{
    if (block->matter == from)
        block->matter = to;
    for (size_t i = 0; i < block->n; i++)
        set_matter(block->items[i], from, to);
}

void
markdown_read(const struct context *context, const struct expansion *expansion,
              struct tree *tree)
{
    if (tablesize_is_too_large(context, expansion) ||
        markupsize_is_too_large(context, expansion))
        return;
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    cmark_parser_attach_syntax_extension(parser,
                                         cmark_find_syntax_extension("table"));
    const char *text = emphasis_loosen(context->arena, expansion->text);
    cmark_parser_feed(parser, text, strlen(text));
    cmark_node *root = cmark_parser_finish(parser);
    cmark_consolidate_text_nodes(root);
    struct reader reader = {
        .context = context,
        .expansion = expansion,
        .tree = tree,
        .matter = MATTER_FRONT,
    };
    if (!is_too_deep(context, expansion, root)) {
        fences_read(context, expansion, root);
        read_children(&reader, root, &tree->blocks);
    }
    cmark_node_free(root);
    cmark_parser_free(parser);
    for (size_t i = 0; i < tree->blocks.n && !reader.has_contents; i++)
        set_matter(tree->blocks.items[i], MATTER_FRONT, MATTER_BODY);
}
