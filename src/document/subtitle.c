#include "subtitle.h"

#include <glib.h>
#include <string.h>

#include "document/wording.h"
#include "slot.h"

const char *
subtitle_measures(const struct frame *frame)
{
    const struct context *context = frame->fence->context;
    enum language language = context->language;
    const struct quantities *quantities = &frame->quantities;
    const char *text = "";
    for (size_t i = 0; i < quantities->n; i++) {
        static const char *const commas[] = {"、", ", "};
        text = arena_printf(
            context->arena, "%s%s%s", text, i == 0 ? "" : commas[language],
            language_pick(quantities->items[i].title, language));
    }
    static const struct words transformed[] = {
        [TRANSFORM_NONE] = {{"", ""}},
        [TRANSFORM_CHANGE] = {{"比上年变化", ", change on the year before"}},
        [TRANSFORM_SHARE] = {{"所占份额", ", share of the whole"}},
    };
    return arena_printf(context->arena, "%s%s", text,
                        transformed[frame->transform].in[language]);
}

static bool
is_calendar_year(const struct survey *survey)
{
    return survey->n_months == 12 && survey->months[0].month == 1;
}

static const char *
own_period(const struct context *context)
{
    const struct survey *survey = context->survey;
    enum language language = context->language;
    if (is_calendar_year(survey) || survey->n_months == 0)
        return points_year_name(context->arena, survey->year).in[language];
    struct date first = survey->months[0];
    struct date last = survey->months[survey->n_months - 1];
    first.day = last.day = 0;
    return arena_printf(context->arena,
                        language == LANGUAGE_EN ? "%s – %s" : "%s—%s",
                        slot_date(context->arena, first, language),
                        slot_date(context->arena, last, language));
}

const char *
subtitle_period(const struct frame *frame)
{
    const struct context *context = frame->fence->context;
    bool english = context->language == LANGUAGE_EN;
    const struct points *years =
        frame->by == DIMENSION_YEAR ? &frame->rows : &frame->columns;
    bool spans = frame->by == DIMENSION_YEAR || frame->series == DIMENSION_YEAR;
    if (!spans || years->n < 2)
        return own_period(context);
    int own = context->survey->year;
    int first = own, last = 0;
    for (size_t i = 0; i < years->n; i++) {
        int year = years->items[i].period.year;
        year = year == 0 ? own : year;
        first = MIN(first, year);
        last = MAX(last, year);
    }
    return arena_printf(context->arena, english ? "%d–%d" : "%d—%d年", first,
                        last);
}

static const char *
unit_name(const struct frame *frame, const struct display *display)
{
    const struct context *context = frame->fence->context;
    if (display == NULL)
        return "";
    if (wording_is_fraction(display->unit))
        return unit_text_zh(context->arena, display->unit);
    return wording_unit(context->arena, display->unit, display->ratio,
                        context->language);
}

bool
subtitle_names_unit(const char *name, const char *unit, enum language language)
{
    if (language != LANGUAGE_EN || *unit == '\0')
        return false;
    g_autofree char *word = g_ascii_strdown(unit, -1);
    g_autofree char *title = g_ascii_strdown(name, -1);
    const char *at = strstr(title, word);
    return at != NULL && (at == title || !g_ascii_isalpha(at[-1])) &&
           !g_ascii_isalpha(at[strlen(word)]);
}

static bool
names_unit(const struct frame *frame, const char *unit)
{
    enum language language = frame->fence->context->language;
    const struct quantities *quantities = &frame->quantities;
    bool names = *unit != '\0';
    for (size_t i = 0; i < quantities->n; i++)
        names &= subtitle_names_unit(
            language_pick(quantities->items[i].title, language), unit,
            language);
    return names;
}

/* The unit is that of all measures, not of the last one alone. */
static const char *
with_unit(const struct frame *frame, const char *what, const char *unit)
{
    const struct context *context = frame->fence->context;
    bool several = frame->quantities.n > 1;
    if (context->language == LANGUAGE_EN)
        return arena_printf(context->arena,
                            several ? "%s (all in %s)" : "%s (%s)", what,
                            unit);
    return arena_printf(context->arena,
                        several ? "%s（单位：%s）" : "%s（%s）", what, unit);
}

const char *
subtitle_text(const struct frame *frame, const struct display *display,
              bool measures)
{
    const struct context *context = frame->fence->context;
    struct arena *arena = context->arena;
    bool english = context->language == LANGUAGE_EN;
    const char *unit = unit_name(frame, display);
    const char *what = measures ? subtitle_measures(frame) : "";
    if (measures && names_unit(frame, unit))
        unit = "";
    if (*unit != '\0' && measures)
        what = with_unit(frame, what, unit);
    else if (*unit != '\0')
        what = arena_printf(arena, english ? "Unit: %s" : "单位：%s", unit);
    return arena_printf(
        arena, english ? "%s%s%s, %s" : "%s%s%s，%s", what,
        *what == '\0' ? ""
        : english     ? ", "
                      : "，",
        language_pick(frame_whole(frame)->name, context->language),
        subtitle_period(frame));
}
