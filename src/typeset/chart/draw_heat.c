#include <math.h>

#include "base/arena.h"
#include "base/unit.h"
#include "document/document.h"
#include "heatscale.h"
#include "itemrows.h"
#include "types.h"

#define CELL_HEIGHT 16
#define CELL_PADDING 4
#define HEAD_PADDING 1
#define CELL_GAP 1
#define HEAD_GAP 3
#define BELOW 12
/* A wider cell than that has its number adrift. */
#define CELL_MOST 84
/* Heads may ask for a wider cell, up to this. */
#define HEAD_MOST 46

/* Rows and columns of the table: over time the years stand in the head. */
struct layout {
    bool turned; /* the columns are categories */
    struct row_names rows, columns;
    struct heatscale *scales; /* of each column */
    double cell, height;
    size_t per_block; /* columns side by side */
};

static const struct datum *
cell_at(const struct plot *plot, const struct layout *layout, size_t row,
        size_t column)
{
    return layout->turned ? plot_datum(plot, row, column)
                          : plot_datum(plot, column, row);
}

/* Columns of one measure share a scale; years of it do, too. */
static bool
is_one_measure(const struct chart *chart)
{
    if (chart->time)
        return true;
    for (size_t s = 1; s < chart->n_series; s++)
        if (!unit_same_base(chart->series[s].unit, chart->series[0].unit) ||
            chart->series[s].ratio != chart->series[0].ratio)
            return false;
    return true;
}

static void
set_scales(struct plot *plot, struct layout *layout)
{
    bool shared = is_one_measure(plot->chart);
    size_t n = layout->columns.n;
    layout->scales = ARENA_NEW_N(plot->arena, struct heatscale, n);
    for (size_t c = 0; c < n; c++) {
        struct extent extent = {0};
        for (size_t r = 0; r < layout->rows.n; r++) {
            const struct datum *datum = cell_at(plot, layout, r, c);
            if (datum->known && !layout->rows.items[r].apart)
                scale_extend(&extent, datum->value);
        }
        layout->scales[c] = heatscale_new(shared ? plot_extent(plot) : extent);
    }
    if (layout->scales[0].diverging)
        plot_remark(plot, PHRASE_DIVERGING);
    else
        plot_remark(plot, shared ? PHRASE_DARKER : PHRASE_DARKER_BY_COLUMN);
}

static struct label
head_of(struct plot *plot, const struct layout *layout, size_t column,
        double max_width)
{
    struct label_style style = words_style(plot);
    style.size = plot->theme->note;
    return words_stacked(plot, layout->columns.items[column].name, style,
                         max_width);
}

/* The narrowest cell that holds every number and every word of a head. */
static double
least_cell(struct plot *plot, struct layout *layout)
{
    double width = 0;
    layout->height = CELL_HEIGHT;
    for (size_t c = 0; c < layout->columns.n; c++) {
        double head = head_of(plot, layout, c, HEAD_MOST).width;
        width = fmax(width, head + 2 * HEAD_PADDING);
        for (size_t r = 0; r < layout->rows.n; r++) {
            struct label label = words_value(plot, cell_at(plot, layout, r, c),
                                             words_style(plot));
            width = fmax(width, label.width + 2 * CELL_PADDING);
            layout->height = fmax(layout->height, label.height + 4);
        }
    }
    return width;
}

static void
choose_cells(struct plot *plot, struct layout *layout, double names)
{
    double least = least_cell(plot, layout), room = plot->width - names;
    double n = floor((room + CELL_GAP) / (least + CELL_GAP));
    n = fmax(1, fmin(n, (double)layout->columns.n));
    /* Blocks of about the same number of columns. */
    n = ceil((double)layout->columns.n / ceil((double)layout->columns.n / n));
    layout->per_block = (size_t)n;
    layout->cell = fmin(CELL_MOST, (room + CELL_GAP) / n - CELL_GAP);
}

static void
draw_cell(struct plot *plot, const struct layout *layout, size_t row,
          size_t column, double x, double y)
{
    const struct datum *datum = cell_at(plot, layout, row, column);
    struct label_style style = words_style(plot);
    if (datum->known) {
        uint32_t fill =
            heatscale_color(&layout->scales[column], plot->theme, datum->value);
        if (layout->rows.items[row].apart)
            fill = plot->theme->panel;
        style.color = color_text_on(plot->theme, fill);
        style.filled = true;
        plot_rect(plot, "cell", x, y, layout->cell, layout->height, fill);
    }
    struct label label = words_value(plot, datum, style);
    words_place_middle(plot, &label, datum->known ? "label" : "missing",
                       x + layout->cell / 2, y + layout->height / 2,
                       ANCHOR_MIDDLE);
}

static double
draw_heads(struct plot *plot, const struct layout *layout, size_t first,
           size_t n, double left, double y)
{
    struct label *heads = ARENA_NEW_N(plot->arena, struct label, n);
    for (size_t i = 0; i < n; i++)
        heads[i] =
            head_of(plot, layout, first + i, layout->cell - 2 * HEAD_PADDING);
    double height = words_highest(heads, n);
    for (size_t i = 0; i < n; i++) {
        double x = left + (double)i * (layout->cell + CELL_GAP);
        words_place(plot, &heads[i], "name", x + layout->cell / 2,
                    y + height - heads[i].height, ANCHOR_MIDDLE);
    }
    return height + HEAD_GAP;
}

/* One block of columns; returns where it ends. */
static double
draw_block(struct plot *plot, struct layout *layout, size_t first, double y)
{
    double least = least_cell(plot, layout);
    struct itemrows rows = itemrows_layout(plot, &layout->rows, y,
                                           layout->height, CELL_GAP, least);
    choose_cells(plot, layout, rows.left);
    size_t left = layout->columns.n - first;
    size_t n = left < layout->per_block ? left : layout->per_block;
    plot->head_top = y;
    y += draw_heads(plot, layout, first, n, rows.left, y);
    rows = itemrows_layout(plot, &layout->rows, y, layout->height, CELL_GAP,
                           least);
    for (size_t r = 0; r < layout->rows.n; r++)
        for (size_t c = 0; c < n; c++)
            draw_cell(plot, layout, r, first + c,
                      rows.left + (double)c * (layout->cell + CELL_GAP),
                      rows.top[r]);
    itemrows_draw_names(plot, &rows);
    return rows.bottom;
}

bool
draw_heat(struct plot *plot)
{
    struct layout layout = {.turned = plot->chart->time};
    struct row_names categories = itemrows_of_categories(plot);
    struct row_names series = itemrows_of_series(plot);
    double y = 0;
    layout.rows = layout.turned ? series : categories;
    layout.columns = layout.turned ? categories : series;
    set_scales(plot, &layout);
    for (size_t first = 0; first < layout.columns.n;
         first += layout.per_block) {
        plot->head_top = 0;
        if (first > 0)
            plot_cut(plot, y - BELOW / 2.0, 0);
        plot->height = draw_block(plot, &layout, first, y);
        y = plot->height + BELOW;
    }
    return true;
}
