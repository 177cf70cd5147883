#include "book_decimal.h"

#include <glib.h>

#include "base/arena.h"

/* An exact amount has no more: what is counted in 分 and shown in 亿元 has
 * ten. */
#define DECIMALS_MAX 12

static bool
is_decimal(struct rational value, int decimals)
{
    struct rational scaled;
    return rational_scale(value, decimals, &scaled) &&
           rational_is_integer(scaled);
}

/* The decimals that leave `BOOK_DIGITS` significant digits. */
static int
significant(struct rational value)
{
    struct rational size = rational_absolute(value), scaled;
    int decimals = 0;
    struct rational top, least;
    rational_scale(rational_of(1), BOOK_DIGITS, &top);
    rational_scale(rational_of(1), BOOK_DIGITS - 1, &least);
    while (decimals < 2 * BOOK_DIGITS &&
           rational_scale(size, decimals, &scaled) &&
           rational_compare(scaled, least) < 0)
        decimals++;
    while (decimals > 0 && (!rational_scale(size, decimals, &scaled) ||
                            rational_compare(scaled, top) >= 0))
        decimals--;
    return decimals;
}

static const char *
print(struct arena *arena, struct rational value, int *decimals)
{
    char buffer[RATIONAL_TEXT_MAX];
    int128 units = 0;
    /* A value at the end of the range: fewer decimals always fit. */
    while (!rational_round(value, *decimals, ROUND_HALF_AWAY, &units) &&
           *decimals > 0)
        --*decimals;
    while (*decimals > 0 && units % 10 == 0) {
        units /= 10;
        --*decimals;
    }
    return arena_strdup(arena,
                        rational_print(units, *decimals, false, buffer));
}

const char *
book_decimal(struct arena *arena, struct rational value, struct unit unit,
             int *decimals, bool *exact)
{
    struct rational scaled = value;
    bool fits = rational_scale(value, -unit.exponent, &scaled);
    g_assert(fits);
    for (*decimals = 0; *decimals <= DECIMALS_MAX; ++*decimals)
        if (is_decimal(scaled, *decimals)) {
            *exact = true;
            return print(arena, scaled, decimals);
        }
    *exact = false;
    *decimals = significant(scaled);
    return print(arena, scaled, decimals);
}
