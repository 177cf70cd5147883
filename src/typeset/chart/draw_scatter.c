#include <math.h>

#include "axis.h"
#include "base/arena.h"
#include "document/document.h"
#include "labels.h"
#include "types.h"

#define RADIUS 2.8
#define TITLE_GAP 3
#define TICK_GAP 3
/* A name is broken to this part of the width. */
#define NAMES_PART 0.3
/* Between an end of a scale and the edge, so that no dot stands on it; a zero
 * does. */
#define INSET 8
/* When the names find no place, the plot grows by this and tries again. */
#define GROWTH 1.25
#define TRIES 4

/* The first series goes across, the second up; a dot for each category, or
 * for all that have the same two values. */
struct layout {
    struct scale across, up;
    struct label across_title, up_title;
    double left, right, top, bottom;
    struct label *names;
    struct box *places;
};

static bool
is_shown(const struct plot *plot, size_t category)
{
    return plot_datum(plot, 0, category)->known &&
           plot_datum(plot, 1, category)->known;
}

static bool
share_a_dot(const struct plot *plot, size_t a, size_t b)
{
    bool equal = is_shown(plot, a) && is_shown(plot, b);
    for (size_t s = 0; s < 2 && equal; s++)
        equal = rational_compare(plot_datum(plot, s, a)->value,
                                 plot_datum(plot, s, b)->value) == 0;
    return equal;
}

/* The first of those with the same dot draws it and names all. */
static bool
is_first(const struct plot *plot, size_t category)
{
    for (size_t c = 0; c < category; c++)
        if (share_a_dot(plot, c, category))
            return false;
    return is_shown(plot, category);
}

/* Adds a name behind others: 甲县、乙县. */
static void
join(struct plot *plot, struct words *names, size_t category)
{
    for (enum language i = 0; i < LANGUAGES; i++) {
        const char *before = names->in[i] != NULL ? names->in[i] : "";
        names->in[i] = arena_printf(
            plot->arena, "%s%s%s", before,
            *before != '\0' ? phrases_get(PHRASE_AND).in[i] : "",
            language_pick(plot->chart->categories[category].name, i));
    }
}

static struct words
names_at(struct plot *plot, size_t category)
{
    struct words names = {{NULL}};
    for (size_t c = category; c < plot->chart->n_categories; c++)
        if (c == category || share_a_dot(plot, c, category))
            join(plot, &names, c);
    return names;
}

/* What is to be said of a category stands behind its name. */
static struct label
label_at(struct plot *plot, size_t category, struct label_style style)
{
    double width = plot->width * NAMES_PART;
    struct label label =
        words_stacked(plot, names_at(plot, category), style, width);
    style.color = plot->theme->secondary;
    style.bold = false;
    for (size_t i = 0; i < plot->chart->n_annotations; i++)
        if (plot->chart->annotations[i].category == category)
            words_append(plot, &label,
                         words_prose(plot, &plot->chart->annotations[i].text,
                                     style, width));
    return label;
}

static struct extent
extent_of(const struct plot *plot, size_t series)
{
    struct extent extent = {0};
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        if (is_shown(plot, c))
            scale_extend(&extent, plot_datum(plot, series, c)->value);
    return extent;
}

static struct label
tick_of(struct plot *plot, size_t series, struct rational value)
{
    const struct chart_series *of = &plot->chart->series[series];
    return words_tick_in(plot, value, of->unit, of->ratio);
}

static void
set_texts(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    struct label_style style = words_style(plot);
    layout->names = ARENA_NEW_N(plot->arena, struct label, chart->n_categories);
    layout->places = ARENA_NEW_N(plot->arena, struct box, chart->n_categories);
    for (size_t c = 0; c < chart->n_categories; c++) {
        style.bold = chart->categories[c].focus;
        layout->names[c] = label_at(plot, c, style);
    }
    style.bold = true;
    layout->across_title =
        words_label(plot, words_series(plot, 0), style, plot->width);
    layout->up_title =
        words_label(plot, words_series(plot, 1), style, plot->width);
}

/* A tick labels its scale; both axes go in powers of ten, or neither. */
static struct scale
scale_of(struct extent extent, bool log, size_t n_ticks, double from, double to)
{
    return log ? scale_log(extent, from, to)
               : scale_nice(scale_for_line(extent), n_ticks, from, to);
}

static double
inset(const struct scale *scale)
{
    return !scale->log && scale->low == 0 ? 0 : INSET;
}

static void
lay_out(struct plot *plot, struct layout *layout, double height)
{
    struct extent across = extent_of(plot, 0), up = extent_of(plot, 1);
    bool log = rational_sign(across.low) > 0 && plot_takes_log(plot, up);
    double width = 0, last = 0;
    layout->top = layout->up_title.height + TITLE_GAP + 4;
    layout->bottom = layout->top + height;
    layout->up = scale_of(up, log, SCALE_TICKS, layout->bottom,
                          layout->top + INSET);
    layout->up.from -= inset(&layout->up);
    for (size_t i = 0; i < layout->up.n_ticks; i++)
        width = fmax(width, tick_of(plot, 1, layout->up.ticks[i]).width);
    layout->across =
        scale_of(across, log, plot->width < 180 ? 3 : SCALE_TICKS, 0, 1);
    for (size_t i = 0; i < layout->across.n_ticks; i++)
        last = tick_of(plot, 0, layout->across.ticks[i]).width;
    layout->left = width + 2 * TICK_GAP;
    layout->right = plot->width - fmax(RADIUS, last / 2);
    layout->across.from = layout->left + inset(&layout->across);
    layout->across.to = layout->right - INSET;
    if (!log && (!scale_has_zero(scale_for_line(across)) ||
                 !scale_has_zero(scale_for_line(up))))
        plot_remark(plot, PHRASE_NOT_FROM_ZERO);
}

