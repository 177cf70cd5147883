#include "trendlabels.h"

#include <math.h>

#include "document/document.h"

/* What labels of points must keep clear of. */
static struct obstacles
find_obstacles(struct plot *plot, const struct trend *trend)
{
    const struct colplot *base = &trend->base;
    struct obstacles obstacles = {
        .arena = plot->arena,
        .inside = {0, base->top, plot->width, base->bottom - base->top - 1},
    };
    struct stroke *leaders =
        callouts_leaders(plot, trend_targets(plot, trend), 0);
    for (size_t i = 0; i < plot->chart->n_annotations; i++)
        labels_add_stroke(&obstacles, leaders[i]);
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
    if (base->scale.low < 0 && base->scale.high >= 0) {
        double y = scale_at(&base->scale, rational_of(0));
        labels_add_stroke(&obstacles,
                          (struct stroke){base->left, y, base->right, y});
    }
    if (trend->ends.n > 0 || plot->chart->n_references > 0)
        obstacles.inside.width = base->right + 3;
    return obstacles;
}

/* Values of the highest line stand above it, those of the lowest below. */
static bool
prefers_above(const struct plot *plot, const struct curve *curve,
              size_t series, size_t category)
{
    const struct datum *own = plot_datum(plot, series, category);
    size_t above = 0, below = 0;
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        const struct datum *other = plot_datum(plot, s, category);
        int order = other->known ? rational_compare(other->value, own->value)
                                 : 0;
        above += order > 0;
        below += order < 0;
    }
    if ((above == 0) == (below == 0))
        return curve_prefers_above(curve, category);
    return above == 0;
}

/* Beside other lines a value has the colour of its own. */
static struct label
value_label(struct plot *plot, const struct curve *curve, size_t category)
{
    struct label_style style = words_style(plot);
    if (plot->chart->n_series > 1)
        style.color =
            color_darken(curve->color, COLOR_PAPER, COLOR_TEXT_CONTRAST);
    return words_value(plot, &curve->data[category], style);
}

/* The series of a category from the highest value down: each label then finds
 * the side of its own line free.  Those without a value come last. */
static void
order_series(const struct plot *plot, size_t category, size_t *order)
{
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        const struct datum *datum = plot_datum(plot, s, category);
        size_t k = s;
        for (; k > 0; k--) {
            const struct datum *before =
                plot_datum(plot, order[k - 1], category);
            if (!datum->known ||
                (before->known &&
                 rational_compare(before->value, datum->value) >= 0))
                break;
            order[k] = order[k - 1];
        }
        order[k] = s;
    }
}

static bool
place_one(struct plot *plot, const struct trend *trend,
          struct obstacles *obstacles, size_t series, size_t category,
          bool draw)
{
    struct curve curve = trend_curve(plot, trend, series);
    bool named = plot->chart->n_series > 1 && category == curve.n - 1;
    if (!curve.data[category].known || named)
        return true;
    struct label label = value_label(plot, &curve, category);
    struct box box = {.width = label.width, .height = label.height};
    if (!labels_near(obstacles, curve_x(&curve, category),
                     curve_y(&curve, category),
                     prefers_above(plot, &curve, series, category), &box))
        return false;
    if (draw)
        words_place(plot, &label, "label", box.x, box.y, ANCHOR_START);
    return true;
}

bool
trendlabels_place(struct plot *plot, const struct trend *trend, bool draw)
{
    struct obstacles obstacles = find_obstacles(plot, trend);
    size_t order[PLOT_SERIES];
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        order_series(plot, c, order);
        for (size_t i = 0; i < plot->chart->n_series; i++)
            if (!place_one(plot, trend, &obstacles, order[i], c, draw))
                return false;
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
