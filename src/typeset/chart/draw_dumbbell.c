#include <math.h>

#include "document/document.h"
#include "legend.h"
#include "pairs.h"
#include "types.h"

/* The first value is a ring, into which the dot of the second goes when they
 * are equal. */
#define RING 3.8
#define RING_LINE 1
#define RADIUS 2.7
#define VALUE_GAP 7
#define GUIDE_GAP 3
/* Between two values on the same side, and between one and zero. */
#define PAIR_GAP 7
#define ZERO_GAP 1.5
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

/* The value of a year has its colour: which is which shows on either side. */
static struct label
value_of(struct plot *plot, const struct layout *layout, size_t i, bool second)
{
    const struct datum *datum =
        second ? layout->pairs.to[i] : layout->pairs.from[i];
    struct label_style style = words_style(plot);
    if (datum->known) {
        style.filled = true;
        style.color = color_darken(color_series(plot->theme, second ? 0 : 1),
                                   COLOR_PAPER, COLOR_TEXT_CONTRAST);
    }
    return words_value(plot, datum, style);
}

static double
widest(struct plot *plot, const struct layout *layout)
{
    double width = 0;
    for (size_t i = 0; i < layout->pairs.n; i++) {
        width = fmax(width, value_of(plot, layout, i, false).width);
        width = fmax(width, value_of(plot, layout, i, true).width);
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
    double side = widest(plot, layout), right = plot->width - side;
    double need = 2 * side + DOTS_PART * plot->width;
    struct row_size usual = {PITCH, GAP}, least = {LEAST_PITCH, LEAST_GAP};
    if (words_value(plot, pairs->to[0], words_style(plot)).n > 1)
        usual.content = least.content = 2 * PITCH;
    usual = itemrows_size(plot, &pairs->names, y, usual, least, need);
    layout->rows = itemrows_layout(plot, &pairs->names, y, usual.content,
                                   usual.gap, need);
    /* Nothing stands on the left of zero, unless something is below it, or
     * two values on the other side would find no room. */
    bool left = plot_has_negative(plot) ||
                right - layout->rows.left < 2 * side + PAIR_GAP;
    layout->scale =
        scale_tight(scale_with_zero(plot_extent(plot)),
                    layout->rows.left + (left ? side : 0), right);
    if (longest_change(pairs, &layout->scale) < LEAST_CHANGE)
        layout->scale = pairs_scale(plot, layout->rows.left + side, right);
}

static bool
shows_zero(const struct layout *layout)
{
    const struct scale *scale = &layout->scale;
    double zero = scale_place(scale, 0);
    return zero >= scale->from && zero <= scale->to;
}

static void
draw_zero(struct plot *plot, const struct layout *layout)
{
    double zero = scale_place(&layout->scale, 0);
    if (shows_zero(layout))
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

/* Where the two values of a row begin, the lower first.  Each stands on its
 * side of its dots, but none beyond zero, where it would seem to have another
 * sign: there both stand on the other side. */
static void
place_values(const struct plot *plot, const struct layout *layout, double low,
             double high, const struct label *labels, double *at)
{
    double zero = scale_place(&layout->scale, 0);
    double pair = labels[0].width + PAIR_GAP + labels[1].width;
    bool shown = shows_zero(layout);
    at[0] = low - VALUE_GAP - labels[0].width;
    at[1] = high + VALUE_GAP;
    if (shown && low > zero - 0.1 && at[0] < zero + ZERO_GAP &&
        at[1] + pair <= plot->width) {
        at[0] = at[1];
        at[1] += labels[0].width + PAIR_GAP;
    } else if (shown && high < zero &&
               at[1] + labels[1].width > zero - ZERO_GAP &&
               low - VALUE_GAP - pair >= layout->rows.left) {
        at[1] = low - VALUE_GAP - labels[1].width;
        at[0] = at[1] - PAIR_GAP - labels[0].width;
    }
}

/* A missing value stands on the left, where its dot would not be.  One dash
 * will do for both. */
static void
draw_values(struct plot *plot, const struct layout *layout, size_t i,
            double from_x, double to_x)
{
    const struct datum *of[] = {layout->pairs.from[i], layout->pairs.to[i]};
    bool swap = of[0]->known && of[1]->known
                    ? rational_compare(of[1]->value, of[0]->value) < 0
                    : of[0]->known;
    double y = itemrows_middle(&layout->rows, i), at[2];
    struct label labels[] = {value_of(plot, layout, i, swap),
                             value_of(plot, layout, i, !swap)};
    if (!of[0]->known && !of[1]->known) {
        words_place_middle(plot, &labels[0], "missing", from_x + VALUE_GAP, y,
                           ANCHOR_START);
        return;
    }
    if (!of[0]->known)
        from_x = to_x;
    if (!of[1]->known)
        to_x = from_x;
    place_values(plot, layout, fmin(from_x, to_x), fmax(from_x, to_x), labels,
                 at);
    draw_guide(plot, layout, y, fmin(at[0], fmin(from_x, to_x) - RING));
    for (size_t k = 0; k < 2; k++)
        words_place_middle(plot, &labels[k],
                           of[k == 0 ? swap : !swap]->known ? "label"
                                                            : "missing",
                           at[k], y, ANCHOR_START);
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
