#include "coincide.h"
#include "document/document.h"
#include "notable.h"
#include "trendlabels.h"
#include "types.h"

static void
draw_curves(struct plot *plot, const struct trend *trend)
{
    struct coincidences coincidences = coincide_find(plot, trend);
    for (size_t s = plot->chart->n_series; s-- > 0;) {
        struct curve curve = trend_curve(plot, trend, s);
        size_t first, last;
        curve_draw(plot, &curve);
        coincide_draw(plot, trend, &coincidences, s);
        if (!curve_ends(&curve, &first, &last))
            continue;
        for (size_t i = 0; i < curve.n; i++)
            if (curve.data[i].known && (!trend->base.axis || i == last))
                plot_dot(plot, "dot", curve_x(&curve, i), curve_y(&curve, i),
                         TRENDLABELS_DOT, curve.color);
        if (trend->ends.n > 0)
            trend->ends.items[s].want = curve_y(&curve, last);
    }
    coincide_remark(plot, &coincidences);
}

bool
draw_line(struct plot *plot)
{
    struct extent extent = beside_extent(plot);
    struct trend trend;
    bool direct;
    if (!plot_accepts_series(plot))
        return false;
    bool log = plot_takes_log(plot, extent);
    if (!log)
        extent = scale_over_time(extent);
    /* A log scale is read off its axis. */
    if (!log && !trend_layout(plot, extent, false, &trend))
        return draw_bar(plot);
    direct = !log && !plot->beside.common.axis &&
             trendlabels_place(plot, &trend, false);
    if (!direct && !trend_layout(plot, extent, true, &trend))
        return draw_bar(plot);
    colplot_draw_grid(plot, &trend.base);
    colplot_draw_zero(plot, &trend.base);
    draw_curves(plot, &trend);
    if (direct)
        trendlabels_place(plot, &trend, true);
    else
        notable_place(plot, &trend);
    trend_draw_missing(plot, &trend);
    trend_draw_frame(plot, &trend);
    return true;
}
