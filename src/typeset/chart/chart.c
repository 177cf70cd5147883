#include "chart.h"

#include "alternative.h"
#include "plot.h"
#include "surround.h"
#include "tiles.h"
#include "types.h"

bool
chart_draw(struct type *type, const struct chart *chart,
           const bool languages[LANGUAGES], double width,
           struct picture *picture)
{
    const struct chart_type *of = types_find(chart->type);
    struct plot plot = plot_new(type, chart, languages, width);
    if (of == NULL)
        return plot_refuse(&plot, FINDING_CHART_TYPE,
                           language_same(types_nearest(chart->type)));
    if (!plot_extent(&plot).known)
        return plot_refuse(&plot, FINDING_CHART_EMPTY, language_same(""));
    if (!of->draw(&plot))
        return false;
    if (chart->n_references > 0 && !of->references)
        plot_refuse(&plot, FINDING_CHART_REFERENCE, language_same(""));
    if (chart->log && !plot.log_drawn)
        plot_refuse(&plot, FINDING_CHART_LOG, language_same(""));
    *picture = (struct picture){.marks = marks_new(plot.arena)};
    picture->marks.id = chart->id;
    surround_draw(&plot, picture);
    picture->alternative = alternative_text(&plot, of->title);
    return true;
}

bool
chart_tiles(struct type *type, const struct key_figures *figures,
            const bool languages[LANGUAGES], double width,
            struct picture *picture)
{
    return tiles_draw(type, figures, languages, width, picture);
}
