#include "stackrows.h"

#include <math.h>

#include "base/arena.h"
#include "callouts.h"
#include "document/document.h"
#include "itemrows.h"
#include "legend.h"
#include "references.h"
#include "stack.h"
#include "stackbeside.h"

#define THICKNESS 14
#define GAP 6
#define LEAST_THICKNESS 10
#define LEAST_GAP 2
#define PADDING 2
#define GAP_BEFORE 6
/* So much longer than one without room for its value is not much longer. */
#define NOT_MUCH 2
/* The longest bar gets at least this part of the width beside the names. */
#define BARS_PART 0.42

struct layout {
    struct label *values, *ends; /* as in struct stackbeside */
    bool *outside;
    struct stackbeside beside;
    struct stack_part *parts; /* [category * n_series + series] */
    struct itemrows rows;
    struct scale scale;
    double highest;   /* of the values: in two languages they may have two rows */
    double thickness; /* of a bar */
    bool below; /* what is outside stands below */
};

/* The text colour depends on the fill, so that it is chosen last. */
static struct label
value_label(struct plot *plot, size_t series, size_t category, bool outside)
{
    const struct datum *datum = plot_datum(plot, series, category);
    struct label_style style = words_style(plot);
    style.filled = !outside;
    if (!outside)
        style.color =
            color_text_on(plot->theme, plot_color(plot, series, category));
    return words_value(plot, datum, style);
}

/* What stands at the end of the bar, bold: the total.  Of the shares of
 * nothing there is but a mark. */
static struct label
end_label(struct plot *plot, size_t category)
{
    struct label_style style = words_style(plot);
    if (stack_is_undefined(plot, category))
        return words_value(plot, plot_datum(plot, 0, category), style);
    const struct datum *total = stack_total(plot, category);
    if (total == NULL)
        return (struct label){0};
    plot_remark(plot, PHRASE_TOTALS_AT_END);
    if (!stack_adds_up(plot, category))
        plot_remark(plot, PHRASE_ROUNDED);
    style.bold = true;
    return words_value(plot, total, style);
}

/* A single 0 says it of all parts. */
static bool
is_said_at_end(const struct plot *plot, size_t category)
{
    return stack_is_undefined(plot, category) ||
           (stack_total(plot, category) != NULL &&
            stack_is_empty(plot, category));
}

static double
length_of(const struct layout *layout, size_t i)
{
    return fabs(scale_place(&layout->scale, layout->parts[i].to) -
                scale_place(&layout->scale, layout->parts[i].from));
}

static bool
fits(const struct layout *layout, size_t i)
{
    const struct label *label = &layout->values[i];
    return label->width + 2 * PADDING <= length_of(layout, i) &&
           label->height <= layout->thickness + 1;
}

/* The longest part of the series that has no room for its value, or -1.
 * `first`: such parts are those of the first rows, and of no other. */
static double
longest_outside(const struct plot *plot, const struct layout *layout,
                size_t series, bool *first)
{
    size_t n = plot->chart->n_series;
    double longest = -1;
    bool inside = false;
    *first = true;
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        size_t i = c * n + series;
        if (is_said_at_end(plot, c))
            continue;
        if (fits(layout, i)) {
            inside = true;
            continue;
        }
        longest = fmax(longest, length_of(layout, i));
        *first = *first && !inside;
    }
    return longest;
}

/* A value stands in its part.  Where one has no room, neither have those of its
 * series whose part is no longer and, below it, not much longer: short parts
 * have their values outside, long ones in them, and they do not take turns.
 * They do not anyway where it is the first rows that have no room. */
static void
sort_out(const struct plot *plot, struct layout *layout)
{
    size_t n = plot->chart->n_series;
    for (size_t s = 0; s < n; s++) {
        bool below = false, first;
        double longest = longest_outside(plot, layout, s, &first);
        for (size_t c = 0; c < plot->chart->n_categories; c++) {
            double most = longest * (below && !first ? NOT_MUCH : 1) + 0.01;
            bool outside = !is_said_at_end(plot, c) &&
                           length_of(layout, c * n + s) < most;
            layout->outside[c * n + s] = outside;
            below = below || outside;
        }
    }
}

