#include "parts.h"

#include <glib.h>

#include "document/wording.h"

#define DECIMALS 1

#define MISSING "—"
/* A share of nothing, which no number says. */
#define UNDEFINED "0/0"

static const struct unit percent = {"", -2, NULL};

const char *
parts_note(enum language language)
{
    static const struct words note = {
        {"百分比按最大余数法取舍，合计为100%。",
         "Percentages are rounded so that they add up to 100%."}};
    return note.in[language];
}

static bool
sum_of(const struct rational *parts, size_t n, struct rational *sum)
{
    *sum = rational_of(0);
    for (size_t i = 0; i < n; i++)
        if (!rational_add(*sum, parts[i], sum))
            return false;
    return rational_sign(*sum) > 0;
}

bool
parts_adjusted(const struct rational *parts, size_t n, const int64_t *units,
               int decimals)
{
    struct rational sum, share;
    int128 rounded;
    if (!sum_of(parts, n, &sum))
        return false;
    for (size_t i = 0; i < n; i++)
        if (rational_divide(parts[i], sum, &share) &&
            rational_round(share, decimals + 2, ROUND_HALF_AWAY, &rounded) &&
            rounded != units[i])
            return true;
    return false;
}

bool
parts_round(const struct rational *parts, size_t n, int64_t *units)
{
    struct rational sum;
    return sum_of(parts, n, &sum) &&
           figures_parts_of_whole(parts, n, DECIMALS, units);
}

/* One whole: the data at first, first + step, … */
struct whole {
    size_t first, step, n;
};

static void
set_label(const struct context *context, struct datum *datum, int64_t units,
          struct rational sum)
{
    struct rational share = rational_of_decimal(units, DECIMALS + 2);
    for (int l = 0; l < LANGUAGES; l++)
        datum->label.in[l] =
            wording_percent(context->arena, share, DECIMALS, (enum language)l);
    struct figure_use *use =
        (struct figure_use *)datum->figure[context->language];
    use->printed = datum->label.in[context->language];
    use->wording = (struct figure_wording){RULE_PARTS, "", percent, DECIMALS,
                                           ""};
    use->unit = percent;
    use->shown = share;
    rational_divide(datum->value, sum, &use->value);
}

static struct figure_use *
use_at(const struct context *context, const struct chart *chart,
       struct whole whole, size_t i)
{
    const struct datum *datum = &chart->data[whole.first + i * whole.step];
    return (struct figure_use *)datum->figure[context->language];
}

/* (loans) / (loans + returns) where all parts are of one region and period,
 * else part(loans). */
static const char *
formula_text(const struct context *context, const struct chart *chart,
             struct whole whole, size_t i)
{
    struct arena *arena = context->arena;
    const struct figure_use *own = use_at(context, chart, whole, i);
    const char *sum = own->expression;
    bool one_place = true;
    for (size_t k = 0; k < whole.n; k++) {
        const struct figure_use *part = use_at(context, chart, whole, k);
        one_place &= part->scope->region == own->scope->region &&
                     strcmp(part->period, own->period) == 0;
        sum = k == 0 ? part->expression
                     : arena_printf(arena, "%s + %s", sum, part->expression);
    }
    return one_place
               ? arena_printf(arena, "(%s) / (%s)", own->expression, sum)
               : arena_printf(arena, "part(%s)", own->expression);
}

/* What a part is of depends on all of them. */
static void
note_parts(const struct context *context, const struct chart *chart,
           struct whole whole)
{
    struct figure_part *parts =
        ARENA_NEW_N(context->arena, struct figure_part, whole.n);
    const char **texts = ARENA_NEW_N(context->arena, const char *, whole.n);
    for (size_t i = 0; i < whole.n; i++) {
        const struct figure_use *use = use_at(context, chart, whole, i);
        parts[i] = (struct figure_part){use->formula, use->scope};
        texts[i] = formula_text(context, chart, whole, i);
    }
    for (size_t i = 0; i < whole.n; i++) {
        struct figure_use *use = use_at(context, chart, whole, i);
        use->expression = texts[i];
        use->parts = parts;
        use->n_parts = whole.n;
    }
}

