#include "typeset/pages.h"

#include <glib.h>

#include "base/arena.h"
#include "base/progress.h"
#include "furniture.h"
#include "notes.h"
#include "outline.h"
#include "sections.h"
#include "type.h"

#define HALF 0.5

/* A run: sections on the way to pages. */
struct run {
    struct setter setter;
    struct setter_room room;
    size_t counted; /* of the arena, in `room` */
    struct sections sections;
    struct notes *notes;
    struct nodes common; /* the root and the artifact */
    const struct node *root;
    GHashTable *labels; /* id of a block → label of its page */
};

static const char *
label_of(const void *data, const char *id)
{
    const struct run *run = data;
    const char *label = g_hash_table_lookup(run->labels, id);

    return label ? label : "";
}

static void
cut(struct run *run, struct section *section)
{
    section_cut(section, run->notes);
    progress_add(PROGRESS_SET, section->pages.n);
}

static void
set_text(struct run *run)
{
    sections_lay(&run->setter, &run->sections, run->root);
    for (size_t i = 0; i < run->sections.n; i++)
        if (run->sections.items[i].kind != SECTION_CONTENTS)
            cut(run, &run->sections.items[i]);
}

static void
set_contents(struct run *run)
{
    for (size_t i = 0; i < run->sections.n; i++) {
        struct section *section = &run->sections.items[i];

        if (section->kind != SECTION_CONTENTS)
            continue;
        section_begin(section, &run->setter, run->root);
        section_lay_contents(section, label_of, run);
        section_cut(section, run->notes);
    }
}

/* Roman numbers in the front matter, arabic from 1 after it. */
static const char *
page_label(struct arena *arena, bool front, size_t number)
{
    return front ? furniture_roman(arena, number)
                 : arena_printf(arena, "%zu", number);
}

/* Calls visit for every page in order, with its number in its sequence. */
typedef void visit_fn(struct run *run, const struct section *section,
                      size_t page, size_t number, void *data);

static void
each_page(struct run *run, visit_fn *visit, void *data)
{
    size_t number = 0;
    bool front = true;

    for (size_t i = 0; i < run->sections.n; i++) {
        const struct section *section = &run->sections.items[i];

        if (front && !section->front) {
            front = false;
            number = 0;
        }
        for (size_t j = 0; j < section->pages.n; j++)
            visit(run, section, j, ++number, data);
    }
}

static void
note_labels(struct run *run, const struct section *section, size_t page,
            size_t number, void *data)
{
    const struct marks *marks = &section->pages.items[page].marks;
    const char *label = page_label(run->setter.arena, section->front, number);

    (void)data;
    for (size_t i = 0; i < marks->n; i++)
        if (marks->items[i].kind == MARK_ANCHOR)
            g_hash_table_insert(run->labels, (char *)marks->items[i].target,
                                (char *)label);
}

/* The chapter that the page belongs to: the last that begins on it, or that
 * goes on. */
static const struct block *
chapter_of(const struct section *section, size_t index)
{
    const struct flow_page *pages = section->pages.items;
    const struct block *before = section->chapter;

    for (size_t i = index + 1; i-- > 0;)
        if (pages[i].chapter)
            return pages[i].chapter;
    return before && before->kind == BLOCK_HEADING ? before : NULL;
}

static struct furniture
furniture_of(const struct run *run, const struct section *section,
             size_t index)
{
    const struct setter *setter = &run->setter;
    const struct theme *theme = setter->theme;
    const struct flow_page *page = &section->pages.items[index];
    struct furniture furniture = {
        .head = !page->opening,
        .foot = section->kind != SECTION_COVER,
        .contents = section->kind == SECTION_CONTENTS,
        .chapter = chapter_of(section, index),
        .left = theme->margin_left,
        .width = theme->measure,
        .top = theme->margin_top,
        .bottom = theme->margin_top + setter->height,
    };

    if (page->landscape) {
        furniture.left = theme->margin_top;
        furniture.width = theme->page_height - 2 * theme->margin_top;
        furniture.top = theme->margin_left;
        furniture.bottom = theme->margin_left + theme->measure;
    }
    return furniture;
}

struct page_list {
    struct page *items;
    size_t n, capacity;
};

