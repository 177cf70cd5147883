#include "balance.h"
#include "base/arena.h"
#include "crossaxes.h"
#include "document/document.h"
#include "dotnames.h"
#include "types.h"

#define RADIUS 2.8
/* A name is broken to this part of the width. */
#define NAMES_PART 0.34

/* When the names find no place, first the topmost get room over their dots,
 * then some get leaders, then the plot grows. */
static const struct try {
    double growth;
    double led; /* at most so many of all */
    bool above; /* the highest of the names has room over the topmost dot */
} tries[] = {
    {1, 0, false},   {1, 0, true},       {1, 0.25, false},
    {1, 0.25, true}, {1.25, 0.34, true}, {1.6, 0.5, true},
    {2, 1, true},
};

/* A dot for each category, or for all that have the same two values. */
struct layout {
    struct crossaxes axes;
    struct label *names; /* of each category */
    struct dotname *dots;
    size_t *categories; /* … of each dot */
    size_t n;
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

/* Where a dot has several names, it is said of whom. */
static struct prose
text_of(struct plot *plot, const struct chart_annotation *of, bool several)
{
    static const char *const formats[LANGUAGES] = {"%s：", "%s: "};
    const struct words name = plot->chart->categories[of->category].name;
    struct prose text = {0};
    if (!several)
        return of->text;
    for (enum language i = 0; i < LANGUAGES; i++) {
        const struct spans *said = &of->text.in[i];
        struct span whom = {
            .text = arena_printf(plot->arena, formats[i],
                                 language_pick(name, i))};
        text.in[i].at = said->at;
        if (said->n > 0)
            ARENA_PUSH(plot->arena, &text.in[i], whom);
        for (size_t k = 0; k < said->n; k++)
            ARENA_PUSH(plot->arena, &text.in[i], said->items[k]);
    }
    return text;
}

/* What is to be said of those at a dot stands below their names. */
static struct label
label_at(struct plot *plot, size_t category, struct label_style style)
{
    const struct chart *chart = plot->chart;
    double width = plot->width * NAMES_PART;
    style.balanced = true;
    struct label label =
        words_label(plot, names_at(plot, category), style, width);
    bool several = false;
    for (size_t c = category + 1; c < chart->n_categories; c++)
        several |= share_a_dot(plot, c, category);
    style.color = plot->theme->secondary;
    style.bold = false;
    for (size_t i = 0; i < chart->n_annotations; i++) {
        const struct chart_annotation *of = &chart->annotations[i];
        if (of->category != category &&
            !share_a_dot(plot, of->category, category))
            continue;
        struct prose text = text_of(plot, of, several);
        words_append(plot, &label, balance_prose(plot, &text, style, width));
    }
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

static void
set_names(struct plot *plot, struct layout *layout)
{
    const struct chart *chart = plot->chart;
    size_t n = chart->n_categories;
    layout->names = ARENA_NEW_N(plot->arena, struct label, n);
    layout->dots = ARENA_NEW_N(plot->arena, struct dotname, n);
    layout->categories = ARENA_NEW_N(plot->arena, size_t, n);
    for (size_t c = 0; c < n; c++) {
        struct label_style style = words_style(plot);
        style.bold = chart->categories[c].focus;
        if (!is_first(plot, c))
            continue;
        layout->names[c] = label_at(plot, c, style);
        layout->categories[layout->n++] = c;
    }
}

static bool
place_names(struct plot *plot, struct layout *layout, double led)
{
    const struct crossaxes *axes = &layout->axes;
    struct box inside = {axes->left - 2.5, axes->top - 4,
                         plot->width - axes->left + 2.5,
                         axes->bottom - axes->top + 3};
    struct stroke zeros[CROSSAXES_ZEROS];
    for (size_t i = 0; i < layout->n; i++) {
        size_t c = layout->categories[i];
        layout->dots[i] = (struct dotname){
            .x = scale_at(&axes->across, plot_datum(plot, 0, c)->value),
            .y = scale_at(&axes->up, plot_datum(plot, 1, c)->value),
            .radius = RADIUS,
            .width = layout->names[c].width,
            .height = layout->names[c].height,
            .rows = layout->names[c].n,
        };
    }
    return dotnames_place(plot->arena, layout->dots, layout->n,
                          (size_t)(led * (double)layout->n), inside, zeros,
                          crossaxes_zeros(axes, zeros));
}

/* Gridlines end at the letters. */
static void
draw_ground(struct plot *plot, const struct layout *layout, size_t i)
{
    const struct dotname *dot = &layout->dots[i];
    const struct label *label = &layout->names[layout->categories[i]];
    double before = dot->anchor == ANCHOR_START    ? 0
                    : dot->anchor == ANCHOR_MIDDLE ? 0.5
                                                   : 1;
    for (size_t k = 0; k < label->n; k++) {
        double width = label->items[k].width;
        plot_rect(plot, "halo", dot->at - before * width - 1,
                  dot->top + label->leading * (double)k + 1, width + 2,
                  label->leading - 2, COLOR_PAPER);
    }
}

static void
draw_one(struct plot *plot, const struct layout *layout, size_t i)
{
    size_t category = layout->categories[i];
    const struct dotname *dot = &layout->dots[i];
    const struct label *name = &layout->names[category];
    bool focus = plot_has_focus(plot);
    bool stressed = focus && plot->chart->categories[category].focus;
    uint32_t color = !focus || stressed ? color_series(plot->theme, 0)
                                        : color_muted(plot->theme);
    if (dot->led)
        plot_rule(plot, "leader", dot->leader.x1, dot->leader.y1,
                  dot->leader.x2, dot->leader.y2, 0.5, plot->theme->axis);
    plot_dot(plot, "dot", dot->x, dot->y, dot->radius, color);
    words_place(plot, name, "name", dot->at, dot->top, dot->anchor);
}

/* Who has no dot is named below the plot. */
static void
name_missing(struct plot *plot)
{
    const struct chart *chart = plot->chart;
    struct words *names =
        ARENA_NEW_N(plot->arena, struct words, chart->n_categories);
    size_t n = 0;
    for (size_t c = 0; c < chart->n_categories; c++)
        if (!is_shown(plot, c))
            names[n++] = chart->categories[c].name;
    plot_remark_without_data(plot, names, n);
}

/* A table has the values, but no place for what was to be said of them. */
static bool
draw_table(struct plot *plot)
{
    static const char *const formats[LANGUAGES] = {"%s：%s。", "%s: %s."};
    const struct chart *chart = plot->chart;
    plot->remarks = (struct remarks){0};
    plot_refuse(plot, FINDING_CHART_NARROW, language_same(""));
    plot_remark(plot, PHRASE_NAMES_IN_TABLE);
    for (size_t a = 0; a < chart->n_annotations; a++) {
        size_t c = chart->annotations[a].category;
        struct words remark;
        for (enum language i = 0; i < LANGUAGES; i++)
            remark.in[i] = arena_printf(
                plot->arena, formats[i],
                language_pick(chart->categories[c].name, i),
                document_plain(plot->arena, &chart->annotations[a].text.in[i]));
        ARENA_PUSH(plot->arena, &plot->remarks, remark);
    }
    return draw_heat(plot);
}

bool
draw_scatter(struct plot *plot)
{
    struct layout layout = {0};
    double height = beside_area(plot, plot->width < 320 ? 130 : 180, 0), above;
    if (plot->chart->n_series != 2)
        return plot_refuse(
            plot, FINDING_CHART_PAIRS,
            language_same(arena_printf(plot->arena, "%zu",
                                       plot->chart->n_series)));
    set_names(plot, &layout);
    above = words_highest(layout.names, plot->chart->n_categories);
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        crossaxes_layout(plot, extent_of(plot, 0), extent_of(plot, 1),
                         tries[i].growth * height,
                         tries[i].above ? above : 0, &layout.axes);
        if (!place_names(plot, &layout, tries[i].led))
            continue;
        crossaxes_draw(plot, &layout.axes);
        for (size_t k = 0; k < layout.n; k++)
            draw_ground(plot, &layout, k);
        for (size_t k = 0; k < layout.n; k++)
            draw_one(plot, &layout, k);
        name_missing(plot);
        return true;
    }
    return draw_table(plot);
}
