#include <math.h>

#include "document/document.h"
#include "legend.h"
#include "pairs.h"
#include "types.h"

#define RADIUS 3.6
#define VALUE_GAP 6.5
#define PITCH 12
#define GAP 5
#define DOTS_PART 0.2

struct layout {
    struct pairs pairs;
    struct itemrows rows;
    struct scale scale;
};

static double
widest(struct plot *plot, const struct pairs *pairs)
{
    struct label_style style = words_style(plot);
    double width = 0;
    for (size_t i = 0; i < pairs->n; i++) {
        width = fmax(width, words_value(plot, pairs->from[i], style).width);
        width = fmax(width, words_value(plot, pairs->to[i], style).width);
    }
    return width + VALUE_GAP;
}

static void
lay_out(struct plot *plot, struct layout *layout, double y)
{
    struct extent extent = scale_for_line(plot_extent(plot));
    double side = widest(plot, &layout->pairs);
    double content = PITCH;
    if (words_value(plot, layout->pairs.to[0], words_style(plot)).n > 1)
        content = 2 * PITCH;
    layout->rows = itemrows_layout(plot, &layout->pairs.names, y, content, GAP,
                                   2 * side + DOTS_PART * plot->width);
    layout->scale =
        scale_tight(extent, layout->rows.left + side, plot->width - side);
    if (!scale_has_zero(extent))
        plot_remark(plot, PHRASE_NOT_FROM_ZERO);
}

static void
put_value(struct plot *plot, const struct datum *datum, double x, double y,
          bool right)
{
    struct label label = words_value(plot, datum, words_style(plot));
    words_place_middle(plot, &label, datum->known ? "label" : "missing",
                       x + (right ? VALUE_GAP : -VALUE_GAP), y,
                       right ? ANCHOR_START : ANCHOR_END);
}

/* The smaller value stands on the left of its dot, the other on the right;
 * a missing one on the left, where its dot would not be. */
static void
draw_values(struct plot *plot, const struct layout *layout, size_t i,
            double from_x, double to_x)
{
    const struct datum *from = layout->pairs.from[i];
    const struct datum *to = layout->pairs.to[i];
    bool swap = from->known && to->known
                    ? rational_compare(to->value, from->value) < 0
                    : from->known;
    double y = itemrows_middle(&layout->rows, i);
    double left = from_x, right = to_x;
    if (!from->known)
        left = to_x;
    if (!to->known)
        right = from_x;
    put_value(plot, swap ? to : from, swap ? right : left, y, false);
    put_value(plot, swap ? from : to, swap ? left : right, y, true);
}

static void
draw_one(struct plot *plot, const struct layout *layout, size_t i)
{
    const struct datum *from = layout->pairs.from[i];
    const struct datum *to = layout->pairs.to[i];
    double y = itemrows_middle(&layout->rows, i);
    double from_x = layout->scale.from, to_x = layout->scale.from;
    if (from->known)
        from_x = scale_at(&layout->scale, from->value);
    if (to->known)
        to_x = scale_at(&layout->scale, to->value);
    if (from->known && to->known && !to->redefined)
        plot_rule(plot, "stem", from_x, y, to_x, y, 2.2,
                  color_muted(plot->theme));
    if (from->known)
        plot_dot(plot, "dot", from_x, y, RADIUS, color_series(plot->theme, 1));
    if (to->known)
        plot_dot(plot, "dot", to_x, y, RADIUS, color_series(plot->theme, 0));
    draw_values(plot, layout, i, from_x, to_x);
}

bool
draw_dumbbell(struct plot *plot)
{
    struct layout layout = {0};
    if (!pairs_read(plot, &layout.pairs))
        return false;
    struct legend_entry entries[] = {
        {layout.pairs.from_name, color_series(plot->theme, 1), LEGEND_DOT},
        {layout.pairs.to_name, color_series(plot->theme, 0), LEGEND_DOT},
    };
    lay_out(plot, &layout, legend_draw(plot, entries, 2, 0));
    for (size_t i = 0; i < layout.pairs.n; i++)
        draw_one(plot, &layout, i);
    itemrows_draw_names(plot, &layout.rows);
    plot->height = layout.rows.bottom;
    return true;
}