static bool
place_names(struct plot *plot, struct layout *layout)
{
    struct obstacles obstacles = {
        .arena = plot->arena,
        .inside = {layout->left - 2.5, layout->top - 4,
                   plot->width - layout->left + 2.5,
                   layout->bottom - layout->top + 3},
    };
    size_t n = plot->chart->n_categories;
    for (size_t c = 0; c < n; c++)
        if (is_shown(plot, c))
            labels_add_box(
                &obstacles,
                (struct box){
                    scale_at(&layout->across, plot_datum(plot, 0, c)->value) -
                        RADIUS,
                    scale_at(&layout->up, plot_datum(plot, 1, c)->value) -
                        RADIUS,
                    2 * RADIUS,
                    2 * RADIUS,
                });
    for (size_t c = 0; c < n; c++) {
        struct box *box = &layout->places[c];
        box->width = layout->names[c].width;
        box->height = layout->names[c].height;
        if (is_first(plot, c) &&
            !labels_near(
                &obstacles,
                scale_at(&layout->across, plot_datum(plot, 0, c)->value),
                scale_at(&layout->up, plot_datum(plot, 1, c)->value), true,
                box))
            return false;
    }
    return true;
}

static void
draw_axes(struct plot *plot, const struct layout *layout)
{
    double names = layout->bottom + TICK_GAP, height = 0;
    for (size_t i = 0; i < layout->up.n_ticks; i++) {
        struct label label = tick_of(plot, 1, layout->up.ticks[i]);
        double y = scale_at(&layout->up, layout->up.ticks[i]);
        plot_rule(plot, "grid", layout->left, y, layout->right, y, 0.5,
                  plot->theme->gridline);
        words_place_middle(plot, &label, "tick", layout->left - TICK_GAP, y,
                           ANCHOR_END);
    }
    for (size_t i = 0; i < layout->across.n_ticks; i++) {
        struct label label = tick_of(plot, 0, layout->across.ticks[i]);
        double x = scale_at(&layout->across, layout->across.ticks[i]);
        height = fmax(height, label.height);
        words_place(plot, &label, "tick", x, names, ANCHOR_MIDDLE);
    }
    plot_rule(plot, "axis", layout->left, layout->bottom, layout->right,
              layout->bottom, 0.75, plot->theme->axis);
    words_place(plot, &layout->up_title, "name", 0, 0, ANCHOR_START);
    words_place(plot, &layout->across_title, "name", plot->width,
                names + height, ANCHOR_END);
    plot->height = names + height + layout->across_title.height;
}

static void
draw_dots(struct plot *plot, const struct layout *layout)
{
    bool focus = plot_has_focus(plot);
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        bool stressed = focus && plot->chart->categories[c].focus;
        uint32_t color = !focus || stressed ? color_series(plot->theme, 0)
                                            : color_muted(plot->theme);
        if (!is_first(plot, c))
            continue;
        plot_dot(plot, "dot",
                 scale_at(&layout->across, plot_datum(plot, 0, c)->value),
                 scale_at(&layout->up, plot_datum(plot, 1, c)->value), RADIUS,
                 color);
        words_place(plot, &layout->names[c], "name", layout->places[c].x,
                    layout->places[c].y, ANCHOR_START);
    }
}

/* Who has no dot is named below the plot. */
static void
name_missing(struct plot *plot)
{
    struct words names = {{NULL}}, remark;
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        if (!is_shown(plot, c))
            join(plot, &names, c);
    for (enum language i = 0; i < LANGUAGES; i++)
        remark.in[i] =
            arena_printf(plot->arena, "%s%s",
                         phrases_get(PHRASE_WITHOUT_DATA).in[i], names.in[i]);
    if (names.in[0] != NULL)
        ARENA_PUSH(plot->arena, &plot->remarks, remark);
}

bool
draw_scatter(struct plot *plot)
{
    struct layout layout = {0};
    double height = plot->width < 320 ? 130 : 180;
    if (plot->chart->n_series != 2)
        return plot_refuse(
            plot, FINDING_CHART_PAIRS,
            language_same(arena_printf(plot->arena, "%zu",
                                       plot->chart->n_series)));
    set_texts(plot, &layout);
    for (int i = 0; i < TRIES; i++, height *= GROWTH) {
        lay_out(plot, &layout, height);
        if (!place_names(plot, &layout))
            continue;
        draw_axes(plot, &layout);
        draw_dots(plot, &layout);
        name_missing(plot);
        return true;
    }
    plot->remarks = (struct remarks){0};
    plot_refuse(plot, FINDING_CHART_NARROW, language_same(""));
    return draw_heat(plot);
}
