#include "uses.h"

#include <glib.h>

#include "sentence.h"

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

/* zh/loans-by-city/loans@320100: nothing in it depends on a value or on what
 * stands before it. */
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
        arena_printf(arena, "%s/%s%s%s%s%s", language_tag(use->language),
                     use->id, own_region ? "" : "@",
                     own_region ? "" : use->region, own_period ? "" : "@",
                     own_period ? "" : use->period);
    GHashTable *seen = collector->seen[use->language];
    int times = GPOINTER_TO_INT(g_hash_table_lookup(seen, id)) + 1;
    g_hash_table_insert(seen, (char *)id, GINT_TO_POINTER(times));
    return times == 1 ? id : arena_printf(arena, "%s#%d", id, times);
}

/* Where numbers of a table or chart stand, in words. */
static const char *
caption_of(struct arena *arena, const struct block *block, enum language l)
{
    const char *text = "";
    if (block == NULL)
        return text;
    if (block->table != NULL)
        text = document_plain(arena, &block->table->caption.in[l]);
    if (block->chart != NULL) {
        text = document_plain(arena, &block->chart->caption.in[l]);
        if (*text == '\0')
            text = document_plain(arena, &block->chart->headline.in[l]);
    }
    return *text == '\0' ? text
                         : arena_printf(arena, "%s%s%s",
                                        language_pick(block->number, l),
                                        l == LANGUAGE_ZH ? "　" : " ", text);
}

static void
collect_use(struct collector *collector, const struct figure_use *use,
            const char *context)
{
    struct figure_use *open = (struct figure_use *)use;
    /* A footnote's number may stand in several places: it is one use. */
    if (use == NULL || use->block != NULL)
        return;
    open->id = id_of(collector, use);
    open->block = collector->block;
    open->context = context;
    ARENA_PUSH(collector->context->arena, &collector->uses, use);
}

/* A cell of a table is nothing but its number. */
static bool
is_bare(const struct spans *spans)
{
    return spans->n == 1 && spans->items[0].figure != NULL;
}

static void
collect_spans(void *user, const struct block *block, struct spans *spans)
{
    struct collector *collector = user;
    struct arena *arena = collector->context->arena;
    struct sentences *sentences = NULL;
    collector->block = block != NULL ? block->id : "footnote";
    for (size_t i = 0; i < spans->n; i++) {
        const struct figure_use *use = spans->items[i].figure;
        if (use == NULL)
            continue;
        if (is_bare(spans) && block != NULL) {
            collect_use(collector, use,
                        caption_of(arena, block, use->language));
            continue;
        }
        if (sentences == NULL)
            sentences = sentence_part(arena, spans, use->language);
        collect_use(collector, use, sentence_at(sentences, i));
    }
}

static void
collect_charts(struct collector *collector, const struct block *block,
               enum language language)
{
    const struct chart *chart = block->chart;
    collector->block = block->id;
    const char *caption =
        caption_of(collector->context->arena, block, language);
    for (size_t i = 0; chart && i < chart->n_series * chart->n_categories; i++)
        collect_use(collector, chart->data[i].figure[language], caption);
    for (size_t i = 0; chart && chart->totals && i < chart->n_categories; i++)
        collect_use(collector, chart->totals[i].figure[language], caption);
    for (size_t i = 0; chart && i < chart->n_references; i++)
        collect_use(collector, chart->references[i].figure[language], caption);
    for (size_t i = 0; i < block->n; i++)
        collect_charts(collector, block->items[i], language);
}

/* The last block that begins at or before the row. */
static const struct block *
block_at(struct block *const *blocks, size_t n, enum language language,
         int row)
{
    const struct block *found = NULL;
    for (size_t i = 0; i < n; i++) {
        const struct block *block = blocks[i];
        if (block->row[language] > row)
            break;
        if (block->row[language] == 0)
            continue;
        const struct block *inner =
            block_at(block->items, block->n, language, row);
        found = inner != NULL ? inner : block;
    }
    return found;
}

static void
place_choices(const struct context *context, const struct tree *tree,
              struct document *document)
{
    struct choices *choices = context->choices;
    for (size_t i = 0; choices != NULL && i < choices->n; i++) {
        struct figure_choice *choice = &choices->items[i];
        const struct block *block =
            block_at(tree->blocks.items, tree->blocks.n, choice->language,
                     choice->row);
        choice->block = block != NULL ? block->id : "";
    }
    document->choices = choices != NULL ? choices->items : NULL;
    document->n_choices = choices != NULL ? choices->n : 0;
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
    place_choices(context, tree, document);
}
