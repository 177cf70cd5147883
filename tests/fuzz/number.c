/* A cell as a number, beside a model of the same rules that is written with
 * regular expressions and decimal strings. */
#include <glib.h>
#include <string.h>

#include "desk.h"
#include "normal.h"
#include "number.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

#define TEXT_MAX 60
#define DIGITS_MAX 30

static const char *const missing[] = {"-", "—", "——", "/", "无", "N/A"};
static const struct number_rule rules[] = {
    {{"元", 0, NULL}, 2, missing, G_N_ELEMENTS(missing)},
    {{"元", 4, NULL}, 2, missing, G_N_ELEMENTS(missing)},
    {{"元", 8, NULL}, 0, missing, G_N_ELEMENTS(missing)},
    {{"份", 0, NULL}, 0, missing, G_N_ELEMENTS(missing)},
    {{"人", 4, NULL}, 0, missing, G_N_ELEMENTS(missing)},
    {{"千克", 0, NULL}, 3, missing, G_N_ELEMENTS(missing)},
    {{"", -2, NULL}, 6, missing, G_N_ELEMENTS(missing)},
    {{"", 0, NULL}, 6, NULL, 0},
};

static struct number
told(enum number_result result)
{
    return (struct number){.result = result};
}

static bool
is_missing(const char *plain, const struct number_rule *rule)
{
    for (size_t i = 0; i < rule->n_missing; i++) {
        g_autofree char *mark = normal_text(rule->missing[i]);

        if (strcmp(mark, plain) == 0)
            return true;
    }
    return *plain == '\0';
}

/* ±digits × 10^power as a decimal string. */
static struct number
value_of(const char *digits, int power, bool negative, int fraction)
{
    g_autoptr(GString) value = g_string_new(digits + strspn(digits, "0"));

    if (value->len > DIGITS_MAX)
        return told(NUMBER_TOO_LARGE);
    for (; power > 0 && value->len > 0 && value->len <= DIGITS_MAX; power--)
        g_string_append_c(value, '0');
    for (; power < 0 && value->len > 0; power++) {
        if (value->str[value->len - 1] != '0')
            return told(NUMBER_TOO_FINE);
        g_string_truncate(value, value->len - 1);
    }
    if (value->len > 19 ||
        (value->len == 19 && strcmp(value->str, "9223372036854775807") > 0))
        return told(NUMBER_TOO_LARGE);
    if (negative)
        g_string_prepend_c(value, '-');
    return (struct number){NUMBER_KNOWN,
                           g_ascii_strtoll(value->str, NULL, 10), fraction};
}

/* The power of ten of the cell, or why there is none. */
static enum number_result
power_of(const char *rest, const struct unit *unit, int *power)
{
    static const struct {
        const char *word;
        int power;
    } words[] = {{"千", 3}, {"万", 4}, {"百万", 6}, {"千万", 7},
                 {"亿", 8}, {"万亿", 12}};
    g_autofree char *word = NULL, *base = NULL;

    *power = unit->exponent;
    if (*rest == '\0')
        return NUMBER_KNOWN;
    *power = 0;
    if (strcmp(rest, unit->base) == 0)
        return NUMBER_KNOWN;
    if (*unit->base == '\0' &&
        (strcmp(rest, "%") == 0 || strcmp(rest, "‰") == 0)) {
        *power = strcmp(rest, "%") == 0 ? -2 : -3;
        return NUMBER_KNOWN;
    }
    if (!normal_match("^(万亿|千万|百万|亿|万|千)?(.*)$", rest, &word, &base,
                      NULL))
        g_assert_not_reached();
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strcmp(word, words[i].word) == 0)
            *power = words[i].power;
    if (*word != '\0' && *base == '\0')
        return unit->exponent == 0 ? NUMBER_KNOWN : NUMBER_UNIT_TWICE;
    if (*word != '\0' && strcmp(base, unit->base) == 0)
        return NUMBER_KNOWN;
    return (guchar)*base < 0x80 ? NUMBER_UNREADABLE : NUMBER_UNIT_OTHER;
}

static struct number
model_digits(const char *plain, const struct number_rule *rule,
             bool negative)
{
    g_autofree char *whole = NULL, *point = NULL, *rest = NULL;
    g_autofree char *digits = NULL;
    enum number_result result;
    int power, fraction;

    if (!normal_match("^((?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)?)(?![0-9,])"
                      "((?:\\.[0-9]*)?) *(.*)$",
                      plain, &whole, &point, &rest, NULL) ||
        (*whole == '\0' && strlen(point) < 2))
        return told(NUMBER_UNREADABLE);
    result = power_of(rest, &rule->unit, &power);
    if (result != NUMBER_KNOWN)
        return told(result);
    fraction = *point == '\0' ? 0 : (int)strlen(point) - 1;
    digits = g_strconcat(whole, *point == '\0' ? "" : point + 1, NULL);
    g_strdelimit(digits, ",", ' ');
    for (char *at = digits, *to = digits; ; at++) {
        if (*at != ' ')
            *to++ = *at;
        if (*at == '\0')
            break;
    }
    return value_of(digits, power + rule->decimals - fraction, negative,
                    fraction);
}

static struct number
model(const char *text, const struct number_rule *rule)
{
    g_autofree char *plain = normal_text(text), *inner = NULL, *sign = NULL;
    g_autofree char *coin = NULL, *amount = NULL;

    if (is_missing(plain, rule))
        return told(NUMBER_MISSING);
    if (*plain == '#')
        return told(NUMBER_ERROR_MARK);
    if (normal_match("^\\((.+)\\)$", plain, &inner, NULL))
        sign = g_strdup("-");
    else
        normal_match("^([-+]?)(.*)$", plain, &sign, &inner, NULL);
    if (strcmp(rule->unit.base, "元") == 0 &&
        normal_match("^([¥￥])(.*)$", inner, &coin, &amount, NULL))
        return model_digits(amount, rule, *sign == '-');
    return model_digits(inner, rule, *sign == '-');
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct arena *arena;
    const struct number_rule *rule;
    struct number got, expected;
    const char *text;

    if (length == 0 || length > TEXT_MAX)
        return 0;
    arena = arena_new();
    rule = &rules[bytes[0] % G_N_ELEMENTS(rules)];
    text = desk_text(arena, bytes + 1, length - 1);
    got = number_read(text, rule);
    expected = model(text, rule);
    if (got.result != expected.result || got.value != expected.value ||
        (got.result == NUMBER_KNOWN && got.fraction != expected.fraction))
        g_error("“%s” in %d %s: %d %" G_GINT64_FORMAT ", the model %d %"
                G_GINT64_FORMAT, text, rule->unit.exponent, rule->unit.base,
                got.result, got.value, expected.result, expected.value);
    arena_free(arena);
    return 0;
}
