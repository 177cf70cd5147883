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
add_note(const struct frame *frame, const char *sentence, struct prose *note)
{
    const struct fence *fence = frame->fence;
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
        add_note(frame,
                 arena_printf(context->arena, formats.in[context->language],
                              who(context, &frame->absent)),
                 note);
}

/* ---- sums over counties ---- */

static struct value
value_of(const struct frame *frame, const struct quantity *quantity,
         const struct region *region)
{
    const struct context *context = frame->fence->context;
    struct scope scope = *frame->fence->scope;
    struct value value = {.kind = VALUE_MISSING};
    scope.region = region;
    scope.county = region->level == REGION_COUNTY ? region : NULL;
    if (!evaluate(context->arena, quantity->value, &scope, &value,
                  context->findings))
        value.kind = VALUE_MISSING;
    return value;
}

/* The counties that are not in the sum; none when it is no sum of the others:
 * a city can give its own figures. */
static struct points
left_out(const struct frame *frame, const struct quantity *quantity,
         const struct region *city)
{
    static const struct points none = {0};
    struct points absent = {0};
    struct rational sum = rational_of(0);
    struct value whole = value_of(frame, quantity, city);
    if (whole.kind != VALUE_NUMBER || frame_is_ratio(&whole))
        return none;
    for (size_t i = 0; i < city->n; i++) {
        struct value value = value_of(frame, quantity, city->items[i]);
        struct point point = {.name = city->items[i]->name};
        if (value.kind != VALUE_NUMBER)
            ARENA_PUSH(frame->fence->context->arena, &absent, point);
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

/* Where there are years, the totals of which one. */
static const char *
total_sentence(const struct frame *frame, const struct points *absent)
{
    static const struct words now = {{
        "合计不含没有数据的%s。",
        "Totals leave out those without data: %s.",
    }};
    static const struct words of_year = {{
        "%d年合计不含没有数据的%s。",
        "The %d totals leave out those without data: %s.",
    }};
    const struct context *context = frame->fence->context;
    const char *names = who(context, absent);
    if (frame->by == DIMENSION_YEAR || frame->series == DIMENSION_YEAR)
        return arena_printf(context->arena, of_year.in[context->language],
                            context->survey->year, names);
    return arena_printf(context->arena, now.in[context->language], names);
}

void
absent_add_total_note(const struct frame *frame, struct prose *note)
{
    const struct region *city = frame->fence->scope->region;
    struct points fewest = {0};
    if (city->level != REGION_CITY || is_below(frame->by) ||
        is_below(frame->series))
        return;
    for (size_t i = 0; i < frame->quantities.n; i++) {
        struct points absent =
            left_out(frame, &frame->quantities.items[i], city);
        if (i == 0 || absent.n < fewest.n)
            fewest = absent;
    }
    if (fewest.n > 0)
        add_note(frame, total_sentence(frame, &fewest), note);
}
