#include <math.h>
#include <stdint.h>

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
/* The ends of the lines stay that far from the ends of the axes. */
#define INSET 5
/* At most so much higher, so that labels stand where their lines end. */
#define STRETCH 1.5
#define NONE SIZE_MAX

/* One axis and its labels: one for all that end in the same value. */
struct side {
    struct ends ends;
    size_t *end_of; /* of each pair, or NONE */
    double x;
};

struct layout {
    struct pairs pairs;
    struct side left, right;
    struct label heads[2];
    struct scale scale;
    double top, bottom;
};

static bool
has_focus(const struct pairs *pairs)
{
    for (size_t i = 0; i < pairs->n; i++)
        if (pairs->names.items[i].bold)
            return true;
    return false;
}

static int
direction(const struct pairs *pairs, size_t i)
{
    return rational_compare(pairs->to[i]->value, pairs->from[i]->value);
}

/* Which way it went, unless one of them is to be seen. */
static uint32_t
color_of(const struct plot *plot, const struct pairs *pairs, size_t i)
{
    if (has_focus(pairs))
        return pairs->names.items[i].bold ? plot->theme->accent
                                          : color_muted(plot->theme);
    if (!pairs_comparable(pairs, i) || direction(pairs, i) == 0)
        return plot->theme->secondary;
    return color_series(plot->theme, direction(pairs, i) < 0);
}

/* Where all go one way, the slope says it. */
static void
explain_colors(struct plot *plot, const struct pairs *pairs)
{
    bool up = false, down = false, same = false;
    for (size_t i = 0; i < pairs->n; i++) {
        if (!pairs_comparable(pairs, i))
            continue;
        up |= direction(pairs, i) > 0;
        down |= direction(pairs, i) < 0;
        same |= direction(pairs, i) == 0;
    }
    if (has_focus(pairs) || up + down + same < 2)
        return;
    plot_remark(plot, same ? PHRASE_UP_DOWN_SAME : PHRASE_UP_DOWN);
}

static void
add_name(struct plot *plot, struct words *names, struct words name)
{
    for (enum language l = 0; l < LANGUAGES; l++)
        names->in[l] = arena_printf(plot->arena, "%s%s%s",
                                    language_pick(*names, l),
                                    phrases_get(PHRASE_AND).in[l],
                                    language_pick(name, l));
}

/* The end where the pair's label stands: that of another with its value, or
 * the next. */
static size_t
find_end(const struct ends *ends, const struct datum *datum, bool bold)
{
    size_t i = 0;
    while (i < ends->n &&
           (ends->items[i].bold != bold ||
            rational_compare(ends->items[i].datum->value, datum->value) != 0))
        i++;
    return i;
}

static struct side
make_side(struct plot *plot, const struct pairs *pairs,
          const struct datum *const *data)
{
    struct side side = {.ends.columns = true};
    struct ends *ends = &side.ends;
    ends->items = ARENA_NEW_N(plot->arena, struct end, pairs->n);
    side.end_of = ARENA_NEW_N(plot->arena, size_t, pairs->n);
    for (size_t i = 0; i < pairs->n; i++) {
        const struct row_name *name = &pairs->names.items[i];
        side.end_of[i] = NONE;
        if (!data[i]->known)
            continue;
        side.end_of[i] = find_end(ends, data[i], name->bold);
        if (side.end_of[i] < ends->n)
            add_name(plot, &ends->items[side.end_of[i]].name, name->name);
        else
            ends->items[ends->n++] = (struct end){
                .name = name->name,
                .datum = data[i],
                .bold = name->bold,
            };
    }
    ends_measure(plot, ends, plot->width * SIDE_PART);
    return side;
}

/* The height at which the labels of a side need not be moved apart if their
 * values lie evenly: they have to find room between the first and the last. */
static double
stretched(const struct side *side, const struct scale *scale)
{
    const struct ends *ends = &side->ends;
    double low = INFINITY, high = -INFINITY;
    for (size_t i = 0; i < ends->n; i++) {
        double value = rational_to_double(ends->items[i].datum->value);
        low = fmin(low, value);
        high = fmax(high, value);
    }
    if (ends->n < 2)
        return 0;
    double between = ends->height * (double)(ends->n - 1) / (double)ends->n;
    return between * (scale->high - scale->low) / (high - low) + 2 * INSET;
}

