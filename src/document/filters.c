#include "filters.h"

#include <glib.h>

#include "base/text.h"
#include "comparing.h"

#define DECIMALS_MAX 9

struct rule {
    const char *name;
    size_t least, most; /* arguments */
    const char *form;   /* what the arguments look like */
    enum { ARGUMENT_TEXT, ARGUMENT_NUMBER } argument;
    bool (*apply)(const struct context *, const struct rule *,
                  const struct filter *, struct saying *);
    int setting; /* hedge or said_as */
};

static bool
refuse_argument(const struct context *context, const struct rule *rule,
                const struct filter *filter)
{
    findings_add(
        context->findings, FINDING_FILTER_ARGUMENT, filter->at,
        .args = {language_same(filter->name), language_same(rule->form)});
    return false;
}

static bool
refuse_use(const struct context *context, const struct filter *filter)
{
    findings_add(context->findings, FINDING_FILTER_UNFIT, filter->at,
                 .args = {language_same(filter->name)});
    return false;
}

/* A number, with or without a minus. */
static bool
read_number(const struct expression *argument, struct rational *number)
{
    if (argument->kind == EXPRESSION_NUMBER) {
        *number = argument->number;
        return true;
    }
    if (argument->kind != EXPRESSION_UNARY ||
        argument->operator!= OPERATOR_NEGATE || argument->items[0]->kind !=
        EXPRESSION_NUMBER)
        return false;
    *number = rational_negate(argument->items[0]->number);
    return true;
}

static bool
read_decimals(const struct filter *filter, int least, int *decimals)
{
    struct rational number;
    if (!read_number(filter->items[0], &number) ||
        !rational_is_integer(number) || number.num < least ||
        number.num > DECIMALS_MAX)
        return false;
    *decimals = (int)number.num;
    return true;
}

/* English has words for every third power of ten only. */
static bool
is_sayable(struct unit unit, enum language language)
{
    return language == LANGUAGE_ZH ||
           (unit.exponent >= 0 && unit.exponent <= 12 &&
            unit.exponent % 3 == 0);
}

static bool
apply_in(const struct context *context, const struct rule *rule,
         const struct filter *filter, struct saying *saying)
{
    const char *text = filter->items[0]->text;
    struct unit unit = unit_read(context->arena, text);
    bool unitless = saying->unit.base[0] == '\0';
    if (saying->in || saying->as != SAID_PLAIN || saying_is_ratio(saying) ||
        saying->form == VALUE_YEAR || (unitless && unit.base[0] != '\0'))
        return refuse_use(context, filter);
    if (!is_sayable(unit, context->language))
        return refuse_argument(context, rule, filter);
    if (unit.base[0] != '\0' && !unit_same_base(unit, saying->unit)) {
        findings_add(context->findings, FINDING_UNIT_UNFIT, filter->at,
                     .args = {language_same(text),
                              unit_words(context->arena, saying->unit)});
        return false;
    }
    saying->in = true;
    saying->in_unit = unit;
    return true;
}

static bool
apply_fixed(const struct context *context, const struct rule *rule,
            const struct filter *filter, struct saying *saying)
{
    if (saying->fixed || saying->as > SAID_PERCENT)
        return refuse_use(context, filter);
    if (!read_decimals(filter, -DECIMALS_MAX, &saying->decimals))
        return refuse_argument(context, rule, filter);
    saying->fixed = true;
    return true;
}

static bool
apply_percent(const struct context *context, const struct rule *rule,
              const struct filter *filter, struct saying *saying)
{
    bool plain = saying->form == VALUE_PLAIN || saying_is_ratio(saying);
    if (!plain || saying->in || saying->as != SAID_PLAIN)
        return refuse_use(context, filter);
    saying->as = SAID_PERCENT;
    if (filter->n == 0)
        return true;
    if (saying->fixed)
        return refuse_use(context, filter);
    if (!read_decimals(filter, 0, &saying->decimals))
        return refuse_argument(context, rule, filter);
    saying->fixed = true;
    return true;
}

