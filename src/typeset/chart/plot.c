#include "plot.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"

struct plot
plot_new(struct type *type, const struct chart *chart,
         const bool languages[LANGUAGES], double width)
{
    struct plot plot = {
        .type = type,
        .theme = type_theme(type),
        .arena = type_arena(type),
        .chart = chart,
        .width = width,
        .page = INFINITY,
        .half = INFINITY,
    };
    plot.marks = marks_new(plot.arena);
    plot.told = ARENA_NEW(plot.arena, struct told);
    for (int i = 0; i < LANGUAGES; i++)
        plot.languages[i] = languages[i];
    return plot;
}

const struct datum *
plot_datum(const struct plot *plot, size_t series, size_t category)
{
    const struct chart *chart = plot->chart;
    return &chart->data[series * chart->n_categories + category];
}

struct rational
plot_shown(const struct datum *datum, enum language language)
{
    const struct figure_use *use = datum->figure[language];
    return use != NULL ? use->shown : datum->value;
}

enum language
plot_first(const struct plot *plot)
{
    return plot->languages[LANGUAGE_ZH] ? LANGUAGE_ZH : LANGUAGE_EN;
}

bool
plot_is_whole(const struct plot *plot)
{
    const struct chart *chart = plot->chart;
    for (size_t i = 0; i < chart->n_series * chart->n_categories; i++)
        if (chart->data[i].known && chart->data[i].value.den != 1)
            return false;
    return !chart->ratio && !chart->percent;
}

struct extent
plot_extent(const struct plot *plot)
{
    const struct chart *chart = plot->chart;
    struct extent extent = {.whole = plot_is_whole(plot)};
    for (size_t i = 0; i < chart->n_series * chart->n_categories; i++)
        if (chart->data[i].known)
            scale_extend(&extent, chart->data[i].value);
    for (size_t i = 0; i < chart->n_references; i++)
        scale_extend(&extent, chart->references[i].value);
    return extent;
}

struct rational
plot_longest(const struct plot *plot, size_t category)
{
    struct rational most = rational_of(0);
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        const struct datum *datum = plot_datum(plot, s, category);
        if (datum->known && rational_compare(datum->value, most) > 0)
            most = datum->value;
    }
    return most;
}

bool
plot_takes_log(struct plot *plot, struct extent extent)
{
    if (!plot->chart->log)
        return false;
    if (rational_sign(extent.low) <= 0) {
        plot_remark(plot, rational_sign(extent.low) < 0 ? PHRASE_LINEAR
                                                        : PHRASE_LINEAR_ZERO);
        return false;
    }
    plot->log_drawn = true;
    plot_remark(plot, PHRASE_LOG);
    return true;
}

void
plot_cut(struct plot *plot, double y, double head_bottom)
{
    plot_cut_between(plot, y, y, head_bottom);
}

void
plot_cut_between(struct plot *plot, double end, double begin,
                 double head_bottom)
{
    struct cut cut = {
        .at = (end + begin) / 2,
        .lead = (begin - end) / 2,
        .head_top = plot->head_top,
        .head_bottom = head_bottom,
    };
    ARENA_PUSH(plot->arena, &plot->cuts, cut);
}

bool
plot_sum(const struct plot *plot, size_t category, int sign,
         struct rational *sum)
{
    *sum = rational_of(0);
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        const struct datum *datum = plot_datum(plot, s, category);
        if (datum->known && rational_sign(datum->value) == sign &&
            !rational_add(*sum, datum->value, sum))
            return false;
    }
    return true;
}

bool
plot_has_focus(const struct plot *plot)
{
    for (size_t i = 0; i < plot->chart->n_categories; i++)
        if (plot->chart->categories[i].focus)
            return true;
    return false;
}

bool
plot_has_negative(const struct plot *plot)
{
    const struct chart *chart = plot->chart;
    for (size_t i = 0; i < chart->n_series * chart->n_categories; i++)
        if (chart->data[i].known && rational_sign(chart->data[i].value) < 0)
            return true;
    return false;
}

bool
plot_is_redefined(const struct plot *plot, size_t category)
{
    for (size_t s = 0; plot->chart->time && s < plot->chart->n_series; s++)
        if (plot_datum(plot, s, category)->redefined)
            return true;
    return false;
}

void
plot_break(struct plot *plot, double x, double top, double bottom)
{
    plot->marks.part = "break";
    marks_rule(&plot->marks, x, top, x, bottom, 0.75, plot->theme->secondary,
               2.5);
    plot->marks.part = NULL;
}

uint32_t
plot_color(const struct plot *plot, size_t series, size_t category)
{
    const struct chart_category *of = &plot->chart->categories[category];
    if (plot->chart->n_series > 1)
        return color_series(plot->theme, series);
    if (plot_has_focus(plot))
        return of->focus ? plot->theme->accent : color_muted(plot->theme);
    return of->is_total ? plot->theme->secondary : color_series(plot->theme, 0);
}

void
plot_remark(struct plot *plot, enum phrase phrase)
{
    plot_remark_words(plot, phrases_get(phrase));
}

void
plot_remark_words(struct plot *plot, struct words words)
{
    for (size_t i = 0; i < plot->remarks.n; i++)
        if (strcmp(plot->remarks.items[i].in[0], words.in[0]) == 0)
            return;
    ARENA_PUSH(plot->arena, &plot->remarks, words);
}

void
plot_remark_without_data(struct plot *plot, const struct words *names,
                         size_t n)
{
    struct words remark;
    if (n == 0)
        return;
    struct words list = phrases_list(plot->arena, names, n);
    for (enum language l = 0; l < LANGUAGES; l++)
        remark.in[l] = arena_printf(
            plot->arena, "%s%s%s", phrases_get(PHRASE_WITHOUT_DATA).in[l],
            language_pick(list, l), phrases_get(PHRASE_STOP).in[l]);
    plot_remark_words(plot, remark);
}

bool
plot_refuse(const struct plot *plot, enum finding_code code,
            struct words argument)
{
    for (size_t i = 0; i < plot->told->n; i++)
        if (plot->told->items[i] == code)
            return false;
    ARENA_PUSH(plot->arena, plot->told, code);
    findings_add(
        type_findings(plot->type), code, plot->chart->type_at,
        .args = {language_same(plot->chart->type), argument});
    return false;
}

bool
plot_accepts_series(const struct plot *plot)
{
    if (plot->chart->n_series <= PLOT_SERIES)
        return true;
    return plot_refuse(plot, FINDING_CHART_SERIES,
                       language_same(arena_printf(plot->arena, "%zu",
                                                  plot->chart->n_series)));
}

void
plot_rule(struct plot *plot, const char *part, double x1, double y1, double x2,
          double y2, double line_width, uint32_t color)
{
    plot->marks.part = part;
    marks_rule(&plot->marks, x1, y1, x2, y2, line_width, color, 0);
    plot->marks.part = NULL;
}

void
plot_rect(struct plot *plot, const char *part, double x, double y, double width,
          double height, uint32_t color)
{
    plot->marks.part = part;
    marks_rect(&plot->marks, fmin(x, x + width), fmin(y, y + height),
               fabs(width), fabs(height), color);
    plot->marks.part = NULL;
}

void
plot_dot(struct plot *plot, const char *part, double x, double y, double radius,
         uint32_t color)
{
    plot->marks.part = part;
    marks_circle(&plot->marks, x, y, radius, color, COLOR_NONE, 0);
    plot->marks.part = NULL;
}
