#include "saying.h"

#include <glib.h>

#include "document/wording.h"

static const struct unit percent = {"", -2, NULL};
static const struct unit plain = {"", 0, NULL};

/* A number of the printed unit: units × 10^-decimals.  A step is one unit. */
struct rounded {
    int128 units;
    int decimals;
};

struct saying
saying_of(const struct value *value)
{
    struct saying saying = {
        .value = value->number, .unit = value->unit, .form = value->form};
    if (saying.unit.base == NULL)
        saying.unit = plain;
    return saying;
}

bool
saying_is_ratio(const struct saying *saying)
{
    return saying->form == VALUE_RATIO || saying->as == SAID_PERCENT ||
           wording_is_fraction(saying->unit);
}

/* ---- unit and decimals ---- */

static bool
is_below(struct rational value, int64_t limit)
{
    return rational_compare(rational_absolute(value), rational_of(limit)) < 0;
}

/* The unit in which the number stands on the page. */
static struct unit
printed_unit(const struct saying *saying, enum language language)
{
    if (saying_is_ratio(saying))
        return wording_is_fraction(saying->unit) ? saying->unit : percent;
    if (saying->in)
        return (struct unit){saying->unit.base, saying->in_unit.exponent,
                             saying->unit.base_en};
    if (saying->form != VALUE_AMOUNT)
        return plain;
    struct unit unit = saying->unit;
    if (language == LANGUAGE_EN && unit_is_money(unit)) {
        unit.exponent = is_below(saying->value, 1000000) ? 0 : 6;
        return unit;
    }
    return wording_display_unit(unit, language);
}

static int
printed_decimals(const struct saying *saying, struct unit unit,
                 enum language language)
{
    if (saying->fixed)
        return saying->decimals;
    if (saying_is_ratio(saying) || (saying->in && unit.exponent != 0))
        return 1;
    if (language == LANGUAGE_EN && unit_is_money(unit) && unit.exponent == 6)
        return 2;
    return wording_decimals(saying->value, unit, 2);
}

static struct rational
in_unit(struct rational value, struct unit unit)
{
    struct rational scaled = value;
    bool fits = rational_scale(value, -unit.exponent, &scaled);
    g_assert(fits);
    return scaled;
}

static struct rounded
round_to(struct rational number, int decimals)
{
    struct rounded rounded = {0, decimals};
    rational_round(number, decimals, ROUND_HALF_AWAY, &rounded.units);
    return rounded;
}

static struct rational
number_of(struct rounded rounded)
{
    struct rational number = {rounded.units, 1};
    rational_scale(number, -rounded.decimals, &number);
    return number;
}

static struct rounded
without_zeros(struct rounded rounded)
{
    while (rounded.units != 0 && rounded.units % 10 == 0) {
        rounded.units /= 10;
        rounded.decimals--;
    }
    return rounded;
}

/* ---- hedges ---- */

/* Decimals that leave two significant digits: 6205 has -2. */
static int
two_digits(struct rational number)
{
    struct rational size = rational_absolute(number);
    struct rational least = rational_of(10);
    int decimals = 0;
    if (rational_sign(number) == 0)
        return 0;
    while (rational_compare(size, least) < 0 && decimals < 9) {
        rational_scale(least, -1, &least);
        decimals++;
    }
    struct rational most = rational_of(100);
    while (rational_compare(size, most) >= 0) {
        rational_scale(most, 1, &most);
        decimals--;
    }
    return decimals;
}

static struct rounded
round_number(const struct saying *saying, struct rational number,
             struct unit unit, enum language language)
{
    bool in_force = saying->fixed || saying_is_ratio(saying) ||
                    (saying->in && unit.exponent != 0);
    return round_to(number, in_force ? printed_decimals(saying, unit, language)
                                     : two_digits(number));
}

static struct rounded
named_number(struct rational number)
{
    int decimals = 0;
    struct rational scaled = number;
    while (!rational_is_integer(scaled) && decimals < 9) {
        decimals++;
        rational_scale(number, decimals, &scaled);
    }
    return without_zeros(round_to(number, decimals));
}

static bool
is_true(enum hedge hedge, struct rational number, struct rounded round)
{
    struct rational at = rational_absolute(number);
    struct rational mark = rational_absolute(number_of(round));
    struct rational step = number_of((struct rounded){1, round.decimals});
    struct rational bound;
    switch (hedge) {
    case HEDGE_OVER:
        return rational_compare(at, mark) > 0 &&
               rational_add(mark, step, &bound) &&
               rational_compare(at, bound) < 0;
    case HEDGE_NEARLY:
        return rational_compare(at, mark) < 0 &&
               rational_subtract(mark, step, &bound) &&
               rational_compare(at, bound) > 0;
    case HEDGE_ABOUT:
        return rational_compare(number_of(round_to(at, round.decimals)),
                                mark) == 0;
    case HEDGE_NONE:
        return true;
    }
    return true;
}

/* ---- putting words round a number ---- */

static const char *
digits(struct arena *arena, struct rounded rounded, bool grouping)
{
    int decimals = rounded.decimals;
    while (decimals < 0) {
        rounded.units *= 10;
        decimals++;
    }
    return wording_units(arena, rounded.units, decimals, grouping);
}

