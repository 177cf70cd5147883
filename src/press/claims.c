#include "claims.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"
#include "digits.h"
#include "nofigure.h"

/* ---- words round a number ---- */

struct hedge_words {
    enum claim_hedge hedge;
    const char *const *words;
};

static const char *const over_before[] = {
    "超过", "超", "逾", "突破", "over", "more than", "exceeding", "above",
    "in excess of", "just over", "upwards of", NULL};
static const char *const nearly_before[] = {
    "将近", "接近", "近", "不足", "不到", "nearly", "almost", "close to",
    "less than", "under", "just under", "fewer than", NULL};
static const char *const about_before[] = {
    "大约", "约", "约为", "大概", "about", "around", "approximately",
    "roughly", "some", NULL};
static const char *const least_before[] = {"至少", "at least", "no less than",
                                           NULL};
static const char *const over_after[] = {"余", "多", NULL};
static const char *const about_after[] = {"左右", "上下", NULL};
static const char *const least_after[] = {"以上", "or more", NULL};

static const struct hedge_words before[] = {
    {CLAIM_OVER, over_before},
    {CLAIM_NEARLY, nearly_before},
    {CLAIM_ABOUT, about_before},
    {CLAIM_AT_LEAST, least_before},
};
static const struct hedge_words after[] = {
    {CLAIM_OVER, over_after},
    {CLAIM_ABOUT, about_after},
    {CLAIM_AT_LEAST, least_after},
};

static const char *const rises[] = {
    "增长", "上升", "增加", "提高", "提升", "上涨", "增幅", "rose", "rise",
    "rises", "up", "increase", "increased", "grew", "growth", "above",
    "higher", NULL};
static const char *const falls[] = {
    "下降", "减少", "降低", "回落", "下跌", "降幅", "fell", "fall", "falls",
    "down", "decrease", "decreased", "decline", "declined", "dropped",
    "below", "lower", NULL};

/* A blank between the hedge and the number, or RMB. */
static const char *const money_before[] = {"rmb", "cny", "¥", "￥", "yuan",
                                           "人民币", NULL};
static const char *const money_after[] = {"元", "yuan", "rmb", NULL};

static size_t
skip_blanks(const struct letters *letters, size_t at)
{
    while (at < letters->n &&
           (letters->items[at] == ' ' || letters->items[at] == '\n'))
        at++;
    return at;
}

static void
read_before(const struct letters *letters, struct claim *claim)
{
    size_t length, at = claim->digits;
    if (letters_ends_any(letters, at, money_before, &length)) {
        claim->money = true;
        at -= length;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(before); i++)
        if (letters_ends_any(letters, at, before[i].words, &length)) {
            claim->hedge = before[i].hedge;
            claim->hedge_at = at - length;
            claim->hedge_length = length;
            at -= length;
            break;
        }
    claim->start = at;
}

static bool
read_after(const struct letters *letters, struct claim *claim, size_t *at)
{
    static const char *const others[] = {"多于", "多的", "多数", NULL};
    size_t length, from = skip_blanks(letters, *at);
    if (letters_is_any(letters, from, others, &length))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(after); i++)
        if (letters_is_any(letters, from, after[i].words, &length)) {
            if (claim->hedge == CLAIM_PLAIN) {
                claim->hedge = after[i].hedge;
                claim->hedge_at = from;
                claim->hedge_length = length;
            }
            *at = from + length;
            return true;
        }
    return false;
}

/* 元 may stand before or after 余: 1.2亿余元, 1.2亿元左右. */
static void
read_unit(const struct letters *letters, struct claim *claim)
{
    size_t length, at = claim->end;
    (void)read_after(letters, claim, &at);
    size_t from = skip_blanks(letters, at);
    if (letters_is_any(letters, from, money_after, &length)) {
        claim->money = true;
        at = from + length;
        (void)read_after(letters, claim, &at);
    } else if (at == claim->end) {
        /* 3.5万人左右: the unit is one or two characters of no concern. */
        for (size_t k = 1; k <= 2 && from + k < letters->n; k++) {
            static const char *const late[] = {"左右", "上下", "以上", NULL};
            if (text_is_han(letters->items[from + k - 1]) &&
                letters_is_any(letters, from + k, late, &length)) {
                size_t behind = from + k;
                (void)read_after(letters, claim, &behind);
                break;
            }
        }
    }
    claim->end = at;
}

/* The last word of the clause before the number decides. */
static void
read_direction(const struct letters *letters, struct claim *claim)
{
    size_t start, end, length;
    letters_clause(letters, claim->digits, &start, &end);
    (void)end;
    for (size_t i = start; i < claim->digits; i++) {
        if (letters_is_any(letters, i, rises, &length))
            claim->direction = 1;
        else if (letters_is_any(letters, i, falls, &length))
            claim->direction = -1;
    }
    /* 28.8% above the level of 2019. */
    size_t from = skip_blanks(letters, claim->end);
    static const char *const above[] = {"above", "higher", NULL};
    static const char *const below[] = {"below", "lower", NULL};
    if (letters_is_any(letters, from, above, &length))
        claim->direction = 1;
    else if (letters_is_any(letters, from, below, &length))
        claim->direction = -1;
}