static void
assemble(struct run *run, const struct section *section, size_t index,
         size_t number, void *data)
{
    struct setter *setter = &run->setter;
    const struct theme *theme = setter->theme;
    struct page_list *list = data;
    const struct flow_page *flow_page = &section->pages.items[index];
    struct furniture furniture = furniture_of(run, section, index);
    struct marks marks = marks_new(setter->arena);
    bool cover = section->kind == SECTION_COVER;
    bool turned = flow_page->landscape;

    furniture.number = number;
    furniture.label = page_label(setter->arena, section->front, number);
    marks_append(&marks, &flow_page->marks, cover ? 0 : furniture.left,
                 cover ? 0 : furniture.top);
    furniture_draw(setter, &furniture, &marks);
    if (flow_page->used < HALF * setter->height)
        ++*(index + 1 < section->pages.n
                ? &setter->quality->half_empty_pages
                : &setter->quality->half_empty_ends);
    ARENA_PUSH(setter->arena, list,
               ((struct page){
                   .width = turned ? theme->page_height : theme->page_width,
                   .height = turned ? theme->page_width : theme->page_height,
                   .label = furniture.label,
                   .marks = marks.items,
                   .n_marks = marks.n}));
}

/* A heading is at most one level below the one before it (ISO 14289-1,
 * 7.4.2), whatever the template skips. */
static void
close_gaps(struct nodes *nodes)
{
    static const char *const types[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    int last = 0;

    for (size_t i = 0; i < nodes->n; i++) {
        struct node *node = (struct node *)nodes->items[i];
        int level;

        if (node->type[0] != 'H' || !g_ascii_isdigit(node->type[1]))
            continue;
        level = MIN(node->type[1] - '0', last + 1);
        node->type = types[level - 1];
        last = level;
    }
}

/* The structure elements of all sections in the order of the document. */
static void
join_nodes(struct run *run, struct pages *pages)
{
    struct nodes all = nodes_new(run->setter.arena);

    for (size_t i = 0; i < run->common.n; i++)
        ARENA_PUSH(run->setter.arena, &all, run->common.items[i]);
    for (size_t i = 0; i < run->sections.n; i++) {
        const struct nodes *nodes = &run->sections.items[i].nodes;

        for (size_t j = 0; j < nodes->n; j++)
            ARENA_PUSH(run->setter.arena, &all, nodes->items[j]);
    }
    close_gaps(&all);
    /* They are ours until the pages are handed out. */
    for (size_t i = 0; i < all.n; i++)
        ((struct node *)all.items[i])->index = i;
    pages->nodes = all.items;
    pages->n_nodes = all.n;
}

static struct pages *
finish(struct run *run)
{
    struct setter *setter = &run->setter;
    struct pages *pages = ARENA_NEW(setter->arena, struct pages);
    struct page_list list = {0};

    each_page(run, assemble, &list);
    pages->pages = list.items;
    pages->n_pages = list.n;
    type_faces(setter->type, &pages->faces, &pages->n_faces);
    join_nodes(run, pages);
    outline_build(setter, pages);
    pages->title = setter->document->title;
    pages->publisher = setter->document->publisher;
    for (enum language l = 0; l < LANGUAGES; l++)
        pages->languages[l] = setter->document->languages[l];
    return pages;
}

static void
start(struct run *run, struct type *type, const struct document *document,
      struct quality *quality)
{
    struct setter *setter = &run->setter;
    struct node *artifact;

    setter_init(setter, type, document, quality);
    setter->room = &run->room;
    setter->counted = &run->counted;
    run->room.bytes = run->counted = arena_size(setter->arena);
    run->common = nodes_new(setter->arena);
    setter->nodes = &run->common;
    run->root = setter_node(setter, "Document", NULL, setter->main);
    artifact = setter_node(setter, "Artifact", run->root, setter->main);
    artifact->scope = "Layout";
    setter->artifact = artifact;
    artifact = setter_node(setter, "Artifact", run->root, setter->main);
    artifact->scope = "Pagination";
    setter->pagination = artifact;
    run->notes = notes_new(setter);
    run->sections = section_divide(setter);
}

const struct pages *
pages_set(struct arena *arena, const struct document *document,
          const char *theme_file, const char *theme_name,
          struct quality *quality, struct findings *findings)
{
    g_autoptr(GHashTable) labels = g_hash_table_new(g_str_hash, g_str_equal);
    struct theme *theme = ARENA_NEW(arena, struct theme);
    struct run run = {.labels = labels};
    struct quality counted;
    struct type *type;

    if (!theme_read(arena, theme_file, theme_name, theme, findings))
        return NULL;
    type = type_open(arena, theme, findings);
    if (!type)
        return NULL;
    *quality = (struct quality){0};
    start(&run, type, document, quality);
    set_text(&run);
    if (run.room.is_full)
        return NULL;
    /* Its own pages come before pages that it lists: how many they are does
     * not depend on the labels, so the second setting has the right ones. */
    set_contents(&run);
    if (run.room.is_full)
        return NULL;
    each_page(&run, note_labels, NULL);
    counted = *quality;
    set_contents(&run);
    *quality = counted;
    return finish(&run);
}
