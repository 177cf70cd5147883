#include "axis.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"

#define TICK_GAP 5
/* Between two names side by side. */
#define NAME_GAP 4
#define NAMES_ABOVE 3
#define NAME_ROWS 3
/* Of the text's size: a broken name is not stood on end. */
#define NAME_LEAST 2.1

static bool
has_room(struct plot *plot, const struct scale *scale)
{
    for (size_t i = 1; i < scale->n_ticks; i++) {
        double apart =
            scale_length(scale, scale->ticks[i - 1], scale->ticks[i]);
        if (words_tick(plot, scale->ticks[i]).height > apart)
            return false;
    }
    return true;
}

struct scale
axis_scale(struct plot *plot, struct extent extent, size_t n_ticks, double from,
           double to)
{
    struct scale scale = scale_nice(extent, n_ticks, from, to);
    while (n_ticks > 2 && !has_room(plot, &scale))
        scale = scale_nice(extent, --n_ticks, from, to);
    return scale;
}

double
axis_width(struct plot *plot, const struct scale *scale)
{
    double width = 0;
    for (size_t i = 0; i < scale->n_ticks; i++)
        width = fmax(width, words_tick(plot, scale->ticks[i]).width);
    return width + TICK_GAP;
}

void
axis_values(struct plot *plot, const struct scale *scale, double left,
            double right)
{
    for (size_t i = 0; i < scale->n_ticks; i++) {
        struct label label = words_tick(plot, scale->ticks[i]);
        double y = scale_at(scale, scale->ticks[i]);
        if (rational_sign(scale->ticks[i]) != 0)
            plot_rule(plot, "grid", left, y, right, y, 0.5,
                      plot->theme->gridline);
        words_place_middle(plot, &label, "tick", left - TICK_GAP, y,
                           ANCHOR_END);
    }
}

void
axis_zero(struct plot *plot, const struct scale *scale, double left,
          double right)
{
    bool has_zero = scale->low <= 0 && scale->high >= 0;
    double y = has_zero ? scale_at(scale, rational_of(0)) : scale->from;
    plot_rule(plot, "axis", left, y, right, y, 0.75, plot->theme->axis);
}

static bool
fits(const struct axis_names *names, double width)
{
    for (size_t i = 0; i < names->n; i++)
        if (names->labels[i].width > width || names->labels[i].n > NAME_ROWS)
            return false;
    return true;
}

static void
set(struct plot *plot, struct axis_names *names, double max_width)
{
    const struct chart *chart = plot->chart;
    for (size_t i = 0; i < chart->n_categories; i++) {
        struct label_style style = words_style(plot);
        style.bold = chart->categories[i].focus;
        names->labels[i] =
            words_stacked(plot, chart->categories[i].name, style, max_width);
    }
    names->height = words_highest(names->labels, names->n) + NAMES_ABOVE;
}

/* Every stride-th name counted back from the last, and the first as well
 * when it has room. */
static void
show_some(struct axis_names *names, double step)
{
    double widest = words_widest(names->labels, names->n) + NAME_GAP;
    /* The outermost are kept within the picture, towards their neighbours. */
    widest += fmax(0, (widest - step) / 2);
    size_t stride = (size_t)fmax(1, ceil(widest / step));
    size_t last = names->n - 1, first = last % stride;
    for (size_t i = 0; i < names->n; i++)
        names->shown[i] = (last - i) % stride == 0;
    names->shown[0] = first == 0 || (double)first * step >= widest;
}

bool
axis_names(struct plot *plot, double step, struct axis_names *names)
{
    size_t n = plot->chart->n_categories;
    *names = (struct axis_names){
        .labels = ARENA_NEW_N(plot->arena, struct label, n),
        .n = n,
        .shown = ARENA_NEW_N(plot->arena, bool, n),
    };
    for (size_t i = 0; i < n; i++)
        names->shown[i] = true;
    set(plot, names, INFINITY);
    if (fits(names, step - NAME_GAP))
        return true;
    if (plot->chart->time && n > 1) {
        show_some(names, step);
        return words_widest(names->labels, n) <= plot->width;
    }
    if (step - NAME_GAP < NAME_LEAST * plot->theme->chart_label)
        return false;
    set(plot, names, step - NAME_GAP);
    if (fits(names, step - NAME_GAP))
        return true;
    set(plot, names, 2 * step - NAME_GAP);
    names->second_row = true;
    names->height = 2 * names->height - NAMES_ABOVE;
    /* The outermost must not lean out of the picture. */
    return names->labels[0].width <= step &&
           names->labels[n - 1].width <= step &&
           fits(names, 2 * step - NAME_GAP);
}

void
axis_draw_names(struct plot *plot, const struct axis_names *names, double first,
                double step, double y)
{
    double lower = (names->height - NAMES_ABOVE) / 2;
    for (size_t i = 0; i < names->n; i++) {
        const struct label *label = &names->labels[i];
        double half = label->width / 2, x = first + (double)i * step;
        double top = y + NAMES_ABOVE;
        if (!names->shown[i])
            continue;
        if (names->second_row && i % 2 == 1)
            top += lower;
        x = fmax(half, fmin(x, plot->width - half));
        words_place(plot, label, "name", x, top, ANCHOR_MIDDLE);
    }
}
