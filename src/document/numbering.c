#include "numbering.h"

#include <glib.h>

#include "base/text.h"
#include "spans.h"

#define LEVELS 4

struct counter {
    const struct context *context;
    GHashTable *ids;           /* id → block */
    int sections[LEVELS + 1];  /* by level; [1] is the chapter */
    int front, body, appendix; /* chapters of each matter */
    int figures, tables;
    bool unnumbered;
    const char *heading; /* id of the last one */
    int others;          /* blocks since then */
};

/* ---- ids ---- */

static void
take_given_ids(struct counter *counter, struct block *block)
{
    const struct context *context = counter->context;
    if (block->id != NULL) {
        const struct block *first =
            g_hash_table_lookup(counter->ids, block->id);
        if (first == NULL) {
            g_hash_table_insert(counter->ids, (char *)block->id, block);
        } else {
            struct place at = first->at[context->language];
            findings_add(
                context->findings, FINDING_ID_REPEATED,
                block->at[context->language],
                .args = {language_same(block->id),
                         language_same(arena_printf(context->arena, "%s:%d",
                                                    at.file, at.row))});
            block->id = NULL;
        }
    }
    for (size_t i = 0; i < block->n; i++)
        take_given_ids(counter, block->items[i]);
}

static void
give_id(struct counter *counter, struct block *block, const char *id)
{
    if (block->id != NULL)
        return;
    while (g_hash_table_contains(counter->ids, id))
        id = arena_printf(counter->context->arena, "%s-x", id);
    block->id = id;
    g_hash_table_insert(counter->ids, (char *)id, block);
}

/* ---- headings ---- */

static int *
chapter_count(struct counter *counter, enum matter matter)
{
    return matter == MATTER_FRONT      ? &counter->front
           : matter == MATTER_APPENDIX ? &counter->appendix
                                       : &counter->body;
}

/* The dotted number after the chapter: “.2.1”. */
static const char *
tail_of(struct counter *counter, int level, char separator)
{
    const char *tail = "";
    for (int i = 2; i <= level; i++)
        tail = arena_printf(counter->context->arena, "%s%c%d", tail, separator,
                            counter->sections[i]);
    return tail;
}

static struct words
chapter_words(struct counter *counter, enum matter matter)
{
    struct arena *arena = counter->context->arena;
    int chapter = counter->sections[1];
    const char *han = text_han_number(arena, chapter);
    if (matter == MATTER_APPENDIX)
        return (struct words){
            {arena_printf(arena, "附录%s", han),
             arena_printf(arena, "Appendix %c", 'A' + (chapter - 1) % 26)}};
    return (struct words){{arena_printf(arena, "第%s章", han),
                           arena_printf(arena, "%d", chapter)}};
}

static struct words
section_words(struct counter *counter, int level, enum matter matter)
{
    static const char *const forms[] = {[2] = "%s、", [3] = "（%s）"};
    struct arena *arena = counter->context->arena;
    int number = counter->sections[level];
    int chapter = counter->sections[1];
    const char *tail = tail_of(counter, level, '.');
    struct words words;
    if (level == LEVELS) {
        words.in[LANGUAGE_ZH] = arena_printf(arena, "%d.", number);
    } else {
        g_auto(GStrv) around = g_strsplit(forms[level], "%s", 2);
        words.in[LANGUAGE_ZH] =
            arena_printf(arena, "%s%s%s", around[0],
                         text_han_number(arena, number), around[1]);
    }
    words.in[LANGUAGE_EN] =
        matter == MATTER_APPENDIX && chapter > 0
            ? arena_printf(arena, "%c%s", 'A' + (chapter - 1) % 26, tail)
            : arena_printf(arena, "%d%s", chapter, tail);
    return words;
}

