#include "axis.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "document/document.h"
#include "ticks.h"

/* Between the columns of two units. */
#define COLUMN_GAP 6
/* Between two names side by side. */
#define NAME_GAP 4
#define NAME_ROWS 3
/* Of the text's size: a broken name is not stood on end. */
#define NAME_LEAST 2.1
/* A stroke at a point of the axis; more of them are a fence. */
#define POINT 2.5
#define POINTS_MOST 24
/* Of so many categories the highest is named on the axis. */
#define PEAK_MOST 15

static bool
has_room(struct plot *plot, const struct scale *scale)
{
    struct ticks ticks = ticks_set(plot, scale);
    for (size_t i = 1; i < ticks.n; i++)
        if (ticks.labels[0][i].height >
            scale_length(scale, scale->ticks[i - 1], scale->ticks[i]))
            return false;
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
    struct ticks ticks = ticks_set(plot, scale);
    double width = AXIS_TICK_GAP;
    for (size_t k = 0; k < ticks.n_columns; k++)
        width += ticks.widths[k] + (k > 0 ? COLUMN_GAP : 0);
    return width;
}

double
axis_tick_height(struct plot *plot, const struct scale *scale)
{
    struct ticks ticks = ticks_set(plot, scale);
    return ticks.n > 0 ? ticks.labels[0][0].height : 0;
}

