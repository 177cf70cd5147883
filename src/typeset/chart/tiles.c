#include "tiles.h"

#include <math.h>
#include <string.h>

#include "alternative.h"
#include "base/arena.h"
#include "curve.h"
#include "plot.h"
#include "surround.h"
#include "tiletext.h"

#define GUTTER 12
#define PADDING 9
#define LEAST_WIDTH 92
#define RULE 2
#define TREND_HEIGHT 20
#define TREND_GAP 5
#define ARROW 5.5
/* English values are words as well, and set smaller. */
#define SECOND_VALUE 0.62
#define LEAST_SECOND 9
/* Of English words beside numbers that have no room otherwise. */
#define WORDS 8
/* What a text may take of the padding at its right, and its least size. */
#define INTO_PADDING 4
#define LEAST_CHANGE 7.5
#define NO_BREAK "\u00A0"

struct tile {
    const struct key_figure *figure;
    struct tiletext label, value, change;
};

/* The tiles of one row share the heights of their parts. */
struct tile_row {
    struct tile *tiles;
    size_t n;
    double label, value, change, trend;
};

struct tile_sizes {
    double value, words, change; /* words 0: as large as values */
};

static struct tiletext
set_value(struct plot *plot, const struct key_figure *figure,
          const struct tile_sizes *sizes, double width)
{
    struct tiletext_style style = {
        .size = sizes->value,
        .second = fmax(LEAST_SECOND, sizes->value * SECOND_VALUE),
        .leading = 1.2,
        .bold = true,
        .joined = true,
        .words = sizes->words,
        .color = plot->theme->ink,
    };
    return tiletext_set(plot, &figure->value, style,
                        width + (sizes->words > 0 ? INTO_PADDING : 0));
}

static bool
values_fit(struct plot *plot, const struct key_figures *figures,
           const struct tile_sizes *sizes, double width)
{
    size_t wanted = 0;
    for (int k = 0; k < LANGUAGES; k++)
        wanted += plot->languages[k];
    for (size_t t = 0; t < figures->n; t++) {
        struct tiletext block =
            set_value(plot, &figures->items[t], sizes, width);
        if (block.n > wanted || block.width > width + INTO_PADDING)
            return false;
    }
    return true;
}

/* The largest size at which every value stands on one line.  Where none will
 * do, words are smaller than numbers: “RMB 15.25 million” has room then, and
 * numbers stand side by side; what is longer still is broken. */
static struct tile_sizes
value_sizes(struct plot *plot, const struct key_figures_list *like,
            double width)
{
    static const double values[] = {22, 20, 18, 16, 14, 12};
    static const double words[] = {0, WORDS};
    struct tile_sizes sizes = {0};
    for (size_t w = 0; w < sizeof words / sizeof *words; w++)
        for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
            bool fit = true;
            sizes.value = values[i];
            sizes.words = words[w];
            for (size_t k = 0; k < like->n && fit; k++)
                fit = values_fit(plot, like->items[k], &sizes, width);
            if (fit)
                return sizes;
        }
    return sizes;
}

/* The last two words stay together: a year is not left alone on a line. */
static struct prose
end_joined(struct plot *plot, const struct prose *prose)
{
    struct prose joined = *prose;
    for (enum language i = 0; i < LANGUAGES; i++) {
        const struct spans *spans = &prose->in[i];
        const char *text =
            spans->n > 0 ? spans->items[spans->n - 1].text : "";
        const char *blank = strrchr(text, ' ');
        if (blank == NULL)
            continue;
        struct span *items = arena_memdup(plot->arena, spans->items,
                                          spans->n * sizeof *items);
        items[spans->n - 1].text =
            arena_printf(plot->arena, "%.*s" NO_BREAK "%s",
                         (int)(blank - text), text, blank + 1);
        joined.in[i].items = items;
    }
    return joined;
}

