#include "unitline.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"
#include "plain.h"

struct reader {
    struct arena *arena;
    const struct form *form;
    const struct cell *cell;    /* that is read */
    struct named_units *units;
};

bool
unitline_converts(struct unit unit, struct unit own, int *exponent)
{
    bool bare = *unit.base == '\0' && *own.base != '\0' &&
                unit.exponent > 0 && unit.exponent == own.exponent;

    if (!bare && !unit_same_base(unit, own))
        return false;
    *exponent = unit.exponent;
    return true;
}

/* A share has no base that would tell it from 万: only its own sign. */
static bool
is_unit_of(const struct field *field, struct unit unit)
{
    struct unit own = field->unit;
    int exponent;

    if (field->type != FIELD_INTEGER && field->type != FIELD_NUMBER)
        return false;
    if (*own.base == '\0')
        return own.exponent != 0 && unit_same_base(unit, own) &&
               unit.exponent == own.exponent;
    return unitline_converts(unit, own, &exponent);
}

static bool
is_counted(const struct form *form, struct unit unit)
{
    for (size_t i = 0; i < form->n_fields; i++)
        if (is_unit_of(form->fields[i], unit))
            return true;
    return false;
}

/* 单位 also means who reports: only what cannot be a name is a unit. */
static bool
is_like_unit(const char *text, struct unit unit)
{
    if (strchr(text, ':') != NULL)
        return false;
    return unit_is_money(unit) || g_str_has_suffix(text, "元") ||
           g_str_has_suffix(text, "圆") || g_str_has_suffix(text, "币") ||
           (unit.exponent != 0 && g_utf8_strlen(unit.base, -1) <= 1);
}

static const char *
narrow(struct arena *arena, const char *text)
{
    g_autoptr(GString) out = g_string_new(NULL);

    for (uint32_t c; (c = text_narrow(text_next(&text))) != 0;)
        g_string_append_unichar(out, text_is_blank(c) ? ' ' : c);
    return text_trim(arena, arena_strndup(arena, out->str, out->len));
}

static void
skip_blanks(const char **cursor)
{
    while (**cursor == ' ')
        (*cursor)++;
}

/* Past “单位：”, “单 位 ”, “单位为”, “Unit:” if that stands at the cursor;
 * 单位负责人 is no such label. */
static bool
skip_label(const char **cursor)
{
    const char *at = *cursor;
    bool blank = false;

    if (g_ascii_strncasecmp(at, "unit", 4) == 0) {
        at += 4;
        at += *at == 's' || *at == 'S';
        skip_blanks(&at);
        if (*at != ':')
            return false;
    } else {
        if (!plain_skip(&at, "单"))
            return false;
        skip_blanks(&at);
        if (!plain_skip(&at, "位"))
            return false;
        blank = *at == ' ';
        skip_blanks(&at);
    }
    if (!plain_skip(&at, ":") && !plain_skip(&at, "为") &&
        !plain_skip(&at, "是") && !blank && *at != '\0')
        return false;
    skip_blanks(&at);
    *cursor = at;
    return true;
}

static bool
push(const struct reader *reader, const char *text, bool surely)
{
    struct named_unit named = {.unit = unit_read(reader->arena, text),
                               .text = text, .cell = *reader->cell};

    named.known = is_counted(reader->form, named.unit);
    if (!named.known && !(surely && is_like_unit(text, named.unit)))
        return false;
    ARENA_PUSH(reader->arena, reader->units, named);
    return true;
}

/* “千 元 填表人：某某”: the longest beginnings that are units. */
static void
read_words(const struct reader *reader, const char *text, bool surely)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    guint n = g_strv_length(words);

    for (guint i = 0; i < n;) {
        guint end = n;

        for (; end > i; end--) {
            g_autoptr(GString) joined = g_string_new(NULL);

            for (guint k = i; k < end; k++)
                g_string_append_printf(joined, "%s%s", k > i ? " " : "",
                                       words[k]);
            if (joined->len > 0 &&
                push(reader, arena_strdup(reader->arena, joined->str),
                     surely && i == 0))
                break;
        }
        i = end > i ? end : i + 1;
    }
}

static void
read_list(const struct reader *reader, const char *text, bool surely)
{
    g_autoptr(GString) list = g_string_new(text);
    g_auto(GStrv) parts = NULL;

    g_string_replace(list, "、", ",", 0);
    g_string_replace(list, "。", ",", 0);
    g_string_replace(list, "】", ",", 0);
    parts = g_strsplit_set(list->str, ",;/()[]", -1);
    for (size_t i = 0; parts[i] != NULL; i++)
        read_words(reader, g_strstrip(parts[i]), surely);
}

/* Up to where the next “单位” begins. */
static const char *
until_label(struct arena *arena, const char *text)
{
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        const char *after = at;

        if (skip_label(&after))
            return arena_strndup(arena, text, (size_t)(at - text));
    }
    return text;
}

/* What a bracket that is the end of the text holds, or NULL. */
static const char *
last_bracket(struct arena *arena, const char *text)
{
    static const char *const pairs[][2] = {
        {"(", ")"}, {"[", "]"}, {"【", "】"}, {"〔", "〕"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        const char *open = g_strrstr(text, pairs[i][0]);

        if (open == NULL || !g_str_has_suffix(text, pairs[i][1]))
            continue;
        open += strlen(pairs[i][0]);
        return arena_strndup(arena, open,
                             strlen(open) - strlen(pairs[i][1]));
    }
    return NULL;
}

static void
read_cell(const struct reader *reader, const char *text, const char *next)
{
    const char *inside;
    bool labelled = false;

    for (const char *at = text; *at != '\0';) {
        if (!skip_label(&at)) {
            at = g_utf8_next_char(at);
            continue;
        }
        labelled = true;
        read_list(reader, until_label(reader->arena, *at != '\0' ? at : next),
                  true);
    }
    if (labelled)
        return;
    inside = last_bracket(reader->arena, text);
    read_list(reader, inside != NULL ? inside : text, false);
}

void
unitline_read(struct arena *arena, const struct form *form,
              const struct cell *cells, size_t n, struct named_units *units)
{
    const char *next = "";

    for (size_t i = n; i > 0; i--) {
        struct reader reader = {arena, form, &cells[i - 1], units};
        const char *text = narrow(arena, cells[i - 1].text);

        if (*text == '\0')
            continue;
        read_cell(&reader, text, next);
        next = text;
    }
}

bool
unitline_cell(struct arena *arena, const char *text, struct unit own,
              struct named_unit *named)
{
    const char *plain = narrow(arena, text);
    const char *inside = last_bracket(arena, plain);
    int exponent;

    /* 罚款（元） is a title. */
    if (inside != NULL && strchr("([", plain[0]) == NULL &&
        !g_str_has_prefix(plain, "【") && !g_str_has_prefix(plain, "〔"))
        return false;
    named->text = inside != NULL ? inside : plain;
    skip_label(&named->text);
    named->unit = unit_read(arena, named->text);
    named->known = unitline_converts(named->unit, own, &exponent);
    return named->known || is_like_unit(named->text, named->unit);
}
