#include "nofigure.h"

#include <glib.h>

#include "base/text.h"

static uint32_t
letter(const struct letters *letters, size_t at)
{
    return at < letters->n ? letters->items[at] : '\n';
}

static uint32_t
before(const struct letters *letters, const struct claim *claim)
{
    return claim->digits > 0 ? letters->items[claim->digits - 1] : '\n';
}

static bool
is_whole(const struct claim *claim, int64_t low, int64_t high)
{
    return !claim->spelled && rational_is_integer(claim->value) &&
           rational_compare(claim->value, rational_of(low)) >= 0 &&
           rational_compare(claim->value, rational_of(high)) <= 0;
}

static const char *const months[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december",
    "jan",     "feb",      "mar",       "apr",     "jun",      "jul",
    "aug",     "sept",     "sep",       "oct",     "nov",      "dec",
    NULL};

/* 2024年, 3月, 7日, 2019—2024; 7 April; in 2024. */
static bool
is_date(const struct letters *letters, const struct claim *claim)
{
    static const char *const after[] = {"年", "月", "日", "时", "点", "周岁",
                                        "季度", "小时", "分钟", NULL};
    static const char *const before_year[] = {
        "in", "of", "since", "from", "to", "until", "by", "than", "for",
        "during", "year", "end-", "early", "late", "and", "the", "on",
        "between", NULL};
    size_t length, at = claim->end;
    uint32_t last = before(letters, claim);
    while (letter(letters, at) == ' ')
        at++;
    if (letters_is_any(letters, at, after, &length))
        return true;
    if (letters_is_any(letters, at, months, &length) ||
        letters_ends_any(letters, claim->digits, months, &length))
        return is_whole(claim, 1, 31) || is_whole(claim, 1900, 2100);
    if (!is_whole(claim, 1900, 2100) || claim->end != claim->digits + 4)
        return false;
    /* A range, or brackets; in English a count of that size has a comma. */
    uint32_t next = letter(letters, claim->end);
    if (next == 0x2014 || next == 0x2013 || next == '-' || last == 0x2014 ||
        last == 0x2013 || last == '-' || last == '(')
        return true;
    return claim->latin &&
           (letters_ends_any(letters, claim->digits, before_year, &length) ||
            letter(letters, at) == '.' || letter(letters, at) == ',' ||
            letter(letters, at) == '\n' || letter(letters, at) == ')');
}

/* 图3, 第12页, 第八十五条, 附件1, Table 2, (一), 1. at the start of a line. */
static bool
is_numbering(const struct letters *letters, const struct claim *claim)
{
    static const char *const heads[] = {
        "第", "图", "表", "附件", "附表", "之", "figure", "fig.", "table",
        "chapter", "section", "page", "article", "annex", "no.", "number",
        "part", NULL};
    static const char *const ranks[] = {"位", "名", NULL};
    size_t length, at = claim->end, start = claim->digits;
    uint32_t next = letter(letters, claim->end);
    while (letter(letters, at) == ' ')
        at++;
    if (letters_ends_any(letters, claim->digits, heads, &length)) {
        static const char *const hundredths[] = {"百分之", NULL};
        return !letters_is_any(letters, at, ranks, &length) &&
               !letters_ends_any(letters, claim->digits, hundredths, &length);
    }
    while (start > 0 && letters->items[start - 1] == ' ')
        start--;
    bool first = start == 0 || letters->items[start - 1] == '\n';
    if (first && (next == '.' || next == ')' || next == 0x3001))
        return true;
    /* In brackets alone: (3), 〔2024〕, [2024]. */
    uint32_t last = before(letters, claim);
    bool opens = last == '(' || last == '[' || last == 0x3014;
    bool closes = next == ')' || next == ']' || next == 0x3015;
    return opens && closes && claim->hedge == CLAIM_PLAIN;
}

/* A4, covid-19, 025-8359, 12:30, 12·4, 12345热线, 第3号. */
static bool
is_code(const struct letters *letters, const struct claim *claim)
{
    static const char *const telephones[] = {
        "电话", "热线", "电话:", "热线:", "拨打", "tel", "tel:", "tel.",
        "telephone", "hotline", "phone", "fax", "传真", "邮编", NULL};
    static const char *const ends[] = {"号", "热线", "hotline", NULL};
    static const char *const ordinal[] = {"st", "nd", "rd", "th", NULL};
    size_t length;
    uint32_t last = before(letters, claim), next = letter(letters, claim->end);
    uint32_t second = letter(letters, claim->end + 1);
    bool joins_last = claim->digits > 1 &&
                      letters_is_digit(letters->items[claim->digits - 2]);
    if (claim->spelled)
        return false;
    if (letters_is_latin(last) || last == '@' || last == '/' || last == '_')
        return true;
    if (last == '-' && claim->digits > 1 &&
        (joins_last || letters_is_latin(letters->items[claim->digits - 2])))
        return true;
    if ((next == '-' || next == ':' || next == 0xB7 || next == '/') &&
        letters_is_digit(second))
        return true;
    if ((last == ':' || last == 0xB7) && joins_last)
        return true;
    if (letters_is_latin(next) &&
        !letters_is_any(letters, claim->end, ordinal, &length))
        return true;
    return letters_is_any(letters, claim->end, ends, &length) ||
           letters_ends_any(letters, claim->digits, telephones, &length);
}

/* 一些, 十分, 统一: a numeral of Chinese counts only before a unit that
 * can be counted, which is for the reader of names to say. */
static bool
is_part_of_word(const struct letters *letters, const struct claim *claim)
{
    static const char *const words[] = {
        "一些", "一定", "一般", "一起", "一律", "一线", "一体", "一方面",
        "一是", "二是", "三是", "四是", "五是", "十分", "万一", "千万",
        "一次性", "一切", "一直", "一样", "统一", "第一", "进一步", NULL};
    size_t length;
    return claim->spelled && !claim->latin &&
           (letters_is_any(letters, claim->digits, words, &length) ||
            (claim->digits > 0 &&
             letters_is_any(letters, claim->digits - 1, words, &length)));
}

bool
nofigure_is(const struct letters *letters, const struct claim *claim)
{
    return is_part_of_word(letters, claim) || is_date(letters, claim) ||
           is_numbering(letters, claim) || is_code(letters, claim);
}
