#include "redefined.h"

#include <glib.h>

#include "base/text.h"
#include "spans.h"
#include "survey/redefinition.h"

static int
year_of(const struct context *context, struct period period)
{
    return period.year != 0 ? period.year : context->survey->year;
}

bool
redefined_since(const struct context *context,
                const struct expression *expression, struct period before,
                struct period now)
{
    return redefinition_between(context->survey, expression,
                                year_of(context, before),
                                year_of(context, now)) != NULL;
}

bool
redefined_here(const struct frame *frame, size_t row, size_t column)
{
    const struct point *this_row = &frame->rows.items[row];
    const struct point *this_column = &frame->columns.items[column];
    const struct point *before_row = this_row, *before_column = this_column;
    if (frame->by == DIMENSION_YEAR && row > 0)
        before_row--;
    else if (frame->series == DIMENSION_YEAR && column > 0)
        before_column--;
    else
        return false;
    const struct quantity *quantity =
        frame_quantity(frame, this_row, this_column);
    if (frame_quantity(frame, before_row, before_column) != quantity)
        return false;
    return redefined_since(frame->fence->context, quantity->value,
                           frame_period(frame, before_row, before_column),
                           frame_period(frame, this_row, this_column));
}

/* ---- notes ---- */

struct span_of_years {
    int first, last;
};

static struct span_of_years
years_shown(const struct frame *frame, const struct quantity *quantity)
{
    const struct context *context = frame->fence->context;
    struct span_of_years years = {0, 0};
    for (size_t i = 0; i < frame->rows.n; i++)
        for (size_t j = 0; j < frame->columns.n; j++) {
            const struct point *row = &frame->rows.items[i];
            const struct point *column = &frame->columns.items[j];
            int year = year_of(context, frame_period(frame, row, column));
            if (frame_quantity(frame, row, column) != quantity)
                continue;
            years.first = years.first == 0 ? year : MIN(years.first, year);
            years.last = MAX(years.last, year);
        }
    if (frame->transform == TRANSFORM_CHANGE)
        years.first--;
    else if (quantity->change)
        years.first = MIN(years.first, context->survey->year - 1);
    return years;
}

static bool
concerns(const struct frame *frame, const struct redefinition *one)
{
    const struct survey *survey = frame->fence->context->survey;
    struct survey only = *survey;
    only.redefinitions = one;
    only.n_redefinitions = 1;
    for (size_t i = 0; i < frame->quantities.n; i++) {
        const struct quantity *quantity = &frame->quantities.items[i];
        struct span_of_years years = years_shown(frame, quantity);
        if (years.first == 0)
            continue;
        if (redefinition_between(&only, quantity->value, years.first,
                                 years.last) != NULL ||
            redefinition_within(&only, quantity->value, years.last) != NULL)
            return true;
    }
    return false;
}

static bool
is_same_change(const struct redefinition *a, const struct redefinition *b)
{
    return a->year == b->year && a->note.in[LANGUAGE_ZH] != NULL &&
           g_strcmp0(a->note.in[LANGUAGE_ZH], b->note.in[LANGUAGE_ZH]) == 0;
}

/* One sentence, whether the note was given its stop or not. */
static const char *
sentence(const struct context *context, const struct redefinition *one,
         const char *titles)
{
    enum language language = context->language;
    const char *note = language_pick(one->note, language);
    const char *stop = language == LANGUAGE_EN ? "." : "。";
    if (g_str_has_suffix(note, stop))
        stop = "";
    if (language == LANGUAGE_EN)
        return arena_printf(context->arena,
                            "%s: definition changed in %d (%s); not "
                            "comparable with earlier years.",
                            titles, one->year, note);
    return arena_printf(context->arena,
                        "%s自%d年起口径变化，与以前年份不可比：%s%s",
                        titles, one->year, note, stop);
}

void
redefined_add_notes(const struct frame *frame, struct prose *note)
{
    const struct context *context = frame->fence->context;
    const struct survey *survey = context->survey;
    enum language language = context->language;
    for (size_t i = 0; i < survey->n_redefinitions; i++) {
        const struct redefinition *one = &survey->redefinitions[i];
        const char *titles = language_pick(one->measure->title, language);
        bool first = true;
        if (!concerns(frame, one))
            continue;
        for (size_t k = 0; k < i; k++)
            first = first && !(is_same_change(&survey->redefinitions[k], one) &&
                               concerns(frame, &survey->redefinitions[k]));
        for (size_t k = i + 1; k < survey->n_redefinitions; k++)
            if (is_same_change(&survey->redefinitions[k], one) &&
                concerns(frame, &survey->redefinitions[k]))
                titles = arena_printf(
                    context->arena, "%s%s%s", titles,
                    language == LANGUAGE_EN ? ", " : "、",
                    language_pick(survey->redefinitions[k].measure->title,
                                  language));
        if (first)
            spans_add_note(context, note, sentence(context, one, titles),
                           frame->fence->at);
    }
}