static void
number_heading(struct counter *counter, struct block *block)
{
    static const char *const matters[] = {"front", "body", "appendix"};
    struct arena *arena = counter->context->arena;
    int level = MIN(block->level, LEVELS);
    if (level == 1)
        counter->sections[1] = ++*chapter_count(counter, block->matter);
    else
        counter->sections[level]++;
    for (int i = level + 1; i <= LEVELS; i++)
        counter->sections[i] = 0;
    if (block->matter != MATTER_FRONT && !counter->unnumbered)
        block->number = level == 1
                            ? chapter_words(counter, block->matter)
                            : section_words(counter, level, block->matter);
    const char *kind = block->matter != MATTER_BODY ? matters[block->matter]
                       : level == 1                 ? "chapter"
                                                    : "section";
    give_id(counter, block,
            arena_printf(arena, "%s-%d%s", kind, counter->sections[1],
                         tail_of(counter, level, '-')));
    counter->heading = block->id;
    counter->others = 0;
}

/* ---- figures, tables and the rest ---- */

static const char *const kind_letters[] = {
    [BLOCK_HEADING] = "h",        [BLOCK_PARAGRAPH] = "p",
    [BLOCK_LIST] = "list",        [BLOCK_ITEM] = "item",
    [BLOCK_QUOTE] = "quote",      [BLOCK_CODE] = "code",
    [BLOCK_TABLE] = "table",
    [BLOCK_CHART] = "chart",      [BLOCK_KEY_FIGURES] = "key-figures",
    [BLOCK_COVER] = "cover",      [BLOCK_CONTENTS] = "contents",
    [BLOCK_PAGE_BREAK] = "break",
};

static void
number_plate(struct counter *counter, struct block *block)
{
    struct arena *arena = counter->context->arena;
    enum language language = counter->context->language;
    const struct prose *caption = block->kind == BLOCK_CHART
                                      ? &block->chart->caption
                                      : &block->table->caption;
    if (document_is_empty(&caption->in[language]))
        return;
    if (block->kind == BLOCK_CHART) {
        int number = ++counter->figures;
        block->number =
            (struct words){{arena_printf(arena, "图%d", number),
                            arena_printf(arena, "Figure %d", number)}};
    } else {
        int number = ++counter->tables;
        block->number =
            (struct words){{arena_printf(arena, "表%d", number),
                            arena_printf(arena, "Table %d", number)}};
    }
}

static void
number_block(struct counter *counter, struct block *block)
{
    if (block->kind == BLOCK_HEADING) {
        number_heading(counter, block);
    } else {
        counter->others++;
        give_id(counter, block,
                arena_printf(counter->context->arena, "%s-%s%d",
                             counter->heading, kind_letters[block->kind],
                             counter->others));
    }
    if (block->kind == BLOCK_CHART || block->kind == BLOCK_TABLE)
        number_plate(counter, block);
    if (block->chart != NULL)
        ((struct chart *)block->chart)->id = block->id;
    if (block->table != NULL)
        ((struct table *)block->table)->id = block->id;
    for (size_t i = 0; i < block->n; i++)
        number_block(counter, block->items[i]);
}

void
numbering_set(const struct context *context, struct tree *tree)
{
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    struct counter counter = {
        .context = context,
        .ids = ids,
        .unnumbered = tree->unnumbered,
        .heading = "report",
    };
    for (size_t i = 0; i < tree->blocks.n; i++)
        take_given_ids(&counter, tree->blocks.items[i]);
    for (size_t i = 0; i < tree->blocks.n; i++)
        number_block(&counter, tree->blocks.items[i]);
}

/* ---- references ---- */

struct resolver {
    const struct context *context;
    const struct expansion *expansion;
    const struct tree *tree;
    GHashTable *ids;
};

static void
collect(struct resolver *resolver, struct block *block)
{
    g_hash_table_insert(resolver->ids, (char *)block->id, block);
    for (size_t i = 0; i < block->n; i++)
        collect(resolver, block->items[i]);
}

static bool
is_left_out(const struct resolver *resolver, const char *id)
{
    for (size_t i = 0; i < resolver->tree->left_out.n; i++)
        if (g_strcmp0(resolver->tree->left_out.items[i], id) == 0)
            return true;
    return false;
}