/* All parts are there, and nothing is to be divided. */
static bool
is_nothing(const struct chart *chart, struct whole whole)
{
    struct rational sum = rational_of(0);
    for (size_t i = 0; i < whole.n; i++) {
        const struct datum *datum = &chart->data[whole.first + i * whole.step];
        if (!datum->known || !rational_add(sum, datum->value, &sum))
            return false;
    }
    return rational_sign(sum) == 0;
}

/* Without every part there are no shares, nor of nothing: the parts stand in
 * the table of the data as well, and are no percentages. */
static void
set_missing(const struct context *context, struct chart *chart,
            struct whole whole)
{
    bool undefined = is_nothing(chart, whole);
    for (size_t i = 0; i < whole.n; i++) {
        struct datum *datum = &chart->data[whole.first + i * whole.step];
        struct figure_use *use = use_at(context, chart, whole, i);
        datum->known = use->known = false;
        datum->undefined = undefined;
        datum->label = language_same(undefined ? UNDEFINED : MISSING);
        use->printed = datum->label.in[context->language];
        use->wording.rule = RULE_MISSING;
        use->unit = percent;
    }
    note_parts(context, chart, whole);
}

static bool
label_whole(const struct context *context, struct chart *chart,
            struct whole whole, bool replace, bool *adjusted)
{
    g_autofree struct rational *parts = g_new0(struct rational, whole.n + 1);
    g_autofree int64_t *units = g_new0(int64_t, whole.n + 1);
    struct rational sum;
    for (size_t i = 0; i < whole.n; i++) {
        const struct datum *datum = &chart->data[whole.first + i * whole.step];
        parts[i] = datum->value;
        if (!datum->known)
            return false;
    }
    if (!sum_of(parts, whole.n, &sum) || !parts_round(parts, whole.n, units))
        return false;
    *adjusted |= parts_adjusted(parts, whole.n, units, DECIMALS);
    for (size_t i = 0; i < whole.n; i++) {
        struct datum *datum = &chart->data[whole.first + i * whole.step];
        set_label(context, datum, units[i], sum);
        if (replace)
            rational_divide(datum->value, sum, &datum->value);
    }
    note_parts(context, chart, whole);
    return true;
}

static void
become_shares(struct chart *chart)
{
    for (size_t l = 0; l < LANGUAGES; l++)
        chart->unit[l] = percent;
    chart->ratio = true;
    for (size_t i = 0; i < chart->n_series; i++) {
        for (size_t l = 0; l < LANGUAGES; l++)
            chart->series[i].unit[l] = percent;
        chart->series[i].ratio = true;
    }
}

/* The shares of all parts of a region, none left out. */
static bool
are_all_shares(const struct frame *frame)
{
    bool regions = frame->by == DIMENSION_CITY || frame->by == DIMENSION_COUNTY;
    if (frame->transform != TRANSFORM_SHARE || !regions || frame->filtered)
        return false;
    struct rational sum = rational_of(0);
    for (size_t i = 0; i < frame->rows.n; i++)
        if (!frame_known(frame, i, 0) ||
            !rational_add(sum, frame_value(frame, i, 0)->number, &sum))
            return false;
    return rational_compare(sum, rational_of(1)) == 0;
}

bool
parts_label(const struct context *context, const struct frame *frame,
            struct chart *chart, bool across_categories)
{
    size_t n_categories = chart->n_categories;
    bool adjusted = false;
    if (across_categories || are_all_shares(frame)) {
        for (size_t i = 0; i < chart->n_series; i++)
            chart->is_parts_of_whole |=
                label_whole(context, chart,
                            (struct whole){i * n_categories, 1, n_categories},
                            false, &adjusted);
    } else if (chart->percent) {
        for (size_t j = 0; j < n_categories; j++) {
            struct whole whole = {j, n_categories, chart->n_series};
            if (!label_whole(context, chart, whole, true, &adjusted))
                set_missing(context, chart, whole);
        }
        chart->is_parts_of_whole = true;
        become_shares(chart);
    }
    return adjusted;
}
