#include <math.h>

#include "document/document.h"
#include "legend.h"
#include "pairs.h"
#include "types.h"

#define TARGET_WIDTH 2
/* A bar goes on behind its target when so much of it is to be seen there. */
#define GOES_ON 1.5
#define VALUE_GAP 5
#define WORD_GAP 5
#define BARS_PART 0.25
/* So much of its lines' leading a row gives up, and so near it comes to the
 * next, before a plot is cut. */
#define LEADING 2
#define LEAST_GAP 0.5

/* A target stands out above and below its bar.  Of many rows all are
 * thinner, so that a page holds them. */
struct measures {
    size_t rows;
    double thickness, gap, over;
};

static struct measures
choose_measures(size_t n)
{
    static const struct measures table[] = {
        {20, 11, 7, 2.5},
        {32, 9, 6, 2},
        {SIZE_MAX, 8, 5.5, 2},
    };
    size_t i = 0;
    while (n > table[i].rows)
        i++;
    return table[i];
}

/* Bars with a target each: first series what was reached, second what was to
 * be reached. */
struct layout {
    struct pairs pairs;
    struct itemrows rows;
    struct scale scale;
    struct measures measures;
};

static struct label
value_label(struct plot *plot, const struct datum *datum, bool target)
{
    struct label_style style = words_style(plot);
    style.bold = !target;
    if (target)
        style.color = plot->theme->secondary;
    return words_value(plot, datum, style);
}

static void
lay_out(struct plot *plot, struct layout *layout, double y)
{
    const struct pairs *pairs = &layout->pairs;
    struct extent extent = scale_with_zero(plot_extent(plot));
    bool down = rational_sign(extent.low) < 0;
    layout->measures = choose_measures(pairs->n);
    double row = layout->measures.thickness + layout->measures.gap;
    double width = 0, height = layout->measures.thickness;
    for (size_t i = 0; i < pairs->n; i++) {
        struct label value = value_label(plot, pairs->from[i], false);
        struct label target = value_label(plot, pairs->to[i], true);
        width = fmax(width, value.width + WORD_GAP + target.width);
        height = fmax(height, fmax(value.height, target.height));
    }
    width += VALUE_GAP;
    double need = width + BARS_PART * plot->width;
    struct row_size usual = {height, fmax(2, row - height)};
    struct row_size least = {height - LEADING, LEAST_GAP};
    usual = itemrows_size(plot, &pairs->names, y, usual, least, need);
    layout->rows = itemrows_layout(plot, &pairs->names, y, usual.content,
                                   usual.gap, need);
    layout->scale =
        scale_tight(extent, layout->rows.left + (down ? TARGET_WIDTH : 0),
                    plot->width - width);
}

static void
draw_target(struct plot *plot, const struct layout *layout, double x, double y)
{
    const struct measures *size = &layout->measures;
    double height = size->thickness + 2 * size->over;
    plot_rect(plot, "target", x - TARGET_WIDTH / 2.0, y - height / 2,
              TARGET_WIDTH, height, plot->theme->ink);
}

/* The target is behind its bar, so that a bar which just reaches it is seen to
 * do so; on a bar that goes on behind it, it is light.  Of a bar that is
 * thinner than the target nothing can be seen there. */
static void
draw_marks(struct plot *plot, const struct layout *layout, double y,
           const struct datum *value, const struct datum *target)
{
    const struct measures *size = &layout->measures;
    double zero = scale_at(&layout->scale, rational_of(0));
    double end = value->known ? scale_at(&layout->scale, value->value) : zero;
    double x = target->known ? scale_at(&layout->scale, target->value) : zero;
    double top = y - size->thickness / 2;
    double beyond = fmin(fabs(end - x) - TARGET_WIDTH / 2.0,
                         fabs(x - zero) - TARGET_WIDTH / 2.0);
    bool within = (x - zero) * (end - x) > 0 && beyond >= GOES_ON;
    bool thin = fabs(end - zero) < TARGET_WIDTH / 2.0;
    if (target->known && !thin)
        draw_target(plot, layout, x, y);
    if (value->known)
        plot_rect(plot, "bar", zero, top, end - zero, size->thickness,
                  color_series(plot->theme, 0));
    if (target->known && thin)
        draw_target(plot, layout, x, y);
    if (target->known && within)
        plot_rect(plot, "crossing", x - TARGET_WIDTH / 2.0, top, TARGET_WIDTH,
                  size->thickness, COLOR_PAPER);
}

static void
draw_one(struct plot *plot, const struct layout *layout, size_t i)
{
    const struct datum *value = layout->pairs.from[i];
    const struct datum *target = layout->pairs.to[i];
    double zero = scale_at(&layout->scale, rational_of(0)), end = zero;
    double y = itemrows_middle(&layout->rows, i);
    if (value->known)
        end = scale_at(&layout->scale, value->value);
    draw_marks(plot, layout, y, value, target);
    if (target->known)
        end = fmax(end, scale_at(&layout->scale, target->value));
    struct label first = value_label(plot, value, false);
    struct label second = value_label(plot, target, true);
    double x = fmax(end, zero) + VALUE_GAP;
    words_place_middle(plot, &first, value->known ? "label" : "missing", x, y,
                       ANCHOR_START);
    /* One dash says that there is nothing of either. */
    if (!value->known && !target->known)
        return;
    words_place_middle(plot, &second, target->known ? "label" : "missing",
                       x + first.width + WORD_GAP, y, ANCHOR_START);
}

static void
swap_ends(struct pairs *pairs)
{
    struct words name = pairs->from_name;
    const struct datum **data = pairs->from;
    pairs->from_name = pairs->to_name;
    pairs->to_name = name;
    pairs->from = pairs->to;
    pairs->to = data;
}

bool
draw_bullet(struct plot *plot)
{
    struct layout layout = {0};
    double zero;
    if (!pairs_read(plot, &layout.pairs))
        return false;
    /* This year is measured against last year. */
    if (plot->chart->series_time || plot->chart->time)
        swap_ends(&layout.pairs);
    struct legend_entry entries[] = {
        {layout.pairs.from_name, color_series(plot->theme, 0), LEGEND_BAR},
        {layout.pairs.to_name, plot->theme->ink, LEGEND_TICK},
    };
    lay_out(plot, &layout, legend_draw(plot, entries, 2, 0));
    zero = scale_at(&layout.scale, rational_of(0));
    plot_rule(plot, "axis", zero, layout.rows.start - 2, zero,
              layout.rows.bottom + 2, 0.75, plot->theme->axis);
    for (size_t i = 0; i < layout.pairs.n; i++)
        draw_one(plot, &layout, i);
    itemrows_draw_names(plot, &layout.rows);
    plot->height = layout.rows.bottom + 2;
    return true;
}
