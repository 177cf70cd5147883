#include "crossaxes.h"

#include <math.h>

#include "document/document.h"

#define TITLE_GAP 3
#define TICK_GAP 5
#define TICK 3
/* Between an end of a scale and the edge, so that no dot stands on it; a zero
 * does. */
#define INSET 8
/* Two lines nearer than that look like one that is doubled. */
#define LINES_APART 10
/* On the right a dot at the end of its scale stands within the picture. */
#define RIGHT 3

static struct label
tick_of(struct plot *plot, size_t series, struct rational value)
{
    const struct chart_series *of = &plot->chart->series[series];
    return words_tick_in(plot, value, of->unit, of->ratio);
}

/* Both axes go in powers of ten, or neither. */
static bool
takes_log(struct plot *plot, struct extent across, struct extent up)
{
    struct extent both = up;
    if (rational_compare(across.low, both.low) < 0)
        both.low = across.low;
    if (!plot->chart->log || rational_sign(both.low) <= 0)
        return plot_takes_log(plot, both);
    plot->log_drawn = true;
    plot_remark(plot, PHRASE_LOG_BOTH);
    return true;
}

static void
remark_zero(struct plot *plot, struct extent across, struct extent up)
{
    static const enum phrase phrases[2][2] = {
        {PHRASE_BOTH_NOT_FROM_ZERO, PHRASE_ACROSS_NOT_FROM_ZERO},
        {PHRASE_UP_NOT_FROM_ZERO, PHRASE_UP_NOT_FROM_ZERO},
    };
    bool across_has = scale_has_zero(scale_for_line(across));
    bool up_has = scale_has_zero(scale_for_line(up));
    if (!across_has || !up_has)
        plot_remark(plot, phrases[across_has][up_has]);
}

static struct scale
scale_of(struct extent extent, bool log, size_t n_ticks, double from, double to)
{
    return log ? scale_log(extent, from, to)
               : scale_nice(scale_for_line(extent), n_ticks, from, to);
}

static bool
begins_at_tick(const struct scale *scale)
{
    return scale->n_ticks > 0 &&
           fabs(scale_at(scale, scale->ticks[0]) - scale->from) < 0.5;
}

void
crossaxes_layout(struct plot *plot, struct extent across, struct extent up,
                 double height, double above, struct crossaxes *axes)
{
    struct label_style style = words_style(plot);
    bool log = takes_log(plot, across, up);
    double width = 0, last = 0;
    style.bold = true;
    axes->across_title =
        words_label(plot, words_series(plot, 0), style, plot->width);
    axes->up_title =
        words_label(plot, words_series(plot, 1), style, plot->width);
    axes->top = axes->up_title.height + TITLE_GAP + 4;
    axes->bottom = axes->top + height + above;
    axes->up = scale_of(up, log, SCALE_TICKS, axes->bottom,
                        axes->top + INSET + above);
    /* The lowest gridline is the bottom of the area, or well above it. */
    if (!begins_at_tick(&axes->up))
        axes->up.from -= INSET;
    for (size_t i = 0; i < axes->up.n_ticks; i++)
        width = fmax(width, tick_of(plot, 1, axes->up.ticks[i]).width);
    axes->across =
        scale_of(across, log, plot->width < 180 ? 3 : SCALE_TICKS, 0, 1);
    for (size_t i = 0; i < axes->across.n_ticks; i++)
        last = tick_of(plot, 0, axes->across.ticks[i]).width;
    axes->left = width + TICK_GAP;
    axes->right = plot->width - fmax(RIGHT, last / 2);
    axes->across.from =
        axes->left + (!log && axes->across.low == 0 ? 0 : INSET);
    axes->across.to = axes->right - INSET;
    if (!log)
        remark_zero(plot, across, up);
}

static bool
has_zero(const struct scale *scale)
{
    return !scale->log && scale->low <= 0 && scale->high >= 0;
}

size_t
crossaxes_zeros(const struct crossaxes *axes,
                struct stroke zeros[CROSSAXES_ZEROS])
{
    size_t n = 0;
    if (has_zero(&axes->across)) {
        double x = scale_at(&axes->across, rational_of(0));
        zeros[n++] = (struct stroke){x, axes->top, x, axes->bottom};
    }
    if (has_zero(&axes->up)) {
        double y = scale_at(&axes->up, rational_of(0));
        zeros[n++] = (struct stroke){axes->left, y, axes->right, y};
    }
    return n;
}

static void
draw_up(struct plot *plot, const struct crossaxes *axes)
{
    for (size_t i = 0; i < axes->up.n_ticks; i++) {
        struct label label = tick_of(plot, 1, axes->up.ticks[i]);
        double y = scale_at(&axes->up, axes->up.ticks[i]);
        if (rational_sign(axes->up.ticks[i]) != 0 &&
            axes->bottom - y > 0.5)
            plot_rule(plot, "grid", axes->left, y, axes->right, y, 0.5,
                      plot->theme->gridline);
        words_place_middle(plot, &label, "tick", axes->left - TICK_GAP, y,
                           ANCHOR_END);
    }
}

/* Returns how high the labels are. */
static double
draw_across(struct plot *plot, const struct crossaxes *axes, double names)
{
    double height = 0;
    for (size_t i = 0; i < axes->across.n_ticks; i++) {
        struct label label = tick_of(plot, 0, axes->across.ticks[i]);
        double x = scale_at(&axes->across, axes->across.ticks[i]);
        height = fmax(height, label.height);
        plot_rule(plot, "axis", x, axes->bottom, x, axes->bottom + TICK, 0.5,
                  plot->theme->axis);
        words_place(plot, &label, "tick", x, names, ANCHOR_MIDDLE);
    }
    return height;
}

/* The bottom of the area is drawn like a zero only where no zero is. */
static void
draw_bottom(struct plot *plot, const struct crossaxes *axes)
{
    bool zero = has_zero(&axes->up);
    double above = INFINITY;
    for (size_t i = 0; i < axes->up.n_ticks; i++) {
        double y = scale_at(&axes->up, axes->up.ticks[i]);
        if (axes->bottom - y > 0.5)
            above = fmin(above, axes->bottom - y);
    }
    if (zero && above < LINES_APART)
        return;
    plot_rule(plot, zero ? "grid" : "axis", axes->left, axes->bottom,
              axes->right, axes->bottom, zero ? 0.5 : 0.75,
              zero ? plot->theme->gridline : plot->theme->axis);
}

void
crossaxes_draw(struct plot *plot, const struct crossaxes *axes)
{
    struct stroke zeros[CROSSAXES_ZEROS];
    size_t n = crossaxes_zeros(axes, zeros);
    double names = axes->bottom + TICK + 1, height;
    draw_up(plot, axes);
    draw_bottom(plot, axes);
    height = draw_across(plot, axes, names);
    for (size_t i = 0; i < n; i++)
        plot_rule(plot, "axis", zeros[i].x1, zeros[i].y1, zeros[i].x2,
                  zeros[i].y2, 0.75, plot->theme->axis);
    words_place(plot, &axes->up_title, "name", 0, 0, ANCHOR_START);
    words_place(plot, &axes->across_title, "name", plot->width, names + height,
                ANCHOR_END);
    plot->height = names + height + axes->across_title.height;
}
