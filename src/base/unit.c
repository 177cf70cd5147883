#include "base/unit.h"

#include <glib.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

struct power {
    const char *text;
    int exponent;
};

/* No amount is counted in more or smaller: trillion trillion yuan is a slip,
 * and not to be reckoned with. */
#define EXPONENT_MAX 20

static const char yuan[] = "元";
static const char renminbi[] = "人民币";

static const struct power money_zh[] = {
    {"元", 0},  {"圆", 0}, {"角", -1},      {"分", -2},      {"厘", -3},
    {"毛", -1}, {"块", 0}, {"元人民币", 0}, {"圆人民币", 0},
};

static const struct power money_en[] = {
    {"rmb", 0}, {"cny", 0}, {"yuan", 0}, {"jiao", -1}, {"fen", -2},
};

static const struct power scales_en[] = {
    {"ten", 1},     {"hundred", 2}, {"thousand", 3},
    {"million", 6}, {"billion", 9}, {"trillion", 12},
};

static bool
find_power(const struct power *powers, size_t n, const char *text,
           int *exponent)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(powers[i].text, text) == 0) {
            *exponent += powers[i].exponent;
            return true;
        }
    return false;
}

static bool
skip(const char **cursor, const char *prefix)
{
    if (!g_str_has_prefix(*cursor, prefix))
        return false;
    *cursor += strlen(prefix);
    return true;
}

/* Narrowed, without blanks at the ends or beside a Han character, and with
 * one space for the others: so that equal units have equal bases. */
static const char *
tidy(struct arena *arena, const char *text)
{
    g_autoptr(GString) out = g_string_new(NULL);
    uint32_t before = 0;
    bool blank = false;
    for (uint32_t c; (c = text_narrow(text_next(&text))) != 0;) {
        if (c == ' ') {
            blank = true;
            continue;
        }
        if (blank && before && !text_is_han(before) && !text_is_han(c))
            g_string_append_c(out, ' ');
        g_string_append_unichar(out, c);
        before = c;
        blank = false;
    }
    return arena_strndup(arena, out->str, out->len);
}

static bool
read_fraction(const char *text, struct unit *unit)
{
    static const struct power fractions[] = {
        {"%", -2},
        {"percent", -2},
        {"per cent", -2},
        {"‰", -3},
    };
    int exponent = 0;
    if (!find_power(fractions, G_N_ELEMENTS(fractions), text, &exponent))
        return false;
    *unit = (struct unit){"", exponent, NULL};
    return true;
}

/* 千克, 千瓦时 and their like are units of their own, not thousands. */
static bool
is_prefixed_unit(const char *text)
{
    static const char *const units[] = {
        "千克", "千米",   "千瓦", "千伏", "千帕", "千焦",   "千卡",
        "千赫", "千字节", "千安", "千牛", "百帕", "千比特",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(units); i++)
        if (g_str_has_prefix(text, units[i]))
            return true;
    return false;
}

/* 万, 千万, 百万, 亿, 万亿 …: at most one of 十百千, then 万, then 亿. */
static bool
read_scale_zh(const char **cursor, int *exponent)
{
    static const struct power parts[][3] = {
        {{"十", 1}, {"百", 2}, {"千", 3}},
        {{"万", 4}},
        {{"亿", 8}},
    };
    const char *start = *cursor;
    if (is_prefixed_unit(start))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        for (size_t j = 0; j < 3 && parts[i][j].text; j++)
            if (skip(cursor, parts[i][j].text)) {
                *exponent += parts[i][j].exponent;
                break;
            }
    return *cursor > start;
}

static bool
read_zh(const char *text, struct unit *unit)
{
    const char *rest = text;
    int exponent = 0;
    bool money =
        skip(&rest, renminbi) || skip(&rest, "RMB") || skip(&rest, "CNY");
    bool scaled = read_scale_zh(&rest, &exponent);

    if ((money && *rest == '\0') || strcmp(rest, renminbi) == 0 ||
        find_power(money_zh, G_N_ELEMENTS(money_zh), rest, &exponent)) {
        /* 百分 and 十分 are no sums of money. */
        if (scaled && strcmp(rest, "分") == 0)
            return false;
        *unit = (struct unit){yuan, exponent, NULL};
        return true;
    }
    /* 百分点, 千分比, 万分之一. */
    if (money || !scaled || g_str_has_prefix(rest, "分"))
        return false;
    *unit = (struct unit){rest, exponent, NULL};
    return true;
}

/* 10,000 or 0.01: a power of ten in digits. */
static bool
read_digits_en(const char *word, int *exponent)
{
    g_autoptr(GString) digits = g_string_new(word);
    g_string_replace(digits, ",", "", 0);
    const char *text = digits->str;
    size_t zeros;
    if (skip(&text, "0.")) {
        zeros = strspn(text, "0");
        *exponent -= (int)zeros + 1;
        return strcmp(text + zeros, "1") == 0;
    }
    if (!skip(&text, "1"))
        return false;
    zeros = strspn(text, "0");
    *exponent += (int)zeros;
    return text[zeros] == '\0' && zeros < 20;
}