void
axis_values(struct plot *plot, const struct scale *scale, double left,
            double right)
{
    struct ticks ticks = ticks_set(plot, scale);
    for (size_t i = 0; i < ticks.n; i++) {
        double y = scale_at(scale, scale->ticks[i]), x = left - AXIS_TICK_GAP;
        bool zero = rational_sign(scale->ticks[i]) == 0;
        if (!zero)
            plot_rule(plot, "grid", left, y, right, y, 0.5,
                      plot->theme->gridline);
        /* Zero is zero in either unit. */
        for (size_t k = ticks.n_columns; k-- > (zero ? ticks.n_columns - 1 : 0);
             x -= ticks.widths[k] + COLUMN_GAP)
            words_place_middle(plot, &ticks.labels[k][i], "tick", x, y,
                               ANCHOR_END);
    }
    if (ticks.n_columns > 1)
        ticks_name_units(plot);
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

/* No name touches the next, though one may be wider than its step. */
static bool
fit_side_by_side(const struct axis_names *names, double step)
{
    for (size_t i = 1; i < names->n; i++)
        if ((names->labels[i - 1].width + names->labels[i].width) / 2 +
                NAME_GAP >
            step)
            return false;
    return true;
}

/* A year or a month as a bare number: 2019 of 2019年, 2 of 2月.  The first month
 * says what the others are.  NULL where there is nothing to leave out. */
static const char *
brief_name(struct plot *plot, size_t category)
{
    const char *name = language_pick(plot->chart->categories[category].name,
                                     LANGUAGE_ZH);
    size_t digits = strspn(name, "0123456789");
    bool year = digits == 4 && strcmp(name + digits, "年") == 0;
    bool month = digits > 0 && strcmp(name + digits, "月") == 0;
    if (!plot->languages[LANGUAGE_ZH] || plot->languages[LANGUAGE_EN])
        return NULL;
    return year || (month && category > 0)
               ? arena_strndup(plot->arena, name, digits)
               : NULL;
}

enum form { FORM_WHOLE, FORM_BRIEF_YEARS, FORM_BRIEF };

static void
set(struct plot *plot, struct axis_names *names, enum form form,
    double max_width)
{
    const struct chart *chart = plot->chart;
    for (size_t i = 0; i < chart->n_categories; i++) {
        struct label_style style = words_style(plot);
        struct words name = chart->categories[i].name;
        const char *brief = brief_name(plot, i);
        style.bold = chart->categories[i].focus;
        if (brief != NULL && (form == FORM_BRIEF ||
                              (form == FORM_BRIEF_YEARS && strlen(brief) == 4)))
            name = language_same(brief);
        names->labels[i] = words_stacked(plot, name, style, max_width);
    }
    names->height = words_highest(names->labels, names->n) + AXIS_NAMES_ABOVE;
}

/* Where a name goes: under its category, but kept within the picture. */
static double
name_x(const struct plot *plot, const struct axis_names *names, size_t i)
{
    double half = names->labels[i].width / 2;
    double x = names->first + (double)i * names->step;
    return fmax(half, fmin(x, plot->width - half));
}

/* Shows it unless another that is shown is too near. */
static void
show(const struct plot *plot, struct axis_names *names, size_t i)
{
    double x = name_x(plot, names, i), width = names->labels[i].width;
    for (size_t k = 0; k < names->n; k++)
        if (names->shown[k] && fabs(name_x(plot, names, k) - x) <
                                   (width + names->labels[k].width) / 2 +
                                       NAME_GAP)
            return;
    names->shown[i] = true;
}

/* The category with the greatest value, where one is looked for; else n. */
static size_t
find_peak(const struct plot *plot)
{
    const struct chart *chart = plot->chart;
    struct rational most, sum;
    size_t peak = chart->n_categories;
    if (peak > PEAK_MOST || (chart->n_series > 1 && !chart->stack))
        return peak;
    for (size_t c = 0; c < chart->n_categories; c++)
        if (plot_sum(plot, c, 1, &sum) && rational_sign(sum) > 0 &&
            (peak == chart->n_categories || rational_compare(sum, most) > 0)) {
            most = sum;
            peak = c;
        }
    return peak;
}

/* What a headline speaks of is named first: the focus, the peak, the last
 * and the first. */
static void
show_important(const struct plot *plot, struct axis_names *names)
{
    size_t peak = find_peak(plot);
    for (size_t c = 0; c < names->n; c++)
        if (plot->chart->categories[c].focus)
            show(plot, names, c);
    if (peak < names->n && !plot_has_focus(plot))
        show(plot, names, peak);
    show(plot, names, names->n - 1);
    show(plot, names, 0);
}

/* The ways from one name that is shown to the next, or to an end. */
struct ways {
    size_t shortest, longest;
};

/* The important names and, from the first on, every so many between them. */
static struct ways
show_every(const struct plot *plot, struct axis_names *names, size_t first,
           size_t stride)
{
    struct ways ways = {names->n, 0};
    size_t last = 0;
    memset(names->shown, 0, names->n * sizeof *names->shown);
    show_important(plot, names);
    for (size_t i = first; i < names->n; i += stride)
        show(plot, names, i);
    for (size_t i = 0; i < names->n; i++)
        if (names->shown[i] || i + 1 == names->n) {
            ways.longest = MAX(ways.longest, i - last);
            if (i > 0 && names->shown[last] && names->shown[i])
                ways.shortest = MIN(ways.shortest, i - last);
            last = i;
        }
    return ways;
}

size_t
axis_first_year(const struct plot *plot)
{
    const char *name =
        language_pick(plot->chart->categories[0].name, LANGUAGE_EN);
    guint64 year = g_ascii_strtoull(name, NULL, 10);
    return plot->chart->time && year >= 1000 && year < 10000 ? (size_t)year
                                                             : 0;
}

/* No way is half as long again as the others. */
static bool
is_even(const struct plot *plot, struct axis_names *names, size_t first,
        size_t stride)
{
    return 2 * show_every(plot, names, first, stride).longest < 3 * stride;
}

/* Nor do they differ by more than one. */
static bool
is_regular(const struct plot *plot, struct axis_names *names, size_t first,
           size_t stride)
{
    struct ways ways = show_every(plot, names, first, stride);
    return 2 * ways.longest <= 3 * stride && ways.longest <= ways.shortest + 1;
}

/* The important names and others between them, as many as have room at even
 * steps; many years are named at round ones. */
static void
show_some(const struct plot *plot, struct axis_names *names)
{
    static const size_t round[] = {5, 10, 20, 50, 100};
    double widest = words_widest(names->labels, names->n) + NAME_GAP;
    size_t least = (size_t)fmax(1, ceil(widest / names->step));
    size_t year = axis_first_year(plot);
    names->shown = ARENA_NEW_N(plot->arena, bool, names->n);
    for (size_t i = 0; year > 0 && least > 2 && i < G_N_ELEMENTS(round); i++)
        if (round[i] >= least &&
            is_even(plot, names, (round[i] - year % round[i]) % round[i],
                    round[i]))
            return;
    for (size_t stride = least; stride <= 2 * least; stride++)
        for (size_t first = 0; first < stride; first++)
            if (is_regular(plot, names, first, stride))
                return;
    for (size_t stride = least;; stride++)
        for (size_t first = 0; first < stride; first++)
            if (is_even(plot, names, first, stride))
                return;
}

bool
axis_names(struct plot *plot, double step, struct axis_names *names)
{
    size_t n = plot->chart->n_categories;
    *names = (struct axis_names){
        .labels = ARENA_NEW_N(plot->arena, struct label, n),
        .n = n,
    };
    set(plot, names, FORM_WHOLE, INFINITY);
    if (fits(names, step - NAME_GAP))
        return true;
    if (plot->chart->time && n > 1) {
        set(plot, names, FORM_BRIEF, INFINITY);
        if (fit_side_by_side(names, step))
            return true;
        set(plot, names, FORM_BRIEF_YEARS, INFINITY);
        names->some = true;
        return words_widest(names->labels, n) <= plot->width;
    }
    if (step - NAME_GAP < NAME_LEAST * plot->theme->chart_label)
        return false;
    set(plot, names, FORM_WHOLE, step - NAME_GAP);
    if (fits(names, step - NAME_GAP))
        return true;
    set(plot, names, FORM_WHOLE, 2 * step - NAME_GAP);
    names->second_row = true;
    names->height = 2 * names->height - AXIS_NAMES_ABOVE;
    /* The outermost must not lean out of the picture. */
    return names->labels[0].width <= step &&
           names->labels[n - 1].width <= step &&
           fits(names, 2 * step - NAME_GAP);
}

double
axis_half_name(struct plot *plot, size_t category)
{
    const struct chart_category *of = &plot->chart->categories[category];
    struct label_style style = words_style(plot);
    style.bold = of->focus;
    return words_stacked(plot, of->name, style, INFINITY).width / 2;
}

void
axis_draw_names(struct plot *plot, struct axis_names *names, double first,
                double step, double y)
{
    double lower = (names->height - AXIS_NAMES_ABOVE) / 2;
    names->first = first;
    names->step = step;
    if (names->some)
        show_some(plot, names);
    for (size_t i = 0; i < names->n; i++) {
        double top = y + AXIS_NAMES_ABOVE;
        if (names->some && !names->shown[i])
            continue;
        if (names->second_row && i % 2 == 1)
            top += lower;
        words_place(plot, &names->labels[i], "name", name_x(plot, names, i),
                    top, ANCHOR_MIDDLE);
    }
}

void
axis_draw_points(struct plot *plot, const struct axis_names *names, double y)
{
    if (!names->some)
        return;
    for (size_t i = 0; i < names->n; i++) {
        double x = names->first + (double)i * names->step;
        if (names->n <= POINTS_MOST || names->shown[i])
            plot_rule(plot, "axis", x, y, x, y + POINT, 0.5,
                      plot->theme->axis);
    }
}
