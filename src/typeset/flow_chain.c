#include "flow_chain.h"

#include <glib.h>

#define NEAR 0.01

static bool
is_kept(const struct flow *flow, const struct galley_item *item)
{
    return item->keep || (item->pair && flow->choice.pairs);
}

/* What is kept together and higher than a page is parted where the page
 * ends: a line to each page would keep nothing together. */
static bool
is_endless(const struct flow *flow, size_t i)
{
    const struct galley *galley = flow->galley;
    double height = 0;

    for (; i < galley->n && height <= flow->height; i++) {
        const struct galley_item *item = &galley->items[i];

        if (item->kind == GALLEY_PLATE || item->kind == GALLEY_BREAK ||
            (item->kind == GALLEY_BOX && !is_kept(flow, item)))
            return false;
        height += item->height;
    }
    return height > flow->height;
}

bool
flow_chain_fits(const struct flow *flow)
{
    const struct galley *galley = flow->galley;
    double y = flow->y, foot = flow->foot;
    size_t first = flow->next, i = first;
    bool passed = flow_plates_waiting(flow), heading = false;

    for (; i < galley->n; i++) {
        const struct galley_item *item = &galley->items[i];

        switch (item->kind) {
        case GALLEY_SPACE:
            y += y > 0 ? item->height : 0;
            break;
        case GALLEY_GRID:
            y = setter_to_grid(flow->setter, y);
            break;
        case GALLEY_PLATE:
            if (!passed &&
                flow_plates_fits(flow, item->plate,
                                 setter_to_grid(flow->setter, y), foot))
                return true;
            if (item->plate->fixed)
                return false;
            passed = true;
            break;
        case GALLEY_BREAK:
            return !(passed && heading);
        case GALLEY_BOX:
            /* A heading whose figure has gone ahead needs text of its own
             * below it. */
            if (heading && passed && item->heading)
                return false;
            heading |= item->heading > 0;
            y += item->height;
            foot += notes_least(flow->notes, &item->notes, foot <= 0);
            if (y > flow->height - foot + NEAR)
                return i > first && is_endless(flow, first);
            if (!is_kept(flow, item))
                return true;
            break;
        }
    }
    return !(passed && heading);
}

double
flow_chain_room(const struct flow *flow)
{
    const struct galley *galley = flow->galley;
    double y = flow->y;

    /* Below the foot of the page there is no room, however far. */
    for (size_t i = flow->next; i < galley->n && y < flow->height; i++) {
        const struct galley_item *item = &galley->items[i];

        y += item->height;
        if (item->kind == GALLEY_PLATE || item->kind == GALLEY_BREAK ||
            (item->kind == GALLEY_BOX && !is_kept(flow, item)))
            break;
    }
    return flow->height - flow->foot - y;
}
