#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"

enum { VALUE_MAX = 40, ARGUMENT_MAX = 200 };

struct entry {
    const char *name;
    enum finding_level level;
    struct words message;
    struct words hint;
};

static const struct entry entries[FINDING_CODES] = {
#define FINDING(code, name, level, zh, en, hint_zh, hint_en)                   \
    [FINDING_##                                                                \
        code] = {name, FINDING_##level, {{zh, en}}, {{hint_zh, hint_en}}},
#include "base/catalogue.h"
#undef FINDING
};

/* Of what stands for more of its kind. */
static const struct entry rest_entry = {
    .message = {{"从此处起，同类问题还有 {more} 处，不再逐一列出",
                 "not listed one by one from here on: {more} more of this "
                 "kind"}},
    .hint = {{"请先改正已列出的同类问题，再核对一次",
              "correct those that are listed, then check again"}},
};

static const struct entry *
entry_of(enum finding_code code)
{
    g_assert((int)code >= 0 && code < FINDING_CODES);
    return &entries[code];
}

const char *
finding_code_name(enum finding_code code)
{
    return entry_of(code)->name;
}

enum finding_level
finding_code_level(enum finding_code code)
{
    return entry_of(code)->level;
}

struct words
finding_code_message(enum finding_code code)
{
    return entry_of(code)->message;
}

struct words
finding_code_hint(enum finding_code code)
{
    return entry_of(code)->hint;
}

const char *
finding_name(const struct finding *finding)
{
    return finding->detail.name != NULL ? finding->detail.name
                                        : finding_code_name(finding->code);
}

const char *
finding_level_name(enum finding_level level, enum language language)
{
    static const struct words names[] = {
        [FINDING_ERROR] = {{"强制性", "error"}},
        [FINDING_QUERY] = {{"核实性", "query"}},
        [FINDING_NOTE] = {{"提示", "note"}},
    };
    g_assert((size_t)level < G_N_ELEMENTS(names));
    return language_pick(names[level], language);
}

/* NULL when `name` is no placeholder. */
static const char *
placeholder(struct arena *arena, const struct finding_detail *detail,
            const char *name, size_t length, enum language language)
{
    if (length == 1 && *name >= '1' && *name < '1' + FINDING_ARGS) {
        struct words words = detail->args[*name - '1'];
        return text_visible(arena, language_pick(words, language),
                            ARGUMENT_MAX);
    }
    if (length == 5 && memcmp(name, "field", 5) == 0)
        return text_visible(arena, language_pick(detail->field, language),
                            ARGUMENT_MAX);
    if (length == 4 && memcmp(name, "more", 4) == 0)
        return arena_printf(arena, "%zu", detail->more);
    if (length == 5 && memcmp(name, "value", 5) == 0) {
        if (detail->value == NULL)
            return "";
        return arena_printf(arena, "“%s”",
                            text_visible(arena, detail->value, VALUE_MAX));
    }
    return NULL;
}

/* *lacking says that a placeholder had nothing to show. */
static const char *
fill(struct arena *arena, const char *text, const struct finding *finding,
     enum language language, bool *lacking)
{
    g_autoptr(GString) out = g_string_new(NULL);
    *lacking = false;
    while (*text != '\0') {
        size_t plain = strcspn(text, "{");
        g_string_append_len(out, text, (gssize)plain);
        text += plain;
        const char *end = strchr(text, '}');
        if (end == NULL) {
            g_string_append(out, text);
            break;
        }
        const char *name = text + 1;
        const char *filling = placeholder(arena, &finding->detail, name,
                                          (size_t)(end - name), language);
        if (filling == NULL) {
            g_string_append_c(out, *text++);
            continue;
        }
        *lacking |= *filling == '\0';
        g_string_append(out, filling);
        text = end + 1;
    }
    return arena_strndup(arena, out->str, out->len);
}

static const struct entry *
texts_of(const struct finding *finding)
{
    return finding->detail.more > 0 ? &rest_entry : entry_of(finding->code);
}

const char *
finding_message(struct arena *arena, const struct finding *finding,
                enum language language)
{
    bool lacking;
    const char *own = language_pick(finding->detail.message, language);
    const char *text =
        *own != '\0' && finding->detail.more == 0
            ? text_visible(arena, own, 0)
            : language_pick(texts_of(finding)->message, language);
    return fill(arena, text, finding, language, &lacking);
}

const char *
finding_hint(struct arena *arena, const struct finding *finding,
             enum language language)
{
    bool lacking;
    const char *text = language_pick(texts_of(finding)->hint, language);
    const char *hint = fill(arena, text, finding, language, &lacking);
    return lacking ? "" : hint;
}
