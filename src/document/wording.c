#include "document/wording.h"

#include <glib.h>

#include "base/arena.h"

/* More places than any exact figure of a report has. */
#define TICK_DECIMALS 6

static struct rational
scaled_to(struct rational value, struct unit unit)
{
    struct rational scaled = value;
    /* A value that does not fit is one that figures would have refused. */
    bool fits = rational_scale(value, -unit.exponent, &scaled);
    g_assert(fits);
    return scaled;
}

static bool
is_exact(struct rational value, int decimals)
{
    struct rational scaled;
    return rational_scale(value, decimals, &scaled) &&
           rational_is_integer(scaled);
}

bool
wording_is_fraction(struct unit unit)
{
    return unit.base[0] == '\0' && (unit.exponent == -2 || unit.exponent == -3);
}

int
wording_decimals(struct rational value, struct unit unit, int most)
{
    struct rational scaled = scaled_to(value, unit);
    int decimals = 0;
    while (decimals < most && !is_exact(scaled, decimals))
        decimals++;
    return decimals;
}

const char *
wording_units(struct arena *arena, int128 units, int decimals, bool grouping)
{
    char buffer[RATIONAL_TEXT_MAX];
    const char *text = rational_print(units, decimals, grouping, buffer);
    return *text == '-' ? arena_printf(arena, "\u2212%s", text + 1)
                        : arena_strdup(arena, text);
}

static const char *
print(struct arena *arena, struct rational scaled, int decimals, bool grouping)
{
    int128 units;
    /* Of so large a number not all decimals fit; without them it does. */
    while (!rational_round(scaled, decimals, ROUND_HALF_AWAY, &units))
        decimals--;
    return wording_units(arena, units, decimals, grouping);
}

const char *
wording_number(struct arena *arena, struct rational value, struct unit unit,
               int decimals, enum language language)
{
    struct rational scaled = scaled_to(value, unit);
    int128 units;
    if (decimals < 0)
        decimals = wording_decimals(value, unit, 2);
    if (rational_sign(value) != 0 &&
        rational_round(scaled, decimals, ROUND_HALF_AWAY, &units) && units == 0)
        return "…";
    return print(arena, scaled, decimals, language == LANGUAGE_EN);
}

const char *
wording_percent(struct arena *arena, struct rational ratio, int decimals,
                enum language language)
{
    static const struct unit percent = {"", -2, NULL};
    struct rational scaled = scaled_to(ratio, percent);
    return arena_printf(
        arena, "%s%%", print(arena, scaled, decimals, language == LANGUAGE_EN));
}

struct unit
wording_display_unit(struct unit unit, enum language language)
{
    int exponent = unit.exponent;
    if (language == LANGUAGE_ZH || wording_is_fraction(unit))
        return unit;
    if (unit_is_money(unit) && exponent >= 4 && exponent <= 8)
        unit.exponent = 6;
    else if (exponent < 0)
        unit.exponent = 0;
    else
        unit.exponent = exponent - exponent % 3;
    return unit;
}

/* ---- labels of axes ---- */

struct magnitude {
    int exponent;
    const char *word;
    int from; /* smallest power of ten that is said so */
};

/* “150 thousand” would stand beside values that are printed 184,821. */
static const struct magnitude magnitudes[LANGUAGES][2] = {
    [LANGUAGE_ZH] = {{8, "亿", 8}, {4, "万", 4}},
    [LANGUAGE_EN] = {{6, " million", 7}},
};

static bool
suits(const struct magnitude *magnitude, const struct rational *values,
      size_t n)
{
    struct rational least, scaled;
    /* For one 万 at the end of an axis, 2000 is not said as 0.2万. */
    bool large = false, once = n > 1 && magnitude->from == magnitude->exponent;
    if (magnitude->word == NULL ||
        !rational_scale(rational_of(1), magnitude->from, &least))
        return false;
    for (size_t i = 0; i < n; i++) {
        if (!rational_scale(values[i], -magnitude->exponent, &scaled) ||
            !is_exact(scaled, n > 1 ? 1 : 2))
            return false;
        int more = rational_compare(rational_absolute(values[i]), least);
        large |= more > 0 || (more == 0 && !once);
    }
    return large;
}

/* The largest magnitude in which no value needs many places. */
static const struct magnitude *
find_magnitude(const struct rational *values, size_t n, enum language language)
{
    for (size_t i = 0; i < G_N_ELEMENTS(magnitudes[0]); i++)
        if (suits(&magnitudes[language][i], values, n))
            return &magnitudes[language][i];
    return NULL;
}

void
wording_ticks(struct arena *arena, const struct rational *values, size_t n,
              struct unit unit, bool ratio, enum language language,
              const char **texts)
{
    static const struct unit percent = {"", -2, NULL};
    const struct magnitude *magnitude = NULL;
    const char *after = "";
    int decimals = 0;
    unit = ratio ? percent : wording_display_unit(unit, language);
    if (wording_is_fraction(unit))
        after = unit_text_zh(arena, unit);
    else if (unit.exponent == 0)
        magnitude = find_magnitude(values, n, language);
    if (magnitude != NULL) {
        unit.exponent = magnitude->exponent;
        after = magnitude->word;
    }
    for (size_t i = 0; i < n; i++)
        decimals =
            MAX(decimals, wording_decimals(values[i], unit, TICK_DECIMALS));
    for (size_t i = 0; i < n; i++) {
        bool zero = rational_sign(values[i]) == 0;
        const char *number =
            print(arena, scaled_to(values[i], unit), zero ? 0 : decimals,
                  language == LANGUAGE_EN);
        texts[i] = arena_printf(arena, "%s%s", number,
                                zero && magnitude != NULL ? "" : after);
    }
}

const char *
wording_tick(struct arena *arena, struct rational value, struct unit unit,
             bool ratio, enum language language)
{
    const char *text;
    wording_ticks(arena, &value, 1, unit, ratio, language, &text);
    return text;
}

const char *
wording_unit(struct arena *arena, struct unit unit, bool ratio,
             enum language language)
{
    if (ratio)
        return "%";
    unit = wording_display_unit(unit, language);
    return language == LANGUAGE_EN ? unit_text_en(arena, unit)
                                   : unit_text_zh(arena, unit);
}
