#include "digits.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

#define DIGITS_MAX 18

struct power {
    const char *word;
    int exponent;
};

static const struct power powers[] = {
    {"万亿", 12}, {"亿", 8},     {"千万", 7},     {"百万", 6}, {"十万", 5},
    {"万", 4},    {"千", 3},     {"百", 2},       {"million", 6},
    {"billion", 9}, {"thousand", 3}, {"trillion", 12}, {"hundred", 2},
};

static struct rational
ten_to(int exponent)
{
    struct rational result = rational_of(1);
    (void)rational_scale(result, exponent, &result);
    return result;
}

/* A comma that groups: three digits follow, and no fourth. */
static bool
is_group(const struct letters *letters, size_t at)
{
    for (size_t k = 1; k <= 3; k++)
        if (at + k >= letters->n || !letters_is_digit(letters->items[at + k]))
            return false;
    return at + 4 >= letters->n || !letters_is_digit(letters->items[at + 4]);
}

static size_t
read_power(const struct letters *letters, size_t at, int *exponent)
{
    size_t from = at, length, best = 0;
    while (from < letters->n && letters->items[from] == ' ')
        from++;
    for (size_t i = 0; i < G_N_ELEMENTS(powers); i++)
        if (letters_is(letters, from, powers[i].word, &length) &&
            length > best) {
            best = length;
            *exponent = powers[i].exponent;
        }
    return best > 0 ? from + best : at;
}

struct digit_run {
    char text[DIGITS_MAX + 8];
    size_t n;
    int decimals, zeros;      /* behind the point; zeros at the end */
};

static size_t
read_run(const struct letters *letters, size_t at, struct digit_run *run)
{
    bool point = false;
    for (; at < letters->n && run->n < DIGITS_MAX; at++) {
        uint32_t c = letters->items[at];
        bool next = at + 1 < letters->n &&
                    letters_is_digit(letters->items[at + 1]);
        if (letters_is_digit(c)) {
            run->text[run->n++] = (char)c;
            run->decimals += point;
            run->zeros = c == '0' ? run->zeros + 1 : 0;
        } else if (c == '.' && next && !point) {
            run->text[run->n++] = '.';
            point = true;
            run->zeros = 0;
        } else if (c != ',' || point || !is_group(letters, at)) {
            break;
        }
    }
    return at;
}

static bool
finish(const struct digit_run *run, int exponent, struct claim *claim)
{
    int zeros = run->decimals > 0 ? 0 : run->zeros;
    if (!rational_read(run->text, &claim->value) ||
        !rational_scale(claim->value, exponent, &claim->value))
        return false;
    claim->step = ten_to(exponent - run->decimals);
    claim->zero_step = ten_to(exponent - run->decimals + zeros);
    return true;
}

static bool
read_arabic(const struct letters *letters, size_t at, struct claim *claim)
{
    struct digit_run run = {.n = 0};
    int exponent = 0;
    if (!letters_is_digit(letters->items[at]))
        return false;
    at = read_run(letters, at, &run);
    claim->end = read_power(letters, at, &exponent);
    return finish(&run, exponent, claim);
}

/* ---- 一千二百三十 ---- */

static const char *const han_digits = "〇一二三四五六七八九";

static int
han_digit(uint32_t c)
{
    const char *at = han_digits;
    for (int value = 0; value < 10; value++)
        if (text_next(&at) == c)
            return value;
    return c == 0x4E24 ? 2 : c == 0x96F6 ? 0 : -1; /* 两, 零 */
}

static int
han_unit(uint32_t c)
{
    return c == 0x5341 ? 10 : c == 0x767E ? 100 : c == 0x5343 ? 1000 : 0;
}

static bool
read_han(const struct letters *letters, size_t at, struct claim *claim)
{
    int64_t total = 0, digit = -1, smallest = 1;
    size_t i = at, places = 0;
    for (; i < letters->n && places < 12; i++, places++) {
        uint32_t c = letters->items[i];
        if (han_digit(c) >= 0) {
            digit = han_digit(c);
            smallest = digit > 0 ? 1 : smallest;
        } else if (han_unit(c) > 0) {
            total += (digit < 0 ? 1 : digit) * han_unit(c);
            smallest = han_unit(c);
            digit = -1;
        } else {
            break;
        }
    }
    if (i == at)
        return false;
    int exponent = 0;
    total += MAX(digit, 0);
    claim->end = read_power(letters, i, &exponent);
    claim->spelled = true;
    claim->value = rational_of(total);
    claim->step = rational_of(1);
    claim->zero_step = rational_of(smallest);
    return rational_scale(claim->value, exponent, &claim->value) &&
           rational_scale(claim->step, exponent, &claim->step) &&
           rational_scale(claim->zero_step, exponent, &claim->zero_step);
}

/* ---- thirteen ---- */

static bool
read_english(const struct letters *letters, size_t at, struct claim *claim)
{
    static const char *const words[] = {
        "two",     "three",    "four",     "five",    "six",
        "seven",   "eight",    "nine",     "ten",     "eleven",
        "twelve",  "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty",
    };
    size_t length;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (letters_is(letters, at, words[i], &length)) {
            claim->end = at + length;
            claim->spelled = true;
            claim->value = rational_of((int64_t)i + 2);
            claim->step = claim->zero_step = rational_of(1);
            return true;
        }
    return false;
}

bool
digits_read(const struct letters *letters, size_t at, struct claim *claim)
{
    return read_arabic(letters, at, claim) || read_han(letters, at, claim) ||
           read_english(letters, at, claim);
}
