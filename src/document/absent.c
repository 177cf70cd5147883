#include "absent.h"

#include "spans.h"

/* Of more only the first are named. */
#define NAMED_MOST 6
#define NAMED_FIRST 3

static const char *
who(const struct context *context, const struct points *points)
{
    static const struct words formats = {{"%s、%s、%s等%zu个",
                                          "%s, %s, %s and %zu more"}};
    enum language language = context->language;
    const char *first[NAMED_FIRST];
    if (points->n <= NAMED_MOST)
        return points_list(context->arena, points, language);
    for (size_t i = 0; i < NAMED_FIRST; i++)
        first[i] = language_pick(points->items[i].name, language);
    return arena_printf(context->arena, formats.in[language], first[0],
                        first[1], first[2],
                        language == LANGUAGE_ZH ? points->n
                                                : points->n - NAMED_FIRST);
}

static void
add_note(const struct fence *fence, const char *sentence, struct prose *note)
{
    spans_add_note(fence->context, note, sentence, fence->at);
}

void
absent_add_average_note(const struct frame *frame, struct prose *note)
{
    static const struct words formats = {{
        "%s没有数据，未计算平均。",
        "No average is given, because data are missing for %s.",
    }};
    const struct context *context = frame->fence->context;
    if (frame->absent.n > 0)
        add_note(frame->fence,
                 arena_printf(context->arena, formats.in[context->language],
                              who(context, &frame->absent)),
                 note);
}

/* ---- sums over counties ---- */

static struct value
value_of(const struct fence *fence, const struct expression *formula,
         const struct region *region)
{
    const struct context *context = fence->context;
    struct scope scope = *fence->scope;
    struct value value = {.kind = VALUE_MISSING};
    scope.region = region;
    scope.county = region->level == REGION_COUNTY ? region : NULL;
    if (!evaluate(context->arena, formula, &scope, &value,
                  context->findings))
        value.kind = VALUE_MISSING;
    return value;
}

/* The counties that are not in the sum; none when it is no sum of the others:
 * a city can give its own figures. */
static struct points
left_out(const struct fence *fence, const struct expression *formula,
         const struct region *city)
{
    static const struct points none = {0};
    struct points absent = {0};
    struct rational sum = rational_of(0);
    struct value whole = value_of(fence, formula, city);
    if (whole.kind != VALUE_NUMBER || frame_is_ratio(&whole))
        return none;
    for (size_t i = 0; i < city->n; i++) {
        struct value value = value_of(fence, formula, city->items[i]);
        struct point point = {.name = city->items[i]->name};
        if (value.kind != VALUE_NUMBER)
            ARENA_PUSH(fence->context->arena, &absent, point);
        else if (!rational_add(sum, value.number, &sum))
            return none;
    }
    bool is_sum = rational_compare(sum, whole.number) == 0;
    return is_sum && absent.n < city->n ? absent : none;
}

static bool
is_below(enum dimension dimension)
{
    return dimension == DIMENSION_CITY || dimension == DIMENSION_COUNTY;
}

/* Of several sums those that are in none of them. */
static struct points
left_out_of_all(const struct fence *fence, const struct formulas *formulas)
{
    const struct region *city = fence->scope->region;
    struct points fewest = {0};
    for (size_t i = 0; i < formulas->n; i++) {
        struct points absent = left_out(fence, formulas->items[i], city);
        if (i == 0 || absent.n < fewest.n)
            fewest = absent;
    }
    return fewest;
}

/* The measures of which a headline gives the total of the city.  Other
 * expressions need not have a meaning in a county. */
static struct formulas
totals_said(const struct fence *fence, const struct prose *headline)
{
    const struct spans *spans = &headline->in[fence->context->language];
    struct formulas said = {0};
    for (size_t i = 0; i < spans->n; i++) {
        const struct figure_use *use = spans->items[i].figure;
        if (use != NULL && use->formula->kind == EXPRESSION_NAME &&
            use->scope->region == fence->scope->region &&
            use->scope->county == NULL)
            ARENA_PUSH(fence->context->arena, &said, use->formula);
    }
    return said;
}

static struct formulas
quantities_of(const struct frame *frame)
{
    struct formulas formulas = {0};
    for (size_t i = 0; i < frame->quantities.n; i++)
        ARENA_PUSH(frame->fence->context->arena, &formulas,
                   frame->quantities.items[i].value);
    return formulas;
}

/* The totals of whom and, where there are years, of which one: there may be
 * totals of others beside them. */
static const char *
total_sentence(const struct fence *fence, const struct points *absent,
               bool years)
{
    const struct context *context = fence->context;
    const char *place =
        language_pick(fence->scope->region->name, context->language);
    const char *names = who(context, absent);
    int year = context->survey->year;
    if (context->language == LANGUAGE_ZH)
        return years ? arena_printf(context->arena,
                                    "%s%d年合计不含没有数据的%s。", place, year,
                                    names)
                     : arena_printf(context->arena,
                                    "%s合计不含没有数据的%s。", place, names);
    return years ? arena_printf(context->arena,
                                "The %d totals of %s exclude those without "
                                "data: %s.",
                                year, place, names)
                 : arena_printf(context->arena,
                                "The totals of %s exclude those without "
                                "data: %s.",
                                place, names);
}

static void
add_total_note(const struct fence *fence, const struct formulas *formulas,
               bool years, struct prose *note)
{
    struct points absent = left_out_of_all(fence, formulas);
    if (absent.n > 0)
        add_note(fence, total_sentence(fence, &absent, years), note);
}

void
absent_add_total_note(const struct frame *frame, const struct prose *headline,
                      struct prose *note)
{
    const struct fence *fence = frame->fence;
    bool years =
        frame->by == DIMENSION_YEAR || frame->series == DIMENSION_YEAR;
    if (fence->scope->region->level != REGION_CITY)
        return;
    struct formulas formulas = is_below(frame->by) || is_below(frame->series)
                                   ? totals_said(fence, headline)
                                   : quantities_of(frame);
    add_total_note(fence, &formulas, years, note);
}

void
absent_add_tiles_note(const struct fence *fence,
                      const struct formulas *formulas, struct prose *note)
{
    if (fence->scope->region->level == REGION_CITY)
        add_total_note(fence, formulas, false, note);
}
