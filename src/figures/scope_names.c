#include "scope_names.h"

#include <glib.h>

#include "arithmetic.h"
#include "base/arena.h"

static const char *const months_en[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
};

static struct words
date_words(struct arena *arena, struct date date)
{
    if (date.year == 0)
        return language_same("");
    if (date.month == 0)
        return (struct words){{arena_printf(arena, "%d年", date.year),
                               arena_printf(arena, "%d", date.year)}};
    if (date.day == 0)
        return (struct words){
            {arena_printf(arena, "%d年%d月", date.year, date.month),
             arena_printf(arena, "%s %d", months_en[date.month - 1],
                          date.year)}};
    return (struct words){
        {arena_printf(arena, "%d年%d月%d日", date.year, date.month,
                      date.day),
         arena_printf(arena, "%d %s %d", date.day,
                      months_en[date.month - 1], date.year)}};
}

struct words
scope_names_month(struct arena *arena, const struct survey *survey,
                  struct date month)
{
    if (survey->n_months > 12)
        return date_words(arena, month);
    return (struct words){{arena_printf(arena, "%d月", month.month),
                           months_en[month.month - 1]}};
}

static void
append_name(GString *text, struct words name, enum language language,
            size_t i, size_t n)
{
    if (i > 0 && language == LANGUAGE_ZH)
        g_string_append(text, "、");
    else if (i > 0)
        g_string_append(text, i + 1 == n ? " and " : ", ");
    g_string_append(text, language_pick(name, language));
}

struct words
scope_names_join(struct arena *arena, const struct words *names, size_t n)
{
    struct words joined;

    for (int l = 0; l < LANGUAGES; l++) {
        g_autoptr(GString) text = g_string_new(NULL);

        for (size_t i = 0; i < n; i++)
            append_name(text, names[i], (enum language)l, i, n);
        joined.in[l] = arena_strdup(arena, text->str);
    }
    return joined;
}

static struct words
name_of(const struct region *region)
{
    return region == NULL ? language_same("") : region->name;
}

static struct words
code_of(const struct region *region)
{
    return language_same(region == NULL ? "" : region->code);
}

static struct words
words_of(const struct walk *walk, enum variable variable)
{
    const struct scope *scope = &walk->scope;
    const struct survey *survey = figures_survey(scope->figures);

    switch (variable) {
    case VARIABLE_TITLE:
        return survey->title;
    case VARIABLE_DATE:
        return date_words(walk->arena, survey->date);
    case VARIABLE_NOTICE:
        return survey->notice;
    case VARIABLE_PUBLISHER:
        return survey->publisher;
    case VARIABLE_PROVINCE:
        return name_of(survey->province);
    case VARIABLE_REGION:
        return name_of(scope->region);
    case VARIABLE_REGION_CODE:
        return code_of(scope->region);
    case VARIABLE_CITY:
        return name_of(scope->city);
    case VARIABLE_CITY_CODE:
        return code_of(scope->city);
    case VARIABLE_COUNTY:
        return name_of(scope->county);
    case VARIABLE_COUNTY_CODE:
        return code_of(scope->county);
    case VARIABLE_YEAR:
    case VARIABLES:
        break;
    }
    g_assert_not_reached();
}

struct value
scope_names_value(const struct walk *walk, enum variable variable)
{
    const struct survey *survey = figures_survey(walk->scope.figures);

    if (variable == VARIABLE_YEAR)
        return arithmetic_number(rational_of(survey->year), VALUE_YEAR,
                                 true);
    return arithmetic_text(words_of(walk, variable));
}
