#include "layout.h"

#include "codelines.h"
#include "heading.h"
#include "listing.h"
#include "plate.h"
#include "prose.h"

#define INDENT_ZH 2.0
#define INDENT_EN 1.5
/* Above a chapter that begins within a page. */
#define RUN_ON_LINES 2

static void
set_paragraph(struct galley *galley, const struct block *block)
{
    const struct setter *setter = galley->setter;
    struct prose_frame frame = {.element = "P", .first = INDENT_ZH};

    /* English paragraphs are told apart by their indent, and after a heading
     * there is nothing to be told apart from. */
    if (setter->main == LANGUAGE_EN)
        frame.first = galley->fresh ? 0 : INDENT_EN;
    else
        frame.beside = galley->fresh ? 0 : INDENT_EN;
    galley_anchor(galley, block->id);
    prose_set(galley, &block->text, block->id, &frame);
}

/* `blocks` are the n that it shows: when nothing can be drawn of them, links
 * to them still lead to where they would stand. */
static void
set_plate(struct galley *galley, struct plate *plate,
          const struct block *const *blocks, size_t n)
{
    for (size_t i = 0; i < n && !plate; i++) {
        galley_anchor(galley, blocks[i]->id);
        galley_box(galley, 0, true);
    }
    if (!plate)
        return;
    for (struct plate *piece = plate; piece; piece = piece->rest)
        galley_plate(galley, piece);
    /* What floats may be gone from here, and the text goes on. */
    galley->fresh |= plate->fixed;
}

/* What begins a page by itself is a section of its own, and the break its
 * first item. */
static void
set_break(struct galley *galley, double lines)
{
    if (galley->n == 0)
        return;
    galley_break(galley);
    galley_space(galley, lines * galley->setter->grid);
}

/* How many blocks the one at `blocks` takes with it. */
static size_t
set_block(struct galley *galley, const struct block *const *blocks, size_t n)
{
    const struct block *block = blocks[0];
    size_t taken = 1;

    switch (block->kind) {
    case BLOCK_HEADING:
        heading_set(galley, block);
        break;
    case BLOCK_PARAGRAPH:
        set_paragraph(galley, block);
        break;
    case BLOCK_LIST:
        galley_keep_last(galley);
        listing_set(galley, block, 1);
        break;
    case BLOCK_QUOTE:
        listing_quote(galley, block);
        break;
    case BLOCK_CODE:
        codelines_set(galley, block);
        break;
    case BLOCK_TABLE:
        set_plate(galley, plate_table(galley->setter, block), blocks, 1);
        break;
    case BLOCK_CHART:
        taken = plate_row(blocks, n);
        set_plate(galley, plate_charts(galley->setter, blocks, taken), blocks,
                  taken);
        break;
    case BLOCK_KEY_FIGURES:
        set_plate(galley, plate_tiles(galley->setter, block), blocks, 1);
        break;
    case BLOCK_ITEM:
    case BLOCK_COVER:
    case BLOCK_CONTENTS:
        break;
    case BLOCK_PAGE_BREAK:
        set_break(galley, 0);
        break;
    }
    return taken;
}

bool
layout_is_chapter(const struct block *block)
{
    return block->kind == BLOCK_HEADING && block->level <= 1;
}

void
layout_chapter_break(struct galley *galley)
{
    set_break(galley, RUN_ON_LINES);
}

void
layout_blocks(struct galley *galley, const struct block *const *blocks,
              size_t n)
{
    for (size_t i = 0; i < n && !setter_is_full(galley->setter, blocks[i]);)
        i += set_block(galley, blocks + i, n - i);
    /* What is referred to at the end stands there, though nothing is seen. */
    if (galley->anchor)
        galley_box(galley, 0, false);
}
