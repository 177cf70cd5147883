#include "base/rational.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>

__extension__ typedef unsigned __int128 uint128;

/* The numerator never is the least int128, so that every number can change
 * its sign. */
#define INT128_MAX ((int128)(~(uint128)0 >> 1))

enum { TEN_EXPONENT_MAX = 38 };

static uint128
magnitude(int128 value)
{
    return value < 0 ? -(uint128)value : (uint128)value;
}

static uint128
gcd(uint128 a, uint128 b)
{
    while (b != 0) {
        /* Nearly always both are short, and short division is far faster. */
        if (a <= UINT64_MAX && b <= UINT64_MAX) {
            uint64_t rest = (uint64_t)a % (uint64_t)b;
            a = b;
            b = rest;
        } else {
            uint128 rest = a % b;
            a = b;
            b = rest;
        }
    }
    return a;
}

static uint128
power_of_ten(int exponent)
{
    uint128 power = 1;
    assert(exponent >= 0 && exponent <= TEN_EXPONENT_MAX);
    while (exponent-- > 0)
        power *= 10;
    return power;
}

struct rational
rational_of(int64_t integer)
{
    return (struct rational){integer, 1};
}

struct rational
rational_of_decimal(int64_t amount, int decimals)
{
    struct rational result;
    bool fits = rational_scale(rational_of(amount), -decimals, &result);
    assert(fits);
    return fits ? result : rational_of(0);
}

/* By a positive number.  Most are short, and a division of 128 bits is a call
 * that takes ten times as long. */
static int128
divide(int128 a, int128 by)
{
    if (by == 1)
        return a;
    if ((int64_t)a == a && (int64_t)by == by)
        return (int64_t)a / (int64_t)by;
    return a / by;
}

bool
rational_add(struct rational a, struct rational b, struct rational *result)
{
    /* Knuth 4.5.1: the greatest common divisors are taken out first, so that
     * the steps stay as short as the result. */
    int128 left, right, sum, den;
    int128 common = (int128)gcd((uint128)a.den, (uint128)b.den);

    if (__builtin_mul_overflow(a.num, divide(b.den, common), &left) ||
        __builtin_mul_overflow(b.num, divide(a.den, common), &right) ||
        __builtin_add_overflow(left, right, &sum))
        return false;
    int128 again = (int128)gcd(magnitude(sum), (uint128)common);
    if (__builtin_mul_overflow(divide(a.den, common), divide(b.den, again),
                               &den))
        return false;
    sum = divide(sum, again);
    if (sum < -INT128_MAX)
        return false;
    *result = (struct rational){sum, den};
    return true;
}

bool
rational_subtract(struct rational a, struct rational b, struct rational *result)
{
    return rational_add(a, rational_negate(b), result);
}

bool
rational_multiply(struct rational a, struct rational b, struct rational *result)
{
    int128 num, den;
    int128 across = (int128)gcd(magnitude(a.num), (uint128)b.den);
    int128 down = (int128)gcd(magnitude(b.num), (uint128)a.den);

    if (__builtin_mul_overflow(divide(a.num, across), divide(b.num, down),
                               &num) ||
        __builtin_mul_overflow(divide(a.den, down), divide(b.den, across),
                               &den) ||
        num < -INT128_MAX)
        return false;
    *result = (struct rational){num, den};
    return true;
}

bool
rational_divide(struct rational a, struct rational b, struct rational *result)
{
    if (b.num == 0)
        return false;
    struct rational inverse = {b.num < 0 ? -b.den : b.den,
                               (int128)magnitude(b.num)};
    return rational_multiply(a, inverse, result);
}

bool
rational_scale(struct rational a, int exponent, struct rational *result)
{
    while (exponent != 0 && a.num != 0) {
        int step = exponent;
        if (step > TEN_EXPONENT_MAX)
            step = TEN_EXPONENT_MAX;
        if (step < -TEN_EXPONENT_MAX)
            step = -TEN_EXPONENT_MAX;
        struct rational factor =
            step > 0 ? (struct rational){(int128)power_of_ten(step), 1}
                     : (struct rational){1, (int128)power_of_ten(-step)};
        if (!rational_multiply(a, factor, &a))
            return false;
        exponent -= step;
    }
    *result = a;
    return true;
}

struct rational
rational_negate(struct rational a)
{
    return (struct rational){-a.num, a.den};
}

struct rational
rational_absolute(struct rational a)
{
    return (struct rational){(int128)magnitude(a.num), a.den};
}

static int
compare_integers(int128 a, int128 b)
{
    return (a > b) - (a < b);
}

