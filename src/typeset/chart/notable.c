#include "notable.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "linelabel.h"
#include "trendlabels.h"

/* The number of a tick ends so far before a value at its height, and is so
 * high. */
#define TICK_APART 12
#define TICK_HEIGHT 5

/* The notable categories, the most important first: a label that is placed
 * later gives way. */
struct notable {
    size_t *items;
    size_t n, capacity;
};

static void
add(struct plot *plot, struct notable *notable, size_t category)
{
    for (size_t i = 0; i < notable->n; i++)
        if (notable->items[i] == category)
            return;
    ARENA_PUSH(plot->arena, notable, category);
}

static bool
is_as(const struct curve *curve, size_t category, size_t other)
{
    const struct datum *datum = &curve->data[category];
    return datum->known &&
           rational_compare(datum->value, curve->data[other].value) == 0;
}

static struct notable
find_notable(struct plot *plot, const struct curve *curve)
{
    struct notable notable = {0};
    size_t first, last, high, low;
    if (!curve_ends(curve, &first, &last))
        return notable;
    high = low = first;
    add(plot, &notable, last);
    for (size_t c = first; c <= last; c++) {
        if (!curve->data[c].known)
            continue;
        if (plot->chart->categories[c].focus)
            add(plot, &notable, c);
        if (rational_compare(curve->data[c].value, curve->data[high].value) > 0)
            high = c;
        if (rational_compare(curve->data[c].value, curve->data[low].value) < 0)
            low = c;
    }
    /* Who is the highest is said of all that are equal, or it is false. */
    for (size_t c = first; c <= last; c++)
        if (is_as(curve, c, high) || is_as(curve, c, low))
            add(plot, &notable, c);
    add(plot, &notable, first);
    return notable;
}

/* Beside the number of a tick, at its height, a value reads like another. */
static struct obstacles
find_obstacles(struct plot *plot, const struct trend *trend)
{
    struct obstacles obstacles = trendlabels_obstacles(plot, trend);
    const struct colplot *base = &trend->base;
    for (size_t i = 0; i < base->scale.n_ticks; i++)
        labels_add_box(
            &obstacles,
            (struct box){0,
                         scale_at(&base->scale, base->scale.ticks[i]) -
                             TICK_HEIGHT / 2.0,
                         base->left + TICK_APART, TICK_HEIGHT});
    return obstacles;
}

/* Finds a place clear of the gridlines or, if there is none, over them. */
static bool
find_place(const struct trend *trend, struct obstacles *obstacles,
           const struct curve *curve, size_t category, bool above,
           struct box *box, bool *over)
{
    const struct colplot *base = &trend->base;
    double x = curve_x(curve, category), y = curve_y(curve, category);
    struct obstacles strict = *obstacles;
    for (size_t i = 0; i < base->scale.n_ticks; i++) {
        double at = scale_at(&base->scale, base->scale.ticks[i]);
        labels_add_stroke(&strict,
                          (struct stroke){base->left, at, base->right, at});
    }
    *over = !linelabel_place(&strict, x, y, above, LINELABEL_FAR, box);
    if (*over)
        return linelabel_place(obstacles, x, y, above, LINELABEL_FAR, box);
    obstacles->boxes = strict.boxes;
    return true;
}

/* Over a gridline. */
static void
draw_halo(struct plot *plot, const struct box *box, uint32_t color)
{
    plot_rect(plot, "halo", box->x, box->y + 1, box->width, box->height - 2,
              color);
}

/* Under a line that rises steeply a value stands away from its dot, beside the
 * names of others: a rule leads to it. */
static void
lead_to(struct plot *plot, const struct curve *curve, size_t category,
        const struct box *box)
{
    double x = curve_x(curve, category) + TRENDLABELS_DOT;
    double y = fmin(curve_y(curve, category), box->y + box->height);
    if (box->x - x > LINELABEL_NEAR)
        plot_rule(plot, "leader", x, y, box->x - LINELABEL_MARGIN, y, 0.5,
                  plot->theme->secondary);
}

static void
place_of_one(struct plot *plot, const struct trend *trend)
{
    struct curve curve = trend_curve(plot, trend, 0);
    struct notable notable = find_notable(plot, &curve);
    struct obstacles obstacles = find_obstacles(plot, trend);
    for (size_t i = 0; i < notable.n; i++) {
        size_t c = notable.items[i];
        double y = curve_y(&curve, c);
        struct label label = trendlabels_value(plot, &curve, c);
        struct box box = {.width = label.width, .height = label.height};
        bool above = trend->shaded || curve_prefers_above(&curve, c), over;
        if (!find_place(trend, &obstacles, &curve, c, above, &box, &over))
            continue;
        plot_dot(plot, "dot", curve_x(&curve, c), y, TRENDLABELS_DOT,
                 curve.color);
        bool on_fill = trend->shaded && box.y > y;
        if (over)
            draw_halo(plot, &box,
                      on_fill ? color_shade(plot->theme, 0) : COLOR_PAPER);
        lead_to(plot, &curve, c, &box);
        words_place(plot, &label, "label", box.x, box.y, ANCHOR_START);
    }
}

/* The first value of each line, if there is room for all: of one alone a
 * reader asks where it is. */
static void
place_firsts(struct plot *plot, const struct trend *trend)
{
    struct obstacles obstacles = find_obstacles(plot, trend);
    struct label labels[PLOT_SERIES];
    struct box boxes[PLOT_SERIES];
    bool over[PLOT_SERIES];
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        struct curve curve = trend_curve(plot, trend, s);
        if (!curve.data[0].known)
            continue;
        labels[s] = trendlabels_value(plot, &curve, 0);
        boxes[s] = (struct box){.width = labels[s].width,
                                .height = labels[s].height};
        if (!find_place(trend, &obstacles, &curve, 0, true, &boxes[s],
                        &over[s]))
            return;
    }
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        struct curve curve = trend_curve(plot, trend, s);
        if (!curve.data[0].known)
            continue;
        plot_dot(plot, "dot", curve_x(&curve, 0), curve_y(&curve, 0),
                 TRENDLABELS_DOT, curve.color);
        if (over[s])
            draw_halo(plot, &boxes[s], COLOR_PAPER);
        words_place(plot, &labels[s], "label", boxes[s].x, boxes[s].y,
                    ANCHOR_START);
    }
}

void
notable_place(struct plot *plot, const struct trend *trend)
{
    if (plot->chart->n_series == 1)
        place_of_one(plot, trend);
    else if (axis_first_year(plot) > 0)
        place_firsts(plot, trend);
}
