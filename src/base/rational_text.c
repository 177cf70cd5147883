#include <assert.h>
#include <string.h>

#include "base/rational.h"

__extension__ typedef unsigned __int128 uint128;

enum { DIGITS_MAX = 39, DECIMALS_MAX = 38 };

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
append_digits(const char **cursor, const char *end, int128 *num)
{
    const char *start = *cursor;
    for (; *cursor < end; (*cursor)++) {
        if (!is_digit(**cursor))
            break;
        if (__builtin_mul_overflow(*num, (int128)10, num) ||
            __builtin_add_overflow(*num, (int128)(**cursor - '0'), num))
            return false;
    }
    return *cursor > start;
}

/* Zeros at the end of a fraction say nothing and must not overflow; one
 * digit stays, so that the point never ends the text. */
static const char *
end_of_number(const char *point)
{
    const char *end = point + strlen(point);
    if (*point == '.')
        while (end - point > 2 && end[-1] == '0')
            end--;
    return end;
}

bool
rational_read(const char *text, struct rational *result)
{
    bool negative = *text == '-';
    const char *cursor = text + negative;
    const char *point = cursor + strcspn(cursor, ".");
    const char *end = end_of_number(point);
    int decimals = 0;
    int128 num = 0;

    if (!append_digits(&cursor, end, &num))
        return false;
    if (*cursor == '.') {
        const char *first = ++cursor;
        if (!append_digits(&cursor, end, &num))
            return false;
        decimals = (int)(cursor - first);
    }
    if (cursor != end)
        return false;
    struct rational whole = {negative ? -num : num, 1};
    return rational_scale(whole, -decimals, result);
}

/* The digits of the magnitude, at least one before the point, the last one
 * at end[-1]. */
static char *
print_digits(uint128 magnitude, int decimals, char *end)
{
    char *start = end;
    while (magnitude != 0 || end - start <= decimals) {
        *--start = (char)('0' + (int)(magnitude % 10));
        magnitude /= 10;
    }
    return start;
}

static void
put(char **to, const char *end, char c)
{
    assert(*to < end);
    *(*to)++ = c;
}

const char *
rational_print(int128 units, int decimals, bool grouping,
               char buffer[RATIONAL_TEXT_MAX])
{
    char digits[DIGITS_MAX + DECIMALS_MAX];
    char *end = digits + sizeof digits;
    uint128 magnitude = units < 0 ? -(uint128)units : (uint128)units;
    assert(decimals >= -DECIMALS_MAX && decimals <= DECIMALS_MAX);

    for (int i = decimals; i < 0 && units != 0; i++)
        *--end = '0';
    char *start = print_digits(magnitude, decimals > 0 ? decimals : 0, end);
    end = digits + sizeof digits;

    long whole = end - start - (decimals > 0 ? decimals : 0);
    char *to = buffer;
    const char *last = buffer + RATIONAL_TEXT_MAX - 1;
    if (units < 0)
        put(&to, last, '-');
    for (; start < end; whole--) {
        if (whole == 0)
            put(&to, last, '.');
        put(&to, last, *start++);
        if (grouping && whole > 1 && whole % 3 == 1)
            put(&to, last, ',');
    }
    *to = '\0';
    return buffer;
}

const char *
rational_exact(struct rational a, char buffer[RATIONAL_EXACT_MAX])
{
    int128 units;
    for (int decimals = 0; decimals <= 6; decimals++) {
        struct rational scaled;
        if (rational_scale(a, decimals, &scaled) &&
            rational_is_integer(scaled) &&
            rational_round(a, decimals, ROUND_HALF_AWAY, &units))
            return rational_print(units, decimals, false, buffer);
    }
    (void)rational_print(a.num, 0, false, buffer);
    char *end = buffer + strlen(buffer);
    *end++ = '/';
    (void)rational_print(a.den, 0, false, end);
    return buffer;
}