/* ---- kinds ---- */

static bool
scale(struct claim *claim, int exponent)
{
    return rational_scale(claim->value, exponent, &claim->value) &&
           rational_scale(claim->step, exponent, &claim->step) &&
           rational_scale(claim->zero_step, exponent, &claim->zero_step);
}

static bool
read_kind(const struct letters *letters, struct claim *claim)
{
    static const char *const points[] = {
        "个百分点", "百分点", "percentage points", "percentage point",
        "points", NULL};
    static const char *const percent[] = {"%", "percent", "per cent", NULL};
    static const char *const ranks[] = {"位", "名", NULL};
    static const char *const th[] = {"st", "nd", "rd", "th", NULL};
    static const char *const hundredths[] = {"百分之", NULL};
    static const char *const ordinal[] = {"第", NULL};
    size_t length, at = skip_blanks(letters, claim->end);
    if (letters_is_any(letters, at, points, &length)) {
        claim->kind = CLAIM_POINTS;
        claim->end = at + length;
        return scale(claim, -2);
    }
    if (letters_is_any(letters, at, percent, &length)) {
        claim->kind = CLAIM_PERCENT;
        claim->end = at + length;
        return scale(claim, -2);
    }
    if (letters_ends_any(letters, claim->digits, hundredths, &length)) {
        claim->kind = CLAIM_PERCENT;
        return scale(claim, -2);
    }
    if ((letters_ends_any(letters, claim->digits, ordinal, &length) &&
         letters_is_any(letters, at, ranks, &length)) ||
        letters_is_any(letters, claim->end, th, &length)) {
        claim->kind = CLAIM_RANK;
        claim->end = at + length;
    }
    return true;
}

static bool
is_latin(const struct letters *letters, const struct claim *claim)
{
    size_t start, end, han = 0, latin = 0;
    letters_sentence(letters, claim->digits, &start, &end);
    for (size_t i = start; i < end; i++) {
        han += text_is_han(letters->items[i]);
        latin += letters_is_latin(letters->items[i]);
    }
    return latin > 3 * han;
}

struct claims
claims_read(struct arena *arena, const struct letters *letters)
{
    struct claims claims = {0};
    for (size_t i = 0; i < letters->n;) {
        struct claim claim = {.digits = i};
        if (!digits_read(letters, i, &claim)) {
            i++;
            continue;
        }
        i = claim.end;
        claim.number_end = claim.end;
        claim.latin = is_latin(letters, &claim);
        if (nofigure_is(letters, &claim) || !read_kind(letters, &claim))
            continue;
        read_before(letters, &claim);
        if (claim.kind == CLAIM_AMOUNT)
            read_unit(letters, &claim);
        else
            (void)read_after(letters, &claim, &claim.end);
        read_direction(letters, &claim);
        ARENA_PUSH(arena, &claims, claim);
        i = MAX(i, claim.end);
    }
    return claims;
}

/* ---- agreement ---- */

static bool
rounds_to(struct rational exact, struct rational value, struct rational step)
{
    struct rational units, wanted;
    int128 rounded, written;
    return rational_divide(exact, step, &units) &&
           rational_divide(value, step, &wanted) &&
           rational_round(units, 0, ROUND_HALF_AWAY, &rounded) &&
           rational_round(wanted, 0, ROUND_HALF_AWAY, &written) &&
           rounded == written;
}

static bool
is_between(struct rational low, struct rational exact, struct rational high)
{
    return rational_compare(low, exact) < 0 &&
           rational_compare(exact, high) < 0;
}

/* How far a hedge may be from the number: a unit of its last digit that is
 * not zero, 6200余 up to 6300. */
bool
claims_agrees(const struct claim *claim, struct rational exact)
{
    struct rational low, high;
    if (claim->hedge == CLAIM_PLAIN)
        return rounds_to(exact, claim->value, claim->step);
    return rounds_to(exact, claim->value, claim->zero_step) ||
           (rational_subtract(claim->value, claim->zero_step, &low) &&
            rational_add(claim->value, claim->zero_step, &high) &&
            is_between(low, exact, high));
}

bool
claims_hedge_holds(const struct claim *claim, struct rational exact)
{
    int order = rational_compare(exact, claim->value);
    switch (claim->hedge) {
    case CLAIM_OVER:
        return order > 0;
    case CLAIM_NEARLY:
        return order < 0;
    case CLAIM_AT_LEAST:
        return order >= 0;
    case CLAIM_ABOUT:
        return rounds_to(exact, claim->value, claim->zero_step);
    case CLAIM_PLAIN:
        break;
    }
    return true;
}
