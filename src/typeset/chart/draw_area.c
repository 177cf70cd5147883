#include "base/arena.h"
#include "document/document.h"
#include "notable.h"
#include "stack.h"
#include "trendlabels.h"
#include "types.h"

/* The plot while its areas are drawn; parts[category * n_series + series]. */
struct layout {
    struct trend trend;
    struct stack_part *parts;
};

/* A stack with a part missing is no stack: all areas have a gap there. */
static bool
is_complete(const struct plot *plot, size_t category)
{
    for (size_t s = 0; s < plot->chart->n_series; s++)
        if (!plot_datum(plot, s, category)->known)
            return false;
    return true;
}

static struct segment
corner(const struct layout *layout, size_t category, double value,
       enum segment_kind kind)
{
    return (struct segment){
        kind,
        {scale_band_middle(&layout->trend.base.band, category)},
        {scale_place(&layout->trend.base.scale, value)},
    };
}

/* The area of a series over the categories first … end - 1. */
static void
draw_piece(struct plot *plot, const struct layout *layout, size_t series,
           size_t first, size_t end, uint32_t color)
{
    size_t n = plot->chart->n_series, count = 2 * (end - first) + 1, k = 0;
    struct segment *segments = ARENA_NEW_N(plot->arena, struct segment, count);
    for (size_t c = first; c < end; c++)
        segments[k++] = corner(layout, c, layout->parts[c * n + series].to,
                               c == first ? SEGMENT_MOVE : SEGMENT_LINE);
    for (size_t c = end; c-- > first;)
        segments[k++] =
            corner(layout, c, layout->parts[c * n + series].from, SEGMENT_LINE);
    segments[k++] = (struct segment){.kind = SEGMENT_CLOSE};
    /* One point alone is a stroke; between two areas runs a white line. */
    bool lone = end == first + 1;
    struct path path = {
        .segments = segments,
        .n_segments = k,
        .fill = color,
        .stroke = lone    ? color
                  : n > 1 ? COLOR_PAPER
                          : COLOR_NONE,
        .line_width = lone ? 2 : 1,
    };
    plot->marks.part = n > 1 ? "area" : "shade";
    marks_path(&plot->marks, &path);
    plot->marks.part = NULL;
}

/* A layer is cut where it or one that it lies on means something else; below
 * that all goes on. */
static bool
is_cut(const struct plot *plot, size_t series, size_t category)
{
    for (size_t s = 0; plot->chart->time && s <= series; s++)
        if (plot_datum(plot, s, category)->redefined)
            return true;
    return false;
}

static void
draw_series(struct plot *plot, const struct layout *layout, size_t series,
            uint32_t color)
{
    size_t n = plot->chart->n_categories;
    for (size_t c = 0, end; c < n; c = end) {
        end = c + 1;
        if (!is_complete(plot, c))
            continue;
        while (end < n && is_complete(plot, end) &&
               !is_cut(plot, series, end))
            end++;
        draw_piece(plot, layout, series, c, end, color);
    }
}

static void
build_parts(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    layout->parts = ARENA_NEW_N(plot->arena, struct stack_part,
                                chart->n_series * chart->n_categories);
    for (size_t c = 0; c < chart->n_categories; c++)
        stack_build(plot, c, &layout->parts[c * chart->n_series]);
}

/* One series: a quiet shade below a line whose points are labelled. */
static bool
draw_single(struct plot *plot, struct layout *layout)
{
    struct extent extent = scale_with_zero(beside_extent(plot));
    bool direct;
    if (!trend_layout(plot, extent, false, &layout->trend))
        return draw_bar(plot);
    layout->trend.shaded = true;
    direct = !plot->beside.common.axis &&
             trendlabels_place(plot, &layout->trend, false);
    if (!direct && !trend_layout(plot, extent, true, &layout->trend))
        return draw_bar(plot);
    layout->trend.shaded = true;
    struct curve curve = trend_curve(plot, &layout->trend, 0);
    build_parts(plot, layout);
    draw_series(plot, layout, 0, color_shade(plot->theme, 0));
    colplot_draw_grid(plot, &layout->trend.base);
    colplot_draw_zero(plot, &layout->trend.base);
    curve_draw(plot, &curve);
    if (direct)
        trendlabels_place(plot, &layout->trend, true);
    else
        notable_place(plot, &layout->trend);
    return true;
}

/* Several: stacked, each named in the middle of its last height. */
static bool
draw_stacked(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    struct trend *trend = &layout->trend;
    size_t last = (chart->n_categories - 1) * chart->n_series;
    if (!trend_layout(plot, stack_extent(plot), true, trend))
        return draw_bar(plot);
    trend->stacked = true;
    build_parts(plot, layout);
    colplot_draw_grid(plot, &trend->base);
    colplot_draw_breaks(plot, &trend->base);
    for (size_t s = 0; s < chart->n_series; s++) {
        const struct stack_part *part = &layout->parts[last + s];
        draw_series(plot, layout, s, color_series(plot->theme, s));
        trend->ends.items[s].want =
            scale_place(&trend->base.scale, (part->from + part->to) / 2);
    }
    colplot_draw_zero(plot, &trend->base);
    return true;
}

bool
draw_area(struct plot *plot)
{
    struct layout layout = {0};
    bool stacked = plot->chart->n_series > 1;
    bool drawn;
    if (!plot_accepts_series(plot) || !stack_accepts(plot))
        return false;
    if (stacked && plot_has_negative(plot))
        return draw_line(plot);
    drawn = stacked ? draw_stacked(plot, &layout) : draw_single(plot, &layout);
    if (!drawn || plot->height > 0)
        return drawn;
    trend_draw_missing(plot, &layout.trend);
    trend_draw_frame(plot, &layout.trend);
    return true;
}
