#include "sections.h"

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/parallel.h"
#include "layout.h"

/* Where a thread works. */
struct desk {
    struct setter setter;
    struct quality quality;
    size_t counted;
};

struct laying {
    struct {
        struct section_piece *items;
        size_t n, capacity;
    } pieces;
    struct desk *desks;
    size_t next; /* atomic: the first piece that nobody has taken */
};

static void
divide(struct arena *arena, struct laying *laying, struct section *section)
{
    for (size_t i = 0; i < section->n_blocks; i++) {
        const struct block *const *block = &section->blocks[i];

        if (i == 0 || layout_is_chapter(*block))
            ARENA_PUSH(arena, &laying->pieces,
                       ((struct section_piece){.section = section,
                                               .blocks = block}));
        laying->pieces.items[laying->pieces.n - 1].n_blocks++;
    }
}

static void
lay_some(struct laying *laying, const struct setter *setter)
{
    for (;;) {
        size_t i = __atomic_fetch_add(&laying->next, 1, __ATOMIC_RELAXED);

        if (i >= laying->pieces.n)
            return;
        section_lay(&laying->pieces.items[i], setter);
    }
}

static void
work(void *data, size_t i)
{
    struct laying *laying = data;

    lay_some(laying, &laying->desks[i].setter);
}

static void
set_up(struct desk *desk, const struct setter *setter,
       struct setter_room *room)
{
    struct arena *arena = arena_new();
    struct setter *own = &desk->setter;

    *own = *setter;
    own->arena = arena;
    own->findings = findings_new(arena);
    own->type = type_beside(setter->type, arena, own->findings);
    own->quality = &desk->quality;
    own->room = room;
    own->counted = &desk->counted;
}

static void
add(struct quality *sum, const struct quality *part)
{
    sum->lines += part->lines;
    sum->loose_lines += part->loose_lines;
    sum->lonely_characters += part->lonely_characters;
    sum->overfull_lines += part->overfull_lines;
    sum->cells += part->cells;
    sum->overfull_cells += part->overfull_cells;
}

static void
clear_away(struct desk *desk, struct setter *setter, bool keep)
{
    if (!keep) {
        arena_free(desk->setter.arena);
        return;
    }
    arena_adopt(setter->arena, desk->setter.arena);
    findings_merge(setter->findings, desk->setter.findings);
    add(setter->quality, &desk->quality);
}

/* False when there was no room for all. */
static bool
lay_beside(struct setter *setter, struct laying *laying, size_t threads)
{
    struct setter_room room = *setter->room;
    g_autofree struct desk *desks = g_new0(struct desk, threads);

    for (size_t i = 0; i < threads; i++)
        set_up(&desks[i], setter, &room);
    laying->desks = desks;
    parallel_for(threads, work, laying);
    for (size_t i = 0; i < threads; i++)
        clear_away(&desks[i], setter, !room.is_full);
    if (!room.is_full)
        *setter->room = room;
    return !room.is_full;
}

/* How much room several engines take depends on who lays out what: what has
 * none with them is laid out by one alone, which says where the room ends. */
void
sections_lay(struct setter *setter, struct sections *sections,
             const struct node *root)
{
    struct laying laying = {0};
    size_t threads;

    for (size_t i = 0; i < sections->n; i++) {
        struct section *section = &sections->items[i];

        section_begin(section, setter, root);
        if (section->kind == SECTION_TEXT)
            divide(setter->arena, &laying, section);
    }
    threads = MIN(parallel_threads(), laying.pieces.n);
    if (threads < 2 || !lay_beside(setter, &laying, threads)) {
        laying.next = 0;
        lay_some(&laying, setter);
    }
    for (size_t i = 0; i < laying.pieces.n; i++)
        section_add(laying.pieces.items[i].section, &laying.pieces.items[i]);
}
