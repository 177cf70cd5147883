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
static const char *
lacking(struct plot *plot, const struct pairs *pairs, size_t i,
        enum language language)
{
    const struct words end =
        pairs->from[i]->known ? pairs->to_name : pairs->from_name;
    const char *name = language_pick(pairs->names.items[i].name, language);
    if (!pairs->from[i]->known && !pairs->to[i]->known)
        return name;
    return arena_printf(plot->arena,
                        language == LANGUAGE_ZH ? "%s（%s）" : "%s (%s)", name,
                        language_pick(end, language));
}

void
pairs_remark_missing(struct plot *plot, const struct pairs *pairs)
{
    struct words remark = phrases_get(PHRASE_WITHOUT_DATA);
    bool any = false;
    for (size_t i = 0; i < pairs->n; i++) {
        if (pairs->from[i]->known && pairs->to[i]->known)
            continue;
        for (enum language l = 0; l < LANGUAGES; l++)
            remark.in[l] = arena_printf(
                plot->arena, "%s%s%s", remark.in[l],
                any ? phrases_get(PHRASE_AND).in[l] : "",
                lacking(plot, pairs, i, l));
        any = true;
    }
    for (enum language l = 0; l < LANGUAGES; l++)
        remark.in[l] = arena_printf(plot->arena, "%s%s", remark.in[l],
                                    phrases_get(PHRASE_STOP).in[l]);
    if (any)
        ARENA_PUSH(plot->arena, &plot->remarks, remark);
}
