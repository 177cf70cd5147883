#include "outline.h"

#include <glib.h>

#include "base/arena.h"
#include "contents.h"
#include "heading.h"

#define DEEPEST 3

struct outline {
    struct outline_entry *items;
    size_t n, capacity;
};

/* Without the blank of one em, which viewers show too wide or not at all. */
static const char *
plain(const struct setter *setter, const struct block *block)
{
    g_auto(GStrv) parts =
        g_strsplit(heading_text(setter, block, setter->main), "\u3000", -1);
    g_autofree char *joined = g_strjoinv(" ", parts);

    return arena_strdup(setter->arena, joined);
}

static bool
make_entry(const struct setter *setter, const struct block *block,
           struct outline_entry *entry)
{
    *entry = (struct outline_entry){.level = 1, .target = block->id};
    if (block->kind == BLOCK_CONTENTS)
        entry->text = contents_title(setter->main);
    else if (block->kind == BLOCK_HEADING && block->level <= DEEPEST)
        entry->text = plain(setter, block);
    entry->level = MAX(1, block->level);
    return entry->text != NULL;
}

void
outline_build(const struct setter *setter, struct pages *pages)
{
    const struct document *document = setter->document;
    struct outline outline = {0};
    struct outline_entry entry;

    for (size_t i = 0; i < document->n; i++)
        if (make_entry(setter, document->items[i], &entry))
            ARENA_PUSH(setter->arena, &outline, entry);
    pages->outline = outline.items;
    pages->n_outline = outline.n;
}
