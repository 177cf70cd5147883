#include "rowvalues.h"

#include "callouts.h"
#include "document/document.h"
#include "legend.h"
#include "references.h"
#include "rowlabels.h"

static void
draw_callouts(struct plot *plot, const struct rowlayout *layout)
{
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        if (callouts_width(plot, c) > 0)
            callouts_draw_beside(plot, &layout->scale, c,
                                 rowlayout_callout_x(plot, layout, c),
                                 itemrows_middle(&layout->rows, c));
}

static void
clear_names(struct plot *plot, const struct rowlayout *layout)
{
    const struct itemrows *rows = &layout->rows;
    for (size_t i = 0; i < rows->n && rows->names_above; i++)
        references_clear(plot, &layout->scale, 0,
                         rows->top[i] - rows->names[i].height, &rows->names[i]);
}

static void
each_value(struct plot *plot, const struct rowlayout *layout,
           void (*draw)(struct plot *, const struct rowlayout *,
                        const struct rowvalue *))
{
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        for (size_t s = 0; s < plot->chart->n_series; s++) {
            struct rowvalue value = rowlayout_value(plot, layout, s, c);
            draw(plot, layout, &value);
        }
}

void
rowvalues_bar(struct plot *plot, const struct rowvalue *value)
{
    plot_rect(plot, "bar", value->zero, value->middle - value->thickness / 2,
              value->end - value->zero, value->thickness, value->color);
}

static void
draw_mark(struct plot *plot, const struct rowlayout *layout,
          const struct rowvalue *value)
{
    if (plot_datum(plot, value->series, value->category)->known)
        layout->style->mark(plot, value);
}

static void
draw_axis(struct plot *plot, const struct rowlayout *layout)
{
    double zero = scale_at(&layout->scale, rational_of(0));
    plot_rule(plot, "axis", zero, layout->rows.start - 2, zero,
              layout->rows.bottom + 2, 0.75, plot->theme->axis);
}

bool
rowvalues_draw(struct plot *plot, const struct rowvalues_style *style)
{
    struct rowlayout layout = {.style = style};
    double y = legend_series(plot, 0);
    y = beside_rows_top(plot, y + references_height(plot));
    rowlayout_make(plot, &layout, y);
    layout.column = rowlabels_need_column(plot, &layout);
    if (style->over_axis)
        draw_axis(plot, &layout);
    each_value(plot, &layout, draw_mark);
    /* Over bars, so that what is too short to be seen does not show beside
     * it in one rendering and not in another. */
    if (!style->over_axis)
        draw_axis(plot, &layout);
    references_draw_vertical(plot, &layout.scale, y, layout.rows.bottom + 2);
    each_value(plot, &layout, rowlabels_draw);
    draw_callouts(plot, &layout);
    clear_names(plot, &layout);
    itemrows_draw_names(plot, &layout.rows);
    plot->height = layout.rows.bottom + 2;
    return true;
}
