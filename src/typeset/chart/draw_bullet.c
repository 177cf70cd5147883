#include <math.h>

#include "document/document.h"
#include "legend.h"
#include "pairs.h"
#include "types.h"

#define THICKNESS 11
#define GAP 7
#define TARGET_OVER 2.5
#define TARGET_WIDTH 2
#define VALUE_GAP 5
#define WORD_GAP 5
#define BARS_PART 0.25

/* Bars with a target each: first series what was reached, second what was to
 * be reached. */
struct layout {
    struct pairs pairs;
    struct itemrows rows;
    struct scale scale;
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
    double width = 0, height = THICKNESS;
    for (size_t i = 0; i < pairs->n; i++) {
        struct label value = value_label(plot, pairs->from[i], false);
        struct label target = value_label(plot, pairs->to[i], true);
        width = fmax(width, value.width + WORD_GAP + target.width);
        height = fmax(height, fmax(value.height, target.height));
    }
    width += VALUE_GAP;
    layout->rows = itemrows_layout(
        plot, &pairs->names, y, height,
        GAP + THICKNESS - height > 2 ? GAP + THICKNESS - height : 2,
        width + BARS_PART * plot->width);
    layout->scale =
        scale_tight(extent, layout->rows.left + (down ? TARGET_WIDTH : 0),
                    plot->width - width);
}

static void
draw_one(struct plot *plot, const struct layout *layout, size_t i)
{
    const struct datum *value = layout->pairs.from[i];
    const struct datum *target = layout->pairs.to[i];
    double zero = scale_at(&layout->scale, rational_of(0)), end = zero;
    double y = itemrows_middle(&layout->rows, i);
    if (value->known) {
        end = scale_at(&layout->scale, value->value);
        plot_rect(plot, "bar", zero, y - THICKNESS / 2.0, end - zero, THICKNESS,
                  color_series(plot->theme, 0));
    }
    if (target->known) {
        double x = scale_at(&layout->scale, target->value);
        /* White on both sides, so that it shows on the bar as well. */
        plot_rect(plot, "gap", x - TARGET_WIDTH, y - THICKNESS / 2.0,
                  2 * TARGET_WIDTH, THICKNESS, COLOR_PAPER);
        plot_rect(plot, "target", x - TARGET_WIDTH / 2.0,
                  y - THICKNESS / 2.0 - TARGET_OVER, TARGET_WIDTH,
                  THICKNESS + 2 * TARGET_OVER, plot->theme->ink);
        end = fmax(end, x);
    }
    struct label first = value_label(plot, value, false);
    struct label second = value_label(plot, target, true);
    double x = fmax(end, zero) + VALUE_GAP;
    words_place_middle(plot, &first, value->known ? "label" : "missing", x, y,
                       ANCHOR_START);
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
        {layout.pairs.from_name, color_series(plot->theme, 0)},
        {layout.pairs.to_name, plot->theme->ink},
    };
    lay_out(plot, &layout, legend_draw(plot, entries, 2, 0));
    for (size_t i = 0; i < layout.pairs.n; i++)
        draw_one(plot, &layout, i);
    zero = scale_at(&layout.scale, rational_of(0));
    plot_rule(plot, "axis", zero, layout.rows.start - 2, zero,
              layout.rows.bottom + 2, 0.75, plot->theme->axis);
    itemrows_draw_names(plot, &layout.rows);
    plot->height = layout.rows.bottom + 2;
    return true;
}
