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

bool
pairs_comparable(const struct pairs *pairs, size_t i)
{
    return pairs->from[i]->known && pairs->to[i]->known &&
           !pairs->to[i]->redefined;
}

struct scale
pairs_scale(struct plot *plot, double from, double to)
{
    struct extent extent = scale_for_line(plot_extent(plot));
    struct scale scale = scale_tight(extent, from, to);
    double spread = scale.high - scale.low;
    if (scale_has_zero(extent))
        return scale;
    plot_remark(plot, PHRASE_SCALE_CUT);
    scale.low -= spread;
    scale.high += spread;
    return scale;
}

/* The name of a pair without a value, or with the one that it lacks. */
static struct words
lacking(struct plot *plot, const struct pairs *pairs, size_t i)
{
    static const char *const formats[LANGUAGES] = {"%s（%s）", "%s (%s)"};
    const struct words end =
        pairs->from[i]->known ? pairs->to_name : pairs->from_name;
    struct words name = pairs->names.items[i].name;
    if (!pairs->from[i]->known && !pairs->to[i]->known)
        return name;
    struct words with_end = {{NULL}};
    for (enum language l = 0; l < LANGUAGES; l++)
        with_end.in[l] =
            arena_printf(plot->arena, formats[l], language_pick(name, l),
                         language_pick(end, l));
    return with_end;
}

void
pairs_remark_missing(struct plot *plot, const struct pairs *pairs)
{
    struct words *names = ARENA_NEW_N(plot->arena, struct words, pairs->n);
    size_t n = 0;
    for (size_t i = 0; i < pairs->n; i++)
        if (!pairs->from[i]->known || !pairs->to[i]->known)
            names[n++] = lacking(plot, pairs, i);
    plot_remark_without_data(plot, names, n);
}
