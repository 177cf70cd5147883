#include "section.h"

#include "base/arena.h"
#include "cover.h"
#include "layout.h"

static enum section_kind
kind_of(const struct block *block)
{
    return block->kind == BLOCK_COVER      ? SECTION_COVER
           : block->kind == BLOCK_CONTENTS ? SECTION_CONTENTS
                                           : SECTION_TEXT;
}

static bool
is_chapter(const struct block *block)
{
    return block->kind == BLOCK_HEADING && block->level <= 1;
}

/* Whether the block cannot stand on a page with the one before it. */
static bool
begins(const struct theme *theme, const struct block *block,
       const struct block *before)
{
    return !before ||
           (is_chapter(block) && theme->chapters == THEME_ALWAYS) ||
           (block->kind == BLOCK_PAGE_BREAK &&
            theme->breaks == THEME_ALWAYS) ||
           kind_of(block) != kind_of(before) ||
           (block->matter == MATTER_FRONT) != (before->matter == MATTER_FRONT);
}

struct sections
section_divide(const struct setter *setter)
{
    const struct document *document = setter->document;
    struct arena *arena = setter->arena;
    struct sections sections = {0};
    const struct block *before = NULL, *chapter = NULL;

    for (size_t i = 0; i < document->n; i++) {
        const struct block *block = document->items[i];

        if (kind_of(block) != SECTION_TEXT)
            chapter = block;
        if (begins(setter->theme, block, before))
            ARENA_PUSH(arena, &sections,
                       ((struct section){.kind = kind_of(block),
                                         .front = block->matter == MATTER_FRONT,
                                         .blocks = &document->items[i],
                                         .chapter = chapter}));
        sections.items[sections.n - 1].n_blocks++;
        if (is_chapter(block))
            chapter = block;
        before = block;
    }
    return sections;
}

static void
set_cover(struct setter *setter, struct section *section)
{
    struct flow_page page = {.marks = setter_marks(setter),
                             .opening = true};

    cover_draw(setter, section->blocks[0], &page.marks);
    page.used = setter->height;
    ARENA_PUSH(setter->arena, &section->pages, page);
}

void
section_set(struct setter *setter, struct section *section, struct notes *notes,
            const struct node *document, contents_label_fn *label,
            const void *data)
{
    struct galley galley = galley_new(setter);

    section->nodes = nodes_new(setter->arena);
    section->pages = (struct flow_pages){0};
    setter->nodes = &section->nodes;
    setter->parent = setter_node(setter, "Sect", document, setter->main);
    switch (section->kind) {
    case SECTION_COVER:
        set_cover(setter, section);
        return;
    case SECTION_CONTENTS:
        contents_set(&galley, section->blocks[0], label, data);
        break;
    case SECTION_TEXT:
        layout_blocks(&galley, section->blocks, section->n_blocks);
        break;
    }
    section->pages = flow_cut(&galley, notes);
}
