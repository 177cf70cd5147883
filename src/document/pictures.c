#include "document/document.h"

#include "base/arena.h"

static void
collect(struct arena *arena, const struct block *block,
        struct document_pictures *pictures)
{
    if (block->kind == BLOCK_CHART || block->kind == BLOCK_KEY_FIGURES)
        ARENA_PUSH(arena, pictures, block);
    for (size_t i = 0; i < block->n; i++)
        collect(arena, block->items[i], pictures);
}

struct document_pictures
document_pictures(struct arena *arena, const struct document *document)
{
    struct document_pictures pictures = {0};
    for (size_t i = 0; i < document->n; i++)
        collect(arena, document->items[i], &pictures);
    return pictures;
}
