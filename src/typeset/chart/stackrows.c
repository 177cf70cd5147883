#include "stackrows.h"

#include <math.h>

#include "base/arena.h"
#include "callouts.h"
#include "document/document.h"
#include "itemrows.h"
#include "legend.h"
#include "references.h"
#include "stack.h"

#define THICKNESS 14
#define GAP 6
#define PADDING 2.5
#define SWATCH 5
#define SWATCH_GAP 2
#define OUTSIDE_GAP 6
/* The longest bar gets at least this part of the width beside the names. */
#define BARS_PART 0.55

struct layout {
    struct label *values;     /* [category * n_series + series] */
    struct stack_part *parts; /* the same */
    bool *outside;            /* the same */
    struct itemrows rows;
    struct scale scale;
    bool below; /* values that do not fit stand below */
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

/* What is left of the annotations of a category. */
static double
right_edge(struct plot *plot, size_t category)
{
    return plot->width - callouts_width(plot, category);
}

/* What the values beside the bar of a category take. */
static double
outside_width(struct plot *plot, const struct layout *layout, size_t category)
{
    size_t n = plot->chart->n_series, first = category * n;
    double width = callouts_width(plot, category);
    for (size_t i = first; i < first + n; i++)
        if (layout->outside[i])
            width +=
                OUTSIDE_GAP + SWATCH + SWATCH_GAP + layout->values[i].width;
    return width;
}

static double
length_of(const struct layout *layout, size_t i)
{
    return fabs(scale_place(&layout->scale, layout->parts[i].to) -
                scale_place(&layout->scale, layout->parts[i].from));
}

/* Marks the values that do not fit into their part; true if there are any. */
static bool
sort_out(const struct plot *plot, struct layout *layout)
{
    size_t n = plot->chart->n_series * plot->chart->n_categories;
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        const struct label *label = &layout->values[i];
        layout->outside[i] =
            label->width + 2 * PADDING > length_of(layout, i) ||
            label->height > THICKNESS + 1;
        any = any || layout->outside[i];
    }
    return any;
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
    layout->parts = ARENA_NEW_N(plot->arena, struct stack_part, n);
    layout->outside = ARENA_NEW_N(plot->arena, bool, n);
    for (size_t c = 0; c < chart->n_categories; c++) {
        stack_build(plot, c, &layout->parts[c * chart->n_series]);
        for (size_t s = 0; s < chart->n_series; s++)
            layout->values[c * chart->n_series + s] =
                value_label(plot, s, c, true);
    }
}

/* The longest scale on which every bar and the values beside it fit. */
static double
longest_scale(struct plot *plot, const struct layout *layout)
{
    const struct scale *scale = &layout->scale;
    double room = plot->width - scale->from, unit = INFINITY;
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        double rest = room - outside_width(plot, layout, c);
        double end = bar_end(plot, layout, c) - scale->low;
        if (end > 0)
            unit = fmin(unit, rest / end);
    }
    return fmin(room, unit * (scale->high - scale->low));
}

/* Shorter bars let more values fall out, and these take more room: it ends
 * when nothing changes, or when the bars become too short. */
static void
make_room(struct plot *plot, struct layout *layout)
{
    struct extent extent = stack_extent(plot);
    double left = layout->rows.left, room = plot->width - left;
    layout->scale = scale_tight(extent, left, plot->width);
    for (int round = 0; round < 12; round++) {
        sort_out(plot, layout);
        double length = longest_scale(plot, layout);
        if (length < room * BARS_PART)
            break;
        if (length > layout->scale.to - left - 0.01)
            return;
        layout->scale.to = left + length;
    }
    layout->scale = scale_tight(extent, left, plot->width);
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        double end =
            scale_place(&layout->scale, bar_end(plot, layout, c)) - left;
        if (end > right_edge(plot, c) - left)
            layout->scale.to = left + (layout->scale.to - left) *
                                          (right_edge(plot, c) - left) / end;
    }
    layout->below = sort_out(plot, layout);
}