static struct tiletext
set_change(struct plot *plot, const struct key_figure *figure, double size,
           double width)
{
    struct prose change = end_joined(plot, &figure->change);
    struct tiletext_style style = {.size = size,
                                   .second = size,
                                   .leading = 1.3,
                                   .color = plot->theme->secondary};
    bool arrow = figure->direction != 0;
    return tiletext_set(plot, &change, style,
                        width + INTO_PADDING - (arrow ? ARROW + 3 : 0));
}

static bool
changes_fit(struct plot *plot, const struct key_figures_list *like, double size,
            double width)
{
    size_t wanted = 0;
    for (int k = 0; k < LANGUAGES; k++)
        wanted += plot->languages[k];
    for (size_t k = 0; k < like->n; k++)
        for (size_t t = 0; t < like->items[k]->n; t++)
            if (set_change(plot, &like->items[k]->items[t], size, width).n >
                wanted)
                return false;
    return true;
}

/* The largest size at which every change stands on one line; where none will
 * do, all are broken at the usual one. */
static double
change_size(struct plot *plot, const struct key_figures_list *like,
            double width)
{
    double usual = plot->theme->chart_label;
    for (double size = usual; size >= LEAST_CHANGE; size -= 0.5)
        if (changes_fit(plot, like, size, width))
            return size;
    return usual;
}

static struct tile
set_tile(struct plot *plot, const struct key_figure *figure,
         struct tile_sizes sizes, double width)
{
    double small = plot->theme->chart_label;
    struct tiletext_style label = {.size = small + 0.5,
                                   .second = small,
                                   .leading = 1.3,
                                   .color = plot->theme->secondary};
    return (struct tile){
        .figure = figure,
        .label = tiletext_set(plot, &figure->label, label, width),
        .value = set_value(plot, figure, &sizes, width),
        .change = set_change(plot, figure, sizes.change, width),
    };
}

static bool
has_trend(const struct key_figure *figure)
{
    size_t known = 0;
    for (size_t i = 0; i < figure->n_trend; i++)
        known += figure->trend[i].known;
    return known > 1;
}

static struct tile_row
set_row(struct plot *plot, const struct key_figures *figures, size_t first,
        size_t n, struct tile_sizes sizes, double width)
{
    struct tile_row row = {.n = n};
    row.tiles = ARENA_NEW_N(plot->arena, struct tile, n);
    for (size_t i = 0; i < n; i++) {
        const struct key_figure *figure = &figures->items[first + i];
        row.tiles[i] = set_tile(plot, figure, sizes, width);
        row.label = fmax(row.label, row.tiles[i].label.height);
        row.value = fmax(row.value, row.tiles[i].value.height);
        row.change = fmax(row.change, row.tiles[i].change.height);
        if (has_trend(figure))
            row.trend = TREND_HEIGHT + TREND_GAP;
    }
    return row;
}

static void
draw_arrow(struct plot *plot, int direction, double x, double y)
{
    double tip = direction > 0 ? y - ARROW / 2 : y + ARROW / 2;
    double foot = direction > 0 ? y + ARROW / 2 : y - ARROW / 2;
    struct segment *segments = ARENA_NEW_N(plot->arena, struct segment, 4);
    segments[0] = (struct segment){SEGMENT_MOVE, {x}, {foot}};
    segments[1] = (struct segment){SEGMENT_LINE, {x + ARROW}, {foot}};
    segments[2] = (struct segment){SEGMENT_LINE, {x + ARROW / 2}, {tip}};
    segments[3] = (struct segment){SEGMENT_CLOSE, {0}, {0}};
    struct path path = {
        .segments = segments,
        .n_segments = 4,
        .stroke = COLOR_NONE,
        .fill =
            direction > 0 ? plot->theme->accent : color_series(plot->theme, 1),
    };
    plot->marks.part = "arrow";
    marks_path(&plot->marks, &path);
    plot->marks.part = NULL;
}

