#ifndef DOCUMENT_WORDING_H
#define DOCUMENT_WORDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/language.h"
#include "base/rational.h"
#include "base/unit.h"

struct arena;

/* How a number is said.  GB/T 15835 in Chinese; thousand and million in
 * English.  All rounding is exact, half away from zero. */

/* units × 10^-decimals as it is printed, with the minus sign U+2212: a hyphen
 * is short and low beside digits.  See rational_print(). */
const char *wording_units(struct arena *arena, int128 units, int decimals,
                          bool grouping);

/*
 * The value (in the unit's base) in display unit `unit` with `decimals` (-1:
 * as many as it needs, at most 2), no unit word; English groups by comma,
 * Chinese does not.  What is not zero but would print as zero is “…”.
 */
const char *wording_number(struct arena *arena, struct rational value,
                           struct unit unit, int decimals,
                           enum language language);

/* The unit in which a language shows amounts declared in `unit`: in Chinese
 * itself; in English thousands, millions and billions for 万 and 亿, money
 * declared in 万元 or 亿元 in RMB million. */
struct unit wording_display_unit(struct unit unit, enum language language);

/* How many decimals the value needs in display unit `unit`, at most `most`;
 * what still is not exact then gets `most`. */
int wording_decimals(struct rational value, struct unit unit, int most);

/* Base "" and a negative power: %, ‰.  Their sign follows the number. */
bool wording_is_fraction(struct unit unit);

/* 第3 / 3rd. */
const char *wording_ordinal(struct arena *arena, int64_t number,
                            enum language language);

/* 十三 / thirteen: 0 … 99, else NULL. */
const char *wording_spelled(struct arena *arena, int64_t number,
                            enum language language);

/* 8.7% of a ratio. */
const char *wording_percent(struct arena *arena, struct rational ratio,
                            int decimals, enum language language);

/*
 * The labels of one value axis: exact, in 万 / 亿 or, from ten million on, in
 * million when that is round, never rounded to something false (12 000 is
 * 1.2万, not 1万).  All are said in one way: in the same magnitude and with
 * the same decimals, but for zero.  `values` are in the unit's base; a unit
 * with a power of its own (万元; RMB million in English) is not scaled again.
 */
void wording_ticks(struct arena *arena, const struct rational *values,
                   size_t n, struct unit unit, bool ratio,
                   enum language language, const char **texts);

/* A label that stands for itself, as on an axis in powers of ten. */
const char *wording_tick(struct arena *arena, struct rational value,
                         struct unit unit, bool ratio,
                         enum language language);

/* 万元 / RMB million: the name of the unit that the language displays, for
 * 单位：… and heads of columns; % for a ratio. */
const char *wording_unit(struct arena *arena, struct unit unit, bool ratio,
                         enum language language);

#endif
