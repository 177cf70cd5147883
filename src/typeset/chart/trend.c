#include "trend.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "legend.h"
#include "references.h"
#include "stack.h"

/* End labels take at most this part of the width. */
#define ENDS_PART 0.3
/* A name that breaks into so many rows is read more easily in a legend. */
#define NAME_ROWS 3
#define LABEL_GAP 4
/* A leader ends above a point, or above the mark of a missing value. */
#define DOT_ROOM 2
/* … and beside the points of other lines: where these end it crosses none. */
#define LEADER_ASIDE 6
#define MISSING_HEIGHT 12

/* Labels where the lines end.  The references are named there as well, so
 * that all labels move apart together. */
static void
name_ends(struct plot *plot, struct trend *trend)
{
    const struct chart *chart = plot->chart;
    size_t n = chart->n_series + chart->n_references;
    struct end *items = ARENA_NEW_N(plot->arena, struct end, n);
    for (size_t s = 0; s < chart->n_series; s++)
        items[s] = (struct end){
            .name = trend->legend ? language_same("") : chart->series[s].name,
            .datum = plot_datum(plot, s, chart->n_categories - 1),
            .color = color_series(plot->theme, s),
            .bold = true,
        };
    for (size_t i = 0; i < chart->n_references; i++)
        items[chart->n_series + i] = (struct end){
            .reference = &chart->references[i],
            .color = plot->theme->secondary,
        };
    trend->ends = (struct ends){.items = items, .n = n};
    ends_measure(plot, &trend->ends, plot->width * ENDS_PART);
}

/* The names of the series at their ends or, where these are too long, in a
 * legend: a column of broken names takes the plot's width and leads away from
 * the lines. */
static void
set_ends(struct plot *plot, struct trend *trend)
{
    const struct chart *chart = plot->chart;
    bool broken = false;
    if (chart->n_series < 2)
        return;
    trend->base.references_named = true;
    name_ends(plot, trend);
    for (size_t s = 0; s < chart->n_series; s++)
        broken |= trend->ends.items[s].name_label.n >= NAME_ROWS;
    if (!broken)
        return;
    trend->legend = true;
    trend->base.band_top = legend_series_height(plot);
    name_ends(plot, trend);
}

/* What a label and its distance take above the highest point. */
static double
value_room(struct plot *plot)
{
    const struct chart *chart = plot->chart;
    double height = 0;
    for (size_t i = 0; i < chart->n_series * chart->n_categories; i++)
        height =
            fmax(height,
                 words_value(plot, &chart->data[i], words_style(plot)).height);
    return height + LABEL_GAP;
}

/* Half of a label at the edge may hang over, but not out of the picture. */
static double
half_value(struct plot *plot, size_t category)
{
    double half = 0;
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        const struct datum *datum = plot_datum(plot, s, category);
        if (datum->known)
            half = fmax(half,
                        words_value(plot, datum, words_style(plot)).width / 2);
    }
    return half;
}

static void
set_edges(struct plot *plot, struct trend *trend)
{
    struct colplot *base = &trend->base;
    size_t last = plot->chart->n_categories - 1;
    double left = axis_half_name(plot, 0), right = axis_half_name(plot, last);
    double beside = 0;
    if (base->axis)
        left = fmax(left, axis_width(plot, &base->scale));
    if (!base->axis || plot->chart->n_series == 1) {
        left = fmax(left, half_value(plot, 0));
        right = fmax(right, half_value(plot, last));
    }
    if (trend->ends.n > 0)
        beside = trend->ends.width + ENDS_GAP;
    else
        beside = references_width(plot);
    base->left = left + 1;
    base->right = plot->width - fmax(right, beside) - 1;
}

/* The band is half a step wider on both sides: its middles are the points. */
static void
set_band(const struct plot *plot, struct trend *trend)
{
    struct colplot *base = &trend->base;
    size_t n = plot->chart->n_categories;
    trend->step = n > 1 ? (base->right - base->left) / (double)(n - 1) : 0;
    base->band = (struct band){base->left - trend->step / 2, trend->step};
    if (n == 1)
        base->band.from = (base->left + base->right) / 2;
}