/* The whole part toward minus infinity; *rest is the remainder, 0 <= rest <
 * den. */
static int128
floor_of(struct rational a, int128 *rest)
{
    int128 whole = a.num / a.den;
    *rest = a.num % a.den;
    if (*rest < 0) {
        *rest += a.den;
        whole--;
    }
    return whole;
}

/* Cross multiplication could overflow.  The continued fractions of both are
 * compared term by term instead; inverting the rests turns the order. */
int
rational_compare(struct rational a, struct rational b)
{
    assert(a.den > 0 && b.den > 0);
    for (int turn = 1;; turn = -turn) {
        int128 rest_a, rest_b;
        int order =
            compare_integers(floor_of(a, &rest_a), floor_of(b, &rest_b));
        if (order != 0)
            return order * turn;
        if (rest_a == 0 || rest_b == 0)
            return turn * compare_integers(rest_a, rest_b);
        a = (struct rational){a.den, rest_a};
        b = (struct rational){b.den, rest_b};
    }
}

int
rational_sign(struct rational a)
{
    return (a.num > 0) - (a.num < 0);
}

bool
rational_is_integer(struct rational a)
{
    return a.den == 1;
}

/* A magnitude cut to whole units, and what was cut off. */
struct cut {
    uint128 units;
    bool inexact;
    bool half; /* what was cut off is a half or more */
};

/* One digit more, without the product rest × 10, which may not fit: ten
 * additions modulo den. */
static unsigned
next_digit(uint128 *rest, uint128 den)
{
    uint128 sum = 0;
    unsigned digit = 0;
    for (int i = 0; i < 10; i++) {
        sum += *rest;
        if (sum >= den) {
            sum -= den;
            digit++;
        }
    }
    *rest = sum;
    return digit;
}

static bool
cut_decimals(uint128 whole, uint128 rest, uint128 den, int decimals,
             struct cut *cut)
{
    uint128 units = whole;
    while (decimals-- > 0 && (units != 0 || rest != 0)) {
        unsigned digit = next_digit(&rest, den);
        if (__builtin_mul_overflow(units, (uint128)10, &units) ||
            __builtin_add_overflow(units, (uint128)digit, &units))
            return false;
    }
    *cut = (struct cut){units, rest != 0, rest >= den - rest};
    return true;
}

static struct cut
cut_whole(uint128 whole, bool inexact, int places)
{
    /* Every number is less than half of such a unit; zero, of which nothing
     * is cut, has no sign by which it could be rounded. */
    if (places > TEN_EXPONENT_MAX)
        return (struct cut){0, true, false};
    uint128 unit = power_of_ten(places);
    uint128 rest = whole % unit;
    return (struct cut){whole / unit, inexact || rest != 0,
                        rest >= unit - rest};
}

bool
rational_round(struct rational a, int decimals, enum rounding rounding,
               int128 *units)
{
    uint128 den = (uint128)a.den;
    uint128 whole = magnitude(a.num) / den;
    uint128 rest = magnitude(a.num) % den;
    struct cut cut;
    assert(a.den > 0);

    if (decimals < 0)
        cut = cut_whole(whole, rest != 0, -decimals);
    else if (!cut_decimals(whole, rest, den, decimals, &cut))
        return false;

    bool away = rounding == ROUND_HALF_AWAY ? cut.half
                : rounding == ROUND_DOWN    ? cut.inexact && a.num < 0
                                            : cut.inexact && a.num > 0;
    if (cut.units > (uint128)INT128_MAX - away)
        return false;
    int128 rounded = (int128)(cut.units + away);
    *units = a.num < 0 ? -rounded : rounded;
    return true;
}

/*
 * Dividing two converted doubles would round three times.  The quotient is
 * taken to 64 bits, with a last bit that stands for all that follow; its
 * conversion is then the only rounding.
 */
double
rational_to_double(struct rational a)
{
    uint128 den = (uint128)a.den;
    uint128 bits = magnitude(a.num) / den;
    uint128 rest = magnitude(a.num) % den;
    int exponent = 0;

    if (a.num == 0)
        return 0;
    for (; bits >> 63 == 0; exponent--) {
        rest *= 2;
        bits = bits * 2 + (rest >= den);
        rest -= rest >= den ? den : 0;
    }
    bool more = rest != 0;
    for (; bits >> 64 != 0; exponent++) {
        more |= (bits & 1) != 0;
        bits >>= 1;
    }
    double value = ldexp((double)((uint64_t)bits | more), exponent);
    return a.num < 0 ? -value : value;
}
