#include "base/language.h"

#include "base/arena.h"

#include <assert.h>
#include <glib.h>
#include <stddef.h>

const char *
language_pick(struct words words, enum language language)
{
    if (words.in[language] != NULL)
        return words.in[language];
    for (int other = 0; other < LANGUAGES; other++)
        if (words.in[other] != NULL)
            return words.in[other];
    return "";
}

struct words
language_same(const char *text)
{
    struct words words;
    for (int language = 0; language < LANGUAGES; language++)
        words.in[language] = text;
    return words;
}

const char *
language_tag(enum language language)
{
    static const char *const tags[LANGUAGES] = {"zh", "en"};
    assert((int)language >= 0 && language < LANGUAGES);
    return tags[language];
}

struct words
language_list(struct arena *arena, const char *const *texts, size_t n)
{
    static const char *const commas[LANGUAGES] = {"、", ", "};
    struct words list;

    for (int l = 0; l < LANGUAGES; l++) {
        g_autoptr(GString) out = g_string_new(NULL);

        for (size_t i = 0; i < n; i++) {
            g_string_append(out, i > 0 ? commas[l] : "");
            g_string_append(out, texts[i]);
        }
        list.in[l] = arena_strndup(arena, out->str, out->len);
    }
    return list;
}
