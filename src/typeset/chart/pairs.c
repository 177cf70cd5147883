#include "pairs.h"

#include "base/arena.h"
#include "document/document.h"

bool
pairs_read(struct plot *plot, struct pairs *pairs)
{
    const struct chart *chart = plot->chart;
    bool time = chart->time;
    size_t n_ends = time ? chart->n_categories : chart->n_series;
    if (n_ends != 2)
        return plot_refuse(plot, FINDING_CHART_PAIRS,
                           language_same(arena_printf(plot->arena, "%zu",
                                                  n_ends)));
    pairs->names =
        time ? itemrows_of_series(plot) : itemrows_of_categories(plot);
    pairs->n = pairs->names.n;
    pairs->from_name = time ? chart->categories[0].name : chart->series[0].name;
    pairs->to_name = time ? chart->categories[1].name : chart->series[1].name;
    pairs->from = ARENA_NEW_N(plot->arena, const struct datum *, pairs->n);
    pairs->to = ARENA_NEW_N(plot->arena, const struct datum *, pairs->n);
    for (size_t i = 0; i < pairs->n; i++) {
        pairs->from[i] = time ? plot_datum(plot, i, 0) : plot_datum(plot, 0, i);
        pairs->to[i] = time ? plot_datum(plot, i, 1) : plot_datum(plot, 1, i);
    }
    return true;
}
