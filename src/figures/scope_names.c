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

/* Nothing where there is no such region: cities counted within a county have
 * none. */
static struct words
words_of_region(const struct scope *scope, enum variable variable)
{
    static const bool is_code[VARIABLES] = {
        [VARIABLE_REGION_CODE] = true,
        [VARIABLE_CITY_CODE] = true,
        [VARIABLE_COUNTY_CODE] = true,
    };
    const struct region *const regions[VARIABLES] = {
        [VARIABLE_PROVINCE] = figures_survey(scope->figures)->province,
        [VARIABLE_REGION] = scope->region,
        [VARIABLE_REGION_CODE] = scope->region,
        [VARIABLE_CITY] = scope->city,
        [VARIABLE_CITY_CODE] = scope->city,
        [VARIABLE_COUNTY] = scope->county,
        [VARIABLE_COUNTY_CODE] = scope->county,
    };
    const struct region *region = regions[variable];

    if (region == NULL)
        return language_same("");
    return is_code[variable] ? language_same(region->code) : region->name;
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
    case VARIABLE_REGION:
    case VARIABLE_REGION_CODE:
    case VARIABLE_CITY:
    case VARIABLE_CITY_CODE:
    case VARIABLE_COUNTY:
    case VARIABLE_COUNTY_CODE:
    case VARIABLE_YEAR:
    case VARIABLES:
        break;
    }
    return words_of_region(scope, variable);
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
