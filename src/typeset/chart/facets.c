#include "facets.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "itemrows.h"

#define THICKNESS 10
#define GAP 6
#define GUTTER 14
#define VALUE_GAP 3
#define BARS_LEAST 26
#define BELOW 14
#define HEAD_GAP 4

struct layout {
    struct label *values; /* as chart->data */
    double left, right;   /* room for values beyond zero, both ways */
    size_t columns;
    double first, width; /* x of the first column; of each */
};

static void
set_values(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    size_t n = chart->n_series * chart->n_categories;
    layout->values = ARENA_NEW_N(plot->arena, struct label, n);
    for (size_t i = 0; i < n; i++) {
        const struct datum *datum = &chart->data[i];
        bool negative = datum->known && rational_sign(datum->value) < 0;
        double *room = negative ? &layout->left : &layout->right;
        layout->values[i] = words_value(plot, datum, words_style(plot));
        *room = fmax(*room, layout->values[i].width + VALUE_GAP);
    }
}

/* As many columns as leave the bars some length; one in any case. */
static void
choose_columns(struct plot *plot, struct layout *layout, double names)
{
    double least = layout->left + layout->right + BARS_LEAST;
    double room = plot->width - names;
    double columns = floor((room + GUTTER) / (least + GUTTER));
    columns = fmax(1, fmin(columns, (double)plot->chart->n_series));
    layout->first = names;
    layout->columns = (size_t)columns;
    layout->width = (room - (columns - 1) * GUTTER) / columns;
}

static void
draw_column_of_bars(struct plot *plot, const struct layout *layout,
                    const struct itemrows *rows, size_t series, double x)
{
    const struct chart *chart = plot->chart;
    struct scale scale =
        scale_tight(scale_with_zero(plot_extent(plot)), x + layout->left,
                    x + layout->width - layout->right);
    double zero = scale_at(&scale, rational_of(0));
    for (size_t c = 0; c < chart->n_categories; c++) {
        const struct datum *datum = plot_datum(plot, series, c);
        double end = datum->known ? scale_at(&scale, datum->value) : zero;
        double y = itemrows_middle(rows, c);
        bool left = end < zero;
        if (datum->known)
            plot_rect(plot, "bar", zero, y - THICKNESS / 2.0, end - zero,
                      THICKNESS, color_series(plot->theme, 0));
        words_place_middle(plot,
                           &layout->values[series * chart->n_categories + c],
                           datum->known ? "label" : "missing",
                           end + (left ? -VALUE_GAP : VALUE_GAP), y,
                           left ? ANCHOR_END : ANCHOR_START);
    }
    plot_rule(plot, "axis", zero, rows->start - 2, zero, rows->bottom + 2, 0.75,
              plot->theme->axis);
}

/* The heads of one block of columns, standing on a common foot. */
static double
draw_heads(struct plot *plot, const struct layout *layout, size_t first,
           size_t n, double y)
{
    struct label *heads = ARENA_NEW_N(plot->arena, struct label, n);
    struct label_style style = words_style(plot);
    style.bold = true;
    for (size_t i = 0; i < n; i++)
        heads[i] = words_label(plot, plot->chart->series[first + i].name, style,
                               layout->width);
    double height = words_highest(heads, n);
    for (size_t i = 0; i < n; i++)
        words_place(plot, &heads[i], "name",
                    layout->first + layout->left +
                        (double)i * (layout->width + GUTTER),
                    y + height - heads[i].height, ANCHOR_START);
    return height + HEAD_GAP;
}

bool
facets_draw(struct plot *plot)
{
    struct layout layout = {0};
    struct row_names names = itemrows_of_categories(plot);
    size_t n = plot->chart->n_series;
    double y = 0;
    set_values(plot, &layout);
    double content = fmax(
        THICKNESS, words_highest(layout.values, n * plot->chart->n_categories));
    double need = layout.left + layout.right + BARS_LEAST;
    for (size_t first = 0, count; first < n; first += count) {
        struct itemrows rows =
            itemrows_layout(plot, &names, y, content, GAP / 2.0, need);
        choose_columns(plot, &layout, rows.left);
        count = n - first < layout.columns ? n - first : layout.columns;
        plot->head_top = 0;
        if (first > 0)
            plot_cut(plot, y - BELOW / 2.0, 0);
        plot->head_top = y;
        y += draw_heads(plot, &layout, first, count, y);
        rows = itemrows_layout(plot, &names, y, content, GAP / 2.0, need);
        for (size_t i = 0; i < count; i++)
            draw_column_of_bars(plot, &layout, &rows, first + i,
                                rows.left +
                                    (double)i * (layout.width + GUTTER));
        itemrows_draw_names(plot, &rows);
        plot->height = rows.bottom + 2;
        y = plot->height + BELOW;
    }
    return true;
}