static void
read_scale_en(char **words, size_t *at, int *exponent)
{
    for (; words[*at] != NULL; (*at)++) {
        int more = 0;
        if (!find_power(scales_en, G_N_ELEMENTS(scales_en), words[*at],
                        &more) &&
            !read_digits_en(words[*at], &more))
            break;
        *exponent += more;
    }
}

static void
read_en(struct arena *arena, const char *text, struct unit *unit)
{
    g_autofree char *lower = g_ascii_strdown(text, -1);
    g_auto(GStrv) words = g_strsplit(lower, " ", -1);
    g_auto(GStrv) as_written = g_strsplit(text, " ", -1);
    int exponent = 0;
    size_t at = 0;
    if (words[0] == NULL)
        return;

    bool money =
        find_power(money_en, G_N_ELEMENTS(money_en), words[0], &exponent);
    at += money;
    read_scale_en(words, &at, &exponent);
    if (words[at] != NULL &&
        find_power(money_en, G_N_ELEMENTS(money_en), words[at], &exponent)) {
        money = true;
        at++;
    }
    /* RMB per person is not money but a base of its own. */
    if (money && words[at] != NULL)
        return;
    g_autofree char *base = g_strjoinv(" ", as_written + at);
    *unit =
        (struct unit){money ? yuan : arena_strdup(arena, base), exponent, NULL};
}

struct unit
unit_read(struct arena *arena, const char *text)
{
    text = tidy(arena, text);
    struct unit unit = {text, 0, NULL};
    if (!read_fraction(text, &unit) && !read_zh(text, &unit))
        read_en(arena, text, &unit);
    if (abs(unit.exponent) > EXPONENT_MAX)
        unit = (struct unit){text, 0, NULL};
    if (unit_is_money(unit))
        unit.base_en = "RMB";
    return unit;
}

bool
unit_same_base(struct unit a, struct unit b)
{
    return strcmp(a.base, b.base) == 0;
}

bool
unit_is_money(struct unit unit)
{
    return strcmp(unit.base, yuan) == 0;
}

/* % and ‰, whose sign is the whole unit. */
static const char *
fraction_text(struct unit unit)
{
    if (unit.base[0] != '\0')
        return NULL;
    return unit.exponent == -2 ? "%" : unit.exponent == -3 ? "‰" : NULL;
}

const char *
unit_text_zh(struct arena *arena, struct unit unit)
{
    static const char *const scales[] = {
        "",   "十",   "百",   "千",   "万",   "十万",   "百万",   "千万",
        "亿", "十亿", "百亿", "千亿", "万亿", "十万亿", "百万亿", "千万亿",
    };
    static const char *const coins[] = {"元", "角", "分", "厘"};
    int exponent = unit.exponent;

    if (fraction_text(unit) != NULL)
        return fraction_text(unit);
    if (exponent >= 0 && (size_t)exponent < G_N_ELEMENTS(scales))
        return arena_printf(arena, "%s%s", scales[exponent], unit.base);
    if (unit_is_money(unit) && exponent < 0 && exponent >= -3)
        return coins[-exponent];
    return arena_printf(arena, "10^%d %s", exponent, unit.base);
}

/* Numerals for 万 and its like, which English has no word for. */
static const char *
scale_text_en(struct arena *arena, int exponent)
{
    static const char *const scales[] = {
        "",           "10",          "100",        "thousand",    "10,000",
        "100,000",    "million",     "10 million", "100 million", "billion",
        "10 billion", "100 billion", "trillion",
    };
    static const char *const parts[] = {"0.1", "0.01", "0.001"};
    if (exponent >= 0 && (size_t)exponent < G_N_ELEMENTS(scales))
        return scales[exponent];
    if (exponent < 0 && exponent >= -3)
        return parts[-exponent - 1];
    return arena_printf(arena, "10^%d", exponent);
}

const char *
unit_text_en(struct arena *arena, struct unit unit)
{
    if (fraction_text(unit) != NULL)
        return fraction_text(unit);
    const char *scale = scale_text_en(arena, unit.exponent);
    const char *base = unit_is_money(unit)    ? "RMB"
                       : unit.base_en != NULL ? unit.base_en
                                              : unit.base;
    if (*scale == '\0' || *base == '\0')
        return *base == '\0' ? scale : base;
    return unit_is_money(unit) ? arena_printf(arena, "%s %s", base, scale)
                               : arena_printf(arena, "%s %s", scale, base);
}

/* “RMB 10,000” looks like an amount within a sentence. */
struct words
unit_words(struct arena *arena, struct unit unit)
{
    const char *english = unit_text_en(arena, unit);

    if (unit_is_money(unit))
        english = arena_printf(arena, "%s%syuan",
                               scale_text_en(arena, unit.exponent),
                               unit.exponent == 0 ? "" : " ");
    return (struct words){{unit_text_zh(arena, unit), english}};
}
