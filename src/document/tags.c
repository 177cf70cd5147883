#include "tags.h"

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"
#include "code.h"

struct cutter {
    struct arena *arena;
    const char *file;
    const char *cursor;
    const char *line; /* start of the line in which the cursor stands */
    int row;
    struct tags found; /* on the line being cut */
    struct findings *findings;
};

static const struct {
    const char *open;
    const char *close;
    enum tag_kind kind; /* TAG_TEXT: a comment */
    bool lines;         /* may cross lines */
} pairs[] = {
    {"{{", "}}", TAG_SLOT, false},
    {"{%", "%}", TAG_CONTROL, false},
    {"{#", "#}", TAG_TEXT, true},
};

static struct place
place_of(const struct cutter *cutter, const char *position)
{
    long column = g_utf8_strlen(cutter->line, position - cutter->line);
    return (struct place){cutter->file, cutter->row, (int)column + 1};
}

static void
advance(struct cutter *cutter, const char *to)
{
    for (; cutter->cursor < to; cutter->cursor++)
        if (*cutter->cursor == '\n') {
            cutter->row++;
            cutter->line = cutter->cursor + 1;
        }
}

static void
keep(struct cutter *cutter, enum tag_kind kind, const char *start,
     const char *end, struct place at)
{
    if (kind == TAG_TEXT && start == end)
        return;
    struct tag tag = {
        kind, arena_strndup(cutter->arena, start, (size_t)(end - start)), at};
    ARENA_PUSH(cutter->arena, &cutter->found, tag);
}

/* Where the closing braces begin; braces in quoted text do not close. */
static const char *
find_close(const char *start, const char *close, bool lines)
{
    bool quoted = false;
    for (const char *p = start; *p != '\0'; p++) {
        if (*p == '\n' && !lines)
            return NULL;
        if (*p == '"' && !lines)
            quoted = !quoted;
        if (!quoted && g_str_has_prefix(p, close))
            return p;
    }
    return NULL;
}

/* Cuts the tag at the cursor; false when it is none or is not closed. */
static bool
cut_tag(struct cutter *cutter, bool *printing)
{
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        if (!g_str_has_prefix(cutter->cursor, pairs[i].open))
            continue;
        const char *start = cutter->cursor + 2;
        const char *close = find_close(start, pairs[i].close, pairs[i].lines);
        if (close == NULL) {
            findings_add(cutter->findings, FINDING_TAG_UNCLOSED,
                         place_of(cutter, cutter->cursor),
                         .args = {language_same(pairs[i].open),
                                  language_same(pairs[i].close)});
            return false;
        }
        if (pairs[i].kind != TAG_TEXT)
            keep(cutter, pairs[i].kind, start, close, place_of(cutter, start));
        *printing |= pairs[i].kind == TAG_SLOT;
        advance(cutter, close + 2);
        return true;
    }
    return false;
}

static bool
is_blank_text(const struct tag *tag)
{
    if (tag->kind != TAG_TEXT)
        return true;
    const char *cursor = tag->text;
    for (uint32_t c; (c = text_next(&cursor)) != 0;)
        if (!text_is_blank(c))
            return false;
    return true;
}

static void
finish_line(struct cutter *cutter, struct tags *tags, bool vanishes)
{
    for (size_t i = 0; i < cutter->found.n; i++)
        vanishes &= is_blank_text(&cutter->found.items[i]);
    for (size_t i = 0; i < cutter->found.n; i++)
        if (!vanishes || cutter->found.items[i].kind != TAG_TEXT)
            ARENA_PUSH(cutter->arena, tags, cutter->found.items[i]);
    cutter->found.n = 0;
}

/* Steps over code, which holds no tags, and over backticks that open none:
 * all of them, for a part of the run opens none either. */
static bool
skip_code(struct cutter *cutter)
{
    size_t length = code_length(cutter->cursor, cutter->cursor > cutter->line);
    if (length == 0)
        length = strspn(cutter->cursor, "`");
    if (length == 0)
        return false;
    advance(cutter, cutter->cursor + length);
    return true;
}

/* Up to and with the first newline outside of any tag. */
static void
cut_line(struct cutter *cutter, struct tags *tags)
{
    const char *start = cutter->cursor;
    struct place at = place_of(cutter, start);
    bool printing = false, any = false;
    while (*cutter->cursor != '\0' && *cutter->cursor != '\n') {
        if (skip_code(cutter))
            continue;
        if (*cutter->cursor != '{') {
            cutter->cursor++;
            continue;
        }
        size_t n_before = cutter->found.n;
        keep(cutter, TAG_TEXT, start, cutter->cursor, at);
        if (cut_tag(cutter, &printing)) {
            any = true;
            start = cutter->cursor;
            at = place_of(cutter, start);
        } else {
            cutter->found.n = n_before;
            cutter->cursor++;
        }
    }
    if (*cutter->cursor == '\n')
        advance(cutter, cutter->cursor + 1);
    keep(cutter, TAG_TEXT, start, cutter->cursor, at);
    finish_line(cutter, tags, any && !printing);
}

void
tags_cut(struct arena *arena, const char *file, int first_row, const char *text,
         struct tags *tags, struct findings *findings)
{
    struct cutter cutter = {
        .arena = arena,
        .file = file,
        .cursor = text,
        .line = text,
        .row = first_row,
        .findings = findings,
    };
    while (*cutter.cursor != '\0')
        cut_line(&cutter, tags);
}
