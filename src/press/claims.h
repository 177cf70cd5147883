#ifndef PRESS_CLAIMS_H
#define PRESS_CLAIMS_H

#include "base/rational.h"
#include "letters.h"

/* What a number in a text claims to be. */
enum claim_kind {
    CLAIM_AMOUNT,
    CLAIM_PERCENT,            /* value 0.087 for 8.7% */
    CLAIM_POINTS,             /* percentage points: 0.012 for 1.2 points */
    CLAIM_RANK,
};

enum claim_hedge {
    CLAIM_PLAIN,
    CLAIM_OVER,               /* 余, 超, more than */
    CLAIM_NEARLY,             /* 近, 不足, nearly, less than */
    CLAIM_ABOUT,              /* 约, about */
    CLAIM_AT_LEAST,           /* 以上, at least */
};

struct claim {
    size_t start, end;        /* with hedge, multiplier, unit: in letters */
    size_t digits;            /* where the digits begin: its place */
    size_t number_end;        /* behind digits and multiplier */
    enum claim_kind kind;
    enum claim_hedge hedge;
    size_t hedge_at, hedge_length;
    struct rational value;
    struct rational step;     /* of the last digit that is written */
    struct rational zero_step; /* of the last digit that is not zero */
    int direction;            /* 增长 1, 下降 -1, else 0 */
    bool money;               /* 元, RMB, yuan */
    bool spelled;             /* 十三, thirteen: seldom a figure */
    bool latin;               /* stands in English */
};

struct claims {
    struct claim *items;
    size_t n, capacity;
};

/* Every number that can be a figure: no years, dates, numbering … */
struct claims claims_read(struct arena *arena, const struct letters *letters);

/* The exact value agrees with the digits; and with the hedge. */
bool claims_agrees(const struct claim *claim, struct rational exact);
bool claims_hedge_holds(const struct claim *claim, struct rational exact);

#endif
