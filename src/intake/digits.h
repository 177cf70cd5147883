#ifndef INTAKE_DIGITS_H
#define INTAKE_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* 10^18 still fits an int64_t. */
#define DIGITS_MOST 18

static inline bool
digits_is(char c)
{
    return (unsigned char)(c - '0') < 10;
}

/* 1204 or 1204.50 and nothing else, as a whole number of 10^-power; what is
 * read is what number.h reads, and the rest is left to it.  The text is not
 * empty. */
static inline bool
digits_read(const char *text, size_t length, int power, int64_t *value,
            uint8_t *fraction)
{
    static const int64_t powers[DIGITS_MOST + 1] = {
        1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
        1000000000, 10000000000, 100000000000, 1000000000000,
        10000000000000, 100000000000000, 1000000000000000,
        10000000000000000, 100000000000000000, 1000000000000000000,
    };
    uint64_t number = 0;
    size_t i = 0;

    if (length > DIGITS_MOST || !digits_is(text[0]))
        return false;
    for (; i < length && digits_is(text[i]); i++)
        number = number * 10 + (uint64_t)(text[i] - '0');
    *fraction = 0;
    if (i < length) {
        if (text[i] != '.' || ++i == length)
            return false;
        *fraction = (uint8_t)(length - i);
        for (; i < length && digits_is(text[i]); i++)
            number = number * 10 + (uint64_t)(text[i] - '0');
        if (i < length)
            return false;
    }
    power -= *fraction;
    if (power < 0 || (int)length + power > DIGITS_MOST)
        return false;
    *value = (int64_t)number * powers[power];
    return true;
}

#endif
