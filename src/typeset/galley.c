#include "galley.h"

#include "base/arena.h"

struct galley
galley_new(struct setter *setter)
{
    return (struct galley){.setter = setter, .lines_below = 2};
}

static struct galley_item *
push(struct galley *galley, enum galley_kind kind, double height)
{
    ARENA_PUSH(galley->setter->arena, galley,
               ((struct galley_item){.kind = kind, .height = height}));
    return &galley->items[galley->n - 1];
}

struct galley_item *
galley_box(struct galley *galley, double height, bool keep)
{
    struct galley_item *item = push(galley, GALLEY_BOX, height);

    item->keep = keep;
    item->marks = setter_marks(galley->setter);
    item->marks.node = galley->setter->parent;
    if (galley->anchor) {
        item->marks.id = galley->anchor;
        marks_anchor(&item->marks, 0, 0, galley->anchor);
        galley->anchor = NULL;
    }
    return item;
}

void
galley_put(struct galley_item *item, const struct line *line, double x,
           double baseline)
{
    struct lines lines = {.items = &line, .n = 1};

    type_place(&item->marks, line, x, baseline, true);
    notes_collect(item->marks.arena, &item->notes, &lines);
}

void
galley_space(struct galley *galley, double height)
{
    push(galley, GALLEY_SPACE, height);
}

void
galley_grid(struct galley *galley)
{
    push(galley, GALLEY_GRID, 0);
}

void
galley_plate(struct galley *galley, struct plate *plate)
{
    push(galley, GALLEY_PLATE, 0)->plate = plate;
    galley->lines_below = 2;
}

void
galley_break(struct galley *galley)
{
    push(galley, GALLEY_BREAK, 0);
}

void
galley_keep_last(struct galley *galley)
{
    for (size_t i = galley->n; i-- > 0;)
        if (galley->items[i].kind == GALLEY_BOX) {
            galley->items[i].keep = true;
            return;
        }
}

void
galley_anchor(struct galley *galley, const char *id)
{
    galley->anchor = id;
}
