#include "rowlayout.h"

#include <math.h>

#include "base/arena.h"
#include "callouts.h"
#include "document/document.h"

/* The bars get at least this part of the width. */
#define BARS_PART 0.28
/* How thin rows may get before a plot is cut, by the number of series. */
#define LEAST_THICKNESS 8
#define LEAST_GAP 1
#define LEAST_GAP_GROUPS 4
/* Where all values of a side take less than that of the width, the swatches
 * may need room beside them. */
#define SLIGHT_PART 0.1

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

/* What a swatch may take beyond the longest bar of a side. */
static double
swatch_room(const struct plot *plot, bool negative)
{
    struct extent extent = scale_with_zero(beside_extent(plot));
    double low = rational_to_double(extent.low);
    double high = rational_to_double(extent.high);
    bool slight = (negative ? -low : high) < SLIGHT_PART * (high - low);
    return plot->chart->n_series > 1 && slight
               ? ROWLAYOUT_SWATCH + ROWLAYOUT_SWATCH_GAP
               : 0;
}

/* The room that labels on one side of zero take. */
static double
room(const struct plot *plot, const struct rowlayout *layout, bool negative)
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
beside_width(struct plot *plot, const struct rowlayout *layout, size_t category)
{
    const struct chart *chart = plot->chart;
    double label = 0;
    for (size_t s = 0; s < chart->n_series; s++)
        label = fmax(label,
                     layout->values[s * chart->n_categories + category].width);
    return label + layout->style->gap + callouts_width(plot, category);
}

double
rowlayout_callout_x(struct plot *plot, const struct rowlayout *layout,
                    size_t category)
{
    return scale_at(&layout->scale, plot_longest(plot, category)) +
           beside_width(plot, layout, category) -
           callouts_width(plot, category);
}

/* Shortens the scale until the annotations fit behind the values. */
static void
make_room(struct plot *plot, struct rowlayout *layout)
{
    struct scale *scale = &layout->scale;
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        double end = scale_at(scale, plot_longest(plot, c)) - scale->from;
        double room =
            plot->width - scale->from - beside_width(plot, layout, c);
        if (callouts_width(plot, c) > 0 && end > room)
            scale->to = scale->from + (scale->to - scale->from) * room / end;
        callouts_pass_lines(plot, scale, c,
                            rowlayout_callout_x(plot, layout, c));
    }
    beside_scale(plot, scale);
}

bool
rowlayout_is_blank(const struct plot *plot, size_t category)
{
    for (size_t s = 0; s < plot->chart->n_series; s++)
        if (plot_datum(plot, s, category)->known)
            return false;
    return true;
}

/* Of one series the bar gives the height, unless its value has two lines; of
 * several their values do, which stand one below the other. */
static void
lay_out_rows(struct plot *plot, struct rowlayout *layout,
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
        names->items[c].most = rowlayout_is_blank(plot, c) ? layout->pitch : 0;
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

void
rowlayout_make(struct plot *plot, struct rowlayout *layout, double y)
{
    const struct chart *chart = plot->chart;
    struct extent extent = scale_with_zero(beside_extent(plot));
    struct row_names names = itemrows_of_categories(plot);
    for (size_t c = 0; c < chart->n_categories; c++)
        names.items[c].least = callouts_row_height(plot, c);
    double left, right;
    names.right = names_on_right(plot, extent);
    layout->values = words_values(plot);
    left = room(plot, layout, true);
    right = room(plot, layout, false);
    lay_out_rows(plot, layout, &names, y,
                 left + right + BARS_PART * plot->width);
    layout->scale =
        scale_tight(extent, layout->rows.left + left,
                    layout->rows.right - right);
    make_room(plot, layout);
}

struct rowvalue
rowlayout_value(const struct plot *plot, const struct rowlayout *layout,
                size_t series, size_t category)
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
