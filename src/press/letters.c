#include "letters.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

bool
letters_is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

bool
letters_is_latin(uint32_t c)
{
    return c < 128 && g_ascii_isalpha((char)c);
}

static uint32_t
fold(uint32_t c)
{
    c = text_narrow(c);
    if (c < 128)
        return (uint32_t)g_ascii_tolower((char)c);
    /* The minus signs and dashes in numbers, and quotes. */
    if (c == 0x2212)
        return '-';
    return c == 0x2019 ? '\'' : c;
}

struct letters
letters_read(struct arena *arena, const char *name, const char *text)
{
    size_t most = strlen(text);
    struct letters letters = {
        .name = name,
        .items = ARENA_NEW_N(arena, uint32_t, most + 1),
        .originals = ARENA_NEW_N(arena, uint32_t, most + 1),
        .rows = ARENA_NEW_N(arena, int, most + 1),
        .columns = ARENA_NEW_N(arena, int, most + 1),
    };
    int row = 1, column = 1;
    for (uint32_t c; (c = text_next(&text)) != 0;) {
        if (c == '\r')
            continue;
        letters.items[letters.n] = c == '\n' ? '\n' : fold(c);
        letters.originals[letters.n] = c;
        letters.rows[letters.n] = row;
        letters.columns[letters.n++] = column++;
        if (c == '\n') {
            row++;
            column = 1;
        }
    }
    return letters;
}

struct place
letters_place(const struct letters *letters, size_t at)
{
    return (struct place){letters->name, letters->rows[at],
                          letters->columns[at]};
}

const char *
letters_text(struct arena *arena, const struct letters *letters, size_t start,
             size_t end)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (size_t i = start; i < end; i++)
        g_string_append_unichar(text, letters->originals[i]);
    return arena_strndup(arena, text->str, text->len);
}

/* A space of a word stands for blanks and the end of a line. */
static bool
is_same(uint32_t c, uint32_t wanted)
{
    return c == wanted || (wanted == ' ' && c == '\n');
}

bool
letters_is(const struct letters *letters, size_t at, const char *word,
           size_t *length)
{
    size_t i = at;
    bool latin = letters_is_latin((uint32_t)(unsigned char)word[0]);
    uint32_t c = 0;
    if (latin && at > 0 && letters_is_latin(letters->items[at - 1]))
        return false;
    while (*word != '\0') {
        c = text_next(&word);
        if (i >= letters->n || !is_same(letters->items[i], fold(c)))
            return false;
        i++;
    }
    if (letters_is_latin(c) && i < letters->n &&
        letters_is_latin(letters->items[i]))
        return false;
    *length = i - at;
    return i > at;
}

bool
letters_is_any(const struct letters *letters, size_t at,
               const char *const *words, size_t *length)
{
    size_t longest = 0, one;
    for (; *words != NULL; words++)
        if (letters_is(letters, at, *words, &one))
            longest = MAX(longest, one);
    *length = longest;
    return longest > 0;
}

bool
letters_ends_any(const struct letters *letters, size_t at,
                 const char *const *words, size_t *length)
{
    size_t end = at, longest = 0;
    while (end > 0 && (letters->items[end - 1] == ' ' ||
                       letters->items[end - 1] == '\n'))
        end--;
    for (; *words != NULL; words++) {
        size_t n = (size_t)g_utf8_strlen(*words, -1), one;
        if (n <= end && letters_is(letters, end - n, *words, &one))
            longest = MAX(longest, one);
    }
    *length = longest > 0 ? longest + at - end : 0;
    return longest > 0;
}

/* ---- sentences ---- */

/* A full stop ends a sentence before a blank: 12.5 is one number. */
static bool
ends_sentence(const struct letters *letters, size_t i)
{
    uint32_t c = letters->items[i];
    uint32_t next = i + 1 < letters->n ? letters->items[i + 1] : '\n';
    if (c == 0x3002 || c == ';')
        return true;
    /* A line of Chinese is a paragraph; of English it may go on below. */
    if (c == '\n') {
        uint32_t before = i > 0 ? letters->items[i - 1] : '\n';
        return next == '\n' || before == '\n' ||
               (before > 127 && before != 0x3001);
    }
    return (c == '.' || c == '!' || c == '?') &&
           (next == ' ' || next == '\n' || next > 127);
}

static bool
ends_clause(const struct letters *letters, size_t i)
{
    uint32_t c = letters->items[i];
    bool in_number = i > 0 && i + 1 < letters->n &&
                     letters_is_digit(letters->items[i - 1]) &&
                     letters_is_digit(letters->items[i + 1]);
    return ends_sentence(letters, i) ||
           ((c == ',' || c == ':') && !in_number);
}

/* Longer than any sentence: a list of numbers without a full stop is looked
 * at around each of them. */
#define SENTENCE_MAX 500

static void
find_bounds(const struct letters *letters, size_t at,
            bool (*ends)(const struct letters *, size_t), size_t *start,
            size_t *end)
{
    *start = at;
    while (*start > 0 && at - *start < SENTENCE_MAX &&
           !ends(letters, *start - 1))
        (*start)--;
    *end = at;
    while (*end < letters->n && *end - at < SENTENCE_MAX &&
           !ends(letters, *end))
        (*end)++;
}

void
letters_sentence(const struct letters *letters, size_t at, size_t *start,
                 size_t *end)
{
    find_bounds(letters, at, ends_sentence, start, end);
}

void
letters_clause(const struct letters *letters, size_t at, size_t *start,
               size_t *end)
{
    find_bounds(letters, at, ends_clause, start, end);
}
