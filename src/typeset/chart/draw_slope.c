#include <math.h>

#include "base/arena.h"
#include "colplot.h"
#include "document/document.h"
#include "ends.h"
#include "pairs.h"
#include "types.h"

/* The labels of one side take at most this part of the width. */
#define SIDE_PART 0.36
#define HEAD_GAP 4
#define DOT 2.4
/* Narrower than that, a slope tells nothing. */
#define LEAST 40

struct layout {
    struct pairs pairs;
    struct ends left_ends, right_ends;
    struct scale scale;
    double left, right, top, bottom;
};

static bool
has_focus(const struct pairs *pairs)
{
    for (size_t i = 0; i < pairs->n; i++)
        if (pairs->names.items[i].bold)
            return true;
    return false;
}

/* Which way it went, unless one of them is to be seen. */
static uint32_t
color_of(const struct plot *plot, const struct pairs *pairs, size_t i)
{
    const struct datum *from = pairs->from[i], *to = pairs->to[i];
    if (has_focus(pairs))
        return pairs->names.items[i].bold ? plot->theme->accent
                                          : color_muted(plot->theme);
    if (!from->known || !to->known)
        return plot->theme->secondary;
    return color_series(plot->theme,
                        rational_compare(to->value, from->value) < 0);
}

static struct ends
make_ends(struct plot *plot, const struct pairs *pairs,
          const struct datum *const *data)
{
    struct ends ends = {.n = pairs->n};
    ends.items = ARENA_NEW_N(plot->arena, struct end, pairs->n);
    for (size_t i = 0; i < pairs->n; i++)
        ends.items[i] = (struct end){
            .name = pairs->names.items[i].name,
            .datum = data[i],
            .color = plot->theme->ink,
            .bold = pairs->names.items[i].bold,
        };
    ends_measure(plot, &ends, plot->width * SIDE_PART);
    return ends;
}

static bool
lay_out(struct plot *plot, struct layout *layout, struct label heads[2])
{
    struct extent extent = scale_for_line(plot_extent(plot));
    struct label_style style = words_style(plot);
    double height = colplot_height(plot);
    layout->left_ends = make_ends(plot, &layout->pairs, layout->pairs.from);
    layout->right_ends = make_ends(plot, &layout->pairs, layout->pairs.to);
    layout->right_ends.value_first = true;
    height =
        fmax(height, fmax(layout->left_ends.height, layout->right_ends.height));
    layout->left = layout->left_ends.width + ENDS_GAP;
    layout->right = plot->width - layout->right_ends.width - ENDS_GAP;
    if (layout->right - layout->left < LEAST || height > plot->page)
        return false;
    style.bold = true;
    heads[0] =
        words_stacked(plot, layout->pairs.from_name, style, layout->left);
    heads[1] = words_stacked(plot, layout->pairs.to_name, style,
                             plot->width - layout->right);
    layout->top = words_highest(heads, 2) + HEAD_GAP;
    layout->bottom = layout->top + height;
    layout->scale = scale_tight(extent, layout->bottom - 4, layout->top + 4);
    if (!scale_has_zero(extent))
        plot_remark(plot, PHRASE_NOT_FROM_ZERO);
    return true;
}

static void
draw_heads(struct plot *plot, const struct layout *layout,
           const struct label heads[2])
{
    const double x[] = {layout->left, layout->right};
    const enum anchor anchors[] = {ANCHOR_END, ANCHOR_START};
    for (int i = 0; i < 2; i++) {
        words_place(plot, &heads[i], "name", x[i] + (i == 0 ? DOT : -DOT), 0,
                    anchors[i]);
        plot_rule(plot, "axis", x[i], layout->top, x[i], layout->bottom, 0.5,
                  plot->theme->axis);
    }
}

static void
draw_one(struct plot *plot, struct layout *layout, size_t i)
{
    const struct datum *from = layout->pairs.from[i];
    const struct datum *to = layout->pairs.to[i];
    uint32_t color = color_of(plot, &layout->pairs, i);
    double y[2] = {layout->bottom, layout->bottom};
    if (from->known)
        y[0] = scale_at(&layout->scale, from->value);
    if (to->known)
        y[1] = scale_at(&layout->scale, to->value);
    if (from->known && to->known && !to->redefined)
        plot_rule(plot, "line", layout->left, y[0], layout->right, y[1], 1.5,
                  color);
    if (from->known)
        plot_dot(plot, "dot", layout->left, y[0], DOT, color);
    if (to->known)
        plot_dot(plot, "dot", layout->right, y[1], DOT, color);
    layout->left_ends.items[i].want = y[0];
    layout->right_ends.items[i].want = y[1];
}

bool
draw_slope(struct plot *plot)
{
    struct layout layout = {0};
    struct label heads[2];
    if (!pairs_read(plot, &layout.pairs))
        return false;
    if (!lay_out(plot, &layout, heads))
        return draw_dumbbell(plot);
    draw_heads(plot, &layout, heads);
    for (size_t i = 0; i < layout.pairs.n; i++)
        draw_one(plot, &layout, i);
    ends_place(plot, &layout.left_ends, layout.left, false, layout.top,
               layout.bottom);
    ends_place(plot, &layout.right_ends, layout.right, true, layout.top,
               layout.bottom);
    plot->height = layout.bottom;
    return true;
}
