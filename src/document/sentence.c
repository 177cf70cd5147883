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

const char *
sentence_at(struct arena *arena, const struct spans *spans, size_t index,
            enum language language)
{
    g_autoptr(GString) text = g_string_new(NULL);
    size_t at = 0, start = 0, end, length = 0;
    for (size_t i = 0; i < spans->n; i++) {
        if (i == index)
            at = text->len;
        if (spans->items[i].footnote == 0)
            g_string_append(text, spans->items[i].text);
    }
    for (size_t i = 0; i < at; i++)
        if (ends_here(text->str + i, language, &length) && i + length <= at)
            start = i + length;
    end = at + strlen(spans->items[index].text);
    while (end < text->len && !ends_here(text->str + end, language, &length))
        end++;
    if (end < text->len)
        end += length;
    return text_trim(arena,
                     arena_strndup(arena, text->str + start, end - start));
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
