#include "base/arena.h"
#include "intake/intake.h"

struct both {
    struct intake_taker items[2];
};

struct both_partials {
    const struct both *both;
    void *items[2];
    struct arena *arena;
};

static void *
open_partials(void *taker, const struct intake_file *file)
{
    const struct both *both = taker;
    struct arena *arena = arena_new();
    struct both_partials *partials = ARENA_NEW(arena, struct both_partials);

    partials->arena = arena;
    partials->both = both;
    for (size_t i = 0; i < 2; i++)
        partials->items[i] =
            both->items[i].open(both->items[i].taker, file);
    return partials;
}

static void
take_row(void *partial, const struct intake_row *row)
{
    struct both_partials *partials = partial;

    for (size_t i = 0; i < 2; i++)
        partials->both->items[i].row(partials->items[i], row);
}

static void
take_group(void *partial, const struct intake_group *group)
{
    struct both_partials *partials = partial;

    for (size_t i = 0; i < 2; i++)
        partials->both->items[i].group(partials->items[i], group);
}

static void
merge_partials(void *taker, void *partial)
{
    const struct both *both = taker;
    struct both_partials *partials = partial;

    for (size_t i = 0; i < 2; i++)
        both->items[i].merge(both->items[i].taker, partials->items[i]);
    arena_free(partials->arena);
}

struct intake_taker
intake_both(struct arena *arena, struct intake_taker first,
            struct intake_taker second)
{
    struct both *both = ARENA_NEW(arena, struct both);

    both->items[0] = first;
    both->items[1] = second;
    return (struct intake_taker){
        .taker = both,
        .open = open_partials,
        .row = take_row,
        .merge = merge_partials,
        .group = first.group && second.group ? take_group : NULL,
    };
}
