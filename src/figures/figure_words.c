#include "figure_words.h"

#include <glib.h>

#include "base/arena.h"

/* Beyond these a finding would be a table. */
#define MEASURES_MAX 6
#define DECIMALS_MAX 6

struct list {
    struct arena *arena;
    const struct scope *scope;
    struct {
        const struct measure *measure;
        int year;        /* 0: the edition's */
    } items[MEASURES_MAX];
    size_t n;
};

static void
add_measure(struct list *list, const struct measure *measure, int year)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->items[i].measure == measure && list->items[i].year == year)
            return;
    if (measure == NULL || list->n == MEASURES_MAX)
        return;
    list->items[list->n].measure = measure;
    list->items[list->n++].year = year;
}

static void
collect(struct list *list, const struct expression *expression)
{
    const struct survey *survey = figures_survey(list->scope->figures);

    if (expression->kind == EXPRESSION_NAME) {
        add_measure(list, survey_measure(survey, expression->text), 0);
    } else if (expression->kind == EXPRESSION_AT) {
        add_measure(list, survey_measure(survey, expression->text),
                    (int)expression->number.num);
    } else {
        for (size_t i = 0; i < expression->n; i++)
            collect(list, expression->items[i]);
    }
}

/* Exact with as many decimals as it takes; else to hundredths.  In English
 * in groups of three; explanations hold the Chinese text, without. */
static const char *
print_number(struct arena *arena, struct rational number,
             enum language language)
{
    char buffer[RATIONAL_TEXT_MAX];
    struct rational scaled;
    int128 units = 0;
    int decimals = 0;

    while (decimals <= DECIMALS_MAX &&
           !(rational_scale(number, decimals, &scaled) &&
             rational_is_integer(scaled)))
        decimals++;
    if (decimals > DECIMALS_MAX)
        decimals = 2;
    if (!rational_round(number, decimals, ROUND_HALF_AWAY, &units))
        return "…";
    return arena_strdup(arena,
                        rational_print(units, decimals,
                                       language == LANGUAGE_EN, buffer));
}

static const char *
join_unit(struct arena *arena, struct rational number, const char *unit,
          enum language language)
{
    const char *text = print_number(arena, number, language);

    return *unit == '\0' ? text : arena_printf(arena, "%s %s", text, unit);
}

/* Chinese in the measure's unit, as the form asks it; English in its base,
 * because 万 has no English name. */
static const char *
print_amount(struct arena *arena, const struct measure *measure,
             struct rational value, enum language language)
{
    struct unit unit = measure->unit;
    struct rational number = value;

    if (measure->form == VALUE_RATIO) {
        if (!rational_scale(value, 2, &number))
            return "…";
        return arena_printf(arena, "%s%%", print_number(arena, number, language));
    }
    if (language == LANGUAGE_ZH) {
        if (!rational_scale(value, -unit.exponent, &number))
            return "…";
        return join_unit(arena, number, unit_text_zh(arena, unit),
                         language);
    }
    if (unit_is_money(unit))
        return arena_printf(arena, "RMB %s", print_number(arena, number, language));
    return join_unit(arena, number,
                     unit.base_en != NULL ? unit.base_en : unit.base,
                     language);
}

struct words
figure_words_amount(struct arena *arena, const struct measure *measure,
                    struct rational value)
{
    struct words words;

    for (int l = 0; l < LANGUAGES; l++)
        words.in[l] =
            print_amount(arena, measure, value, (enum language)l);
    return words;
}

static const char *
print_figure(const struct list *list, size_t i, enum language language)
{
    const struct measure *measure = list->items[i].measure;
    const struct scope *scope = list->scope;
    struct period period = scope->period;
    struct figure figure;
    const char *value, *year = "";

    if (list->items[i].year != 0) {
        period = (struct period){list->items[i].year, -1};
        year = arena_printf(list->arena,
                            language == LANGUAGE_ZH ? "（%d年）" : " (%d)",
                            period.year);
    }
    figure = figures_get(scope->figures, measure, scope->region, period);
    value = figure.state == FIGURE_KNOWN
                ? print_amount(list->arena, measure, figure.value, language)
                : "—";
    return arena_printf(list->arena, "%s%s %s",
                        language_pick(measure->title, language), year,
                        value);
}

struct words
figure_words(struct arena *arena, const struct scope *scope,
             const struct expression *expression)
{
    static const char *const commas[] = {"，", ", "};
    struct list list = {.arena = arena, .scope = scope};
    struct words words;

    collect(&list, expression);
    for (int l = 0; l < LANGUAGES; l++) {
        g_autoptr(GString) text = g_string_new(NULL);

        for (size_t i = 0; i < list.n; i++) {
            g_string_append(text, i > 0 ? commas[l] : "");
            g_string_append(text, print_figure(&list, i, (enum language)l));
        }
        words.in[l] = arena_strdup(arena, text->str);
    }
    return words;
}
