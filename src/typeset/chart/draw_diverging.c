#include "document/document.h"
#include "rowvalues.h"
#include "types.h"

/* The sign is told by the side; colour says it again. */
static uint32_t
color_by_sign(const struct plot *plot, size_t series, size_t category)
{
    const struct datum *datum = plot_datum(plot, series, category);
    bool negative = datum->known && rational_sign(datum->value) < 0;
    if (plot->chart->n_series > 1 || plot_has_focus(plot))
        return plot_color(plot, series, category);
    return plot->theme->diverging[negative ? 0 : THEME_DIVERGING - 1];
}

bool
draw_diverging(struct plot *plot)
{
    static const struct rowvalues_style style = {
        rowvalues_bar,
        color_by_sign,
        ROWVALUES_BAR_GAP,
        false,
    };
    return plot_accepts_series(plot) && rowvalues_draw(plot, &style);
}
