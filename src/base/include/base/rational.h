#ifndef BASE_RATIONAL_H
#define BASE_RATIONAL_H

#include <stdbool.h>
#include <stdint.h>

__extension__ typedef __int128 int128;

/*
 * An exact number: num / den, in lowest terms, den > 0.  What is printed is
 * never computed in floating point.  Operations return false and leave
 * *result alone when the result does not fit or is undefined (division by
 * zero); adding may also refuse when only its last step would have made the
 * result fit.  num never is the least int128, so signs can always change.
 */
struct rational {
    int128 num;
    int128 den;
};

struct rational rational_of(int64_t integer);

/* amount × 10^-decimals: 120450 with 2 decimals is 1204.5.  decimals is from
 * -19 to 38. */
struct rational rational_of_decimal(int64_t amount, int decimals);

bool rational_add(struct rational a, struct rational b,
                  struct rational *result);
bool rational_subtract(struct rational a, struct rational b,
                       struct rational *result);
bool rational_multiply(struct rational a, struct rational b,
                       struct rational *result);
bool rational_divide(struct rational a, struct rational b,
                     struct rational *result);
/* a × 10^exponent; exponent may be negative. */
bool rational_scale(struct rational a, int exponent, struct rational *result);
struct rational rational_negate(struct rational a);
struct rational rational_absolute(struct rational a);

/* -1, 0, 1; exact for every pair of values. */
int rational_compare(struct rational a, struct rational b);
int rational_sign(struct rational a);
bool rational_is_integer(struct rational a);

enum rounding { ROUND_HALF_AWAY, ROUND_DOWN, ROUND_UP };

/*
 * a as a whole number of 10^-decimals: half away from zero (四舍五入), toward
 * minus infinity, or toward plus infinity.  `decimals` may be negative:
 * hundreds are -2.
 */
bool rational_round(struct rational a, int decimals, enum rounding rounding,
                    int128 *units);

/* Reads "-12.50" (ASCII digits, at most one point with digits on both sides,
 * no blanks, no plus); the whole text must be a number. */
bool rational_read(const char *text, struct rational *result);

/* units × 10^-decimals as plain ASCII: -5 with 2 decimals is "-0.05".  Writes
 * at most 64 bytes to `buffer`; grouping puts a comma every three digits.
 * decimals is from -38 to 38; a negative one appends zeros, which must fit. */
#define RATIONAL_TEXT_MAX 64
const char *rational_print(int128 units, int decimals, bool grouping,
                           char buffer[RATIONAL_TEXT_MAX]);

/* Exactly: a decimal of at most six places, else a fraction, 2/3. */
#define RATIONAL_EXACT_MAX (2 * RATIONAL_TEXT_MAX)
const char *rational_exact(struct rational a,
                           char buffer[RATIONAL_EXACT_MAX]);

/* The nearest double: for lengths on paper only. */
double rational_to_double(struct rational a);

#endif
