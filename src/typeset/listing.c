#include "listing.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "prose.h"

#define QUOTE_EM 2.0
#define DEPTH_EM 2.0

/* The widest mark in em: all items of a list hang alike. */
static double
hanging(const struct setter *setter, const struct block *list)
{
    struct type_style style = setter_body(setter, setter->main);
    double widest = 0;

    for (size_t i = 0; i < list->n; i++) {
        const char *mark = language_pick(list->items[i]->number, setter->main);

        widest = MAX(widest, type_label(setter->type, mark, &style)->width);
    }
    return MAX(1, ceil(widest / style.size - 0.01));
}

static void set_list(struct galley *galley, const struct block *block,
                     int depth, const struct node *const parents[LANGUAGES]);

static void
set_children(struct galley *galley, const struct block *parent,
             struct prose_frame *frame, int depth)
{
    for (size_t i = 0; i < parent->n; i++) {
        const struct block *child = parent->items[i];

        if (setter_is_full(galley->setter, child))
            return;
        if (child->kind == BLOCK_LIST) {
            set_list(galley, child, depth + 1, frame->parent);
            continue;
        }
        galley_anchor(galley, child->id);
        prose_set(galley, &child->text, child->id, frame);
    }
}

/* What follows in an item stands in the body of the item. */
static void
set_item(struct galley *galley, const struct block *item,
         struct prose_frame frame, int depth)
{
    galley_anchor(galley, item->id);
    frame.mark = &item->number;
    frame.element = "LBody";
    prose_set(galley, &item->text, item->id, &frame);
    frame.mark = NULL;
    frame.element = "P";
    memcpy(frame.parent, frame.node, sizeof frame.parent);
    set_children(galley, item, &frame, depth);
}

static void
set_list(struct galley *galley, const struct block *block, int depth,
         const struct node *const parents[LANGUAGES])
{
    struct setter *setter = galley->setter;
    double mark = DEPTH_EM * depth;
    struct prose_frame frame = {.left = mark + hanging(setter, block),
                                .mark_left = mark};

    for (enum language l = 0; l < LANGUAGES; l++)
        if (setter_speaks(setter, l))
            frame.parent[l] = setter_node(
                setter, "L", parents[l] ? parents[l] : setter->parent, l);
    for (size_t i = 0;
         i < block->n && !setter_is_full(setter, block->items[i]); i++)
        set_item(galley, block->items[i], frame, depth);
}

void
listing_set(struct galley *galley, const struct block *block, int depth)
{
    const struct node *const parents[LANGUAGES] = {NULL};

    set_list(galley, block, depth, parents);
}

void
listing_quote(struct galley *galley, const struct block *block)
{
    struct setter *setter = galley->setter;
    struct prose_frame frame = {.left = QUOTE_EM,
                                .right = QUOTE_EM,
                                .mark_left = QUOTE_EM / 2,
                                .element = "P",
                                .bar = true};

    for (enum language l = 0; l < LANGUAGES; l++)
        if (setter_speaks(setter, l))
            frame.parent[l] =
                setter_node(setter, "BlockQuote", setter->parent, l);
    set_children(galley, block, &frame, 1);
}
