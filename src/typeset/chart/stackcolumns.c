#include "stackcolumns.h"

#include <math.h>

#include "base/arena.h"
#include "callouts.h"
#include "colplot.h"
#include "document/document.h"
#include "legend.h"
#include "references.h"
#include "stack.h"
#include "stacktops.h"
#include "types.h"

#define FILL 0.72
#define WIDEST 52
/* Of the text's size: the least height of a part that holds its value. */
#define INSIDE 1.2
/* What the mark of a missing part takes above the column. */
#define MISSING_HEIGHT 12

/* Between a column and what is above it. */
#define ABOVE 1

struct layout {
    struct colplot base;
    struct stack_part *parts; /* [category * n_series + series] */
    double width;
    bool inside; /* every part has its value in it, else none has */
    /* Then, per category: its total stands above it; where not all fit, that
     * of the highest column. */
    bool *totals;
};

/* Where a part ends on the page. */
static double
end_of(const struct plot *plot, const struct layout *layout, size_t series,
       size_t category)
{
    size_t i = category * plot->chart->n_series + series;
    return scale_place(&layout->base.scale, layout->parts[i].to);
}

static struct label
value_label(struct plot *plot, size_t series, size_t category)
{
    struct label_style style = words_style(plot);
    style.filled = true;
    style.color =
        color_text_on(plot->theme, plot_color(plot, series, category));
    return words_value(plot, plot_datum(plot, series, category), style);
}

static bool
value_fits(struct plot *plot, const struct layout *layout, size_t series,
           size_t category)
{
    const struct stack_part *part =
        &layout->parts[category * plot->chart->n_series + series];
    double height = fabs(scale_place(&layout->base.scale, part->to) -
                         scale_place(&layout->base.scale, part->from));
    struct label label = value_label(plot, series, category);
    return label.width <= layout->width - 2 &&
           height >= label.height - label.leading + INSIDE * label.size;
}

/* What stands above the column, alone: its total, the mark of shares of
 * nothing or, lest an empty column look like none, the 0 of its parts. */
static struct label
above_label(struct plot *plot, const struct layout *layout, size_t category)
{
    const struct datum *total = stack_total(plot, category);
    const struct datum *first = plot_datum(plot, 0, category);
    if (layout->totals[category] && total != NULL)
        return stacktops_label(plot, total);
    if (stack_is_empty(plot, category) || first->undefined)
        return words_value(plot, first, words_style(plot));
    return (struct label){0};
}

static bool
all_fit(struct plot *plot, const struct layout *layout)
{
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        for (size_t s = 0; s < plot->chart->n_series; s++)
            if (plot_datum(plot, s, c)->known &&
                !value_fits(plot, layout, s, c))
                return false;
    return true;
}

static void
divide(struct plot *plot, struct layout *layout)
{
    struct colplot *base = &layout->base;
    base->band = scale_band(base->left, base->right, plot->chart->n_categories);
    layout->width = fmin(WIDEST, base->band.step * FILL);
}

/* With room above the highest column for its total. */
static void
add_axis(struct plot *plot, struct layout *layout, struct extent extent)
{
    struct colplot *base = &layout->base;
    double above = 5;
    for (int round = 0; round < 2; round++) {
        base->scale = axis_scale(plot, extent, SCALE_TICKS, base->bottom,
                                 base->top + above);
        base->left = axis_width(plot, &base->scale);
        divide(plot, layout);
        stacktops_choose(plot, base->band.step, layout->totals);
        for (size_t c = 0; c < plot->chart->n_categories; c++)
            if (layout->totals[c])
                above =
                    fmax(above, above_label(plot, layout, c).height + ABOVE);
    }
}

static bool
lay_out(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    struct colplot *base = &layout->base;
    struct extent extent = stack_extent(plot);
    layout->parts = ARENA_NEW_N(plot->arena, struct stack_part,
                                chart->n_series * chart->n_categories);
    layout->totals = ARENA_NEW_N(plot->arena, bool, chart->n_categories);
    for (size_t c = 0; c < chart->n_categories; c++)
        stack_build(plot, c, &layout->parts[c * chart->n_series]);
    base->right = plot->width - references_width(plot);
    base->band_top = legend_series(plot, 0);
    base->top =
        beside_columns_top(plot, base->band_top + callouts_height(plot));
    base->bottom = base->top + beside_area(plot, colplot_height(plot), 0);
    base->scale = scale_tight(extent, base->bottom, base->top + 2);
    divide(plot, layout);
    layout->inside = all_fit(plot, layout);
    base->axis = !layout->inside;
    if (base->axis)
        add_axis(plot, layout, extent);
    return axis_names(plot, base->band.step, &base->names);
}

