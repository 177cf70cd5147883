#include "number.h"

#include <glib.h>
#include <string.h>

#include "base/rational.h"
#include "plain.h"

/* 10^30 times a digit still fits; no figure has so many. */
#define DIGITS_MAX 30

struct scale {
    const char *text;
    int exponent;
};

/* Longer ones first: 万亿 is not 万. */
static const struct scale scales[] = {
    {"万亿", 12}, {"千万", 7}, {"百万", 6}, {"亿", 8}, {"万", 4}, {"千", 3},
};

static struct number
failed(enum number_result result)
{
    return (struct number){.result = result};
}

struct digits {
    int128 value;
    int n;                  /* without leading zeros */
    int fraction;
};

static void
push(struct digits *digits, char c)
{
    digits->n += digits->n > 0 || c != '0';
    if (digits->n <= DIGITS_MAX)
        digits->value = digits->value * 10 + (c - '0');
}

/* 1204 or 1,204: separators stand before every three digits, or nowhere. */
static bool
read_whole(const char **cursor, struct digits *digits)
{
    int run = 0;
    bool grouped = false;

    for (; g_ascii_isdigit(**cursor) || **cursor == ','; (*cursor)++) {
        if (**cursor != ',') {
            push(digits, **cursor);
            run++;
            continue;
        }
        if (run == 0 || run > 3 || (grouped && run != 3))
            return false;
        grouped = true;
        run = 0;
    }
    return !grouped || run == 3;
}

static bool
read_digits(const char **cursor, struct digits *digits)
{
    const char *start = *cursor;
    bool whole;

    if (!read_whole(cursor, digits))
        return false;
    whole = *cursor > start;
    if (**cursor == '.')
        for ((*cursor)++; g_ascii_isdigit(**cursor); (*cursor)++) {
            push(digits, **cursor);
            digits->fraction++;
        }
    return whole || digits->fraction > 0;
}

/* What follows the digits: nothing, a power of ten, a unit, or both. */
static enum number_result
read_unit(const char *rest, struct unit unit, int *exponent)
{
    bool scaled = false;

    while (*rest == ' ')
        rest++;
    if (*rest == '\0')
        return NUMBER_KNOWN;
    /* First of all, as 千克 is no thousand of 克. */
    if (strcmp(rest, unit.base) == 0) {
        *exponent = 0;
        return NUMBER_KNOWN;
    }
    if (*unit.base == '\0' && (strcmp(rest, "%") == 0 ||
                               strcmp(rest, "‰") == 0)) {
        *exponent = *rest == '%' ? -2 : -3;
        return NUMBER_KNOWN;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(scales) && !scaled; i++)
        if (plain_skip(&rest, scales[i].text)) {
            *exponent = scales[i].exponent;
            scaled = true;
        }
    if (*rest == '\0')
        return unit.exponent == 0 ? NUMBER_KNOWN : NUMBER_UNIT_TWICE;
    if (scaled && strcmp(rest, unit.base) == 0)
        return NUMBER_KNOWN;
    return (unsigned char)*rest < 0x80 ? NUMBER_UNREADABLE
                                       : NUMBER_UNIT_OTHER;
}

/* digits × 10^power as int64_t, exactly. */
static struct number
scale(struct digits digits, int power, bool negative)
{
    int128 value = digits.value;

    for (; power < 0 && value != 0; power++, value /= 10)
        if (value % 10 != 0)
            return failed(NUMBER_TOO_FINE);
    for (; power > 0 && value != 0; power--) {
        value *= 10;
        if (value > INT64_MAX)
            return failed(NUMBER_TOO_LARGE);
    }
    if (value > INT64_MAX)
        return failed(NUMBER_TOO_LARGE);
    return (struct number){NUMBER_KNOWN,
                           (int64_t)(negative ? -value : value),
                           digits.fraction};
}

/* Takes signs, brackets and a currency sign from both ends. */
static bool
read_sign(char *plain, const char **cursor, const struct unit *unit)
{
    size_t length = strlen(plain);
    bool negative = false;

    *cursor = plain;
    if (plain[0] == '(' && plain[length - 1] == ')') {
        plain[length - 1] = '\0';
        *cursor = plain + 1;
        negative = true;
    } else if (plain[0] == '-' || plain[0] == '+') {
        *cursor = plain + 1;
        negative = plain[0] == '-';
    }
    if (unit_is_money(*unit) && !plain_skip(cursor, "¥"))
        plain_skip(cursor, "￥");
    return negative;
}

struct number
number_read(const char *text, const struct number_rule *rule)
{
    char plain[PLAIN_MAX];
    const char *cursor;
    struct digits digits = {0};
    int exponent = rule->unit.exponent;
    enum number_result result;
    bool negative;

    if (!plain_read(text, plain))
        return failed(NUMBER_UNREADABLE);
    if (plain_is_missing(plain, rule->missing, rule->n_missing))
        return failed(NUMBER_MISSING);
    if (plain[0] == '#')
        return failed(NUMBER_ERROR_MARK);
    negative = read_sign(plain, &cursor, &rule->unit);
    if (!read_digits(&cursor, &digits))
        return failed(NUMBER_UNREADABLE);
    result = read_unit(cursor, rule->unit, &exponent);
    if (result != NUMBER_KNOWN)
        return failed(result);
    if (digits.n > DIGITS_MAX)
        return failed(NUMBER_TOO_LARGE);
    return scale(digits, exponent + rule->decimals - digits.fraction,
                 negative);
}
