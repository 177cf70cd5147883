#include "contents.h"

#include <glib.h>

#include "base/arena.h"
#include "contents_entry.h"
#include "heading.h"

#define SMALL_SHARE 0.82
/* A list longer than that many pages is set small. */
#define PAGES_MAX 2.0

static const struct contents_style chapter_style = {
    .size = 11.5,
    .leading = 1,
    .above = 0.3,
    .bold = true,
    .keep = true,
    .role = TYPE_HEADING,
};
static const struct contents_style section_style = {
    .size = 10.5,
    .indent = 24,
    .leading = 0.8,
    .role = TYPE_BODY,
};
static const struct contents_style list_style = {
    .size = 10,
    .leading = 0.78,
    .role = TYPE_BODY,
};

static const char *const titles[][LANGUAGES] = {
    {"目录", "Contents"},
    {"图目录", "List of figures"},
    {"表目录", "List of tables"},
};

enum which { CONTENTS, FIGURES, TABLES };

static const char *const suffixes[] = {"", ".figures", ".tables"};

const char *
contents_title(enum language language)
{
    return titles[CONTENTS][language];
}

static bool
is_listed(const struct block *block, enum which which)
{
    const char *number = language_pick(block->number, LANGUAGE_ZH);

    switch (which) {
    case CONTENTS:
        return block->kind == BLOCK_HEADING && block->level <= 2;
    case FIGURES:
        return block->kind == BLOCK_CHART && number[0];
    case TABLES:
        return block->kind == BLOCK_TABLE && number[0];
    }
    return false;
}

static size_t
count(const struct document *document, enum which which)
{
    size_t n = 0;

    for (size_t i = 0; i < document->n; i++)
        n += is_listed(document->items[i], which);
    return n;
}

/* Both lists are small when the longer would take more than two pages. */
static struct contents_style
style_of_lists(const struct setter *setter)
{
    struct contents_style style = list_style;
    size_t n =
        MAX(count(setter->document, FIGURES), count(setter->document, TABLES));
    double height = (double)n * contents_entry_height(setter, &style);

    if (height > PAGES_MAX * setter->height) {
        style.size *= SMALL_SHARE;
        style.leading *= SMALL_SHARE;
    }
    return style;
}

/* The heading of a list, set as a heading of the text would be. */
static void
put_title(struct galley *galley, const char *id, enum which which)
{
    struct setter *setter = galley->setter;
    struct block *title = ARENA_NEW(setter->arena, struct block);

    title->kind = BLOCK_HEADING;
    title->id = id;
    title->level = which == CONTENTS ? 1 : 2;
    for (enum language l = 0; l < LANGUAGES; l++)
        title->text.in[l] = setter_spans(setter, titles[which][l]);
    heading_set(galley, title);
}

static const struct contents_style *
style_of(const struct block *block, const struct contents_style *list)
{
    if (block->kind != BLOCK_HEADING)
        return list;
    return block->level == 1 ? &chapter_style : &section_style;
}

static void
put_list(struct galley *galley, const struct block *block, enum which which,
         contents_label_fn *label, const void *data)
{
    struct setter *setter = galley->setter;
    const struct document *document = setter->document;
    struct contents_style list = style_of_lists(setter);
    const struct node *toc;

    if (count(document, which) == 0)
        return;
    put_title(galley,
              arena_printf(setter->arena, "%s%s", block->id, suffixes[which]),
              which);
    toc = setter_node(setter, "TOC", setter->parent, setter->main);
    for (size_t i = 0; i < document->n; i++) {
        const struct block *entry = document->items[i];

        if (setter_is_full(setter, entry))
            return;
        if (is_listed(entry, which))
            contents_entry_put(galley, entry, style_of(entry, &list),
                               label(data, entry->id), toc);
    }
}

void
contents_set(struct galley *galley, const struct block *block,
             contents_label_fn *label, const void *data)
{
    static const enum which lists[] = {CONTENTS, FIGURES, TABLES};

    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
        put_list(galley, block, lists[i], label, data);
}
