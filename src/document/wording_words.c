#include "document/wording.h"

#include <glib.h>
#include <inttypes.h>

#include "base/arena.h"
#include "base/text.h"

static const char *const small[] = {
    "zero",    "one",     "two",       "three",    "four",
    "five",    "six",     "seven",     "eight",    "nine",
    "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};

static const char *const tens[] = {
    "",      "",      "twenty",  "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety",
};

static const char *
ordinal_ending(int64_t number)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    int64_t last = number % 10;
    bool teen = number / 10 % 10 == 1;
    return endings[!teen && last < 4 ? last : 0];
}

const char *
wording_ordinal(struct arena *arena, int64_t number, enum language language)
{
    if (language == LANGUAGE_ZH)
        return arena_printf(arena, "第%" PRId64, number);
    return arena_printf(arena, "%" PRId64 "%s", number, ordinal_ending(number));
}

const char *
wording_spelled(struct arena *arena, int64_t number, enum language language)
{
    if (number < 0 || number > 99)
        return NULL;
    if (language == LANGUAGE_ZH)
        return number == 0 ? "零" : text_han_number(arena, (int)number);
    if (number < 20)
        return small[number];
    if (number % 10 == 0)
        return tens[number / 10];
    return arena_printf(arena, "%s-%s", tens[number / 10], small[number % 10]);
}