/* Each head over its axis, but within its half. */
static void
set_heads(struct plot *plot, struct layout *layout)
{
    struct label_style style = words_style(plot);
    double room = plot->width / 2 - HEAD_GAP;
    style.bold = true;
    layout->heads[0] =
        words_stacked(plot, layout->pairs.from_name, style, room);
    layout->heads[1] = words_stacked(plot, layout->pairs.to_name, style, room);
    layout->top = words_highest(layout->heads, 2) + HEAD_GAP;
}

static bool
lay_out(struct plot *plot, struct layout *layout)
{
    layout->left = make_side(plot, &layout->pairs, layout->pairs.from);
    layout->right = make_side(plot, &layout->pairs, layout->pairs.to);
    layout->left.x = layout->left.ends.width + ENDS_GAP;
    layout->right.x = plot->width - layout->right.ends.width - ENDS_GAP;
    set_heads(plot, layout);
    double height =
        fmax(colplot_height(plot),
             fmax(layout->left.ends.height, layout->right.ends.height));
    if (layout->right.x - layout->left.x < LEAST ||
        layout->top + height > plot->page)
        return false;
    layout->scale = pairs_scale(plot, 0, 0);
    double higher =
        fmin(height * STRETCH, fmax(stretched(&layout->left, &layout->scale),
                                    stretched(&layout->right, &layout->scale)));
    layout->bottom =
        itemrows_bottom(plot, layout->top, layout->pairs.n,
                        layout->top + fmax(height, higher), layout->top + height);
    layout->scale.from = layout->bottom - INSET;
    layout->scale.to = layout->top + INSET;
    return true;
}

static void
draw_head(struct plot *plot, const struct layout *layout, double x,
          const struct label *head, double low, double high)
{
    double half = head->width / 2;
    words_place(plot, head, "name", fmax(low + half, fmin(x, high - half)), 0,
                ANCHOR_MIDDLE);
    plot_rule(plot, "axis", x, layout->top, x, layout->bottom, 0.5,
              plot->theme->axis);
}

/* Where the line of a pair ends at a side, or nowhere. */
static bool
draw_end(struct plot *plot, struct side *side, const struct layout *layout,
         size_t i, uint32_t color, double *y)
{
    if (side->end_of[i] == NONE)
        return false;
    struct end *end = &side->ends.items[side->end_of[i]];
    *y = end->want = scale_at(&layout->scale, end->datum->value);
    plot_dot(plot, "dot", side->x, *y, DOT, color);
    return true;
}

static void
draw_one(struct plot *plot, struct layout *layout, size_t i)
{
    uint32_t color = color_of(plot, &layout->pairs, i);
    double from, to;
    bool left = draw_end(plot, &layout->left, layout, i, color, &from);
    bool right = draw_end(plot, &layout->right, layout, i, color, &to);
    if (left && right && !layout->pairs.to[i]->redefined)
        plot_rule(plot, "line", layout->left.x, from, layout->right.x, to, 1.5,
                  color);
}

bool
draw_slope(struct plot *plot)
{
    struct layout layout = {0};
    if (!pairs_read(plot, &layout.pairs))
        return false;
    if (!lay_out(plot, &layout))
        return draw_dumbbell(plot);
    double middle = plot->width / 2;
    draw_head(plot, &layout, layout.left.x, &layout.heads[0], 0,
              middle - HEAD_GAP / 2.0);
    draw_head(plot, &layout, layout.right.x, &layout.heads[1],
              middle + HEAD_GAP / 2.0, plot->width);
    for (size_t i = 0; i < layout.pairs.n; i++)
        draw_one(plot, &layout, i);
    ends_place(plot, &layout.left.ends, layout.left.x, false, layout.top,
               layout.bottom);
    ends_place(plot, &layout.right.ends, layout.right.x, true, layout.top,
               layout.bottom);
    explain_colors(plot, &layout.pairs);
    pairs_remark_missing(plot, &layout.pairs);
    plot->height = layout.bottom;
    return true;
}
