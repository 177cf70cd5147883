#include <math.h>

#include "axis.h"
#include "base/arena.h"
#include "curve.h"
#include "document/document.h"
#include "facets.h"
#include "types.h"

#define GUTTER 12
#define LEAST_WIDTH 64
#define HEIGHT 46
#define BELOW 12
#define NAME_GAP 5
/* Between a head and the highest dot, whose upper half comes into it. */
#define HEAD_GAP 8
#define MOST_TICKS 4

/* Where the small plots stand; all have one scale. */
struct grid {
    struct scale scale; /* of a plot whose top is at 0 */
    double axis;        /* width of the ticks' labels */
    double width, head; /* of each; height of the heads above them */
    bool joined;        /* every head has name and value on one row */
    bool stacked;       /* every name has its languages in rows of their own */
    size_t columns;
};

/* Name and last value above a small plot. */
struct head {
    struct label name, value;
    double height;
};

/* On one row, if they fit, or the value below the name. */
static struct head
set_head(struct plot *plot, size_t series, const struct grid *grid)
{
    const struct chart *chart = plot->chart;
    struct head head;
    struct label_style style = words_style(plot);
    head.value = words_value(
        plot, plot_datum(plot, series, chart->n_categories - 1), style);
    style.bold = true;
    double width =
        grid->width - (grid->joined ? NAME_GAP + head.value.width : 0);
    struct words name = words_series(plot, series);
    head.name = grid->stacked ? words_stacked(plot, name, style, width)
                              : words_label(plot, name, style, width);
    head.height = grid->joined ? fmax(head.name.height, head.value.height)
                               : head.name.height + head.value.height;
    return head;
}

/* Name and value fit on one row, and all names have as many rows. */
static bool
are_alike(struct plot *plot, const struct grid *grid)
{
    size_t rows = set_head(plot, 0, grid).name.n;
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        struct head head = set_head(plot, s, grid);
        double value = grid->joined ? NAME_GAP + head.value.width : 0;
        if (head.name.n != rows || head.name.width + value > grid->width)
            return false;
    }
    return true;
}

/* All heads of a chart have one form. */
static void
set_heads(struct plot *plot, struct grid *grid)
{
    grid->joined = true;
    grid->joined = are_alike(plot, grid);
    grid->stacked = !grid->joined && !are_alike(plot, grid);
    for (size_t s = 0; s < plot->chart->n_series; s++)
        grid->head = fmax(grid->head, set_head(plot, s, grid).height);
}

static void
remark_last(struct plot *plot)
{
    const struct chart *chart = plot->chart;
    struct words last = chart->categories[chart->n_categories - 1].name;
    struct words remark;

    for (enum language l = 0; l < LANGUAGES; l++)
        remark.in[l] =
            arena_printf(plot->arena, phrases_get(PHRASE_LAST_VALUE).in[l],
                         language_pick(last, l));
    plot_remark_words(plot, remark);
}

static struct grid
lay_out(struct plot *plot)
{
    struct grid grid = {0};
    struct extent extent = scale_for_line(plot_extent(plot));
    double columns;
    grid.scale = axis_scale(plot, extent, MOST_TICKS, HEIGHT, 0);
    grid.axis = axis_width(plot, &grid.scale);
    columns =
        floor((plot->width - grid.axis + GUTTER) / (LEAST_WIDTH + GUTTER));
    columns = fmax(1, fmin(columns, (double)plot->chart->n_series));
    /* Rows of about the same number. */
    columns = ceil((double)plot->chart->n_series /
                   ceil((double)plot->chart->n_series / columns));
    grid.columns = (size_t)columns;
    grid.width = (plot->width - grid.axis - (columns - 1) * GUTTER) / columns;
    set_heads(plot, &grid);
    if (!scale_has_zero(extent))
        plot_remark(plot, PHRASE_NOT_FROM_ZERO);
    remark_last(plot);
    return grid;
}