static void
draw_gap(struct plot *plot, const struct layout *layout, size_t series,
         size_t category)
{
    const struct scale *scale = &layout->base.scale;
    const struct stack_part *parts =
        &layout->parts[category * plot->chart->n_series];
    const struct stack_part *part = &parts[series];
    double unit = scale_place(scale, 0) - scale_place(scale, 1);
    double length = part->to - part->from;
    struct stack_gap gap = stack_gap(unit * stack_before(parts, series),
                                     unit * fabs(length));
    double left =
        scale_band_middle(&layout->base.band, category) - layout->width / 2;
    double y = scale_place(scale, part->from) + copysign(gap.back, length);
    if (gap.width > 0)
        plot_rule(plot, "gap", left, y, left + layout->width, y, gap.width,
                  COLOR_PAPER);
}

static void
draw_one(struct plot *plot, const struct layout *layout, size_t series,
         size_t category)
{
    const struct stack_part *part =
        &layout->parts[category * plot->chart->n_series + series];
    const struct scale *scale = &layout->base.scale;
    double from = scale_place(scale, part->from);
    double to = scale_place(scale, part->to);
    double x = scale_band_middle(&layout->base.band, category);
    double left = x - layout->width / 2;
    plot_rect(plot, "bar", left, to, layout->width, from - to,
              plot_color(plot, series, category));
    draw_gap(plot, layout, series, category);
    if (!layout->inside)
        return;
    struct label label = value_label(plot, series, category);
    words_place_middle(plot, &label, "label", x, (from + to) / 2,
                       ANCHOR_MIDDLE);
}

static const char *
part_above(const struct plot *plot, const struct layout *layout,
           size_t category)
{
    if (stack_is_undefined(plot, category))
        return "undefined";
    return layout->totals[category] ? "total" : "label";
}

/* No gridline runs through it, and it stays within the plot. */
static void
draw_above(struct plot *plot, const struct layout *layout,
           const struct label *label, const char *part, double x,
           double bottom)
{
    double half = label->width / 2;
    x = fmax(layout->base.left + half, fmin(x, layout->base.right - half));
    double y = bottom - ABOVE - label->height;
    plot_rect(plot, "halo", x - label->width / 2 - 1, y + 1, label->width + 2,
              label->height - 2, COLOR_PAPER);
    words_place(plot, label, part, x, y, ANCHOR_MIDDLE);
}

/* Parts that are missing show over the column, once. */
static void
draw_stack(struct plot *plot, const struct layout *layout, size_t category)
{
    double top = scale_place(&layout->base.scale, 0);
    for (size_t s = 0; s < plot->chart->n_series; s++)
        if (plot_datum(plot, s, category)->known) {
            draw_one(plot, layout, s, category);
            top = fmin(top, end_of(plot, layout, s, category));
        }
    struct label above = above_label(plot, layout, category);
    double x = scale_band_middle(&layout->base.band, category);
    if (above.n > 0)
        draw_above(plot, layout, &above, part_above(plot, layout, category),
                   x, top);
    else if (!stack_is_complete(plot, category))
        colplot_draw_missing(plot, x, top, layout->base.band.step - 1);
}

/* They end above their whole columns. */
static void
draw_callouts(struct plot *plot, const struct layout *layout)
{
    const struct chart *chart = plot->chart;
    struct target *targets =
        ARENA_NEW_N(plot->arena, struct target, chart->n_annotations);
    for (size_t i = 0; i < chart->n_annotations; i++) {
        size_t c = chart->annotations[i].category;
        double y = scale_place(&layout->base.scale, 0);
        for (size_t s = 0; s < chart->n_series; s++)
            y = fmin(y, end_of(plot, layout, s, c));
        targets[i] = (struct target){
            scale_band_middle(&layout->base.band, c),
            y - fmax(above_label(plot, layout, c).height,
                     stack_is_complete(plot, c) ? 0 : MISSING_HEIGHT),
            0,
        };
    }
    callouts_draw_above(plot, targets, layout->base.band_top);
}

bool
stackcolumns_draw(struct plot *plot)
{
    struct layout layout = {0};
    struct marks before = plot->marks;
    if (!stack_accepts(plot))
        return false;
    if (!lay_out(plot, &layout)) {
        plot->marks = before;
        return draw_bar(plot);
    }
    colplot_draw_grid(plot, &layout.base);
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        draw_stack(plot, &layout, c);
    draw_callouts(plot, &layout);
    colplot_draw_zero(plot, &layout.base);
    colplot_draw_frame(plot, &layout.base);
    return true;
}