static void
draw_trend(struct plot *plot, const struct key_figure *figure, double x,
           double y, double width)
{
    struct extent extent = {0};
    const struct datum *data = figure->trend;
    size_t n = figure->n_trend;
    /* Years before there were any figures take no room. */
    for (; !data->known; data++)
        n--;
    for (size_t i = 0; i < n; i++)
        if (data[i].known)
            scale_extend(&extent, data[i].value);
    if (rational_compare(extent.low, extent.high) == 0)
        extent = scale_with_zero(extent);
    struct scale scale = scale_tight(extent, y + TREND_HEIGHT - 3, y + 3);
    struct curve curve = {
        .data = data,
        .n = n,
        .first = x + 1,
        .step = (width - 4) / (double)(n - 1),
        .scale = &scale,
        .color = color_series(plot->theme, 0),
        .line_width = 1.3,
    };
    size_t first, last;
    curve_draw(plot, &curve);
    if (curve_ends(&curve, &first, &last))
        plot_dot(plot, "dot", curve_x(&curve, last), curve_y(&curve, last), 2.2,
                 curve.color);
}

static void
draw_tile(struct plot *plot, const struct tile_row *row,
          const struct tile *tile, double x, double y, double width)
{
    const struct key_figure *figure = tile->figure;
    double inside = x + PADDING, at = inside;
    y += RULE + PADDING - 2;
    tiletext_place(plot, &tile->label, "name", inside, y, 1.3);
    y += row->label + 1;
    tiletext_place(plot, &tile->value, "value", inside, y, 1.2);
    y += row->value + 1;
    if (tile->change.n > 0 && figure->direction != 0) {
        draw_arrow(plot, figure->direction, inside,
                   y + plot->theme->chart_label * 0.65);
        at += ARROW + 3;
    }
    tiletext_place(plot, &tile->change, "change", at, y, 1.3);
    y += row->change + TREND_GAP;
    if (has_trend(figure))
        draw_trend(plot, figure, inside, y, width - 2 * PADDING);
}

static double
draw_row(struct plot *plot, const struct tile_row *row, double y, double width)
{
    double height = RULE + 2 * PADDING - 2 + row->label + row->value +
                    row->change + row->trend + 2;
    for (size_t i = 0; i < row->n; i++) {
        double x = (double)i * (width + GUTTER);
        plot_rect(plot, "tile", x, y, width, height, plot->theme->panel);
        plot_rect(plot, "rule", x, y, width, RULE, plot->theme->accent);
        draw_tile(plot, row, &row->tiles[i], x, y, width);
    }
    return height;
}

bool
tiles_draw(struct type *type, const struct key_figures *figures,
           const struct key_figures_list *like,
           const bool languages[LANGUAGES], double width,
           struct picture *picture)
{
    struct plot plot = plot_new(type, NULL, languages, width);
    double most = floor((width + GUTTER) / (LEAST_WIDTH + GUTTER));
    double columns = fmax(1, fmin(figures->columns, most));
    double tile = (width - (columns - 1) * GUTTER) / columns;
    double inside = tile - 2 * PADDING, y = 0;
    struct tile_sizes sizes = value_sizes(&plot, like, inside);
    sizes.change = change_size(&plot, like, inside);
    for (size_t first = 0; first < figures->n; first += (size_t)columns) {
        size_t left = figures->n - first;
        size_t n = left < (size_t)columns ? left : (size_t)columns;
        struct tile_row row = set_row(&plot, figures, first, n, sizes, inside);
        y += first > 0 ? GUTTER : 0;
        y += draw_row(&plot, &row, y, tile);
    }
    y = surround_note(&plot, &plot.marks, y, &figures->note);
    *picture = (struct picture){
        .width = width,
        .height = y,
        .marks = plot.marks,
        .alternative = alternative_tiles(&plot, figures),
    };
    return figures->n > 0;
}