/* Where the bar of a category ends on its positive side. */
static double
bar_end(const struct plot *plot, const struct layout *layout, size_t category)
{
    size_t n = plot->chart->n_series, first = category * n;
    double end = 0;
    for (size_t i = first; i < first + n; i++)
        end = fmax(end, layout->parts[i].to);
    return end;
}

static void
set_values(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    size_t n = chart->n_series * chart->n_categories;
    layout->values = ARENA_NEW_N(plot->arena, struct label, n);
    layout->ends = ARENA_NEW_N(plot->arena, struct label, chart->n_categories);
    layout->parts = ARENA_NEW_N(plot->arena, struct stack_part, n);
    layout->outside = ARENA_NEW_N(plot->arena, bool, n);
    layout->beside = (struct stackbeside){layout->values, layout->outside,
                                          layout->ends};
    for (size_t c = 0; c < chart->n_categories; c++) {
        stack_build(plot, c, &layout->parts[c * chart->n_series]);
        layout->ends[c] = end_label(plot, c);
        for (size_t s = 0; s < chart->n_series; s++)
            layout->values[c * chart->n_series + s] =
                value_label(plot, s, c, true);
    }
    layout->highest = words_highest(layout->values, n);
}

/* What the annotations beside a row take, its own or those of a row above. */
static double
notes_width(struct plot *plot, size_t category)
{
    size_t of = callouts_beside(plot, category);
    return of < plot->chart->n_categories ? callouts_width(plot, of) : 0;
}

/* Where what stands beside a bar ends, measured from it. */
static double
values_width(struct plot *plot, const struct layout *layout, size_t category)
{
    return layout->below ? 0
                         : stackbeside_width(plot, &layout->beside, category);
}

/* The longest scale on which every bar and what is beside it fit. */
static double
longest_scale(struct plot *plot, const struct layout *layout)
{
    const struct scale *scale = &layout->scale;
    double room = plot->width - scale->from, unit = INFINITY;
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        double rest =
            room - notes_width(plot, c) - values_width(plot, layout, c);
        double end = bar_end(plot, layout, c) - scale->low;
        if (end > 0)
            unit = fmin(unit, rest / end);
    }
    return fmin(room, unit * (scale->high - scale->low));
}

/* Shorter bars let more values fall out, and these take more room: it ends
 * when nothing changes; false when the bars become too short. */
static bool
make_room(struct plot *plot, struct layout *layout, bool below)
{
    double left = layout->rows.left, room = plot->width - left;
    layout->scale = scale_tight(stack_extent(plot), left, plot->width);
    layout->below = below;
    for (int round = 0; round < 12; round++) {
        sort_out(plot, layout);
        double length = longest_scale(plot, layout);
        if (length < room * BARS_PART && !below)
            return false;
        if (length > layout->scale.to - left - 0.01)
            return true;
        layout->scale.to = left + length;
    }
    return below;
}

static void
draw_gap(struct plot *plot, const struct layout *layout, size_t category,
         size_t series)
{
    size_t i = category * plot->chart->n_series + series;
    const struct stack_part *part = &layout->parts[i];
    double unit = scale_place(&layout->scale, 1) -
                  scale_place(&layout->scale, 0);
    struct stack_gap gap = stack_gap(
        unit * stack_before(part - series, series), length_of(layout, i));
    double top = layout->rows.top[category];
    double x = scale_place(&layout->scale, part->from) -
               copysign(gap.back, part->to - part->from);
    if (gap.width > 0)
        plot_rule(plot, "gap", x, top, x, top + layout->thickness, gap.width,
                  COLOR_PAPER);
}

static void
draw_parts(struct plot *plot, const struct layout *layout, size_t category)
{
    size_t n = plot->chart->n_series, first = category * n;
    double top = layout->rows.top[category], bottom = top + layout->thickness;
    for (size_t s = 0; s < n; s++) {
        const struct stack_part *part = &layout->parts[first + s];
        double from = scale_place(&layout->scale, part->from);
        double to = scale_place(&layout->scale, part->to);
        if (!plot_datum(plot, s, category)->known)
            continue;
        plot_rect(plot, "bar", from, top, to - from, layout->thickness,
                  plot_color(plot, s, category));
        draw_gap(plot, layout, category, s);
        if (layout->outside[first + s] || is_said_at_end(plot, category))
            continue;
        struct label label = value_label(plot, s, category, false);
        words_place_middle(plot, &label, "label", (from + to) / 2,
                           (top + bottom) / 2, ANCHOR_MIDDLE);
    }
}

