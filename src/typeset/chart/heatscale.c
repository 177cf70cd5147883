#include "heatscale.h"

#include <glib.h>
#include <math.h>

#define STEPS 5
/* Of a scale with both signs: 0 alone, so that no colour crosses it. */
#define NEUTRAL 2

struct heatscale
heatscale_new(struct extent extent)
{
    double low = rational_to_double(extent.low);
    double high = rational_to_double(extent.high);
    bool diverging = low < 0 && high > 0;
    if (diverging) {
        high = fmax(-low, high);
        low = -high;
    }
    return (struct heatscale){low, high, diverging};
}

/* Two steps on each side of zero. */
static size_t
diverging_step(const struct heatscale *scale, struct rational value)
{
    bool far = fabs(rational_to_double(value)) > scale->high / 2;
    int sign = rational_sign(value);
    if (sign == 0)
        return NEUTRAL;
    return sign > 0 ? NEUTRAL + 1 + far : NEUTRAL - 1 - far;
}

/* A share among parts that add up to 100 % is what is printed, and not the
 * nearest: its digits are read. */
static bool
read_units(const char *printed, int128 *units)
{
    bool any = false;
    *units = 0;
    for (; *printed != '\0'; printed++)
        if (g_ascii_isdigit(*printed)) {
            *units = *units * 10 + (*printed - '0');
            any = true;
        }
    return any;
}

static bool
units_of(const struct figure_use *use, struct rational value, int128 *units)
{
    struct rational scaled;
    if (use->wording.rule == RULE_PARTS)
        return use->printed != NULL && read_units(use->printed, units);
    return use->wording.rule == RULE_ROUNDED &&
           rational_scale(value, -use->wording.unit.exponent, &scaled) &&
           rational_round(scaled, use->wording.decimals, ROUND_HALF_AWAY,
                          units);
}

struct rational
heatscale_printed(const struct plot *plot, const struct datum *datum)
{
    enum language language =
        plot->languages[LANGUAGE_ZH] ? LANGUAGE_ZH : LANGUAGE_EN;
    const struct figure_use *use = datum->figure[language];
    struct rational value;
    int128 units;
    if (use != NULL && units_of(use, datum->value, &units) &&
        rational_scale((struct rational){units, 1},
                       use->wording.unit.exponent - use->wording.decimals,
                       &value))
        return value;
    return datum->value;
}

size_t
heatscale_step(const struct heatscale *scale, struct rational value)
{
    double span = scale->high - scale->low;
    if (scale->diverging)
        return diverging_step(scale, value);
    if (span <= 0)
        return STEPS / 2;
    double part = (rational_to_double(value) - scale->low) / span;
    return (size_t)fmax(0, fmin(STEPS - 1, floor(part * STEPS)));
}

uint32_t
heatscale_color(const struct heatscale *scale, const struct theme *theme,
                struct rational value)
{
    size_t step = heatscale_step(scale, value);
    return scale->diverging ? theme->diverging[step] : theme->sequential[step];
}
