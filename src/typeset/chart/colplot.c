#include "colplot.h"

#include <math.h>

#include "document/document.h"
#include "references.h"

/* Between the lowest tick's label and the first name. */
#define TICK_CLEAR 1

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

static void
draw_breaks(struct plot *plot, const struct colplot *columns)
{
    for (size_t c = 1; c < plot->chart->n_categories; c++)
        if (plot_is_redefined(plot, c))
            plot_break(plot,
                       columns->band.from + columns->band.step * (double)c,
                       columns->top, columns->bottom);
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
    draw_breaks(plot, columns);
    if (columns->references_named)
        references_draw_lines(plot, &columns->scale, columns->left,
                              columns->right);
    else
        references_draw_horizontal(plot, &columns->scale, columns->left,
                                   columns->right, columns->top,
                                   columns->bottom);
    double names = columns->bottom + tick_below(plot, columns);
    axis_draw_names(plot, &columns->names, scale_band_middle(&columns->band, 0),
                    columns->band.step, names);
    plot->height = names + columns->names.height;
}
