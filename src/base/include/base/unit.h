#ifndef BASE_UNIT_H
#define BASE_UNIT_H

#include <stdbool.h>

#include "base/language.h"

struct arena;

/*
 * A unit as it is written in forms and heads: an optional power of ten and a
 * base, 万元 = 10^4 元, 亿元 = 10^8 元, 千人 = 10^3 人, 份 = 10^0 份.  Multiples of
 * money below the yuan (角, 分) have base 元 and a negative exponent.  A bare
 * 万 or 亿 has an empty base.  % and ‰ have base "" and exponents -2, -3.
 */
struct unit {
    const char *base;   /* 元, 份, 人次, "" */
    int exponent;       /* of ten, from -20 to 20 */
    const char *base_en; /* "RMB" for 元; else what the form says, or NULL */
};

/* Reads a unit in Chinese (万元) or English (RMB million, thousand, yuan).
 * Any text that is no multiple is itself a base.  The strings live in the
 * arena. */
struct unit unit_read(struct arena *arena, const char *text);

/* The same base: amounts can be converted exactly. */
bool unit_same_base(struct unit a, struct unit b);

/* Base 元: printed with RMB before the number in English. */
bool unit_is_money(struct unit unit);

/* 万元, RMB 10,000 …: the unit as a head or unit line shows it. */
const char *unit_text_zh(struct arena *arena, struct unit unit);
const char *unit_text_en(struct arena *arena, struct unit unit);

/* What a message calls the unit of a column: 万元, 10,000 yuan. */
struct words unit_words(struct arena *arena, struct unit unit);

#endif
