#include "listing.h"

#include <glib.h>
#include <math.h>

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

static void
set_children(struct galley *galley, const struct block *parent,
             const struct prose_frame *frame, int depth)
{
    for (size_t i = 0; i < parent->n; i++) {
        const struct block *child = parent->items[i];

        if (child->kind == BLOCK_LIST) {
            listing_set(galley, child, depth + 1);
            continue;
        }
        galley_anchor(galley, child->id);
        prose_set(galley, &child->text, child->id, frame);
    }
}

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
    set_children(galley, item, &frame, depth);
}

void
listing_set(struct galley *galley, const struct block *block, int depth)
{
    struct setter *setter = galley->setter;
    const struct node *outer = setter->parent;
    double mark = DEPTH_EM * depth;
    struct prose_frame frame = {.left = mark + hanging(setter, block),
                                .mark_left = mark};

    for (enum language l = 0; l < LANGUAGES; l++)
        if (setter_speaks(setter, l))
            frame.parent[l] = setter_node(setter, "L", outer, l);
    for (size_t i = 0; i < block->n; i++)
        set_item(galley, block->items[i], frame, depth);
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
