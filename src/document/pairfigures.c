#include "pairfigures.h"

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"

struct said {
    const struct figure_use **items;
    size_t n, capacity;
};

static void
collect(struct arena *arena, const struct prose *prose,
        struct said said[LANGUAGES])
{
    for (enum language l = 0; l < LANGUAGES; l++)
        for (size_t i = 0; i < prose->in[l].n; i++) {
            const struct figure_use *use = prose->in[l].items[i].figure;

            if (use != NULL && use->known)
                ARENA_PUSH(arena, &said[l], use);
        }
}

/* What a block says in sentences.  What it draws is the same data in both. */
static void
collect_block(struct arena *arena, const struct block *block,
              struct said said[LANGUAGES])
{
    const struct key_figures *tiles = block->key_figures;

    collect(arena, &block->text, said);
    if (block->chart != NULL) {
        collect(arena, &block->chart->caption, said);
        collect(arena, &block->chart->headline, said);
        collect(arena, &block->chart->subtitle, said);
        collect(arena, &block->chart->note, said);
        for (size_t i = 0; i < block->chart->n_annotations; i++)
            collect(arena, &block->chart->annotations[i].text, said);
    }
    if (block->table != NULL) {
        collect(arena, &block->table->caption, said);
        collect(arena, &block->table->note, said);
    }
    for (size_t i = 0; tiles != NULL && i < tiles->n; i++) {
        collect(arena, &tiles->items[i].label, said);
        collect(arena, &tiles->items[i].value, said);
    }
}

/* 下降3.2% says of -3.2% what abs() says of it: the sign may be a word. */
static bool
are_equal(const struct figure_use *a, const struct figure_use *b)
{
    return rational_compare(rational_absolute(a->value),
                            rational_absolute(b->value)) == 0 &&
           g_strcmp0(a->region, b->region) == 0;
}

static const char *
as_written(const struct context *context, const struct figure_use *use)
{
    const char *filters = use->wording.filters;

    return *filters == '\0' ? use->expression
                            : arena_printf(context->arena, "%s | %s",
                                           use->expression, filters);
}

/* 2.4万 is rounded as about 24,000 is, and needs no word for it. */
static const char *
hedge_of(const struct figure_use *use)
{
    static const char *const hedges[] = {"over", "nearly"};

    for (size_t i = 0; i < G_N_ELEMENTS(hedges); i++)
        if (strstr(use->wording.filters, hedges[i]) != NULL)
            return hedges[i];
    return "";
}

/* What the other language says of the same value: with the same hedge, or
 * with another, or NULL. */
static const struct figure_use *
find(const struct said *said, const struct figure_use *use)
{
    const struct figure_use *found = NULL;

    for (size_t i = 0; i < said->n; i++) {
        if (!are_equal(said->items[i], use))
            continue;
        if (found == NULL ||
            strcmp(hedge_of(said->items[i]), hedge_of(use)) == 0)
            found = said->items[i];
    }
    return found;
}

static const char *
place_of(struct arena *arena, struct place at)
{
    return arena_printf(arena, "%s:%d", at.file != NULL ? at.file : "",
                        at.row);
}

static void
compare(const struct context *context, const struct block *block,
        const struct said said[LANGUAGES], enum language language)
{
    enum language other = language == LANGUAGE_ZH ? LANGUAGE_EN : LANGUAGE_ZH;

    for (size_t i = 0; i < said[language].n; i++) {
        const struct figure_use *use = said[language].items[i];
        const struct figure_use *found = find(&said[other], use);
        const char *there =
            place_of(context->arena,
                     found != NULL ? found->at : block->at[other]);

        if (found == NULL)
            findings_add(context->findings, FINDING_PAIR_FIGURE, use->at,
                         .value = use->printed,
                         .args = {language_same(as_written(context, use)),
                                  language_same(there)});
        else if (language == LANGUAGE_ZH &&
                 strcmp(hedge_of(found), hedge_of(use)) != 0)
            findings_add(context->findings, FINDING_PAIR_HEDGE, use->at,
                         .value = use->printed,
                         .args = {language_same(found->printed),
                                  language_same(there)});
    }
}

void
pairfigures_check(const struct context *context, const struct block *block)
{
    struct said said[LANGUAGES] = {{0}};

    collect_block(context->arena, block, said);
    for (enum language l = 0; l < LANGUAGES; l++)
        compare(context, block, said, l);
}