static void
draw_head(struct plot *plot, const struct grid *grid, size_t series, double x,
          double bottom)
{
    const struct datum *last =
        plot_datum(plot, series, plot->chart->n_categories - 1);
    struct head head = set_head(plot, series, grid);
    double top = bottom - head.height;
    words_place(plot, &head.name, "name", x, top, ANCHOR_START);
    words_place(plot, &head.value, last->known ? "label" : "missing",
                grid->joined ? x + grid->width : x,
                bottom - head.value.height,
                grid->joined ? ANCHOR_END : ANCHOR_START);
}

/* The first and the last category; only the last where both do not fit. */
static double
draw_names(struct plot *plot, const struct grid *grid, double x, double y)
{
    const struct chart *chart = plot->chart;
    struct label_style style = words_style(plot);
    style.color = plot->theme->secondary;
    struct label first =
        words_stacked(plot, chart->categories[0].name, style, grid->width);
    struct label last =
        words_stacked(plot, chart->categories[chart->n_categories - 1].name,
                      style, grid->width);
    if (chart->n_categories > 1 && first.width + 4 + last.width <= grid->width)
        words_place(plot, &first, "name", x, y + 2, ANCHOR_START);
    words_place(plot, &last, "name", x + grid->width, y + 2, ANCHOR_END);
    return fmax(first.height, last.height) + 2;
}

static void
draw_plot(struct plot *plot, const struct grid *grid, size_t series, double x,
          double top)
{
    const struct chart *chart = plot->chart;
    size_t n = chart->n_categories, first, last;
    struct scale scale = grid->scale;
    scale.from += top;
    scale.to += top;
    struct curve curve = {
        .data = plot_datum(plot, series, 0),
        .n = n,
        .first = n > 1 ? x + 1 : x + grid->width / 2,
        .step = n > 1 ? (grid->width - 4) / (double)(n - 1) : 0,
        .scale = &scale,
        .color = color_series(plot->theme, 0),
        .line_width = 1.6,
    };
    axis_zero(plot, &scale, x, x + grid->width);
    for (size_t i = 1; i < n; i++)
        if (curve.data[i].redefined)
            plot_break(plot, (curve_x(&curve, i - 1) + curve_x(&curve, i)) / 2,
                       scale.to, scale.from);
    curve_draw(plot, &curve);
    if (curve_ends(&curve, &first, &last))
        plot_dot(plot, "dot", curve_x(&curve, last), curve_y(&curve, last), 2.2,
                 curve.color);
    for (size_t i = 0; i < n; i++)
        if (!curve.data[i].known) {
            double at = curve_x(&curve, i);
            plot_remark(plot, PHRASE_MISSING);
            plot_rule(plot, "missing", at - 2.5, scale.from - 4, at + 2.5,
                      scale.from - 4, 0.75, plot->theme->secondary);
        }
}

static void
draw_grid_row(struct plot *plot, const struct grid *grid, double top,
              double right)
{
    struct scale scale = grid->scale;
    scale.from += top;
    scale.to += top;
    axis_values(plot, &scale, grid->axis, right);
}

static void
draw_over_time(struct plot *plot)
{
    struct grid grid = lay_out(plot);
    size_t n = plot->chart->n_series;
    double y = 0, names = 0;
    for (size_t first = 0; first < n; first += grid.columns) {
        size_t left = n - first;
        size_t count = left < grid.columns ? left : grid.columns;
        double top = y + grid.head + HEAD_GAP;
        if (first > 0)
            plot_cut(plot, y - BELOW / 2.0, 0);
        draw_grid_row(plot, &grid, top,
                      grid.axis + (double)count * (grid.width + GUTTER) -
                          GUTTER);
        for (size_t i = 0; i < count; i++) {
            double x = grid.axis + (double)i * (grid.width + GUTTER);
            draw_head(plot, &grid, first + i, x, y + grid.head);
            draw_plot(plot, &grid, first + i, x, top);
            names = draw_names(plot, &grid, x, top + HEIGHT);
        }
        plot->height = top + HEIGHT + names;
        y = plot->height + BELOW;
    }
}

bool
draw_multiples(struct plot *plot)
{
    if (!plot->chart->time)
        return facets_draw(plot);
    draw_over_time(plot);
    return true;
}
