#include "trendlabels.h"

#include <math.h>

#include "document/document.h"

/* What labels of points must keep clear of. */
static struct obstacles
find_obstacles(const struct plot *plot, const struct trend *trend)
{
    const struct colplot *base = &trend->base;
    struct obstacles obstacles = {
        .arena = plot->arena,
        .inside = {0, 0, plot->width, base->bottom - 1},
    };
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        struct curve curve = trend_curve(plot, trend, s);
        curve_block(&curve, &obstacles);
        for (size_t i = 0; i < curve.n; i++)
            if (!curve.data[i].known)
                labels_add_box(&obstacles,
                               (struct box){curve_x(&curve, i) - 6,
                                            base->bottom - 12, 12, 12});
    }
    for (size_t i = 0; i < plot->chart->n_references; i++) {
        double y = scale_at(&base->scale, plot->chart->references[i].value);
        labels_add_stroke(&obstacles,
                          (struct stroke){base->left, y, base->right, y});
    }
    for (size_t c = 1; c < plot->chart->n_categories; c++) {
        double x = base->band.from + base->band.step * (double)c;
        if (plot_is_redefined(plot, c))
            labels_add_stroke(&obstacles,
                              (struct stroke){x, base->top, x, base->bottom});
    }
    if (trend->ends.n > 0 || plot->chart->n_references > 0)
        obstacles.inside.width = base->right + 3;
    return obstacles;
}

bool
trendlabels_place(struct plot *plot, const struct trend *trend, bool draw)
{
    struct obstacles obstacles = find_obstacles(plot, trend);
    size_t n = plot->chart->n_categories, n_series = plot->chart->n_series;
    for (size_t i = 0; i < n * n_series; i++) {
        size_t s = i / n, c = i % n;
        struct curve curve = trend_curve(plot, trend, s);
        bool named = n_series > 1 && c == n - 1;
        if (!curve.data[c].known || named)
            continue;
        struct label label =
            words_value(plot, &curve.data[c], words_style(plot));
        struct box box = {.width = label.width, .height = label.height};
        if (!labels_near(&obstacles, curve_x(&curve, c), curve_y(&curve, c),
                         curve_prefers_above(&curve, c), &box))
            return false;
        if (draw)
            words_place(plot, &label, "label", box.x, box.y, ANCHOR_START);
    }
    return true;
}

void
trendlabels_place_last(struct plot *plot, const struct trend *trend)
{
    struct curve curve = trend_curve(plot, trend, 0);
    struct obstacles obstacles = find_obstacles(plot, trend);
    size_t first, last;
    if (plot->chart->n_series > 1 || !curve_ends(&curve, &first, &last))
        return;
    struct label label =
        words_value(plot, &curve.data[last], words_style(plot));
    struct box box = {.width = label.width, .height = label.height};
    if (labels_near(&obstacles, curve_x(&curve, last), curve_y(&curve, last),
                    curve_prefers_above(&curve, last), &box)) {
        plot_rect(plot, "halo", box.x, box.y + 1, box.width, box.height - 2,
                  COLOR_PAPER);
        words_place(plot, &label, "label", box.x, box.y, ANCHOR_START);
    }
}
