#include <math.h>

#include "base/arena.h"
#include "callouts.h"
#include "colplot.h"
#include "document/document.h"
#include "endlabel.h"
#include "legend.h"
#include "references.h"
#include "stackcolumns.h"
#include "types.h"

/* Of a band, the part that its columns fill; no column is wider than this. */
#define FILL 0.68
#define WIDEST 44
#define VALUE_GAP 2
#define PAPER_LINE 1
/* Between a column's sides and a value in it. */
#define PADDING 2
/* Of the size: how high letters are. */
#define LETTERS 0.8
/* A leader that would end at a reference line, so near above a value, goes on
 * across it by as much. */
#define LEADER_NEAR 4
#define LEADER_REACH 0.5

struct layout {
    struct colplot base;
    struct label *values; /* [series * n_categories + category] */
    double width;         /* of one column */
};

/* Between the middles of two columns of one band. */
static double
pitch(const struct layout *layout)
{
    return layout->width + PAPER_LINE;
}

static void
divide(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    struct colplot *base = &layout->base;
    double n = (double)chart->n_series, width;
    base->band = scale_band(base->left, base->right, chart->n_categories);
    width = (base->band.step * FILL - (n - 1) * PAPER_LINE) / n;
    layout->width = fmax(0.5, fmin(WIDEST, width));
}

/* The outermost names stand under their columns, not beside them: what they
 * are wider than a band stays free. */
static void
keep_names(struct plot *plot, struct layout *layout)
{
    struct colplot *base = &layout->base;
    double half = base->band.step / 2;
    if (!plot->chart->time)
        return;
    base->left = fmax(base->left, axis_half_name(plot, 0) - half);
    base->right =
        fmin(base->right,
             plot->width + half -
                 axis_half_name(plot, plot->chart->n_categories - 1));
    divide(plot, layout);
}

/* Every value can stand over its column: the axis is not needed. */
static bool
values_fit(const struct plot *plot, const struct layout *layout)
{
    const struct chart *chart = plot->chart;
    double room = layout->base.band.step - 3;
    if (chart->n_series > 1)
        room = pitch(layout) - 1;
    return words_widest(layout->values,
                        chart->n_series * chart->n_categories) <= room;
}

/* With an axis the focus alone has its value: a headline speaks of it. */
static bool
is_labelled(const struct plot *plot, const struct layout *layout,
            size_t category)
{
    return !layout->base.axis || (plot->chart->n_series == 1 &&
                                  plot->chart->categories[category].focus);
}

static bool
lay_out(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    struct colplot *base = &layout->base;
    struct extent extent = scale_with_zero(beside_extent(plot));
    bool up = rational_sign(extent.high) > 0;
    bool down = rational_sign(extent.low) < 0;
    double label;
    layout->values = words_values(plot);
    base->right = plot->width - references_width(plot);
    divide(plot, layout);
    base->axis = plot->beside.common.axis || !values_fit(plot, layout);
    label =
        words_highest(layout->values, chart->n_series * chart->n_categories) +
        VALUE_GAP;
    base->band_top = legend_series(plot, 0);
    base->top = beside_columns_top(plot, base->band_top +
                                             callouts_height(plot) +
                                             colplot_breaks_height(plot));
    base->bottom = base->top + beside_area(plot, colplot_height(plot), 0);
    double above = beside_above(
        plot, chart->n_series == 1 && plot_has_focus(plot) ? label : 5);
    base->scale =
        base->axis
            ? axis_scale(plot, extent, SCALE_TICKS, base->bottom,
                         base->top + above)
            : scale_tight(extent, base->bottom - (down ? label : 0),
                          base->top + (up ? label : 0));
    if (base->axis)
        base->left = axis_width(plot, &base->scale);
    divide(plot, layout);
    keep_names(plot, layout);
    return axis_names(plot, base->band.step, &base->names);
}

static double
column_x(const struct plot *plot, const struct layout *layout, size_t series,
         size_t category)
{
    double place = (double)series - (double)(plot->chart->n_series - 1) / 2;
    return scale_band_middle(&layout->base.band, category) +
           place * pitch(layout);
}

static void
draw_one(struct plot *plot, const struct layout *layout, size_t series,
         size_t category)
{
    const struct datum *datum = plot_datum(plot, series, category);
    const struct scale *scale = &layout->base.scale;
    double x = column_x(plot, layout, series, category);
    double zero = scale_at(scale, rational_of(0));
    double end = datum->known ? scale_at(scale, datum->value) : zero;
    if (!datum->known) {
        colplot_draw_missing(plot, x, zero, pitch(layout));
        return;
    }
    plot_rect(plot, "bar", x - layout->width / 2, end, layout->width,
              zero - end, plot_color(plot, series, category));
}

/* A label stays within the plot. */
static double
label_x(const struct plot *plot, const struct layout *layout, size_t series,
        size_t category, const struct label *label)
{
    double half = label->width / 2;
    return fmax(layout->base.left + half,
                fmin(column_x(plot, layout, series, category),
                     plot->width - half));
}

/* Where a label over (or under) a column may begin: one that is wider than its
 * band clears the columns beside it. */