static bool
apply_hedge(const struct context *context, const struct rule *rule,
            const struct filter *filter, struct saying *saying)
{
    if (saying->hedge != HEDGE_NONE || saying->as > SAID_PERCENT)
        return refuse_use(context, filter);
    if (filter->n == 1) {
        if (!read_number(filter->items[0], &saying->round) ||
            rational_sign(saying->round) <= 0)
            return refuse_argument(context, rule, filter);
        saying->named = true;
    }
    saying->hedge = (enum hedge)rule->setting;
    return true;
}

static bool
apply_whole(const struct context *context, const struct rule *rule,
            const struct filter *filter, struct saying *saying)
{
    bool spelled = rule->setting == SAID_SPELLED;
    if (saying->as != SAID_PLAIN || saying->in || saying->fixed ||
        saying->hedge != HEDGE_NONE || !rational_is_integer(saying->value) ||
        saying->value.num < (spelled ? 0 : 1) ||
        saying->value.num > (spelled ? 99 : 1000000))
        return refuse_use(context, filter);
    saying->as = (enum said_as)rule->setting;
    return true;
}

/* Whether the slot is a change is asked when all filters are known. */
static bool
apply_trend(const struct context *context, const struct rule *rule,
            const struct filter *filter, struct saying *saying)
{
    if (saying->as != SAID_PLAIN || saying->in ||
        saying->hedge != HEDGE_NONE || !saying_is_ratio(saying))
        return refuse_use(context, filter);
    if (filter->n == 1 && strcmp(filter->items[0]->text, "verb") != 0)
        return refuse_argument(context, rule, filter);
    saying->as = SAID_TREND;
    return true;
}

static const struct rule rules[] = {
    {"in", 1, 1, "in(\"万元\"), in(\"million\")", ARGUMENT_TEXT, apply_in, 0},
    {"fixed", 1, 1, "fixed(2)", ARGUMENT_NUMBER, apply_fixed, 0},
    {"percent", 0, 1, "percent(1)", ARGUMENT_NUMBER, apply_percent, 0},
    {"over", 0, 1, "over, over(6200)", ARGUMENT_NUMBER, apply_hedge,
     HEDGE_OVER},
    {"nearly", 0, 1, "nearly, nearly(6200)", ARGUMENT_NUMBER, apply_hedge,
     HEDGE_NEARLY},
    {"about", 0, 1, "about, about(6200)", ARGUMENT_NUMBER, apply_hedge,
     HEDGE_ABOUT},
    {"ordinal", 0, 0, "ordinal", ARGUMENT_NUMBER, apply_whole, SAID_ORDINAL},
    {"spelled", 0, 0, "spelled", ARGUMENT_NUMBER, apply_whole, SAID_SPELLED},
    {"trend", 0, 1, "trend, trend(\"verb\")", ARGUMENT_TEXT, apply_trend, 0},
};

static const struct rule *
find_rule(const struct context *context, const struct filter *filter)
{
    const char *known[G_N_ELEMENTS(rules)];
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        if (strcmp(rules[i].name, filter->name) == 0)
            return &rules[i];
        known[i] = rules[i].name;
    }
    const char *nearest =
        text_nearest(filter->name, known, G_N_ELEMENTS(rules));
    findings_add(context->findings, FINDING_FILTER_UNKNOWN, filter->at,
                 .args = {language_same(filter->name), language_same(nearest)});
    return NULL;
}

static bool
apply(const struct context *context, const struct filter *filter,
      struct saying *saying)
{
    const struct rule *rule = find_rule(context, filter);
    if (rule == NULL)
        return false;
    bool fits = filter->n >= rule->least && filter->n <= rule->most;
    for (size_t i = 0; i < filter->n && fits; i++)
        fits = (filter->items[i]->kind == EXPRESSION_TEXT) ==
               (rule->argument == ARGUMENT_TEXT);
    if (!fits)
        return refuse_argument(context, rule, filter);
    return rule->apply(context, rule, filter, saying);
}

bool
filters_apply(const struct context *context, const struct slot *slot,
              struct saying *saying)
{
    for (size_t i = 0; i < slot->n; i++) {
        if (!apply(context, &slot->items[i], saying))
            return false;
        if (saying->as == SAID_TREND && !comparing_fits(slot))
            return refuse_use(context, &slot->items[i]);
    }
    return true;
}
