#include <math.h>

#include "document/document.h"
#include "legend.h"
#include "pairs.h"
#include "types.h"

/* The first value is a ring, into which the dot of the second goes when they
 * are equal. */
#define RING 3.9
#define RING_LINE 1.4
#define RADIUS 2.6
#define VALUE_GAP 7
#define GUIDE_GAP 3
#define PITCH 12
#define GAP 5
#define LEAST_PITCH 10
#define LEAST_GAP 1
#define DOTS_PART 0.2
/* Changes that are all shorter cannot be seen from zero. */
#define LEAST_CHANGE 10

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

static double
longest_change(const struct pairs *pairs, const struct scale *scale)
{
    double longest = 0;
    for (size_t i = 0; i < pairs->n; i++)
        if (pairs_comparable(pairs, i))
            longest = fmax(longest, scale_length(scale, pairs->from[i]->value,
                                                 pairs->to[i]->value));
    return longest;
}

static void
lay_out(struct plot *plot, struct layout *layout, double y)
{
    struct pairs *pairs = &layout->pairs;
    double side = widest(plot, pairs), right = plot->width - side;
    double need = 2 * side + DOTS_PART * plot->width;
    struct row_size usual = {PITCH, GAP}, least = {LEAST_PITCH, LEAST_GAP};
    if (words_value(plot, pairs->to[0], words_style(plot)).n > 1)
        usual.content = least.content = 2 * PITCH;
    usual = itemrows_size(plot, &pairs->names, y, usual, least, need);
    layout->rows = itemrows_layout(plot, &pairs->names, y, usual.content,
                                   usual.gap, need);
    layout->scale = scale_tight(scale_with_zero(plot_extent(plot)),
                                layout->rows.left + side, right);
    if (longest_change(pairs, &layout->scale) < LEAST_CHANGE)
        layout->scale = pairs_scale(plot, layout->scale.from, right);
}

static void
draw_zero(struct plot *plot, const struct layout *layout)
{
    const struct scale *scale = &layout->scale;
    double zero = scale_place(scale, 0);
    if (zero >= scale->from && zero <= scale->to)
        plot_rule(plot, "axis", zero, layout->rows.start - 2, zero,
                  layout->rows.bottom + 2, 0.75, plot->theme->axis);
}

/* Leads from the name to the first mark. */
static void
draw_guide(struct plot *plot, const struct layout *layout, double y, double to)
{
    double from = layout->rows.left;
    if (to - from > 2 * GUIDE_GAP)
        plot_rule(plot, "grid", from, y, to - GUIDE_GAP, y, 0.5,
                  plot->theme->gridline);
}

static void
put_value(struct plot *plot, const struct layout *layout,
          const struct datum *datum, double x, double y, bool right)
{
    struct label label = words_value(plot, datum, words_style(plot));
    if (!right)
        draw_guide(plot, layout, y, x - VALUE_GAP - label.width);
    words_place_middle(plot, &label, datum->known ? "label" : "missing",
                       x + (right ? VALUE_GAP : -VALUE_GAP), y,
                       right ? ANCHOR_START : ANCHOR_END);
}

/* The smaller value stands on the left of its dot, the other on the right;
 * a missing one on the left, where its dot would not be.  One dash will do for
 * both. */
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
    if (!from->known && !to->known) {
        put_value(plot, layout, from, from_x, y, true);
        return;
    }
    if (!from->known)
        left = to_x;
    if (!to->known)
        right = from_x;
    put_value(plot, layout, swap ? to : from, swap ? right : left, y, false);
    put_value(plot, layout, swap ? from : to, swap ? left : right, y, true);
}

static void
draw_ring(struct plot *plot, double x, double y)
{
    plot->marks.part = "dot";
    marks_circle(&plot->marks, x, y, RING, COLOR_NONE,
                 color_series(plot->theme, 1), RING_LINE);
    plot->marks.part = NULL;
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
    if (pairs_comparable(&layout->pairs, i) && fabs(to_x - from_x) > RING)
        plot_rule(plot, "stem", from_x + copysign(RING, to_x - from_x), y, to_x,
                  y, 2.2, color_muted(plot->theme));
    if (from->known)
        draw_ring(plot, from_x, y);
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
        {layout.pairs.from_name, color_series(plot->theme, 1), LEGEND_RING},
        {layout.pairs.to_name, color_series(plot->theme, 0), LEGEND_DOT},
    };
    lay_out(plot, &layout, legend_draw(plot, entries, 2, 0));
    draw_zero(plot, &layout);
    for (size_t i = 0; i < layout.pairs.n; i++)
        draw_one(plot, &layout, i);
    itemrows_draw_names(plot, &layout.rows);
    plot->height = layout.rows.bottom + 2;
    return true;
}
