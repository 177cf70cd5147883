#include <glib.h>
#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "heatscale.h"
#include "types.h"
#include "words.h"

#define TILE 48
#define TILE_GAP 4
#define TILE_STEP 2
#define NAME_SIZE 9
#define VALUE_SIZE 10.5

/* The least size of names, what no text of a tile comes into, both sides
 * together, and whether names are bold: tiles grow as far as they can before
 * less is good enough. */
static const struct ease {
    double name, padding;
    bool bold;
} eases[] = {{8, 8, true}, {7, 8, true}, {7, 7, false}, {7, 4, true},
             {7, 4, false}};

struct layout {
    struct label *names, *values;
    struct heatscale scale;
    const struct ease *ease;
    double tile, left;
    int rows, columns;
};

static double
room_in(const struct layout *layout)
{
    return layout->tile - layout->ease->padding;
}

static bool
is_placed(const struct chart_category *category)
{
    return category->row >= 0 && category->column >= 0;
}

/* The whole has no place of its own in the grid; everyone else needs one. */
static bool
has_places(const struct plot *plot)
{
    const struct chart *chart = plot->chart;
    for (size_t i = 0; i < chart->n_categories; i++) {
        const struct chart_category *of = &chart->categories[i];
        bool taken = false;
        for (size_t k = 0; k < i && is_placed(of); k++)
            taken = taken || (chart->categories[k].row == of->row &&
                              chart->categories[k].column == of->column);
        if (!of->is_total && (taken || !is_placed(of)))
            return plot_refuse(plot, FINDING_CHART_GRID,
                               of->name);
    }
    return true;
}

static uint32_t
fill_of(const struct plot *plot, const struct layout *layout, size_t i)
{
    const struct datum *datum = plot_datum(plot, 0, i);
    if (!datum->known)
        return COLOR_PAPER;
    return heatscale_color(&layout->scale, plot->theme,
                           plot_shown(datum, plot_first(plot)));
}

/* The name at the largest size at which all names are on one line each. */
static struct label
set_name(struct plot *plot, const struct layout *layout, size_t i, double size)
{
    struct label_style style = {
        .size = size,
        .bold = layout->ease->bold,
        .filled = true,
        .color = color_text_on(plot->theme, fill_of(plot, layout, i)),
    };
    return words_stacked(plot, plot->chart->categories[i].name, style,
                         INFINITY);
}

static void
set_names(struct plot *plot, struct layout *layout)
{
    size_t n = plot->chart->n_categories;
    for (double size = NAME_SIZE; size >= layout->ease->name; size -= 0.5) {
        for (size_t i = 0; i < n; i++)
            layout->names[i] = set_name(plot, layout, i, size);
        if (words_widest(layout->names, n) <= room_in(layout))
            return;
    }
}

/* All values at one size. */
static void
set_values(struct plot *plot, struct layout *layout)
{
    const double sizes[] = {VALUE_SIZE, plot->theme->chart_label};
    size_t n = plot->chart->n_categories;
    for (size_t k = 0; k < G_N_ELEMENTS(sizes); k++) {
        for (size_t i = 0; i < n; i++) {
            struct label_style style = {
                .size = sizes[k],
                .filled = true,
                .color = color_text_on(plot->theme, fill_of(plot, layout, i)),
            };
            layout->values[i] =
                words_value(plot, plot_datum(plot, 0, i), style);
        }
        if (words_widest(layout->values, n) <= room_in(layout))
            return;
    }
}

static bool
texts_fit(const struct plot *plot, const struct layout *layout)
{
    size_t n = plot->chart->n_categories;
    double room = room_in(layout);
    return words_widest(layout->names, n) <= room &&
           words_widest(layout->values, n) <= room &&
           words_highest(layout->names, n) + words_highest(layout->values, n) <=
               room;
}

/* Tiles keep their size where there is room, and may grow for long names. */
static bool
choose_tile(struct plot *plot, struct layout *layout, double most)
{
    for (size_t i = 0; i < G_N_ELEMENTS(eases); i++) {
        layout->ease = &eases[i];
        for (double tile = fmin(TILE, most); layout->tile < most;
             tile += TILE_STEP) {
            layout->tile = fmin(tile, most);
            set_names(plot, layout);
            set_values(plot, layout);
            if (texts_fit(plot, layout))
                return true;
        }
        layout->tile = 0;
    }
    return false;
}

