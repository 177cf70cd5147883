#include "trendlabels.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "linelabel.h"
#include "linerun.h"

/* More values are not read one by one. */
#define POINTS_MOST 15

/* Where labels may stand: not over the ticks, nor among the names of series
 * and references. */
static struct box
inside(const struct plot *plot, const struct trend *trend)
{
    const struct colplot *base = &trend->base;
    double left = base->axis ? base->left - AXIS_TICK_GAP : -LINELABEL_MARGIN;
    double right = plot->width + LINELABEL_MARGIN;
    if (trend->ends.n > 0 || plot->chart->n_references > 0)
        right = base->right + 3 + LINELABEL_MARGIN;
    return (struct box){left, base->top, right - left,
                        base->bottom - base->top - 1};
}

struct obstacles
trendlabels_obstacles(struct plot *plot, const struct trend *trend)
{
    const struct colplot *base = &trend->base;
    struct obstacles obstacles = {
        .arena = plot->arena,
        .inside = inside(plot, trend),
    };
    struct stroke *leaders =
        callouts_leaders(plot, trend_targets(plot, trend), base->band_top);
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
    return obstacles;
}

/* How much further up than down the next lines are, over all categories: a
 * line between others keeps one side. */
static double
room_above(const struct plot *plot, const struct trend *trend, size_t series)
{
    const struct scale *scale = &trend->base.scale;
    double room = 0;
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        const struct datum *own = plot_datum(plot, series, c);
        double up = INFINITY, down = INFINITY;
        for (size_t s = 0; own->known && s < plot->chart->n_series; s++) {
            const struct datum *other = plot_datum(plot, s, c);
            if (s == series || !other->known)
                continue;
            double length = scale_length(scale, own->value, other->value);
            if (rational_compare(other->value, own->value) >= 0)
                up = fmin(up, length);
            else
                down = fmin(down, length);
        }
        if (isfinite(up) && isfinite(down))
            room += up - down;
    }
    return room;
}

/* Below the lowest line is room for all its values, above the names. */
static bool
fits_below(struct plot *plot, const struct trend *trend,
           const struct curve *curve)
{
    for (size_t c = 0; c < curve->n; c++)
        if (curve->data[c].known &&
            curve_y(curve, c) + 4 +
                    words_value(plot, &curve->data[c], words_style(plot))
                        .height >
                trend->base.bottom)
            return false;
    return true;
}

/* Values of the highest line stand above it, those of the lowest below. */
static bool
prefers_above(struct plot *plot, const struct trend *trend,
              const struct curve *curve, size_t series, size_t category)
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
    if (above > 0 && below > 0)
        return room_above(plot, trend, series) >= 0;
    return above == 0 || !fits_below(plot, trend, curve);
}

/* Beside other lines a value has the colour of its own. */
struct label
trendlabels_value(struct plot *plot, const struct curve *curve, size_t category)
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
    struct label label = trendlabels_value(plot, &curve, category);
    struct box box = {.width = label.width, .height = label.height};
    if (!linelabel_place(obstacles, curve_x(&curve, category),
                         curve_y(&curve, category),
                         prefers_above(plot, trend, &curve, series, category),
                         LINELABEL_NEAR, &box))
        return false;
    if (draw)
        words_place(plot, &label, "label", box.x, box.y, ANCHOR_START);
    return true;
}

/* The values of a line that is alone. */
static bool
place_run(struct plot *plot, const struct trend *trend,
          const struct obstacles *obstacles, bool draw)
{
    struct curve curve = trend_curve(plot, trend, 0);
    struct label texts[POINTS_MOST];
    struct linerun_label labels[POINTS_MOST];
    size_t n = 0;
    for (size_t c = 0; c < curve.n; c++) {
        if (!curve.data[c].known)
            continue;
        texts[n] = trendlabels_value(plot, &curve, c);
        labels[n] = (struct linerun_label){
            .x = curve_x(&curve, c),
            .y = curve_y(&curve, c),
            .above = trend->shaded || curve_prefers_above(&curve, c),
            .box = {.width = texts[n].width, .height = texts[n].height},
        };
        n++;
    }
    if (!linerun_place(obstacles, labels, n))
        return false;
    for (size_t i = 0; i < n && draw; i++)
        words_place(plot, &texts[i], "label", labels[i].box.x, labels[i].box.y,
                    ANCHOR_START);
    return true;
}

/* Too many, or nearer to each other than they are wide. */
static bool
are_too_many(struct plot *plot, const struct trend *trend)
{
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        struct curve curve = trend_curve(plot, trend, s);
        size_t known = 0;
        for (size_t c = 0; c < curve.n; c++) {
            if (!curve.data[c].known)
                continue;
            known++;
            if (c > 0 && curve.data[c - 1].known &&
                trendlabels_value(plot, &curve, c).width > curve.step)
                return true;
        }
        if (known > POINTS_MOST)
            return true;
    }
    return false;
}

bool
trendlabels_place(struct plot *plot, const struct trend *trend, bool draw)
{
    struct obstacles obstacles = trendlabels_obstacles(plot, trend);
    size_t order[PLOT_SERIES];
    if (are_too_many(plot, trend))
        return false;
    if (plot->chart->n_series == 1)
        return place_run(plot, trend, &obstacles, draw);
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        order_series(plot, c, order);
        for (size_t i = 0; i < plot->chart->n_series; i++)
            if (!place_one(plot, trend, &obstacles, order[i], c, draw))
                return false;
    }
    return true;
}