/* Where the annotations of a category begin: beside all rows that they hang
 * down beside. */
static double
callout_x(struct plot *plot, const struct layout *layout, size_t category)
{
    double x = 0;
    for (size_t c = category; c <= category + callouts_rows(plot, category);
         c++)
        x = fmax(x, scale_place(&layout->scale, bar_end(plot, layout, c)) +
                        values_width(plot, layout, c));
    return layout->below ? plot->width - callouts_width(plot, category) : x;
}

static void
draw_row(struct plot *plot, const struct layout *layout, size_t category)
{
    double top = layout->rows.top[category];
    double right = plot->width - notes_width(plot, category);
    double high = stackbeside_height(plot, &layout->beside, category);
    draw_parts(plot, layout, category);
    if (layout->below)
        stackbeside_draw(plot, &layout->beside, &layout->scale, category,
                         layout->rows.left - GAP_BEFORE,
                         top + layout->thickness, right);
    else
        stackbeside_draw(
            plot, &layout->beside, &layout->scale, category,
            scale_place(&layout->scale, bar_end(plot, layout, category)),
            top + (layout->thickness - high) / 2, right);
    if (callouts_width(plot, category) > 0)
        callouts_draw_beside(plot, &layout->scale, category,
                             callout_x(plot, layout, category),
                             itemrows_middle(&layout->rows, category));
}

/* A row is a bar, and what it has below it.  Only for a page are rows made
 * thinner, so that a picture alone is as it is in the report. */
static void
lay_out_rows(struct plot *plot, struct layout *layout,
             const struct row_names *names, double y, double below)
{
    double need = 0.45 * plot->width;
    struct row_size usual = {fmax(THICKNESS, layout->highest + 1) + below, GAP};
    struct row_size least = {
        fmax(LEAST_THICKNESS, layout->highest - 0.5) + below,
        LEAST_GAP,
    };
    struct row_size size = usual;
    layout->rows =
        itemrows_layout(plot, names, y, size.content, size.gap, need);
    size = layout->rows.bottom > plot->page
               ? itemrows_size(plot, names, y, usual, least, need)
               : itemrows_give(plot, names, y, usual, least, need);
    layout->rows =
        itemrows_layout(plot, names, y, size.content, size.gap, need);
    layout->thickness = size.content - below;
}

/* What is outside stands beside the bars, else below. */
static void
lay_out(struct plot *plot, struct layout *layout, const struct row_names *names,
        double y)
{
    double below = 0;
    set_values(plot, layout);
    lay_out_rows(plot, layout, names, y, 0);
    if (make_room(plot, layout, false))
        return;
    make_room(plot, layout, true);
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        below = fmax(below, stackbeside_flow(
                                plot, &layout->beside, c,
                                layout->rows.left - GAP_BEFORE,
                                plot->width - notes_width(plot, c)));
    lay_out_rows(plot, layout, names, y, below);
}

bool
stackrows_draw(struct plot *plot)
{
    const struct chart *chart = plot->chart;
    struct layout layout = {0};
    struct row_names names = itemrows_of_categories(plot);
    for (size_t c = 0; c < chart->n_categories; c++)
        names.items[c].least = callouts_row_height(plot, c);
    double y = legend_series(plot, 0) + references_height(plot), zero;
    if (!stack_accepts(plot))
        return false;
    lay_out(plot, &layout, &names, y);
    /* Behind the bars, whose parts have their values in them. */
    references_draw_vertical(plot, &layout.scale, y, layout.rows.bottom + 2);
    for (size_t c = 0; c < chart->n_categories; c++)
        draw_row(plot, &layout, c);
    zero = scale_place(&layout.scale, 0);
    plot_rule(plot, "axis", zero, layout.rows.start - 2, zero,
              layout.rows.bottom + 2, 0.75, plot->theme->axis);
    itemrows_draw_names(plot, &layout.rows);
    plot->height = layout.rows.bottom + 2;
    return true;
}
