#include <glib.h>
#include <math.h>

#include "base/arena.h"
#include "base/unit.h"
#include "document/document.h"
#include "heatscale.h"
#include "itemrows.h"
#include "types.h"
#include "units.h"

#define NO_BREAK "\u00A0"
#define CELL_HEIGHT 16
/* So much higher than what it holds a cell is, if there is room. */
#define CELL_MORE 4
#define CELL_PADDING 4
#define HEAD_PADDING 1
#define CELL_GAP 1
#define HEAD_GAP 3
#define BELOW 12
/* Heads may ask for a wider cell, up to this. */
#define HEAD_MOST 46

/* Rows and columns of the table: over time the years stand in the head. */
struct layout {
    bool turned; /* the columns are categories */
    struct row_names rows, columns;
    struct heatscale *scales; /* of each column */
    struct units *units;      /* the same */
    double cell;
    double highest; /* of the values */
    struct row_size size;
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
        if (!unit_same_base(*chart->series[s].unit, *chart->series[0].unit) ||
            chart->series[s].ratio != chart->series[0].ratio)
            return false;
    return true;
}

static bool
has_zero(const struct plot *plot, const struct layout *layout, size_t column)
{
    for (size_t r = 0; r < layout->rows.n; r++) {
        const struct datum *datum = cell_at(plot, layout, r, column);
        if (datum->known && !layout->rows.items[r].apart &&
            rational_sign(datum->value) == 0)
            return true;
    }
    return false;
}

/* What the colours mean that are there; where all values are equal there is
 * one, which means nothing. */
static void
remark_scales(struct plot *plot, const struct layout *layout, bool shared)
{
    size_t diverging = 0, others = 0;
    bool zero = false;
    for (size_t c = 0; c < layout->columns.n; c++) {
        const struct heatscale *scale = &layout->scales[c];
        diverging += scale->diverging;
        others += !scale->diverging && scale->low < scale->high;
        zero |= scale->diverging && has_zero(plot, layout, c);
    }
    if (diverging == layout->columns.n)
        plot_remark(plot, zero ? PHRASE_DIVERGING : PHRASE_DIVERGING_NO_ZERO);
    else if (diverging > 0)
        plot_remark(plot, zero ? PHRASE_DIVERGING_COLUMNS
                               : PHRASE_DIVERGING_COLUMNS_NO_ZERO);
    if (others > 0)
        plot_remark(plot, diverging > 0 ? PHRASE_DARKER_OTHERS
                          : shared      ? PHRASE_DARKER
                                        : PHRASE_DARKER_BY_COLUMN);
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
    remark_scales(plot, layout, shared);
}

/* “Funds (RMB million)” is broken before its bracket, not in it. */
static const char *
unbroken(struct plot *plot, const char *text)
{
    g_autoptr(GString) joined = g_string_new(NULL);
    bool in_bracket = false;
    if (text == NULL)
        return NULL;
    for (; *text != '\0'; text++) {
        in_bracket = *text == '(' || (in_bracket && *text != ')');
        if (in_bracket && *text == ' ')
            g_string_append(joined, NO_BREAK);
        else
            g_string_append_c(joined, *text);
    }
    return arena_strndup(plot->arena, joined->str, joined->len);
}

static struct label
head_of(struct plot *plot, const struct layout *layout, size_t column,
        double max_width)
{
    struct label_style style = words_style(plot);
    style.size = plot->theme->note;
    struct words name = layout->columns.items[column].name;
    for (enum language i = 0; i < LANGUAGES; i++)
        name.in[i] = unbroken(plot, name.in[i]);
    return words_stacked(plot, name, style, max_width);
}

static void
set_units(struct plot *plot, struct layout *layout)
{
    layout->units = ARENA_NEW_N(plot->arena, struct units, layout->columns.n);
    for (size_t c = 0; c < layout->columns.n; c++)
        for (size_t r = 0; r < layout->rows.n; r++) {
            const struct datum *datum = cell_at(plot, layout, r, c);
            struct label label = words_value(plot, datum, words_style(plot));
            layout->highest = fmax(layout->highest, label.height);
            units_extend(plot, &layout->units[c], datum, words_style(plot));
        }
}

/* The narrowest cell that holds every number and every word of a head. */
static double
least_cell(struct plot *plot, const struct layout *layout)
{
    double width = 0;
    for (size_t c = 0; c < layout->columns.n; c++) {
        double head = head_of(plot, layout, c, HEAD_MOST).width;
        width = fmax(width, head + 2 * HEAD_PADDING);
        width =
            fmax(width, layout->units[c].width + 2 * CELL_PADDING);
    }
    return width;
}

/* Cells fill their rows, also where a name has several lines; they get lower
 * only when a page is too short. */
static void
choose_size(struct plot *plot, struct layout *layout, double y, double need)
{
    struct itemrows rows = itemrows_layout(plot, &layout->rows, y, CELL_HEIGHT,
                                           CELL_GAP, need);
    double highest = layout->highest;
    if (!rows.names_above)
        highest = fmax(highest, words_highest(rows.names, rows.n));
    struct row_size usual = {fmax(CELL_HEIGHT, highest + CELL_MORE), CELL_GAP};
    struct row_size least = {highest, CELL_GAP};
    rows = itemrows_layout(plot, &layout->rows, y, usual.content, usual.gap,
                           need);
    layout->size = rows.bottom <= plot->page
                       ? itemrows_give(plot, &layout->rows, y, usual, least,
                                       need)
                       : itemrows_size(plot, &layout->rows, y, usual, least,
                                       need);
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
    layout->cell = (room + CELL_GAP) / n - CELL_GAP;
}

static void
draw_cell(struct plot *plot, const struct layout *layout, size_t row,
          size_t column, double x, double y)
{
    const struct datum *datum = cell_at(plot, layout, row, column);
    struct label_style style = words_style(plot);
    if (datum->known) {
        uint32_t fill =
            heatscale_color(&layout->scales[column], plot->theme,
                            plot_shown(datum, plot_first(plot)));
        if (layout->rows.items[row].apart)
            fill = plot->theme->panel;
        style.color = color_text_on(plot->theme, fill);
        style.filled = true;
        plot_rect(plot, "cell", x, y, layout->cell, layout->size.content, fill);
    }
    double height = words_value(plot, datum, style).height;
    units_place(plot, &layout->units[column], datum, style,
                x + layout->cell / 2,
                y + (layout->size.content - height) / 2);
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
    double need = least_cell(plot, layout);
    struct itemrows rows =
        itemrows_layout(plot, &layout->rows, y, CELL_HEIGHT, CELL_GAP, need);
    choose_cells(plot, layout, rows.left);
    size_t left = layout->columns.n - first;
    size_t n = left < layout->per_block ? left : layout->per_block;
    plot->head_top = y;
    y += draw_heads(plot, layout, first, n, rows.left, y);
    if (first == 0)
        choose_size(plot, layout, y, need);
    rows = itemrows_layout(plot, &layout->rows, y, layout->size.content,
                           layout->size.gap, need);
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
    set_units(plot, &layout);
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
