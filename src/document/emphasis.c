#include "emphasis.h"

#include <glib.h>
#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

/* U+FDD3, a noncharacter that no template may hold. */
#define LETTER "\xEF\xB7\x93"

static bool
is_foreign_mark(gunichar c)
{
    return c >= 0x80 && g_unichar_ispunct(c);
}

char *
emphasis_loosen(struct arena *arena, const char *text)
{
    g_autoptr(GString) out = g_string_sized_new(strlen(text));
    gunichar before = '\n';
    while (*text != '\0') {
        size_t stars = strspn(text, "*");
        if (stars == 0) {
            const char *next = g_utf8_next_char(text);
            before = g_utf8_get_char(text);
            g_string_append_len(out, text, next - text);
            text = next;
            continue;
        }
        if (is_foreign_mark(before))
            g_string_append(out, LETTER);
        g_string_append_len(out, text, (gssize)stars);
        text += stars;
        before = '*';
        if (is_foreign_mark(g_utf8_get_char(text)))
            g_string_append(out, LETTER);
    }
    return arena_strndup(arena, out->str, out->len);
}

const char *
emphasis_clean(struct arena *arena, const char *text)
{
    return text_replace(arena, text, LETTER, "");
}
