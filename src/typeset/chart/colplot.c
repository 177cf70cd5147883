#include "colplot.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "references.h"

/* Between the lowest tick's label and the first name. */
#define TICK_CLEAR 1

/* The name of a break is at most so wide, and so far above its rule. */
#define BREAK_PART 0.3
#define BREAK_GAP 2
#define LEADER_GAP 4

double
colplot_height(const struct plot *plot)
{
    static const struct {
        double width, height;
    } table[] = {{320, 156}, {180, 118}, {0, 104}};
    size_t i = 0;
    while (plot->width < table[i].width)
        i++;
    return table[i].height;
}

void
colplot_draw_grid(struct plot *plot, const struct colplot *columns)
{
    if (columns->axis)
        axis_values(plot, &columns->scale, columns->left, columns->right);
}

void
colplot_draw_missing(struct plot *plot, double x, double y, double room)
{
    static const struct datum missing = {.known = false};
    struct label label = words_value(plot, &missing, words_style(plot));
    if (label.width <= room)
        words_place(plot, &label, "missing", x, y - label.height,
                    ANCHOR_MIDDLE);
    else
        plot_rule(plot, "missing", x - 0.4 * room, y - 4, x + 0.4 * room, y - 4,
                  0.75, plot->theme->secondary);
}

static double
break_x(const struct colplot *columns, size_t category)
{
    return columns->band.from + columns->band.step * (double)category;
}

void
colplot_draw_breaks(struct plot *plot, struct colplot *columns)
{
    for (size_t c = 1; c < plot->chart->n_categories; c++)
        if (plot_is_redefined(plot, c))
            plot_break(plot, break_x(columns, c), columns->top,
                       columns->bottom);
    columns->breaks_drawn = true;
}

/* The series that mean something else from the category on, and how many. */
static size_t
redefined(const struct plot *plot, size_t category, size_t series[PLOT_SERIES])
{
    size_t n = 0;
    for (size_t s = 0; s < plot->chart->n_series && n < PLOT_SERIES; s++)
        if (plot_datum(plot, s, category)->redefined)
            series[n++] = s;
    return n;
}

/* Whose definition changes is said, unless it is that of all. */
static struct label
break_label(struct plot *plot, size_t category)
{
    struct label_style style = words_style(plot);
    struct words words = phrases_get(PHRASE_BREAK);
    const char *names[PLOT_SERIES];
    size_t series[PLOT_SERIES], n = redefined(plot, category, series);
    style.color = plot->theme->secondary;
    for (enum language l = 0; n < plot->chart->n_series && l < LANGUAGES;
         l++) {
        for (size_t i = 0; i < n; i++)
            names[i] = language_pick(plot->chart->series[series[i]].name, l);
        words.in[l] =
            arena_printf(plot->arena, phrases_get(PHRASE_BREAK_OF).in[l],
                         language_list(plot->arena, names, n).in[l]);
    }
    if (n == 1 && plot->chart->n_series > 1)
        style.color = color_darken(color_series(plot->theme, series[0]),
                                   COLOR_PAPER, COLOR_TEXT_CONTRAST);
    return words_label(plot, words, style, plot->width * BREAK_PART);
}

double
colplot_breaks_height(struct plot *plot)
{
    double height = 0;
    for (size_t c = 1; c < plot->chart->n_categories; c++)
        if (plot_is_redefined(plot, c))
            height = fmax(height, break_label(plot, c).height + BREAK_GAP);
    return height;
}

/* Beside every leader that would run through it. */
static double
clear_of_leaders(double x, double width, const struct stroke *leaders,
                 size_t n_leaders)
{
    for (size_t i = 0; i < n_leaders; i++) {
        double at = leaders[i].x2;
        if (at > x - LEADER_GAP && at < x + width + LEADER_GAP)
            x = at < x + width / 2 ? at + LEADER_GAP : at - LEADER_GAP - width;
    }
    return x;
}

void
colplot_name_breaks(struct plot *plot, const struct colplot *columns,
                    const struct stroke *leaders, size_t n_leaders)
{
    double end = 0;
    for (size_t c = 1; c < plot->chart->n_categories; c++) {
        if (!plot_is_redefined(plot, c))
            continue;
        struct label label = break_label(plot, c);
        double x = break_x(columns, c) - label.width / 2;
        double y = columns->top - BREAK_GAP - label.height;
        x = fmax(end, fmin(x, plot->width - label.width));
        x = clear_of_leaders(x, label.width, leaders, n_leaders);
        if (x < end || x + label.width > plot->width)
            continue;
        words_place(plot, &label, "annotation", x, y, ANCHOR_START);
        end = x + label.width + LEADER_GAP;
    }
}

void
colplot_draw_zero(struct plot *plot, const struct colplot *columns)
{
    const struct scale *scale = &columns->scale;
    if (columns->axis || (scale->low <= 0 && scale->high >= 0))
        axis_zero(plot, scale, columns->left, columns->right);
}

/* How much lower the names stand than usual: where the first would touch the
 * label of the lowest tick. */
static double
tick_below(struct plot *plot, const struct colplot *columns)
{
    const struct scale *scale = &columns->scale;
    double name = scale_band_middle(&columns->band, 0) -
                  axis_half_name(plot, 0);
    if (!columns->axis || scale->n_ticks == 0 ||
        name > columns->left - AXIS_TICK_GAP + TICK_CLEAR)
        return 0;
    double hangs = scale_at(scale, scale->ticks[0]) - columns->bottom +
                   axis_tick_height(plot, scale) / 2;
    return fmax(0, hangs + TICK_CLEAR - AXIS_NAMES_ABOVE);
}

void
colplot_draw_frame(struct plot *plot, struct colplot *columns)
{
    if (!columns->breaks_drawn)
        colplot_draw_breaks(plot, columns);
    plot->beside.own.axis = columns->axis;
    if (columns->references_named)
        references_draw_lines(plot, &columns->scale, columns->left,
                              columns->right);
    else
        references_draw_horizontal(plot, &columns->scale, columns->left,
                                   columns->right, columns->top,
                                   columns->bottom);
    double names = columns->bottom +
                   beside_names_below(plot, tick_below(plot, columns));
    axis_draw_names(plot, &columns->names, scale_band_middle(&columns->band, 0),
                    columns->band.step, names);
    plot->height = names + columns->names.height;
}