static const char *
compose_zh(struct arena *arena, const struct saying *saying, struct unit unit,
           enum hedge hedge, const char *number)
{
    static const char *const before[] = {
        [HEDGE_NONE] = "",
        [HEDGE_OVER] = "",
        [HEDGE_NEARLY] = "近",
        [HEDGE_ABOUT] = "约",
    };
    if (wording_is_fraction(unit))
        return arena_printf(arena, "%s%s%s",
                            hedge == HEDGE_OVER ? "超过" : before[hedge],
                            number, unit_text_zh(arena, unit));
    const char *scale = "", *base = "";
    if (saying->in) {
        struct unit bare = {"", unit.exponent, NULL};
        /* 角 and 分 are words of their own. */
        scale = unit.exponent < 0 ? unit_text_zh(arena, unit)
                                  : unit_text_zh(arena, bare);
        base = unit.exponent < 0 ? "" : saying->in_unit.base;
    }
    return arena_printf(arena, "%s%s%s%s%s", before[hedge], number, scale,
                        hedge == HEDGE_OVER ? "余" : "", base);
}

static const char *
compose_en(struct arena *arena, struct unit unit, enum hedge hedge,
           const char *number)
{
    static const char *const before[] = {
        [HEDGE_NONE] = "",
        [HEDGE_OVER] = "more than ",
        [HEDGE_NEARLY] = "nearly ",
        [HEDGE_ABOUT] = "about ",
    };
    bool fraction = wording_is_fraction(unit);
    struct unit bare = {"", unit.exponent, NULL};
    const char *scale = unit_text_en(arena, bare);
    return arena_printf(arena, "%s%s%s%s%s", before[hedge],
                        unit_is_money(unit) ? "RMB " : "", number,
                        fraction || *scale == '\0' ? "" : " ", scale);
}

static const char *
compose(const struct context *context, const struct saying *saying,
        struct unit unit, enum hedge hedge, struct rounded rounded)
{
    bool english = context->language == LANGUAGE_EN;
    if (hedge != HEDGE_NONE)
        rounded = without_zeros(rounded);
    const char *number = digits(context->arena, rounded, english);
    return english ? compose_en(context->arena, unit, hedge, number)
                   : compose_zh(context->arena, saying, unit, hedge, number);
}

/* ---- a hedge that is false ---- */

#define EXACT_DECIMALS 6

static const char *
what_would_be_true(const struct context *context, const struct saying *saying,
                   struct unit unit)
{
    struct rational number = in_unit(saying->value, unit);
    struct rounded round =
        round_number(saying, number, unit, context->language);
    static const enum hedge hedges[] = {HEDGE_OVER, HEDGE_NEARLY};
    for (size_t i = 0; i < G_N_ELEMENTS(hedges); i++)
        if (is_true(hedges[i], number, round))
            return compose(context, saying, unit, hedges[i], round);
    return compose(context, saying, unit, HEDGE_NONE, round);
}

static bool
refuse_hedge(const struct context *context, const struct saying *saying,
             struct unit unit, struct rounded round, struct place at)
{
    struct rational number = in_unit(saying->value, unit);
    int decimals = wording_decimals(saying->value, unit, EXACT_DECIMALS);
    const char *claim = compose(context, saying, unit, saying->hedge, round);
    const char *exact =
        compose(context, saying, unit, HEDGE_NONE, round_to(number, decimals));
    const char *better = what_would_be_true(context, saying, unit);
    findings_add(context->findings, FINDING_HEDGE_FALSE, at,
                 .args = {language_same(claim), language_same(exact),
                          language_same(better)});
    return false;
}

static void
note_wording(struct saying *saying, enum figure_rule rule, struct unit unit,
             struct rounded rounded)
{
    static const char *const hedges[] = {
        [HEDGE_NONE] = "",
        [HEDGE_OVER] = "over",
        [HEDGE_NEARLY] = "nearly",
        [HEDGE_ABOUT] = "about",
    };
    saying->wording = (struct figure_wording){
        rule, hedges[saying->hedge], unit, rounded.decimals, ""};
}

bool
saying_text(const struct context *context, struct saying *saying,
            struct place at, const char **text)
{
    enum language language = context->language;
    if (saying->as == SAID_ORDINAL || saying->as == SAID_SPELLED) {
        int64_t number = (int64_t)saying->value.num;
        note_wording(saying,
                     saying->as == SAID_ORDINAL ? RULE_ORDINAL : RULE_SPELLED,
                     plain, (struct rounded){0});
        *text = saying->as == SAID_ORDINAL
                    ? wording_ordinal(context->arena, number, language)
                    : wording_spelled(context->arena, number, language);
        return true;
    }
    struct unit unit = printed_unit(saying, language);
    struct rational number = in_unit(saying->value, unit);
    struct rounded round =
        round_to(number, printed_decimals(saying, unit, language));
    if (saying->named)
        round = named_number(saying->round);
    else if (saying->hedge != HEDGE_NONE)
        round = round_number(saying, number, unit, language);
    if (!is_true(saying->hedge, number, round))
        return refuse_hedge(context, saying, unit, round, at);
    note_wording(saying, RULE_ROUNDED, unit, round);
    if (saying->form == VALUE_YEAR) {
        *text = digits(context->arena, round, false);
        return true;
    }
    *text = compose(context, saying, unit, saying->hedge, round);
    return true;
}
