#include "document/said.h"

#include <glib.h>

#include "base/arena.h"
#include "sentence.h"
#include "tree.h"

struct saying_all {
    struct arena *arena;
    struct said_list list;
    enum language language;
};

static const char *
region_of(const struct spans *spans)
{
    for (size_t i = 0; i < spans->n; i++)
        if (spans->items[i].figure != NULL)
            return spans->items[i].figure->region;
    return "";
}

static bool
holds(const struct table_row *rows, size_t n, const struct spans *spans)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < rows[i].n_cells; k++)
            for (int l = 0; l < LANGUAGES; l++)
                if (&rows[i].cells[k].text.in[l] == spans)
                    return true;
    return false;
}

static bool
is_sentence(const struct block *block, const struct spans *spans)
{
    if (block == NULL)
        return true;
    if (block->kind == BLOCK_COVER || block->kind == BLOCK_KEY_FIGURES ||
        block->kind == BLOCK_CODE)
        return false;
    return block->table == NULL ||
           (!holds(block->table->head, block->table->n_head, spans) &&
            !holds(block->table->rows, block->table->n_rows, spans));
}

static void
take(void *user, const struct block *block, struct spans *spans)
{
    struct saying_all *all = user;
    size_t n;
    if (document_is_empty(spans) || !is_sentence(block, spans))
        return;
    const char *const *texts =
        sentence_all(all->arena, spans, all->language, &n);
    for (size_t i = 0; i < n; i++) {
        struct said said = {all->language,    texts[i],
                            block != NULL ? block->id : "footnote",
                            spans->at,        region_of(spans),
                            i};
        ARENA_PUSH(all->arena, &all->list, said);
    }
}

struct said_list
said_of(struct arena *arena, const struct document *document)
{
    struct saying_all all = {arena, {0}, LANGUAGE_ZH};
    for (int l = 0; l < LANGUAGES; l++) {
        all.language = (enum language)l;
        if (!document->languages[l])
            continue;
        for (size_t i = 0; i < document->n; i++)
            tree_walk_block((struct block *)document->items[i], all.language,
                            take, &all);
        for (size_t i = 0; i < document->n_footnotes; i++)
            take(&all, NULL,
                 (struct spans *)&document->footnotes[i].text.in[l]);
    }
    return all.list;
}