bool
trend_layout(struct plot *plot, struct extent extent, bool axis,
             struct trend *trend)
{
    struct colplot *base = &trend->base;
    double label = value_room(plot);
    *trend = (struct trend){0};
    set_ends(plot, trend);
    base->axis = axis;
    base->top = beside_columns_top(plot, base->band_top +
                                             callouts_height(plot) +
                                             colplot_breaks_height(plot));
    base->bottom =
        base->top +
        beside_area(plot, fmax(colplot_height(plot), trend->ends.height),
                    trend->ends.height);
    bool log = axis && plot_takes_log(plot, extent);
    double above = plot->chart->n_series == 1 ? label : 5;
    base->scale =
        log    ? scale_log_marked(extent, base->bottom, base->top + above)
        : axis ? axis_scale(plot, extent, SCALE_TICKS, base->bottom,
                            base->top + above)
             : scale_tight(extent,
                           base->bottom -
                               (rational_sign(extent.low) != 0 ? label : 0),
                           base->top + label);
    set_edges(plot, trend);
    set_band(plot, trend);
    if (!log && !scale_has_zero(extent))
        plot_remark(plot, PHRASE_NOT_FROM_ZERO);
    return axis_names(plot,
                      plot->chart->n_categories > 1 ? trend->step
                                                    : base->right - base->left,
                      &base->names);
}

struct curve
trend_curve(const struct plot *plot, const struct trend *trend, size_t series)
{
    return (struct curve){
        .data = plot_datum(plot, series, 0),
        .n = plot->chart->n_categories,
        .first = scale_band_middle(&trend->base.band, 0),
        .step = trend->step,
        .scale = &trend->base.scale,
        .color = color_series(plot->theme, series),
        .line_width = 1.8,
    };
}

/* The top of a value in a stack. */
static double
stacked_y(struct plot *plot, const struct trend *trend, size_t series,
          size_t category)
{
    struct stack_part *parts =
        ARENA_NEW_N(plot->arena, struct stack_part, plot->chart->n_series);
    stack_build(plot, category, parts);
    return scale_place(&trend->base.scale, parts[series].to);
}

/* Another line has its point above this one. */
static bool
is_covered(const struct plot *plot, size_t series, size_t category)
{
    const struct datum *own = plot_datum(plot, series, category);
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        const struct datum *other = plot_datum(plot, s, category);
        if (s != series && own->known && other->known &&
            rational_compare(other->value, own->value) > 0)
            return true;
    }
    return false;
}

struct target *
trend_targets(struct plot *plot, const struct trend *trend)
{
    const struct chart *chart = plot->chart;
    struct target *targets =
        ARENA_NEW_N(plot->arena, struct target, chart->n_annotations);
    for (size_t i = 0; i < chart->n_annotations; i++) {
        size_t s = chart->annotations[i].series;
        size_t c = chart->annotations[i].category;
        targets[i].x = scale_band_middle(&trend->base.band, c);
        bool covered = !trend->stacked && is_covered(plot, s, c);
        bool end = c == 0 || c + 1 == chart->n_categories;
        targets[i].aside = !covered ? 0 : end ? LEADER_ASIDE : -LEADER_ASIDE;
        if (trend->stacked)
            targets[i].y = stacked_y(plot, trend, s, c);
        else if (plot_datum(plot, s, c)->known)
            targets[i].y = scale_at(&trend->base.scale,
                                    plot_datum(plot, s, c)->value) -
                           (covered ? 0 : DOT_ROOM);
        else
            targets[i].y = trend->base.bottom - MISSING_HEIGHT;
    }
    return targets;
}

void
trend_draw_missing(struct plot *plot, const struct trend *trend)
{
    const struct chart *chart = plot->chart;
    for (size_t c = 0; c < chart->n_categories; c++)
        for (size_t s = 0; s < chart->n_series; s++) {
            if (plot_datum(plot, s, c)->known)
                continue;
            colplot_draw_missing(plot, scale_band_middle(&trend->base.band, c),
                                 trend->base.bottom,
                                 chart->n_categories > 1 ? trend->step - 1
                                                         : 20);
            break;
        }
}

/* Strokes at the points hang from a line: that of zero or, where zero is
 * nowhere, the foot of an axis. */
static void
draw_strokes(struct plot *plot, const struct colplot *base)
{
    const struct scale *scale = &base->scale;
    if (scale->low <= 0 && scale->high >= 0)
        axis_draw_points(plot, &base->names, scale_place(scale, 0));
    else if (base->axis)
        axis_draw_points(plot, &base->names, base->bottom);
}

void
trend_draw_frame(struct plot *plot, struct trend *trend)
{
    const struct chart *chart = plot->chart;
    struct target *targets = trend_targets(plot, trend);
    colplot_draw_frame(plot, &trend->base);
    draw_strokes(plot, &trend->base);
    if (trend->legend)
        legend_series(plot, 0);
    callouts_draw_above(plot, targets, trend->base.band_top);
    colplot_name_breaks(
        plot, &trend->base,
        callouts_leaders(plot, targets, trend->base.band_top),
        chart->n_annotations);
    if (trend->ends.n == 0)
        return;
    for (size_t i = 0; i < chart->n_references; i++)
        trend->ends.items[chart->n_series + i].want =
            scale_at(&trend->base.scale, chart->references[i].value);
    ends_place(plot, &trend->ends, trend->base.right, true, trend->base.top,
               trend->base.bottom);
}
