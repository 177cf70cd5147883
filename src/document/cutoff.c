#include "cutoff.h"

#include <glib.h>

#include "spans.h"

/* More are counted, not named. */
#define NAMED_MOST 3

/* 个 does not count months and years. */
static const char *
counter(enum dimension dimension)
{
    switch (dimension) {
    case DIMENSION_MONTH:
        return "个月";
    case DIMENSION_YEAR:
        return "年";
    case DIMENSION_MEASURE:
        return "项";
    case DIMENSION_CITY:
    case DIMENSION_COUNTY:
        break;
    }
    return "个";
}

/* By which measure, where there are several. */
static const char *
measure(const struct frame *frame, enum language language)
{
    static const struct words formats = {{"按“%s”", " by “%s”"}};
    const char *name = language_pick(frame->cutoff.by, language);
    if (frame->cutoff.order == ORDER_AS_LISTED || *name == '\0')
        return "";
    return arena_printf(frame->fence->context->arena, formats.in[language],
                        name);
}

/* “The 12 highest”, but “the first 12”. */
static const char *
extent(const struct frame *frame, enum language language)
{
    static const struct words orders[] = {
        [ORDER_DESCENDING] = {{"数值最高的", "highest"}},
        [ORDER_ASCENDING] = {{"数值最低的", "lowest"}},
        [ORDER_AS_LISTED] = {{"前", "first"}},
    };
    struct arena *arena = frame->fence->context->arena;
    enum order order = frame->cutoff.order;
    const char *word = orders[order].in[language];
    const char *unit = counter(frame->by), *by = measure(frame, language);
    size_t n = frame->rows.n, n_all = frame->cutoff.n;
    if (language == LANGUAGE_ZH)
        return arena_printf(arena, "%s只列%s%zu%s，共%zu%s", by, word, n, unit,
                            n_all, unit);
    if (n == 1)
        return arena_printf(arena, "The %s of %zu%s is shown", word, n_all, by);
    return order == ORDER_AS_LISTED
               ? arena_printf(arena, "The %s %zu of %zu are shown", word, n,
                              n_all)
               : arena_printf(arena, "The %zu %s of %zu%s are shown", n, word,
                              n_all, by);
}

static const char *
ties(const struct frame *frame, enum language language)
{
    struct arena *arena = frame->fence->context->arena;
    size_t n = frame->cutoff.ties.n;
    if (n == 0)
        return "";
    if (language == LANGUAGE_EN)
        return n > NAMED_MOST
                   ? arena_printf(arena,
                                  "; %zu more tie with the last one shown", n)
                   : arena_printf(arena, "; %s %s with the last one shown",
                                  points_list(arena, &frame->cutoff.ties,
                                              language),
                                  n > 1 ? "tie" : "ties");
    return n > NAMED_MOST
               ? arena_printf(arena, "；另有%zu%s与末位相同", n,
                              counter(frame->by))
               : arena_printf(arena, "；%s与末位相同",
                              points_list(arena, &frame->cutoff.ties,
                                          language));
}

void
cutoff_add_note(const struct frame *frame, struct prose *note)
{
    const struct context *context = frame->fence->context;
    enum language language = context->language;
    if (frame->cutoff.n == 0)
        return;
    spans_add_note(context, note,
                   arena_printf(context->arena, "%s%s%s",
                                extent(frame, language), ties(frame, language),
                                language == LANGUAGE_EN ? "." : "。"),
                   frame->fence->at);
}
