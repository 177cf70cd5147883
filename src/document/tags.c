#include "tags.h"

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"
#include "code.h"

enum { PAIRS = 3 };

struct cutter {
    struct arena *arena;
    const char *file;
    const char *cursor;
    const char *line; /* start of the line in which the cursor stands */
    int row;
    /* Of that line, up to where its columns have been counted. */
    const char *counted;
    int column;
    bool odd; /* so many quotation marks */
    /* Where a pair was sought in vain from behind an even or an odd number of
     * quotation marks: from there on the line need not be read again. */
    const char *in_vain[PAIRS][2];
    struct tags found; /* on the line being cut */
    struct findings *findings;
};

static const struct {
    const char *open;
    const char *close;
    enum tag_kind kind; /* TAG_TEXT: a comment */
    bool lines;         /* may cross lines */
} pairs[PAIRS] = {
    {"{{", "}}", TAG_SLOT, false},
    {"{%", "%}", TAG_CONTROL, false},
    {"{#", "#}", TAG_TEXT, true},
};

/* Positions come in order: each is counted from the one before. */
static struct place
place_of(struct cutter *cutter, const char *position)
{
    if (cutter->counted < cutter->line || cutter->counted > position) {
        cutter->counted = cutter->line;
        cutter->column = 1;
        cutter->odd = false;
    }
    for (; cutter->counted < position; cutter->counted++) {
        cutter->column += (*cutter->counted & 0xC0) != 0x80;
        cutter->odd ^= *cutter->counted == '"';
    }
    return (struct place){cutter->file, cutter->row, cutter->column};
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

/* The close of pair i behind `start`, the place of whose opening has just been
 * found.  What is sought in vain is so from any later place of the same line
 * with quotation marks as many, even or odd; a comment from anywhere. */
static const char *
seek_close(struct cutter *cutter, size_t i, const char *start)
{
    bool lines = pairs[i].lines;
    const char **in_vain = &cutter->in_vain[i][!lines && cutter->odd];
    if (*in_vain != NULL && (lines || *in_vain >= cutter->line))
        return NULL;
    const char *close = find_close(start, pairs[i].close, lines);
    if (close == NULL)
        *in_vain = start;
    return close;
}

/* Cuts the tag at the cursor, and before it the text from `text` on; false
 * when it is none or is not closed. */
static bool
cut_tag(struct cutter *cutter, const char *text, struct place text_at,
        bool *printing)
{
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        if (!g_str_has_prefix(cutter->cursor, pairs[i].open))
            continue;
        const char *start = cutter->cursor + 2;
        struct place at = place_of(cutter, cutter->cursor);
        const char *close = seek_close(cutter, i, start);
        if (close == NULL) {
            findings_add(cutter->findings, FINDING_TAG_UNCLOSED,
                         at,
                         .args = {language_same(pairs[i].open),
                                  language_same(pairs[i].close)});
            return false;
        }
        keep(cutter, TAG_TEXT, text, cutter->cursor, text_at);
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
        if (cut_tag(cutter, start, at, &printing)) {
            any = true;
            start = cutter->cursor;
            at = place_of(cutter, start);
        } else {
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
