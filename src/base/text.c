#include "base/text.h"

#include <assert.h>
#include <glib.h>
#include <string.h>

#include "base/arena.h"

struct range {
    uint32_t first;
    uint32_t last;
};

static bool
is_in(const struct range *ranges, size_t n, uint32_t c)
{
    for (size_t i = 0; i < n; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

/* The contract asks for valid UTF-8; a stray byte must all the same not lead
 * past the end of the text. */
uint32_t
text_next(const char **cursor)
{
    unsigned char first = (unsigned char)**cursor;
    if (first < 0x80) {
        *cursor += first != 0;
        return first;
    }
    gunichar c = g_utf8_get_char_validated(*cursor, -1);
    if (c == (gunichar)-1 || c == (gunichar)-2) {
        *cursor += 1;
        return 0xFFFD;
    }
    *cursor = g_utf8_next_char(*cursor);
    return c;
}

bool
text_is_blank(uint32_t c)
{
    static const struct range blanks[] = {
        {0x0009, 0x000D}, {0x0020, 0x0020}, {0x0085, 0x0085}, {0x00A0, 0x00A0},
        {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200D}, {0x2028, 0x2029},
        {0x202F, 0x202F}, {0x205F, 0x2060}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
    };
    if (c > ' ' && c < 0x80)
        return false;
    return is_in(blanks, G_N_ELEMENTS(blanks), c);
}

bool
text_is_han(uint32_t c)
{
    static const struct range han[] = {
        {0x3007, 0x3007}, {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
        {0xF900, 0xFAFF}, {0x20000, 0x3FFFD},
    };
    return c >= 0x3007 && is_in(han, G_N_ELEMENTS(han), c);
}

uint32_t
text_narrow(uint32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFF01 + '!';
    return text_is_blank(c) ? ' ' : c;
}

const char *
text_trim(struct arena *arena, const char *text)
{
    const char *start = text;
    for (const char *next = text; text_is_blank(text_next(&next));)
        start = next;

    const char *end = start;
    const char *cursor = start;
    for (uint32_t c; (c = text_next(&cursor)) != 0;)
        if (!text_is_blank(c))
            end = cursor;
    if (*end == '\0')
        return start;
    return arena_strndup(arena, start, (size_t)(end - start));
}

static size_t
put(char *to, uint32_t c)
{
    return (size_t)g_unichar_to_utf8(c, to);
}

const char *
text_fold(struct arena *arena, const char *text)
{
    /* Three times the text: each stray byte becomes a U+FFFD. */
    char *folded = arena_alloc_n(arena, strlen(text) + 1, 3);
    size_t used = 0;
    for (uint32_t c; (c = text_next(&text)) != 0;) {
        c = text_narrow(c);
        if (c == ' ')
            continue;
        if (c >= 'A' && c <= 'Z')
            c = c - 'A' + 'a';
        used += put(folded + used, c);
    }
    return folded;
}

bool
text_is_invisible(uint32_t c)
{
    static const struct range invisible[] = {
        {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD},
        {0x061C, 0x061C}, {0x180E, 0x180E}, {0x200B, 0x200F},
        {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFDD0, 0xFDEF},
        {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE00FF},
    };
    if (c >= ' ' && c < 0x7F)
        return false;
    return (c & 0xFFFE) == 0xFFFE ||
           is_in(invisible, G_N_ELEMENTS(invisible), c);
}

static void
append_visible(GString *out, uint32_t c)
{
    if (c == '\n')
        g_string_append(out, "\\n");
    else if (c == '\t')
        g_string_append(out, "\\t");
    else if (text_is_invisible(c))
        g_string_append_printf(out, "\\u{%04X}", c);
    else
        g_string_append_unichar(out, c);
}

const char *
text_visible(struct arena *arena, const char *text, size_t limit)
{
    g_autoptr(GString) out = g_string_new(NULL);
    size_t characters = 0;
    for (uint32_t c; (c = text_next(&text)) != 0;) {
        if (limit > 0 && characters++ == limit) {
            g_string_append(out, "…");
            break;
        }
        append_visible(out, c);
    }
    return arena_strndup(arena, out->str, out->len);
}

/* Longer names are no misspelt keys or titles; the bound also keeps the
 * table small. */
enum { NEAREST_MAX = 256 };

static size_t
fold_points(struct arena *arena, const char *text, uint32_t **points)
{
    const char *folded = text_fold(arena, text);
    size_t n = 0;
    *points = ARENA_NEW_N(arena, uint32_t, strlen(folded) + 1);
    for (uint32_t c; (c = text_next(&folded)) != 0;)
        (*points)[n++] = c;
    return n;
}

/* Damerau–Levenshtein with swaps of neighbours; three rows of its table. */
static size_t
distance(const uint32_t *a, size_t n_a, const uint32_t *b, size_t n_b)
{
    size_t rows[3][NEAREST_MAX * 2 + 1];
    size_t *before = rows[0], *above = rows[1], *row = rows[2];

    for (size_t j = 0; j <= n_b; j++)
        row[j] = j;
    for (size_t i = 1; i <= n_a; i++) {
        size_t *spare = before;
        before = above;
        above = row;
        row = spare;
        row[0] = i;
        for (size_t j = 1; j <= n_b; j++) {
            size_t best = above[j - 1] + (a[i - 1] != b[j - 1]);
            best = MIN(best, above[j] + 1);
            best = MIN(best, row[j - 1] + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = MIN(best, before[j - 2] + 1);
            row[j] = best;
        }
    }
    return row[n_b];
}

const char *
text_nearest(const char *name, const char *const *candidates,
             size_t n_candidates)
{
    struct arena *scratch = arena_new();
    const char *nearest = NULL;
    uint32_t *wanted, *points;
    size_t n_wanted = fold_points(scratch, name, &wanted);
    size_t best = MAX(n_wanted / 3, 1) + 1;

    if (n_wanted == 0 || n_wanted > NEAREST_MAX)
        n_candidates = 0;
    for (size_t i = 0; i < n_candidates; i++) {
        size_t n = fold_points(scratch, candidates[i], &points);
        if (n > n_wanted + best || n_wanted > n + best)
            continue;
        size_t far = distance(wanted, n_wanted, points, n);
        /* As far as it is long: nothing is left in common. */
        if (far < best && far < MAX(n, n_wanted)) {
            best = far;
            nearest = candidates[i];
        }
    }
    arena_free(scratch);
    return nearest;
}

bool
text_is_utf8(const char *bytes, size_t length, size_t *offset)
{
    const char *end;
    if (g_utf8_validate_len(bytes, length, &end))
        return true;
    *offset = (size_t)(end - bytes);
    return false;
}

const char *
text_han_number(struct arena *arena, int number)
{
    static const char *const digits[] = {"零", "一", "二", "三", "四",
                                         "五", "六", "七", "八", "九"};
    static const char *const powers[] = {"千", "百", "十", ""};
    if (number < 0 || number >= 10000)
        return arena_printf(arena, "%d", number);
    if (number == 0)
        return digits[0];

    g_autoptr(GString) out = g_string_new(NULL);
    bool gap = false;
    int power = 1000;
    for (size_t i = 0; i < G_N_ELEMENTS(powers); i++, power /= 10) {
        int digit = number / power % 10;
        if (digit == 0) {
            gap = out->len > 0;
            continue;
        }
        if (gap)
            g_string_append(out, digits[0]);
        gap = false;
        /* 十二, not 一十二, but 一百一十二. */
        if (digit != 1 || power != 10 || out->len > 0)
            g_string_append(out, digits[digit]);
        g_string_append(out, powers[i]);
    }
    return arena_strndup(arena, out->str, out->len);
}

char *
text_replace(struct arena *arena, const char *text, const char *old,
             const char *by)
{
    size_t skip = strlen(old);
    g_autoptr(GString) out = g_string_sized_new(strlen(text));

    for (const char *next; (next = strstr(text, old)) != NULL;
         text = next + skip) {
        g_string_append_len(out, text, next - text);
        g_string_append(out, by);
    }
    g_string_append(out, text);
    return arena_strndup(arena, out->str, out->len);
}

void
text_append_integer(GString *out, int64_t integer)
{
    char digits[32], *at = digits + sizeof digits;
    uint64_t rest = integer < 0 ? 0 - (uint64_t)integer : (uint64_t)integer;
    do {
        *--at = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (integer < 0)
        *--at = '-';
    g_string_append_len(out, at, digits + sizeof digits - at);
}
