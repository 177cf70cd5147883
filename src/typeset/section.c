#include "section.h"

#include "base/arena.h"
#include "contents.h"
#include "cover.h"
#include "layout.h"

static enum section_kind
kind_of(const struct block *block)
{
    return block->kind == BLOCK_COVER      ? SECTION_COVER
           : block->kind == BLOCK_CONTENTS ? SECTION_CONTENTS
                                           : SECTION_TEXT;
}

/* Whether the block cannot stand on a page with the one before it. */
static bool
begins(const struct theme *theme, const struct block *block,
       const struct block *before)
{
    return !before ||
           (layout_is_chapter(block) && theme->chapters == THEME_ALWAYS) ||
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
        if (layout_is_chapter(block))
            chapter = block;
        before = block;
    }
    return sections;
}

void
section_begin(struct section *section, const struct setter *setter,
              const struct node *document)
{
    section->setter = *setter;
    section->nodes = nodes_new(setter->arena);
    section->pages = (struct flow_pages){0};
    section->setter.nodes = &section->nodes;
    section->setter.parent =
        setter_node(&section->setter, "Sect", document, setter->main);
    section->galley = galley_new(&section->setter);
}

void
section_lay(struct section_piece *piece, const struct setter *setter)
{
    piece->setter = *setter;
    piece->nodes = nodes_new(setter->arena);
    piece->setter.nodes = &piece->nodes;
    piece->setter.parent = piece->section->setter.parent;
    piece->galley = galley_new(&piece->setter);
    layout_blocks(&piece->galley, piece->blocks, piece->n_blocks);
}

void
section_add(struct section *section, struct section_piece *piece)
{
    struct setter *setter = &section->setter;

    if (section->galley.n > 0)
        layout_chapter_break(&section->galley);
    for (size_t i = 0; i < piece->galley.n; i++)
        ARENA_PUSH(setter->arena, &section->galley, piece->galley.items[i]);
    for (size_t i = 0; i < piece->nodes.n; i++)
        ARENA_PUSH(setter->arena, &section->nodes, piece->nodes.items[i]);
    piece->setter = *setter;
}

void
section_lay_contents(struct section *section, contents_label_fn *label,
                     const void *data)
{
    contents_set(&section->galley, section->blocks[0], label, data);
}

static void
set_cover(struct section *section)
{
    struct setter *setter = &section->setter;
    struct flow_page page = {.marks = setter_marks(setter), .opening = true};

    cover_draw(setter, section->blocks[0], &page.marks);
    page.used = setter->height;
    ARENA_PUSH(setter->arena, &section->pages, page);
}

void
section_cut(struct section *section, struct notes *notes)
{
    if (section->kind == SECTION_COVER) {
        set_cover(section);
        return;
    }
    notes_move(notes, &section->setter);
    section->pages = flow_cut(&section->galley, notes);
}
