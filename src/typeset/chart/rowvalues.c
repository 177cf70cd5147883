#include "rowvalues.h"

#include <math.h>

#include "base/arena.h"
#include "callouts.h"
#include "document/document.h"
#include "endlabel.h"
#include "itemrows.h"
#include "legend.h"
#include "references.h"

/* The bars get at least this part of the width. */
#define BARS_PART 0.28
/* How thin rows may get before a plot is cut, by the number of series. */
#define LEAST_THICKNESS 8
#define LEAST_GAP 1
#define LEAST_GAP_GROUPS 4
/* A bar of a group that is shorter than that does not show its colour. */
#define SEEN 1.5
/* How far a value of a short bar may move from it. */
#define PASS_MOST 10
/* Of the size: what letters in a bar take of its thickness, and how far they
 * stand from its ends. */
#define LETTERS 0.85
#define INSET 3
#define SWATCH 5
#define SWATCH_GAP 3.5
/* Where all values of a side take less than that of the width, the swatches
 * may need room beside them. */
#define SLIGHT_PART 0.1

struct layout {
    struct label *values; /* [series * n_categories + category] */
    struct itemrows rows;
    struct scale scale;
    double pitch, thickness;
    bool column; /* all values stand at the right edge, one below the other */
    const struct rowvalues_style *style;
};

/* Fewer rows are drawn stouter. */
static const struct row_size *
usual_size(const struct chart *chart)
{
    static const struct {
        size_t rows;
        struct row_size size;
    } table[] = {
        {4, {14, 9}},
        {8, {12, 7}},
        {20, {11, 6}},
        {SIZE_MAX, {9, 4.5}},
    };
    static const struct row_size several = {9, 9};
    size_t i = 0;
    if (chart->n_series > 1)
        return &several;
    while (chart->n_categories > table[i].rows)
        i++;
    return &table[i].size;
}

static void
set_values(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    size_t n = chart->n_series * chart->n_categories;
    layout->values = ARENA_NEW_N(plot->arena, struct label, n);
    for (size_t i = 0; i < n; i++) {
        struct label_style style = words_style(plot);
        style.bold = chart->categories[i % chart->n_categories].focus;
        layout->values[i] = words_value(plot, &chart->data[i], style);
    }
}

/* What a swatch may take beyond the longest bar of a side. */
static double
swatch_room(const struct plot *plot, bool negative)
{
    struct extent extent = scale_with_zero(beside_extent(plot));
    double low = rational_to_double(extent.low);
    double high = rational_to_double(extent.high);
    bool slight = (negative ? -low : high) < SLIGHT_PART * (high - low);
    return plot->chart->n_series > 1 && slight ? SWATCH + SWATCH_GAP : 0;
}

/* The room that labels on one side of zero take. */
static double
room(const struct plot *plot, const struct layout *layout, bool negative)
{
    const struct chart *chart = plot->chart;
    double swatch = swatch_room(plot, negative), widest = 0;
    for (size_t i = 0; i < chart->n_series * chart->n_categories; i++) {
        const struct datum *datum = &chart->data[i];
        bool left = datum->known && rational_sign(datum->value) < 0;
        if (left == negative)
            widest = fmax(widest, layout->values[i].width + swatch +
                                      layout->style->gap);
    }
    return widest;
}

/* Where what stands beside the bars of a category ends, measured from their
 * longest end on its positive side. */
static double
beside_width(struct plot *plot, const struct layout *layout, size_t category)
{
    const struct chart *chart = plot->chart;
    double label = 0;
    for (size_t s = 0; s < chart->n_series; s++)
        label = fmax(label,
                     layout->values[s * chart->n_categories + category].width);
    return label + layout->style->gap + callouts_width(plot, category);
}

/* Where the annotations of a category begin. */
static double
callout_x(struct plot *plot, const struct layout *layout, size_t category)
{
    return scale_at(&layout->scale, plot_longest(plot, category)) +
           beside_width(plot, layout, category) -
           callouts_width(plot, category);
}

/* Shortens the scale until the annotations fit behind the values. */
static void
make_room(struct plot *plot, struct layout *layout)
{
    struct scale *scale = &layout->scale;
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        double end = scale_at(scale, plot_longest(plot, c)) - scale->from;
        double room =
            plot->width - scale->from - beside_width(plot, layout, c);
        if (callouts_width(plot, c) > 0 && end > room)
            scale->to = scale->from + (scale->to - scale->from) * room / end;
        callouts_pass_lines(plot, scale, c, callout_x(plot, layout, c));
    }
    beside_scale(plot, scale);
}

static bool
nothing_known(const struct plot *plot, size_t category)
{
    for (size_t s = 0; s < plot->chart->n_series; s++)
        if (plot_datum(plot, s, category)->known)
            return false;
    return true;
}

/* Of one series the bar gives the height, unless its value has two lines; of
 * several their values do, which stand one below the other. */