static double
past(const struct plot *plot, const struct layout *layout, size_t series,
     size_t category, const struct label *label)
{
    const struct scale *scale = &layout->base.scale;
    const struct datum *own = plot_datum(plot, series, category);
    double x = label_x(plot, layout, series, category, label);
    double reach = (label->width + layout->width) / 2;
    bool up = rational_sign(own->value) >= 0;
    double end = scale_at(scale, own->value);
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        const struct datum *datum = plot_datum(plot, series, c);
        if (!datum->known || !layout->base.axis ||
            fabs(column_x(plot, layout, series, c) - x) > reach)
            continue;
        double other = scale_at(scale, datum->value);
        end = up ? fmin(end, other) : fmax(end, other);
    }
    return end;
}

/* What is free above the letters of a label, and below. */
static double
inset_of(const struct label *label)
{
    return label->leading / 8;
}

/* Where its letters go; the value of a low column keeps to it, and the line
 * gives way. */
static struct endlabel
place_label(const struct plot *plot, const struct layout *layout,
            size_t series, size_t category, const struct label *label)
{
    const struct scale *scale = &layout->base.scale;
    const struct datum *own = plot_datum(plot, series, category);
    struct endlabel_bar bar = {
        .zero = scale_at(scale, rational_of(0)),
        .end = scale_at(scale, own->value),
        .past = past(plot, layout, series, category, label),
        .gap = VALUE_GAP + inset_of(label),
        .direction = rational_sign(own->value) >= 0 ? -1 : 1,
        .holds = label->width + 2 * PADDING <= layout->width,
        .inset = VALUE_GAP,
    };
    return endlabel_place(plot, scale, &bar,
                          label->height - 2 * inset_of(label));
}

/* Behind the letters, and no higher: a line that runs close above goes on. */
static void
draw_ground(struct plot *plot, const struct label *label, double x, double y)
{
    double above = (label->leading - LETTERS * label->size) / 2;
    plot_rect(plot, "halo", x - label->width / 2 - 1,
              y - inset_of(label) + above, label->width + 2,
              label->height - 2 * above, COLOR_PAPER);
}

static void
draw_label(struct plot *plot, const struct layout *layout, size_t series,
           size_t category)
{
    const struct datum *datum = plot_datum(plot, series, category);
    struct label label =
        layout->values[series * plot->chart->n_categories + category];
    if (!datum->known || !is_labelled(plot, layout, category))
        return;
    struct endlabel place =
        place_label(plot, layout, series, category, &label);
    double x = label_x(plot, layout, series, category, &label);
    if (place.inside) {
        struct label_style style = words_style(plot);
        style.bold = plot->chart->categories[category].focus;
        style.filled = true;
        style.color =
            color_text_on(plot->theme, plot_color(plot, series, category));
        label = words_value(plot, datum, style);
        x = column_x(plot, layout, series, category);
    } else if (layout->base.axis || place.crossed) {
        draw_ground(plot, &label, x, place.at);
    }
    words_place(plot, &label, "label", x, place.at - inset_of(&label),
                ANCHOR_MIDDLE);
}

static void
each(struct plot *plot, const struct layout *layout,
     void (*draw)(struct plot *, const struct layout *, size_t, size_t))
{
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        for (size_t s = 0; s < plot->chart->n_series; s++)
            draw(plot, layout, s, c);
}

/* What a leader ends above: the value of its column, or the column. */
static double
target_y(struct plot *plot, const struct layout *layout, size_t series,
         size_t category)
{
    const struct datum *datum = plot_datum(plot, series, category);
    const struct scale *scale = &layout->base.scale;
    const struct label *label =
        &layout->values[series * plot->chart->n_categories + category];
    double y = scale_at(scale, rational_of(0));
    if (!datum->known)
        return y - label->height;
    y = fmin(y, scale_at(scale, datum->value));
    if (is_labelled(plot, layout, category)) {
        struct endlabel place =
            place_label(plot, layout, series, category, label);
        if (!place.inside)
            y = fmin(y, place.at);
    }
    bool meets_line = references_pass(plot, scale, y - LEADER_NEAR,
                                      y - REFERENCES_GAP, -1) != 0;
    return meets_line ? y + LEADER_REACH : y - inset_of(label);
}

static void
draw_callouts(struct plot *plot, const struct layout *layout)
{
    const struct chart *chart = plot->chart;
    struct target *targets =
        ARENA_NEW_N(plot->arena, struct target, chart->n_annotations);
    for (size_t i = 0; i < chart->n_annotations; i++) {
        size_t s = chart->annotations[i].series;
        size_t c = chart->annotations[i].category;
        targets[i] = (struct target){column_x(plot, layout, s, c),
                                     target_y(plot, layout, s, c), 0};
    }
    callouts_draw_above(plot, targets, layout->base.band_top);
    colplot_name_breaks(
        plot, &layout->base,
        callouts_leaders(plot, targets, layout->base.band_top),
        chart->n_annotations);
}

bool
draw_column(struct plot *plot)
{
    const struct chart *chart = plot->chart;
    struct layout layout = {0};
    struct marks before = plot->marks;
    if (!plot_accepts_series(plot))
        return false;
    if (chart->stack || chart->percent)
        return stackcolumns_draw(plot);
    if (!lay_out(plot, &layout)) {
        plot->marks = before;
        return draw_bar(plot);
    }
    colplot_draw_grid(plot, &layout.base);
    each(plot, &layout, draw_one);
    colplot_draw_zero(plot, &layout.base);
    colplot_draw_frame(plot, &layout.base);
    each(plot, &layout, draw_label);
    draw_callouts(plot, &layout);
    return true;
}