/* One outside value with its swatch, from x on. */
static void
draw_outside(struct plot *plot, const struct layout *layout, size_t series,
             size_t category, double x, double top)
{
    const struct label *label =
        &layout->values[category * plot->chart->n_series + series];
    bool known = plot_datum(plot, series, category)->known;
    double at = x + SWATCH + SWATCH_GAP;
    references_clear(plot, &layout->scale, at, top, label);
    plot_rect(plot, "swatch", x, top + (label->height - SWATCH) / 2, SWATCH,
              SWATCH, plot_color(plot, series, category));
    words_place(plot, label, known ? "label" : "missing", at, top,
                ANCHOR_START);
}

/* Places the outside values from x on, in rows when they stand below; with
 * `draw` false it only measures.  Returns the height. */
static double
flow(struct plot *plot, const struct layout *layout, size_t category,
     double left, double y, bool draw)
{
    size_t n = plot->chart->n_series, first = category * n;
    double x = left, top = y, high = 0;
    for (size_t s = 0; s < n; s++) {
        const struct label *label = &layout->values[first + s];
        double width = OUTSIDE_GAP + SWATCH + SWATCH_GAP + label->width;
        if (!layout->outside[first + s])
            continue;
        if (x > left && x + width > right_edge(plot, category) + 0.01) {
            x = left;
            top += high;
        }
        high = fmax(high, label->height);
        if (draw)
            draw_outside(plot, layout, s, category, x + OUTSIDE_GAP, top);
        x += width;
    }
    return x > left ? top + high - y : 0;
}

static void
draw_parts(struct plot *plot, const struct layout *layout, size_t category)
{
    size_t n = plot->chart->n_series, first = category * n;
    double top = layout->rows.top[category];
    for (size_t s = 0; s < n; s++) {
        const struct stack_part *part = &layout->parts[first + s];
        double from = scale_place(&layout->scale, part->from);
        double to = scale_place(&layout->scale, part->to);
        if (!plot_datum(plot, s, category)->known)
            continue;
        plot_rect(plot, "bar", from, top, to - from, THICKNESS,
                  plot_color(plot, s, category));
        if (s > 0 && fabs(part->from) > 0 && fabs(to - from) > 2)
            plot_rule(plot, "gap", from, top, from, top + THICKNESS, 1,
                      COLOR_PAPER);
        if (layout->outside[first + s])
            continue;
        struct label label = value_label(plot, s, category, false);
        words_place_middle(plot, &label, "label", (from + to) / 2,
                           top + THICKNESS / 2.0, ANCHOR_MIDDLE);
    }
}

static void
draw_row(struct plot *plot, const struct layout *layout, size_t category)
{
    size_t first = category * plot->chart->n_series;
    double top = layout->rows.top[category];
    double end = bar_end(plot, layout, category);
    draw_parts(plot, layout, category);
    if (layout->below)
        flow(plot, layout, category, layout->rows.left - OUTSIDE_GAP,
             top + THICKNESS, true);
    else if (outside_width(plot, layout, category) > 0)
        flow(plot, layout, category, scale_place(&layout->scale, end),
             top + THICKNESS / 2.0 - layout->values[first].leading / 2, true);
    double beside = scale_place(&layout->scale, end) +
                    outside_width(plot, layout, category) -
                    callouts_width(plot, category);
    callouts_draw_beside(plot, &layout->scale, category,
                         layout->below ? right_edge(plot, category) : beside,
                         itemrows_middle(&layout->rows, category));
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
    set_values(plot, &layout);
    layout.rows =
        itemrows_layout(plot, &names, y, THICKNESS, GAP, 0.45 * plot->width);
    make_room(plot, &layout);
    if (layout.below) {
        double below = 0;
        for (size_t c = 0; c < chart->n_categories; c++)
            below = fmax(below, flow(plot, &layout, c,
                                     layout.rows.left - OUTSIDE_GAP, 0, false));
        layout.rows = itemrows_layout(plot, &names, y, THICKNESS + below, GAP,
                                      0.45 * plot->width);
    }
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