static void
lay_out_rows(struct plot *plot, struct layout *layout,
             struct row_names *names, double y, double need)
{
    const struct chart *chart = plot->chart;
    size_t n = chart->n_series * chart->n_categories;
    struct row_size usual = *usual_size(chart), size;
    double highest = words_highest(layout->values, n);
    bool groups = chart->n_series > 1;
    bool by_values = groups || highest > 1.5 * plot->theme->chart_label;
    struct row_size least = {
        LEAST_THICKNESS,
        groups ? LEAST_GAP_GROUPS : LEAST_GAP,
    };
    layout->thickness = usual.content;
    layout->pitch = groups ? fmax(usual.content + 1, highest - 0.5) : highest;
    if (by_values)
        usual.content = least.content =
            layout->pitch * (double)chart->n_series;
    /* One dash stands for a group of which nothing is known. */
    for (size_t c = 0; groups && c < chart->n_categories; c++)
        names->items[c].most = nothing_known(plot, c) ? layout->pitch : 0;
    size = itemrows_size(plot, names, y, usual, least, need);
    if (!by_values)
        layout->thickness = layout->pitch = size.content;
    layout->rows =
        itemrows_layout(plot, names, y, size.content, size.gap, need);
}

/* Names stand where the bars begin: on their right when all go left. */
static bool
names_on_right(const struct plot *plot, struct extent extent)
{
    return rational_sign(extent.low) < 0 && rational_sign(extent.high) == 0 &&
           plot->chart->n_annotations == 0;
}

static void
lay_out(struct plot *plot, struct layout *layout, double y)
{
    const struct chart *chart = plot->chart;
    struct extent extent = scale_with_zero(beside_extent(plot));
    struct row_names names = itemrows_of_categories(plot);
    for (size_t c = 0; c < chart->n_categories; c++)
        names.items[c].least = callouts_row_height(plot, c);
    double left, right;
    names.right = names_on_right(plot, extent);
    set_values(plot, layout);
    left = room(plot, layout, true);
    right = room(plot, layout, false);
    lay_out_rows(plot, layout, &names, y,
                 left + right + BARS_PART * plot->width);
    layout->scale =
        scale_tight(extent, layout->rows.left + left,
                    layout->rows.right - right);
    make_room(plot, layout);
}

static struct rowvalue
value_at(const struct plot *plot, const struct layout *layout, size_t series,
         size_t category)
{
    const struct datum *datum = plot_datum(plot, series, category);
    double zero = scale_at(&layout->scale, rational_of(0));
    return (struct rowvalue){
        .series = series,
        .category = category,
        .zero = zero,
        .end = datum->known ? scale_at(&layout->scale, datum->value) : zero,
        .middle =
            layout->rows.top[category] + layout->pitch * ((double)series + 0.5),
        .thickness = layout->thickness,
        .color = layout->style->color(plot, series, category),
    };
}

/* Up to where a row is free: an annotation may hang down beside it. */
static double
free_until(struct plot *plot, const struct layout *layout, size_t category)
{
    size_t of = callouts_beside(plot, category);
    if (of < plot->chart->n_categories)
        return callout_x(plot, layout, of);
    return plot->width;
}

/* Whose value it is, where no bar of a group shows it.  Returns its width. */
static double
draw_swatch(struct plot *plot, const struct rowvalue *value, double x,
            bool left)
{
    if (plot->chart->n_series < 2 || fabs(value->end - value->zero) >= SEEN)
        return 0;
    plot_rect(plot, "swatch", x, value->middle - SWATCH / 2.0,
              left ? -SWATCH : SWATCH, SWATCH, value->color);
    return SWATCH + SWATCH_GAP;
}

static struct endlabel
place_value(const struct plot *plot, const struct layout *layout,
            const struct rowvalue *value, const struct label *label, bool left)
{
    const struct rowvalues_style *style = layout->style;
    bool known = plot_datum(plot, value->series, value->category)->known;
    struct endlabel_bar bar = {
        .zero = value->zero,
        .end = value->end,
        .past = value->end,
        .gap = style->gap,
        .direction = left ? -1 : 1,
        .holds = known && label->n == 1 && !style->over_axis &&
                 LETTERS * label->size <= value->thickness,
        .inset = INSET,
    };
    return endlabel_place(plot, &layout->scale, &bar, label->width);
}

static const struct label *
value_label(const struct plot *plot, const struct layout *layout,
            const struct rowvalue *value)
{
    return &layout->values[value->series * plot->chart->n_categories +
                           value->category];
}

/* A stem has no room for its value: where a line would run through one, all
 * stand clear of dots and lines. */
static bool
needs_column(const struct plot *plot, const struct layout *layout)
{
    const struct chart *chart = plot->chart;
    bool crossed = false;
    if (!layout->style->over_axis || chart->n_annotations > 0)
        return false;
    for (size_t c = 0; c < chart->n_categories; c++)
        for (size_t s = 0; s < chart->n_series; s++) {
            struct rowvalue value = value_at(plot, layout, s, c);
            const struct label *label = value_label(plot, layout, &value);
            if (value.end < value.zero)
                return false;
            crossed |=
                place_value(plot, layout, &value, label, false).crossed;
        }
    return crossed;
}

