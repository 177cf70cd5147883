#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "pairs.h"
#include "types.h"

#define THICKNESS 11
#define GAP 5
#define LEAST_GAP 2.5
#define LEAST_PITCH 11
#define NAME_GAP 7
#define VALUE_GAP 3.5
#define HEAD_GAP 4
/* A shorter bar becomes a hair beside the axis in some renderings. */
#define SEEN 0.25
/* Names in the middle take at most this part of the width. */
#define NAMES_PART 0.34

struct layout {
    struct pairs pairs;
    struct label *names;
    struct scale scale; /* a value's length, from 0 */
    double left, right; /* where the bars of each side begin */
    double top, pitch, thickness;
    struct label heads[2];
};

static bool
accepts(struct plot *plot, const struct pairs *pairs)
{
    if (plot_has_negative(plot))
        return plot_refuse(plot, FINDING_CHART_WHOLE,
                           pairs->from_name);
    return true;
}

/* Rows as high as names and values need, and up to as the bars want. */
static void
choose_pitch(struct plot *plot, struct layout *layout, double values)
{
    size_t n = layout->pairs.n;
    double names = words_highest(layout->names, n), bottom;
    double least = fmax(LEAST_PITCH, fmax(names, values) + 1);
    double usual = fmax(THICKNESS + GAP, fmax(names + 3, values + 2));
    bottom = itemrows_bottom(plot, layout->top, n,
                             layout->top + usual * (double)n,
                             layout->top + least * (double)n);
    layout->pitch = (bottom - layout->top) / (double)n;
    layout->thickness = fmin(THICKNESS, layout->pitch - LEAST_GAP);
}

static void
lay_out(struct plot *plot, struct layout *layout)
{
    const struct pairs *pairs = &layout->pairs;
    struct label_style style = words_style(plot);
    double values = 0, names, highest = 0;
    layout->names = ARENA_NEW_N(plot->arena, struct label, pairs->n);
    itemrows_set_names(plot, &pairs->names, plot->width * NAMES_PART,
                       layout->names);
    for (size_t i = 0; i < pairs->n; i++) {
        struct label from = words_value(plot, pairs->from[i], style);
        struct label to = words_value(plot, pairs->to[i], style);
        values = fmax(values, fmax(from.width, to.width));
        highest = fmax(highest, fmax(from.height, to.height));
    }
    names = words_widest(layout->names, pairs->n) / 2 + NAME_GAP;
    choose_pitch(plot, layout, highest);
    layout->left = plot->width / 2 - names;
    layout->right = plot->width / 2 + names;
    layout->scale = scale_tight(scale_with_zero(plot_extent(plot)), 0,
                                layout->left - values - VALUE_GAP);
}

static void
draw_side(struct plot *plot, const struct layout *layout, size_t i, bool right)
{
    const struct datum *datum =
        right ? layout->pairs.to[i] : layout->pairs.from[i];
    struct label label = words_value(plot, datum, words_style(plot));
    double zero = right ? layout->right : layout->left;
    double side = right ? 1 : -1, length = 0;
    double y = layout->top + layout->pitch * ((double)i + 0.5);
    if (datum->known)
        length = scale_at(&layout->scale, datum->value);
    if (length >= SEEN)
        plot_rect(plot, "bar", zero, y - layout->thickness / 2, side * length,
                  layout->thickness, color_series(plot->theme, right ? 1 : 0));
    words_place_middle(plot, &label, datum->known ? "label" : "missing",
                       zero + side * (length + VALUE_GAP), y,
                       right ? ANCHOR_START : ANCHOR_END);
}

static double
heads_room(const struct plot *plot)
{
    return plot->width / 2 - NAME_GAP;
}

/* Whose bars they are stands at the head of each side. */
static void
set_heads(struct plot *plot, struct layout *layout)
{
    const struct words names[] = {layout->pairs.from_name,
                                  layout->pairs.to_name};
    struct label_style style = words_style(plot);
    style.bold = true;
    for (size_t i = 0; i < 2; i++) {
        style.color = color_darken(color_series(plot->theme, i), COLOR_PAPER,
                                   COLOR_TEXT_CONTRAST);
        layout->heads[i] =
            words_label(plot, names[i], style, heads_room(plot));
    }
    layout->top = words_highest(layout->heads, 2) + HEAD_GAP;
}

static void
draw_heads(struct plot *plot, const struct layout *layout)
{
    const struct label *from = &layout->heads[0], *to = &layout->heads[1];
    double room = heads_room(plot);
    double left = fmax(from->width, fmin(layout->left, room));
    double right =
        fmin(plot->width - to->width, fmax(layout->right, plot->width - room));
    words_place(plot, from, "name", left, 0, ANCHOR_END);
    words_place(plot, to, "name", right, 0, ANCHOR_START);
}

bool
draw_mirror(struct plot *plot)
{
    struct layout layout = {0};
    if (!pairs_read(plot, &layout.pairs) || !accepts(plot, &layout.pairs))
        return false;
    set_heads(plot, &layout);
    lay_out(plot, &layout);
    draw_heads(plot, &layout);
    plot->height = layout.top + layout.pitch * (double)layout.pairs.n;
    for (size_t i = 0; i < layout.pairs.n; i++) {
        double y = layout.top + layout.pitch * ((double)i + 0.5);
        if (i > 0)
            plot_cut(plot, y - layout.pitch / 2, layout.top);
        words_place_middle(plot, &layout.names[i], "name", plot->width / 2, y,
                           ANCHOR_MIDDLE);
        draw_side(plot, &layout, i, false);
        draw_side(plot, &layout, i, true);
    }
    plot_rule(plot, "axis", layout.left, layout.top, layout.left, plot->height,
              0.75, plot->theme->axis);
    plot_rule(plot, "axis", layout.right, layout.top, layout.right,
              plot->height, 0.75, plot->theme->axis);
    return true;
}
