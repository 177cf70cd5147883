#include "uses.h"

#include <glib.h>

struct uses {
    const struct figure_use **items;
    size_t n, capacity;
};

struct collector {
    const struct context *context;
    struct uses uses;
    GHashTable *seen[LANGUAGES]; /* id → how often */
    const char *block;
};

static const char *
id_of(struct collector *collector, const struct figure_use *use)
{
    const struct survey *survey = collector->context->survey;
    struct arena *arena = collector->context->arena;
    const struct region *province = survey->province;
    const char *whole = province->code[0] != '\0'
                            ? province->code
                            : language_pick(province->name, LANGUAGE_ZH);
    g_autofree char *year = g_strdup_printf("%d", survey->year);
    bool own_region = strcmp(use->region, whole) == 0;
    bool own_period = strcmp(use->period, year) == 0;
    const char *id =
        arena_printf(arena, "%s/%s%s%s%s%s", collector->block, use->expression,
                     own_region ? "" : "@", own_region ? "" : use->region,
                     own_period ? "" : "@", own_period ? "" : use->period);
    GHashTable *seen = collector->seen[use->language];
    int times = GPOINTER_TO_INT(g_hash_table_lookup(seen, id)) + 1;
    g_hash_table_insert(seen, (char *)id, GINT_TO_POINTER(times));
    return times == 1 ? id : arena_printf(arena, "%s#%d", id, times);
}

static void
collect_use(struct collector *collector, const struct figure_use *use)
{
    /* A footnote's number may stand in several places: it is one use. */
    if (use == NULL || use->id != NULL)
        return;
    ((struct figure_use *)use)->id = id_of(collector, use);
    ARENA_PUSH(collector->context->arena, &collector->uses, use);
}

static void
collect_spans(void *user, const struct block *block, struct spans *spans)
{
    struct collector *collector = user;
    collector->block = block != NULL ? block->id : "footnote";
    for (size_t i = 0; i < spans->n; i++)
        collect_use(collector, spans->items[i].figure);
}

static void
collect_charts(struct collector *collector, const struct block *block,
               enum language language)
{
    const struct chart *chart = block->chart;
    collector->block = block->id;
    for (size_t i = 0; chart && i < chart->n_series * chart->n_categories; i++)
        collect_use(collector, chart->data[i].figure[language]);
    for (size_t i = 0; i < block->n; i++)
        collect_charts(collector, block->items[i], language);
}

void
uses_collect(const struct context *context, struct tree *tree,
             struct document *document)
{
    struct collector collector = {.context = context};
    for (int l = 0; l < LANGUAGES; l++)
        collector.seen[l] = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; i < tree->blocks.n; i++)
        for (int l = 0; l < LANGUAGES; l++) {
            tree_walk_block(tree->blocks.items[i], (enum language)l,
                            collect_spans, &collector);
            collect_charts(&collector, tree->blocks.items[i], (enum language)l);
        }
    for (size_t i = 0; i < tree->footnotes.n; i++)
        for (int l = 0; l < LANGUAGES; l++)
            collect_spans(&collector, NULL,
                          &tree->footnotes.items[i].text.in[l]);
    for (int l = 0; l < LANGUAGES; l++)
        g_hash_table_unref(collector.seen[l]);
    document->uses = collector.uses.items;
    document->n_uses = collector.uses.n;
}