static bool
lay_out(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    size_t n = chart->n_categories;
    struct extent extent = {0};
    for (size_t i = 0; i < n; i++) {
        const struct chart_category *of = &chart->categories[i];
        layout->rows = MAX(layout->rows, of->row + 1);
        layout->columns = MAX(layout->columns, of->column + 1);
        if (plot_datum(plot, 0, i)->known && !of->is_total)
            scale_extend(&extent, plot_datum(plot, 0, i)->value);
    }
    layout->scale = heatscale_new(extent);
    layout->names = ARENA_NEW_N(plot->arena, struct label, n);
    layout->values = ARENA_NEW_N(plot->arena, struct label, n);
    double most = fmin((plot->width + TILE_GAP) / layout->columns,
                       (plot->page + TILE_GAP) / layout->rows) -
                  TILE_GAP;
    bool fits = choose_tile(plot, layout, most);
    layout->left =
        (plot->width + TILE_GAP - layout->columns * (layout->tile + TILE_GAP)) /
        2;
    return fits;
}

static void
draw_tile(struct plot *plot, const struct layout *layout, size_t i)
{
    const struct chart_category *of = &plot->chart->categories[i];
    const struct label *name = &layout->names[i], *value = &layout->values[i];
    double pitch = layout->tile + TILE_GAP;
    double x = layout->left + of->column * pitch, y = of->row * pitch;
    double middle = x + layout->tile / 2;
    double top = y + (layout->tile - name->height - value->height) / 2;
    bool known = plot_datum(plot, 0, i)->known;
    if (known)
        plot_rect(plot, "cell", x, y, layout->tile, layout->tile,
                  fill_of(plot, layout, i));
    else
        plot_rect(plot, "missing", x, y, layout->tile, layout->tile,
                  plot->theme->panel);
    words_place(plot, name, "name", middle, top, ANCHOR_MIDDLE);
    words_place(plot, value, known ? "label" : "missing", middle,
                top + name->height, ANCHOR_MIDDLE);
}

/* Row by row without a gap: that is a list, and nobody takes it for a map. */
static bool
is_list(const struct chart *chart, const struct layout *layout)
{
    int n = 0, end = 0;
    for (size_t i = 0; i < chart->n_categories; i++) {
        const struct chart_category *of = &chart->categories[i];
        if (!is_placed(of))
            continue;
        n++;
        end = MAX(end, of->row * layout->columns + of->column + 1);
    }
    return n == end;
}

/* What the colours mean that are there; a single one means nothing. */
static void
remark_colors(struct plot *plot, const struct heatscale *scale)
{
    bool zero = false;
    for (size_t i = 0; i < plot->chart->n_categories; i++) {
        const struct datum *datum = plot_datum(plot, 0, i);
        zero |= is_placed(&plot->chart->categories[i]) && datum->known &&
                rational_sign(datum->value) == 0;
    }
    if (scale->diverging)
        plot_remark(plot, zero ? PHRASE_DIVERGING : PHRASE_DIVERGING_NO_ZERO);
    else if (scale->low < scale->high)
        plot_remark(plot, PHRASE_DARKER);
}

bool
draw_tile_grid(struct plot *plot)
{
    const struct chart *chart = plot->chart;
    struct layout layout = {0};
    if (chart->n_series > 1)
        return plot_refuse(plot, FINDING_CHART_SINGLE,
                           language_same(arena_printf(plot->arena, "%zu",
                                                  chart->n_series)));
    if (!has_places(plot))
        return false;
    if (!lay_out(plot, &layout)) {
        plot_refuse(plot, FINDING_CHART_NARROW, language_same(""));
        plot_remark(plot, PHRASE_TILES_AS_BARS);
        return draw_bar(plot);
    }
    for (size_t i = 0; i < chart->n_categories; i++)
        if (is_placed(&chart->categories[i]))
            draw_tile(plot, &layout, i);
    plot->height = layout.rows * (layout.tile + TILE_GAP) - TILE_GAP;
    if (!is_list(chart, &layout))
        plot_remark(plot, PHRASE_SCHEMATIC);
    remark_colors(plot, &layout.scale);
    return true;
}
