#include "use.h"

#include <glib.h>

const char *
use_stem(const struct context *context, struct place at, bool column)
{
    const char *folder = context->survey->paths.template_name;
    const char *file = at.file;
    if (g_str_has_prefix(file, folder) && file[strlen(folder)] == '/')
        file += strlen(folder) + 1;
    return column ? arena_printf(context->arena, "%s:%d:%d", file, at.row,
                                 at.column)
                  : arena_printf(context->arena, "%s:%d", file, at.row);
}

const char *
use_fence_stem(const struct fence *fence, const char *source)
{
    return arena_printf(fence->context->arena, "%s/%s",
                        fence->id != NULL
                            ? fence->id
                            : use_stem(fence->context, fence->at, false),
                        source);
}

static struct period
period_of(const struct expression *expression, struct period period)
{
    if (expression->kind == EXPRESSION_AT)
        return (struct period){(int)expression->number.num, -1};
    return period;
}

static const char *
period_text(const struct context *context, struct period period)
{
    const struct survey *survey = context->survey;
    if (period.month >= 0 && (size_t)period.month < survey->n_months) {
        struct date month = survey->months[period.month];
        return arena_printf(context->arena, "%04d-%02d", month.year,
                            month.month);
    }
    return arena_printf(context->arena, "%d",
                        period.year != 0 ? period.year : survey->year);
}

struct figure_use *
use_new(const struct context *context, const char *stem, const char *source,
        const struct expression *formula, const struct scope *scope,
        const struct value *value)
{
    struct figure_use *use = ARENA_NEW(context->arena, struct figure_use);
    const struct region *region = scope->region;
    use->id = stem;
    use->language = context->language;
    use->expression = source;
    use->formula = formula;
    use->scope = arena_memdup(context->arena, scope, sizeof *scope);
    use->known = value->kind == VALUE_NUMBER;
    use->value = use->known ? value->number : rational_of(0);
    use->shown = use->value;
    use->unit = value->unit;
    if (use->unit.base == NULL)
        use->unit.base = "";
    use->region = region->code[0] != '\0'
                      ? region->code
                      : language_pick(region->name, LANGUAGE_ZH);
    use->period = period_text(context, period_of(formula, scope->period));
    use->wording = (struct figure_wording){
        use->known ? RULE_ROUNDED : RULE_MISSING, "", {"", 0, NULL}, 0, ""};
    return use;
}

void
use_word(struct figure_use *use, struct figure_wording wording)
{
    int exponent = wording.unit.exponent;
    struct rational scaled;
    int128 units;
    use->wording = wording;
    if (rational_scale(use->value, -exponent, &scaled) &&
        rational_round(scaled, wording.decimals, ROUND_HALF_AWAY, &units) &&
        rational_scale((struct rational){units, 1},
                       exponent - wording.decimals, &scaled))
        use->shown = scaled;
}

void
use_note_choice(const struct context *context, const char *source,
                const struct expression *formula, const struct scope *scope,
                struct place at, int row)
{
    struct figure_choice choice = {
        .at = at,
        .language = context->language,
        .source = source,
        .formula = formula,
        .scope = arena_memdup(context->arena, scope, sizeof *scope),
        .row = row,
    };
    if (context->choices != NULL)
        ARENA_PUSH(context->arena, context->choices, choice);
}
