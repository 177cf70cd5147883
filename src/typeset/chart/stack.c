#include "stack.h"

#include <math.h>

#include "document/document.h"

/* Between parts that are both so long there is a full line, else a thin one
 * that the longer of them gives; what cannot be seen needs none. */
#define LONG 2
#define LINE 1
#define THIN_LINE 0.5
#define SEEN 0.1

/* What 100 % of the category is; 1 when the values stand for themselves. */
static double
whole(const struct plot *plot, size_t category)
{
    struct rational sum;
    if (!plot->chart->percent || !plot_sum(plot, category, 1, &sum) ||
        rational_sign(sum) == 0)
        return 1;
    return rational_to_double(sum);
}

void
stack_build(const struct plot *plot, size_t category, struct stack_part *parts)
{
    double of = whole(plot, category), ends[2] = {0, 0};
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        const struct datum *datum = plot_datum(plot, s, category);
        bool below = datum->known && rational_sign(datum->value) < 0;
        parts[s].from = parts[s].to = ends[below];
        if (datum->known)
            parts[s].to += rational_to_double(datum->value) / of;
        ends[below] = parts[s].to;
    }
}

double
stack_before(const struct stack_part *parts, size_t series)
{
    for (size_t s = series; s-- > 0;) {
        double length = parts[s].to - parts[s].from;
        if (length != 0 && parts[s].to == parts[series].from)
            return fabs(length);
    }
    return 0;
}

struct stack_gap
stack_gap(double before, double length)
{
    double shorter = fmin(before, length), longer = fmax(before, length);
    if (shorter > LONG)
        return (struct stack_gap){LINE, 0};
    if (shorter < SEEN || longer < 2 * THIN_LINE)
        return (struct stack_gap){0, 0};
    return (struct stack_gap){
        THIN_LINE, copysign(THIN_LINE / 2, before - length)};
}

struct extent
stack_extent(const struct plot *plot)
{
    struct extent extent = {.whole = plot_is_whole(plot)};
    struct rational sum;
    scale_extend(&extent, rational_of(0));
    if (plot->chart->percent)
        scale_extend(&extent, rational_of(1));
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        for (int sign = -1; sign <= 1 && !plot->chart->percent; sign += 2)
            if (plot_sum(plot, c, sign, &sum))
                scale_extend(&extent, sum);
    for (size_t i = 0; i < plot->chart->n_references; i++)
        scale_extend(&extent, plot->chart->references[i].value);
    return scale_with_zero(extent);
}

bool
stack_is_empty(const struct plot *plot, size_t category)
{
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        const struct datum *datum = plot_datum(plot, s, category);
        if (!datum->known || rational_sign(datum->value) != 0)
            return false;
    }
    return true;
}

bool
stack_is_missing(const struct plot *plot, size_t category)
{
    for (size_t s = 0; s < plot->chart->n_series; s++)
        if (plot_datum(plot, s, category)->known)
            return false;
    return true;
}

bool
stack_is_complete(const struct plot *plot, size_t category)
{
    for (size_t s = 0; s < plot->chart->n_series; s++)
        if (!plot_datum(plot, s, category)->known)
            return false;
    return true;
}

bool
stack_is_undefined(const struct plot *plot, size_t category)
{
    return plot_datum(plot, 0, category)->undefined;
}

const struct datum *
stack_total(const struct plot *plot, size_t category)
{
    const struct chart *chart = plot->chart;
    if (chart->totals == NULL || chart->n_series < 2 ||
        !chart->totals[category].known)
        return NULL;
    return &chart->totals[category];
}

static bool
adds_up_in(const struct plot *plot, size_t category, enum language language)
{
    struct rational sum = rational_of(0);
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        const struct datum *datum = plot_datum(plot, s, category);
        if (datum->known &&
            !rational_add(sum, plot_shown(datum, language), &sum))
            return true;
    }
    return rational_compare(
               sum, plot_shown(stack_total(plot, category), language)) == 0;
}

bool
stack_adds_up(const struct plot *plot, size_t category)
{
    for (enum language l = 0; l < LANGUAGES; l++)
        if (plot->languages[l] && stack_total(plot, category) != NULL &&
            !adds_up_in(plot, category, l))
            return false;
    return true;
}

bool
stack_accepts(const struct plot *plot)
{
    const struct chart *chart = plot->chart;
    for (size_t c = 0; c < chart->n_categories && chart->percent; c++)
        for (size_t s = 0; s < chart->n_series; s++) {
            const struct datum *datum = plot_datum(plot, s, c);
            if (datum->known && rational_sign(datum->value) < 0)
                return plot_refuse(plot, FINDING_CHART_WHOLE,
                                   chart->series[s].name);
        }
    return true;
}
