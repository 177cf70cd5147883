#include "flow_lower.h"

#include "base/arena.h"

/* Text that fills so much of what is left of a page leaves no hole. */
#define TEXT_SHARE 0.6
/* What is drawn keeps to what was planned, whatever is rounded. */
#define NEAR 0.02

static double
lowered_by(const struct flow *flow, const struct plate *plate)
{
    const struct flow_lower *lower = &flow->lower;

    for (size_t i = 0; i < lower->n; i++)
        if (lower->items[i].plate == plate)
            return lower->items[i].by;
    return 0;
}

static double
may_give(const struct flow *flow, const struct plate *plate)
{
    return plate->gives - lowered_by(flow, plate);
}

double
flow_lower_height(const struct flow *flow, const struct plate *plate)
{
    return plate->height - lowered_by(flow, plate);
}

/* The page would stay open; what is drawn, has been lowered. */
static bool
asks(const struct flow *flow)
{
    return flow->trial && flow->choice.gives &&
           flow_plates_text_ahead(flow) < TEXT_SHARE * flow_plates_room(flow);
}

double
flow_lower_room(const struct flow *flow, const struct plate *plate)
{
    return asks(flow) ? may_give(flow, plate) : 0;
}

static void
lower(struct flow *flow, struct plate *plate, double by)
{
    struct flow_lower *list = &flow->lower;

    for (size_t i = 0; i < list->n; i++)
        if (list->items[i].plate == plate) {
            list->items[i].by += by;
            return;
        }
    ARENA_PUSH(flow->setter->arena, list,
               ((struct flow_lowered){.plate = plate, .by = by}));
}

bool
flow_lower_ask(struct flow *flow, struct plate *plate, double lacking)
{
    struct flow_touching *touching = &flow->touching;
    double available = may_give(flow, plate), part;

    for (size_t i = 0; i < touching->n; i++)
        available += may_give(flow, touching->items[i]);
    lacking += NEAR;
    if (lacking > available || !asks(flow))
        return false;
    part = lacking / available;
    lower(flow, plate, part * may_give(flow, plate));
    for (size_t i = 0; i < touching->n; i++)
        lower(flow, touching->items[i],
              part * may_give(flow, touching->items[i]));
    flow->again = flow->full = true;
    return true;
}

bool
flow_lower_draw(const struct flow *flow)
{
    const struct flow_lower *list = &flow->lower;
    bool kept = true;

    for (size_t i = 0; i < list->n; i++) {
        struct plate *plate = list->items[i].plate;
        double by = list->items[i].by;

        if (by > 0)
            kept &= plate->table
                        ? plate_table_lower(plate, by)
                        : plate_charts_lower(flow->setter, plate, by);
    }
    return kept;
}