/* In a bar it is light. */
static void
draw_inside(struct plot *plot, const struct rowvalue *value, double x)
{
    struct label_style style = words_style(plot);
    style.bold = plot->chart->categories[value->category].focus;
    style.filled = true;
    style.color = color_text_on(plot->theme, value->color);
    struct label own = words_value(
        plot, plot_datum(plot, value->series, value->category), style);
    words_place_middle(plot, &own, "label", x, value->middle, ANCHOR_START);
}

/* A line is not cut to crumbs by the values of many short bars: they stand
 * beyond it, but not so far that they seem to be on its other side. */
static double
pass_line(struct plot *plot, const struct layout *layout, size_t category,
          const struct label *label, double start, bool left)
{
    double moved = references_pass(plot, &layout->scale, start,
                                   start + label->width, left ? -1 : 1);
    bool passes = fabs(moved) <= PASS_MOST &&
                  start + moved + label->width <=
                      free_until(plot, layout, category);
    return passes ? start + moved : start;
}

static void
draw_value_label(struct plot *plot, const struct layout *layout,
                 const struct rowvalue *value)
{
    const struct datum *datum =
        plot_datum(plot, value->series, value->category);
    const struct label *label = value_label(plot, layout, value);
    const char *part = datum->known ? "label" : "missing";
    bool left = datum->known && rational_sign(datum->value) < 0;
    bool none = nothing_known(plot, value->category);
    if (none && value->series > 0)
        return;
    double y = none ? itemrows_middle(&layout->rows, value->category)
                    : value->middle;
    if (layout->column) {
        words_place_middle(plot, label, part, layout->rows.right - label->width,
                           y, ANCHOR_START);
        return;
    }
    struct endlabel place = place_value(plot, layout, value, label, left);
    if (place.inside) {
        draw_inside(plot, value, place.at);
        return;
    }
    double start =
        pass_line(plot, layout, value->category, label, place.at, left);
    double swatch =
        none ? 0
             : draw_swatch(plot, value, left ? start + label->width : start,
                           left);
    start += left ? -swatch : swatch;
    references_clear(plot, &layout->scale, start, y - label->height / 2, label);
    words_place_middle(plot, label, part, start, y, ANCHOR_START);
}

static void
draw_callouts(struct plot *plot, const struct layout *layout)
{
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        if (callouts_width(plot, c) > 0)
            callouts_draw_beside(plot, &layout->scale, c,
                                 callout_x(plot, layout, c),
                                 itemrows_middle(&layout->rows, c));
}

static void
clear_names(struct plot *plot, const struct layout *layout)
{
    const struct itemrows *rows = &layout->rows;
    for (size_t i = 0; i < rows->n && rows->names_above; i++)
        references_clear(plot, &layout->scale, 0,
                         rows->top[i] - rows->names[i].height, &rows->names[i]);
}

static void
each_value(struct plot *plot, const struct layout *layout,
           void (*draw)(struct plot *, const struct layout *,
                        const struct rowvalue *))
{
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        for (size_t s = 0; s < plot->chart->n_series; s++) {
            struct rowvalue value = value_at(plot, layout, s, c);
            draw(plot, layout, &value);
        }
}

void
rowvalues_bar(struct plot *plot, const struct rowvalue *value)
{
    plot_rect(plot, "bar", value->zero, value->middle - value->thickness / 2,
              value->end - value->zero, value->thickness, value->color);
}

static void
draw_mark(struct plot *plot, const struct layout *layout,
          const struct rowvalue *value)
{
    if (plot_datum(plot, value->series, value->category)->known)
        layout->style->mark(plot, value);
}

static void
draw_axis(struct plot *plot, const struct layout *layout)
{
    double zero = scale_at(&layout->scale, rational_of(0));
    plot_rule(plot, "axis", zero, layout->rows.start - 2, zero,
              layout->rows.bottom + 2, 0.75, plot->theme->axis);
}

bool
rowvalues_draw(struct plot *plot, const struct rowvalues_style *style)
{
    struct layout layout = {.style = style};
    double y = legend_series(plot, 0);
    y = beside_rows_top(plot, y + references_height(plot));
    lay_out(plot, &layout, y);
    layout.column = needs_column(plot, &layout);
    if (style->over_axis)
        draw_axis(plot, &layout);
    each_value(plot, &layout, draw_mark);
    /* Over bars, so that what is too short to be seen does not show beside
     * it in one rendering and not in another. */
    if (!style->over_axis)
        draw_axis(plot, &layout);
    references_draw_vertical(plot, &layout.scale, y, layout.rows.bottom + 2);
    each_value(plot, &layout, draw_value_label);
    draw_callouts(plot, &layout);
    clear_names(plot, &layout);
    itemrows_draw_names(plot, &layout.rows);
    plot->height = layout.rows.bottom + 2;
    return true;
}
