#include "rowvalues.h"
#include "types.h"

#define RADIUS 3.4

static void
lollipop(struct plot *plot, const struct rowvalue *value)
{
    plot_rule(plot, "stem", value->zero, value->middle, value->end,
              value->middle, 1.5, value->color);
    plot_dot(plot, "dot", value->end, value->middle, RADIUS, value->color);
}

bool
draw_dot(struct plot *plot)
{
    static const struct rowvalues_style style = {
        lollipop,
        plot_color,
        RADIUS + 3,
        true,
    };
    return plot_accepts_series(plot) && rowvalues_draw(plot, &style);
}
