/* Text broken into lines of any measure: nothing is lost or added, and no
 * line exceeds the measure unless one character does. */
#include <glib.h>

#include "base/text.h"
#include "desk.h"
#include "typecase.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* The engine keeps what it has shaped. */
#define TEXTS_MAX 500
#define LENGTH_MAX 600

static void
append_seen(GString *out, const char *text)
{
    uint32_t c;

    while ((c = text_next(&text)) != 0)
        if (!text_is_blank(c))
            g_string_append_unichar(out, c);
}

static const char *
readable(struct arena *arena, const char *text)
{
    GString *out = g_string_new(NULL);
    const char *kept;
    uint32_t c;

    while ((c = text_next(&text)) != 0)
        if (!text_is_invisible(c))
            g_string_append_unichar(out, c);
    kept = arena_strdup(arena, out->str);
    g_string_free(out, TRUE);
    return kept;
}

static void
check(const struct lines *lines, const char *text)
{
    g_autoptr(GString) expected = g_string_new(NULL);
    g_autoptr(GString) got = g_string_new(NULL);

    append_seen(expected, text);
    for (size_t i = 0; i < lines->n; i++) {
        append_seen(got, lines->items[i]->text);
        typecase_check_text(lines->items[i]);
        if (!(lines->items[i]->width >= -1e4 && lines->items[i]->width < 1e6))
            g_error("a line of %g points", lines->items[i]->width);
    }
    if (strcmp(expected->str, got->str) != 0)
        g_error("“%s” became “%s”", expected->str, got->str);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static struct typecase *typecase;
    static size_t n;
    struct arena *arena;
    struct lines lines;
    const char *text;
    double measure;

    if (length < 2 || length > LENGTH_MAX)
        return 0;
    if (typecase != NULL && n++ % TEXTS_MAX == TEXTS_MAX - 1) {
        typecase_free(typecase);
        typecase = NULL;
    }
    if (typecase == NULL)
        typecase = typecase_new();
    arena = arena_new();
    text = readable(arena, desk_text(arena, bytes + 2, length - 2));
    measure = 1 + bytes[0] / 4.0;
    lines = typecase_set(typecase, text, measure,
                         bytes[1] & 1 ? PARAGRAPH_JUSTIFY : PARAGRAPH_START,
                         bytes[1] & 2 ? LANGUAGE_EN : LANGUAGE_ZH);
    check(&lines, text);
    arena_free(arena);
    return 0;
}
