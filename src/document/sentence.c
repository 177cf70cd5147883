#include "sentence.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"

static bool
is_mark(const char *text, const char *const *marks, size_t *length)
{
    for (; *marks != NULL; marks++)
        if (g_str_has_prefix(text, *marks)) {
            *length = strlen(*marks);
            return true;
        }
    return false;
}

/* Whether a sentence ends with what begins at `text`; *length is then that of
 * the mark.  A full stop must be followed by a blank: 12.5. */
static bool
ends_here(const char *text, enum language language, size_t *length)
{
    static const char *const zh[] = {"。", "！", "？", "；", "\n", NULL};
    static const char *const en[] = {". ", "! ", "? ", "; ", "\n", NULL};
    return is_mark(text, language == LANGUAGE_ZH ? zh : en, length);
}

/* A longer sentence is not repeated for each of its numbers: with thousands
 * of them the ledger would grow with the square. */
#define WHOLE_BYTES ((size_t)2000)
#define AROUND_BYTES ((size_t)240)

struct mark {
    size_t at, length;
};

struct sentences {
    struct arena *arena;
    const struct spans *spans;
    const char *text;
    size_t *offsets;      /* of the spans in the text */
    struct marks {
        struct mark *items;
        size_t n, capacity;
    } marks;              /* that end sentences */
    size_t start, end;    /* of the sentence that was asked for last */
    const char *last;
};

struct sentences *
sentence_part(struct arena *arena, const struct spans *spans,
              enum language language)
{
    struct sentences *sentences = ARENA_NEW(arena, struct sentences);
    g_autoptr(GString) text = g_string_new(NULL);
    struct mark mark;

    sentences->arena = arena;
    sentences->spans = spans;
    sentences->offsets = ARENA_NEW_N(arena, size_t, spans->n);
    for (size_t i = 0; i < spans->n; i++) {
        sentences->offsets[i] = text->len;
        if (spans->items[i].footnote == 0)
            g_string_append(text, spans->items[i].text);
    }
    sentences->text = arena_strndup(arena, text->str, text->len);
    for (mark.at = 0; mark.at < text->len; mark.at++)
        if (ends_here(text->str + mark.at, language, &mark.length))
            ARENA_PUSH(arena, &sentences->marks, mark);
    return sentences;
}

/* How many marks begin before that offset. */
static size_t
marks_before(const struct marks *marks, size_t offset)
{
    size_t low = 0, high = marks->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (marks->items[middle].at < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const char *
around(const struct sentences *sentences, size_t start, size_t end, size_t at,
       size_t behind)
{
    const char *text = sentences->text;
    bool before = at - start > AROUND_BYTES;
    bool after = end - behind > AROUND_BYTES;

    if (before)
        start = at - AROUND_BYTES;
    if (after)
        end = behind + AROUND_BYTES;
    while (before && ((unsigned char)text[start] & 0xC0) == 0x80)
        start++;
    while (after && ((unsigned char)text[end] & 0xC0) == 0x80)
        end--;
    const char *cut = text_trim(
        sentences->arena,
        arena_strndup(sentences->arena, text + start, end - start));
    return arena_printf(sentences->arena, "%s%s%s", before ? "…" : "", cut,
                        after ? "…" : "");
}

const char *
sentence_at(struct sentences *sentences, size_t index)
{
    const struct marks *marks = &sentences->marks;
    size_t at = sentences->offsets[index];
    size_t behind = at + strlen(sentences->spans->items[index].text);
    size_t first = marks_before(marks, at), next = marks_before(marks, behind);
    size_t start = 0, end = strlen(sentences->text);

    behind = MIN(behind, end); /* a footnote's own text is not in it */

    /* A mark that reaches into the span does not end what is before it. */
    while (first > 0 && marks->items[first - 1].at +
                            marks->items[first - 1].length > at)
        first--;
    if (first > 0)
        start = marks->items[first - 1].at + marks->items[first - 1].length;
    if (next < marks->n)
        end = marks->items[next].at + marks->items[next].length;
    if (end - start > WHOLE_BYTES)
        return around(sentences, start, end, at, behind);
    if (sentences->last == NULL || sentences->start != start ||
        sentences->end != end) {
        sentences->start = start;
        sentences->end = end;
        sentences->last = text_trim(
            sentences->arena, arena_strndup(sentences->arena,
                                            sentences->text + start,
                                            end - start));
    }
    return sentences->last;
}

const char *const *
sentence_all(struct arena *arena, const struct spans *spans,
             enum language language, size_t *n)
{
    g_autoptr(GString) text = g_string_new(NULL);
    size_t start = 0, length = 0;
    for (size_t i = 0; i < spans->n; i++)
        if (spans->items[i].footnote == 0)
            g_string_append(text, spans->items[i].text);
    const char **texts = ARENA_NEW_N(arena, const char *, text->len + 1);
    *n = 0;
    for (size_t i = 0; i < text->len; start = i) {
        while (i < text->len && !ends_here(text->str + i, language, &length))
            i++;
        i = MIN(i + (i < text->len ? length : 0), text->len);
        const char *one = text_trim(
            arena, arena_strndup(arena, text->str + start, i - start));
        if (*one != '\0')
            texts[(*n)++] = one;
    }
    return texts;
}