static const char *
nearest_id(const struct resolver *resolver, const char *id)
{
    g_autofree const char **ids =
        (const char **)g_hash_table_get_keys_as_array(resolver->ids, NULL);
    size_t n = g_hash_table_size(resolver->ids);
    /* Hash order would make the answer depend on the run. */
    g_qsort_with_data(ids, (gint)n, sizeof *ids,
                      (GCompareDataFunc)(void (*)(void))strcmp, NULL);
    return text_nearest(id, ids, n);
}

static void
refuse_unknown(const struct resolver *resolver, const char *id, struct place at)
{
    const struct context *context = resolver->context;
    if (is_left_out(resolver, id)) {
        findings_add(context->findings, FINDING_REFERENCE_LEFT_OUT, at,
                     .args = {language_same(id)});
        return;
    }
    findings_add(
        context->findings, FINDING_REFERENCE_UNKNOWN, at,
        .args = {language_same(id), language_same(nearest_id(resolver, id))});
}

/* 图3 / Figure 3; 第二章 / Chapter 2; “title” / Section 2.1. */
static const char *
reference_text(const struct resolver *resolver, const struct block *block)
{
    struct arena *arena = resolver->context->arena;
    enum language language = resolver->context->language;
    const char *number = language_pick(block->number, language);
    if (*number == '\0' || block->kind != BLOCK_HEADING)
        return number;
    bool appendix = block->matter == MATTER_APPENDIX && block->level == 1;
    if (language == LANGUAGE_EN)
        return appendix
                   ? number
                   : arena_printf(arena, "%s %s",
                                  block->level == 1 ? "Chapter" : "Section",
                                  number);
    return block->level == 1
               ? number
               : arena_printf(arena, "“%s”",
                              document_plain(arena, &block->text.in[language]));
}

static void
resolve_span(const struct resolver *resolver, struct span *span)
{
    const struct context *context = resolver->context;
    const char *cursor = span->text;
    const struct filled *filled = expand_mark(resolver->expansion, &cursor);
    const struct block *block =
        filled->reference_in_loop != NULL
            ? g_hash_table_lookup(resolver->ids, filled->reference_in_loop)
            : NULL;
    const char *id = filled->reference;
    if (block == NULL && is_left_out(resolver, filled->reference_in_loop))
        id = filled->reference_in_loop;
    if (block == NULL)
        block = g_hash_table_lookup(resolver->ids, id);
    static const struct words not_printed = {{"（未印）", "(not printed)"}};
    span->text = language_pick(not_printed, context->language);
    span->link = NULL;
    if (block == NULL) {
        refuse_unknown(resolver, id, filled->at);
        return;
    }
    span->text = reference_text(resolver, block);
    span->link = arena_printf(context->arena, "#%s", block->id);
    if (*span->text == '\0')
        findings_add(context->findings, FINDING_REFERENCE_UNNUMBERED,
                     filled->at, .args = {language_same(id)});
}

static void
resolve_spans(void *user, const struct block *block, struct spans *spans)
{
    const struct resolver *resolver = user;
    (void)block;
    for (size_t i = 0; i < spans->n; i++) {
        struct span *span = &spans->items[i];
        if (span->link == NULL)
            continue;
        if (strcmp(span->link, SPANS_REFERENCE) == 0)
            resolve_span(resolver, span);
        else if (span->link[0] == '#' &&
                 !g_hash_table_contains(resolver->ids, span->link + 1))
            refuse_unknown(resolver, span->link + 1, spans->at);
    }
}

void
numbering_resolve(const struct context *context,
                  const struct expansion *expansion, struct tree *tree)
{
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    struct resolver resolver = {context, expansion, tree, ids};
    for (size_t i = 0; i < tree->blocks.n; i++)
        collect(&resolver, tree->blocks.items[i]);
    tree_walk(tree, context->language, resolve_spans, &resolver);
}
