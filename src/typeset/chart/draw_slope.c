#include <math.h>

#include "colplot.h"
#include "document/document.h"
#include "slopeside.h"
#include "types.h"

/* The labels of one side take at most this part of the width. */
#define SIDE_PART 0.36
#define HEAD_GAP 4
#define DOT 2.4
/* Narrower than that, a slope tells nothing. */
#define LEAST 40
/* The ends of the lines stay that far from the ends of the axes. */
#define INSET 5
/* At most so much higher, in such steps, so that no label is moved further
 * than MOVED from where its line ends or, where that is not to be had, than a
 * leader of LEADER_MOST leads it at less than half a right angle. */
#define STRETCH 2
#define STEP 6
#define MOVED 3
#define LED 18
#define LEADER_MOST 24
/* … and both take at most this part of what the labels leave. */
#define LEADERS_PART 0.25
/* Where that does not help, room below the lowest value is given up, unless
 * it is less than this part, or a line would cross more than half. */
#define ROOM_BELOW 0.1

struct layout {
    struct pairs pairs;
    struct slopeside left, right;
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

/* What is drawn alone is said; where all go one way, the slope says it. */
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
    plot_remark(plot, !same  ? PHRASE_UP_DOWN
                      : !up  ? PHRASE_DOWN_SAME
                      : down ? PHRASE_UP_DOWN_SAME
                             : PHRASE_UP_SAME);
}

/* The longest way that a label is moved from where its line ends. */
static double
moved(struct plot *plot, struct layout *layout)
{
    double top = layout->top, bottom = layout->bottom;
    return fmax(
        slopeside_moved(plot, &layout->left, &layout->scale, top, bottom),
        slopeside_moved(plot, &layout->right, &layout->scale, top, bottom));
}

static void
set_bottom(struct layout *layout, double bottom)
{
    layout->bottom = bottom;
    layout->scale.from = bottom - INSET;
    layout->scale.to = layout->top + INSET;
}

/* Grows until no label stands further than `most` from where its line ends;
 * false when that would take too much. */
static bool
stretch(struct plot *plot, struct layout *layout, double height, double most)
{
    double room = fmin((STRETCH - 1) * height,
                       plot->page - layout->top - height);
    for (double more = 0; more <= room; more += STEP) {
        set_bottom(layout, layout->top + height + more);
        if (moved(plot, layout) <= most)
            return true;
    }
    return false;
}

static bool
cut_scale(struct plot *plot, struct layout *layout)
{
    const struct pairs *pairs = &layout->pairs;
    struct scale *scale = &layout->scale;
    struct extent extent = plot_extent(plot);
    double low = rational_to_double(extent.low);
    if (low - scale->low < ROOM_BELOW * (scale->high - scale->low) ||
        scale->low != 0)
        return false;
    for (size_t i = 0; i < pairs->n; i++)
        if (pairs_comparable(pairs, i) &&
            2 * fabs(rational_to_double(pairs->to[i]->value) -
                     rational_to_double(pairs->from[i]->value)) >
                scale->high - low)
            return false;
    scale->low = low;
    return true;
}

/* Chooses height and scale, from the least height on. */
static void
choose_scale(struct plot *plot, struct layout *layout, double height)
{
    double least = layout->top + height;
    layout->scale = pairs_scale(plot, 0, 0);
    set_bottom(layout, least);
    const struct layout plain = *layout;
    if (stretch(plot, layout, height, MOVED) ||
        (cut_scale(plot, layout) && stretch(plot, layout, height, MOVED))) {
        set_bottom(layout,
                   itemrows_bottom(plot, layout->top, layout->pairs.n,
                                   layout->bottom, least));
    } else {
        /* Less could not be read; where labels are crowded at one place,
         * nothing helps. */
        *layout = plain;
        if (!stretch(plot, layout, height, LED))
            *layout = plain;
    }
    if (layout->scale.low > plain.scale.low)
        plot_remark(plot, PHRASE_SCALE_CUT);
}

/* The further a label is moved, the longer its leader is, as far as the slope
 * between the axes keeps most of the room. */
static void
set_axes(struct plot *plot, struct layout *layout)
{
    double labels = layout->left.ends.width + layout->right.ends.width;
    double most = (plot->width - labels) * LEADERS_PART / 2;
    double gap = fmin(moved(plot, layout) + ENDS_GAP / 2.0, LEADER_MOST);
    gap = fmax(ENDS_GAP, fmin(gap, most));
    layout->left.ends.gap = layout->right.ends.gap = gap;
    layout->left.x = layout->left.ends.width + gap;
    layout->right.x = plot->width - layout->right.ends.width - gap;
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
    double room = plot->width * SIDE_PART;
    layout->left =
        slopeside_make(plot, &layout->pairs, layout->pairs.from, room);
    layout->right =
        slopeside_make(plot, &layout->pairs, layout->pairs.to, room);
    double middle = plot->width - layout->left.ends.width -
                    layout->right.ends.width - 2 * ENDS_GAP;
    set_heads(plot, layout);
    double height =
        fmax(colplot_height(plot),
             fmax(layout->left.ends.height, layout->right.ends.height));
    if (middle < LEAST || layout->top + height > plot->page)
        return false;
    choose_scale(plot, layout, height);
    set_axes(plot, layout);
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
draw_end(struct plot *plot, struct slopeside *side, const struct layout *layout,
         size_t i, uint32_t color, double *y)
{
    if (side->end_of[i] == SLOPESIDE_NONE)
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
