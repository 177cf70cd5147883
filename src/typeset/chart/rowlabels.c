#include "rowlabels.h"

#include <math.h>

#include "callouts.h"
#include "document/document.h"
#include "endlabel.h"
#include "references.h"

/* A bar of a group that is shorter than that does not show its colour. */
#define SEEN 1.5
/* How far a value of a short bar may move from it. */
#define PASS_MOST 10
/* Of the size: what letters in a bar take of its thickness, and how far they
 * stand from its ends. */
#define LETTERS 0.85
#define INSET 3

/* Up to where a row is free: an annotation may hang down beside it. */
static double
free_until(struct plot *plot, const struct rowlayout *layout, size_t category)
{
    size_t of = callouts_beside(plot, category);
    if (of < plot->chart->n_categories)
        return rowlayout_callout_x(plot, layout, of);
    return plot->width;
}

/* Whose value it is, where no bar of a group shows it.  Returns its width. */
static double
draw_swatch(struct plot *plot, const struct rowvalue *value, double x,
            bool left)
{
    if (plot->chart->n_series < 2 || fabs(value->end - value->zero) >= SEEN)
        return 0;
    plot_rect(plot, "swatch", x, value->middle - ROWLAYOUT_SWATCH / 2.0,
              left ? -ROWLAYOUT_SWATCH : ROWLAYOUT_SWATCH, ROWLAYOUT_SWATCH,
              value->color);
    return ROWLAYOUT_SWATCH + ROWLAYOUT_SWATCH_GAP;
}

static struct endlabel
place_value(const struct plot *plot, const struct rowlayout *layout,
            const struct rowvalue *value, const struct label *label, bool left)
{
    const struct rowvalues_style *style = layout->style;
    bool known = plot_datum(plot, value->series, value->category)->known;
    struct endlabel_bar bar = {
        .zero = value->zero,
        .end = value->end,
        .past = value->end,
        .gap = style->gap,
        .direction = left ? -1 : 1,
        .holds = known && label->n == 1 && !style->over_axis &&
                 LETTERS * label->size <= value->thickness,
        .inset = INSET,
    };
    return endlabel_place(plot, &layout->scale, &bar, label->width);
}

static const struct label *
value_label(const struct plot *plot, const struct rowlayout *layout,
            const struct rowvalue *value)
{
    return &layout->values[value->series * plot->chart->n_categories +
                           value->category];
}

bool
rowlabels_need_column(const struct plot *plot, const struct rowlayout *layout)
{
    const struct chart *chart = plot->chart;
    bool crossed = false;
    if (!layout->style->over_axis || chart->n_annotations > 0)
        return false;
    for (size_t c = 0; c < chart->n_categories; c++)
        for (size_t s = 0; s < chart->n_series; s++) {
            struct rowvalue value = rowlayout_value(plot, layout, s, c);
            const struct label *label = value_label(plot, layout, &value);
            if (value.end < value.zero)
                return false;
            crossed |=
                place_value(plot, layout, &value, label, false).crossed;
        }
    return crossed;
}

/* In a bar it is light. */
static void
draw_inside(struct plot *plot, const struct rowvalue *value, double x)
{
    struct label_style style = words_style(plot);
    style.bold = plot->chart->categories[value->category].focus;
    style.filled = true;
    style.color = color_text_on(plot->theme, value->color);
    struct label own = words_value(
        plot, plot_datum(plot, value->series, value->category), style);
    words_place_middle(plot, &own, "label", x, value->middle, ANCHOR_START);
}

/* A line is not cut to crumbs by the values of many short bars: they stand
 * beyond it, but not so far that they seem to be on its other side. */
static double
pass_line(struct plot *plot, const struct rowlayout *layout, size_t category,
          const struct label *label, double start, bool left)
{
    double moved = references_pass(plot, &layout->scale, start,
                                   start + label->width, left ? -1 : 1);
    bool passes = fabs(moved) <= PASS_MOST &&
                  start + moved + label->width <=
                      free_until(plot, layout, category);
    return passes ? start + moved : start;
}

void
rowlabels_draw(struct plot *plot, const struct rowlayout *layout,
               const struct rowvalue *value)
{
    const struct datum *datum =
        plot_datum(plot, value->series, value->category);
    const struct label *label = value_label(plot, layout, value);
    const char *part = datum->known ? "label" : "missing";
    bool left = datum->known && rational_sign(datum->value) < 0;
    bool none = rowlayout_is_blank(plot, value->category);
    if (none && value->series > 0)
        return;
    double y = none ? itemrows_middle(&layout->rows, value->category)
                    : value->middle;
    if (layout->column) {
        words_place_middle(plot, label, part, layout->rows.right - label->width,
                           y, ANCHOR_START);
        return;
    }
    struct endlabel place = place_value(plot, layout, value, label, left);
    if (place.inside) {
        draw_inside(plot, value, place.at);
        return;
    }
    double start =
        pass_line(plot, layout, value->category, label, place.at, left);
    double swatch =
        none ? 0
             : draw_swatch(plot, value, left ? start + label->width : start,
                           left);
    start += left ? -swatch : swatch;
    references_clear(plot, &layout->scale, start, y - label->height / 2, label);
    words_place_middle(plot, label, part, start, y, ANCHOR_START);
}
