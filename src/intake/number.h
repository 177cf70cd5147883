#ifndef INTAKE_NUMBER_H
#define INTAKE_NUMBER_H

#include <stddef.h>
#include <stdint.h>

#include "base/unit.h"

/* How the numbers of a column are meant. */
struct number_rule {
    struct unit unit;       /* of the column */
    int decimals;           /* amounts count 10^-decimals of the base */
    const char *const *missing;
    size_t n_missing;
};

enum number_result {
    NUMBER_MISSING,         /* blank, —, /, 无: not zero */
    NUMBER_KNOWN,
    NUMBER_UNREADABLE,
    NUMBER_ERROR_MARK,      /* #REF! or ##### of a spreadsheet */
    NUMBER_TOO_FINE,        /* more decimals than an amount carries */
    NUMBER_TOO_LARGE,
    NUMBER_UNIT_TWICE,      /* 1.2万 in a column of 万元: which one? */
    NUMBER_UNIT_OTHER,      /* 3元 in a column of 份 */
    NUMBER_RESULTS,
};

struct number {
    enum number_result result;
    int64_t value;          /* when it is known, else 0 */
    int fraction;           /* digits written after the point */
};

/*
 * Reads the whole cell as one exact number: digits of both widths, with or
 * without separators of thousands, 万 and 亿, a unit that fits the column,
 * and a sign or parentheses for what is below zero.  Nothing is rounded.
 */
struct number number_read(const char *text, const struct number_rule *rule);

#endif
