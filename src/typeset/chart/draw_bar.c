#include "document/document.h"
#include "rowvalues.h"
#include "stackrows.h"
#include "types.h"

bool
draw_bar(struct plot *plot)
{
    static const struct rowvalues_style style = {
        rowvalues_bar,
        plot_color,
        ROWVALUES_BAR_GAP,
        false,
    };
    const struct chart *chart = plot->chart;
    if (!plot_accepts_series(plot))
        return false;
    if (chart->stack || chart->percent)
        return stackrows_draw(plot);
    return rowvalues_draw(plot, &style);
}
