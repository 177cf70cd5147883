#include "comparing.h"

#include "document/wording.h"

#define DECIMALS 1

/* What has happened, with %s for what it is compared with and then for the
 * per cent. */
enum outcome { ROSE, FELL, SAME, NEARLY, MISSING, OUTCOMES };

static const char *const chinese[OUTCOMES] = {
    "比%s增长%s", "比%s下降%s", "与%s持平%s", "与%s基本持平%s",
    "缺%s数据，不作比较%s",
};

/* On the year before as an adverb, as a verb; on a year that is named. */
static const char *const english_year_before[OUTCOMES] = {
    "up %s on the previous year", "down %s on the previous year",
    "the same as in the previous year%s",
    "about the same as in the previous year%s",
    "with no figure for the previous year%s",
};
static const char *const english_verb[OUTCOMES] = {
    "rose by %s", "fell by %s", "did not change%s", "hardly changed%s",
    "cannot be compared, last year’s figure being missing%s",
};
static const char *const english_named[OUTCOMES] = {
    "%s above the level of %s", "%s below the level of %s",
    "%sat the level of %s", "%sabout at the level of %s",
    "%snot comparable with %s, for which there is no figure",
};

static const struct filter *
asked(const struct slot *slot)
{
    for (size_t i = 0; i < slot->n; i++)
        if (strcmp(slot->items[i].name, "trend") == 0)
            return &slot->items[i];
    return NULL;
}

bool
comparing_is_asked(const struct slot *slot)
{
    return asked(slot) != NULL;
}

static bool
is_growth(const struct slot *slot)
{
    return strcmp(slot->value->text, "growth") == 0;
}

bool
comparing_fits(const struct slot *slot)
{
    const struct expression *call = slot->value;

    return call->kind == EXPRESSION_CALL &&
           (strcmp(call->text, "change") == 0 ||
            (is_growth(slot) && call->n == 2 &&
             call->items[1]->kind == EXPRESSION_NUMBER));
}

static const char *
say(const struct context *context, const struct slot *slot,
    enum outcome outcome, const char *percent)
{
    struct arena *arena = context->arena;
    const char *year = "上年", *form;

    if (is_growth(slot))
        year = arena_printf(arena,
                            context->language == LANGUAGE_ZH ? "%d年" : "%d",
                            (int)slot->value->items[1]->number.num);
    if (context->language == LANGUAGE_ZH)
        return arena_printf(arena, chinese[outcome], year, percent);
    if (is_growth(slot))
        return arena_printf(arena, english_named[outcome], percent, year);
    form = asked(slot)->n > 0 ? english_verb[outcome]
                              : english_year_before[outcome];
    return arena_printf(arena, form, percent);
}

const char *
comparing_missing(const struct context *context, const struct slot *slot)
{
    return say(context, slot, MISSING, "");
}

const char *
comparing_text(const struct context *context, const struct slot *slot,
               const struct saying *saying)
{
    int decimals = saying->fixed ? saying->decimals : DECIMALS;
    int sign = rational_sign(saying->value);
    struct rational size = rational_absolute(saying->value), percent = size;
    int128 units = 0;

    if (sign == 0)
        return say(context, slot, SAME, "");
    if (rational_scale(size, 2, &percent))
        rational_round(percent, decimals, ROUND_HALF_AWAY, &units);
    if (units == 0)
        return say(context, slot, NEARLY, "");
    return say(context, slot, sign > 0 ? ROSE : FELL,
               wording_percent(context->arena, size, decimals,
                               context->language));
}
