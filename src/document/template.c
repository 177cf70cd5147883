#include "template.h"

#include <glib.h>

#include "base/file.h"
#include "base/reason.h"
#include "base/text.h"
#include "tags.h"

#define FILE_LIMIT ((size_t)4 << 20)
#define DEPTH_MAX 32

/* The noncharacters U+FDD0 … U+FDEF are for marks of this stage's own. */
#define IS_MARK(p)                                                             \
    ((unsigned char)(p)[0] == 0xEF && (unsigned char)(p)[1] == 0xB7 &&         \
     (unsigned char)(p)[2] >= 0x90 && (unsigned char)(p)[2] <= 0xAF)

struct parser {
    const struct context *context;
    struct tags tags;
    size_t next;
    int depth;
};

static void parse_pieces(struct parser *parser, struct pieces *pieces,
                         const struct tag **end);

/* The next run of anything but blanks at *cursor. */
static const char *
take_word(struct arena *arena, const char **cursor)
{
    const char *start = *cursor + strspn(*cursor, " \t");
    size_t length = strcspn(start, " \t");
    *cursor = start + length;
    return arena_strndup(arena, start, length);
}

static struct place
place_within(const struct tag *tag, const char *position)
{
    struct place at = tag->at;
    at.column += (int)g_utf8_strlen(tag->text, position - tag->text);
    return at;
}

static struct piece *
add_piece(struct parser *parser, struct pieces *pieces, enum piece_kind kind,
          struct place at)
{
    struct arena *arena = parser->context->arena;
    struct piece *piece = ARENA_NEW(arena, struct piece);
    piece->kind = kind;
    piece->at = at;
    ARENA_PUSH(arena, pieces, piece);
    return piece;
}

static struct branch *
add_branch(struct parser *parser, struct piece *piece)
{
    ARENA_PUSH(parser->context->arena, piece, ((struct branch){0}));
    return &piece->items[piece->n - 1];
}

static void
refuse_tag(struct parser *parser, const struct tag *tag, const char *form)
{
    const char *text = text_trim(parser->context->arena, tag->text);
    findings_add(parser->context->findings, FINDING_TAG_BROKEN, tag->at,
                 .args = {language_same(text), language_same(form)});
}

/* True when the block that began at `open` ends with `word`. */
static bool
expect_end(struct parser *parser, const struct tag *open, const struct tag *end,
           const char *word)
{
    struct arena *arena = parser->context->arena;
    struct words opened = language_same(text_trim(arena, open->text));
    if (end == NULL) {
        findings_add(parser->context->findings, FINDING_BLOCK_UNCLOSED,
                     open->at, .args = {opened, language_same(word)});
        return false;
    }
    const char *found = text_trim(arena, end->text);
    if (g_str_has_prefix(found, word))
        return true;
    findings_add(parser->context->findings, FINDING_TAG_MISMATCHED, end->at,
                 .args = {language_same(found), opened, language_same(word)});
    return false;
}

/* ---- for ---- */

static const struct {
    const char *name;
    const char *collection;
    enum region_level over;
} loops[] = {
    {"city", "cities", REGION_CITY},
    {"county", "counties", REGION_COUNTY},
};

static const char for_form[] =
    "for city in cities [by EXPRESSION desc|asc] [limit N]";

static bool
read_order(struct parser *parser, const struct tag *tag, const char **cursor,
           struct loop *loop)
{
    const struct context *context = parser->context;
    *cursor += strspn(*cursor, " \t");
    loop->key = expression_read_prefix(
        context->arena, cursor, place_within(tag, *cursor), context->findings);
    if (loop->key == NULL)
        return true; /* said already */
    const char *rest = *cursor;
    const char *word = take_word(context->arena, &rest);
    loop->descending = strcmp(word, "desc") == 0;
    if (loop->descending || strcmp(word, "asc") == 0)
        *cursor = rest;
    return true;
}

static bool
read_limit(const char *word, struct loop *loop)
{
    char *end;
    guint64 limit = g_ascii_strtoull(word, &end, 10);
    loop->limit = (size_t)limit;
    return *end == '\0' && limit > 0 && limit < 1000000;
}

static bool
read_loop(struct parser *parser, const struct tag *tag, const char *cursor,
          struct loop *loop)
{
    struct arena *arena = parser->context->arena;
    const char *name = take_word(arena, &cursor);
    const char *in = take_word(arena, &cursor);
    const char *collection = take_word(arena, &cursor);
    bool known = false;
    for (size_t i = 0; i < G_N_ELEMENTS(loops); i++)
        if (strcmp(loops[i].name, name) == 0 &&
            strcmp(loops[i].collection, collection) == 0) {
            loop->over = loops[i].over;
            known = strcmp(in, "in") == 0;
        }
    if (!known)
        return false;
    for (const char *word; *(word = take_word(arena, &cursor)) != '\0';) {
        if (strcmp(word, "by") == 0) {
            if (!read_order(parser, tag, &cursor, loop))
                return false;
            if (loop->key == NULL)
                return true;
        } else if (strcmp(word, "limit") != 0 ||
                   !read_limit(take_word(arena, &cursor), loop)) {
            return false;
        }
    }
    return true;
}

static void
parse_for(struct parser *parser, struct pieces *pieces, const struct tag *tag,
          const char *rest)
{
    struct piece *piece = add_piece(parser, pieces, PIECE_FOR, tag->at);
    bool sound = read_loop(parser, tag, rest, &piece->loop);
    if (!sound)
        refuse_tag(parser, tag, for_form);
    struct branch *body = add_branch(parser, piece);
    const struct tag *end;
    parse_pieces(parser, &body->body, &end);
    expect_end(parser, tag, end, "endfor");
    if (!sound)
        piece->n = 0;
}

/* ---- if ---- */

static void
read_condition(struct parser *parser, const struct tag *tag, const char *rest,
               struct branch *branch)
{
    const struct context *context = parser->context;
    rest += strspn(rest, " \t");
    branch->source = text_trim(context->arena, rest);
    if (*branch->source == '\0') {
        refuse_tag(parser, tag, "if EXPRESSION");
        return;
    }
    branch->condition =
        expression_read(context->arena, branch->source, place_within(tag, rest),
                        context->findings);
}

static void
parse_if(struct parser *parser, struct pieces *pieces, const struct tag *tag,
         const char *rest)
{
    struct arena *arena = parser->context->arena;
    struct piece *piece = add_piece(parser, pieces, PIECE_IF, tag->at);
    const struct tag *at = tag;
    bool is_else = false;
    for (;;) {
        struct branch *branch = add_branch(parser, piece);
        if (!is_else)
            read_condition(parser, at, rest, branch);
        /* A condition that is broken is never true, nor is it an else. */
        bool broken = !is_else && branch->condition == NULL;
        const struct tag *end;
        parse_pieces(parser, &branch->body, &end);
        if (broken)
            piece->n--;
        const char *cursor = end != NULL ? end->text : "";
        const char *word = take_word(arena, &cursor);
        bool again = strcmp(word, "elif") == 0;
        if (is_else || (!again && strcmp(word, "else") != 0)) {
            expect_end(parser, tag, end, "endif");
            return;
        }
        is_else = !again;
        at = end;
        rest = cursor;
    }
}

/* ---- include ---- */

static void
parse_include(struct parser *parser, struct pieces *pieces,
              const struct tag *tag, const char *rest)
{
    struct arena *arena = parser->context->arena;
    const char *path = text_trim(arena, rest);
    size_t length = strlen(path);
    if (length < 3 || path[0] != '"' || path[length - 1] != '"' ||
        memchr(path + 1, '"', length - 2) != NULL) {
        refuse_tag(parser, tag, "include \"FILE\"");
        return;
    }
    struct piece *piece = add_piece(parser, pieces, PIECE_INCLUDE, tag->at);
    piece->text = arena_strndup(arena, path + 1, length - 2);
}

/* ---- all ---- */

static const struct {
    const char *word;
    void (*parse)(struct parser *, struct pieces *, const struct tag *,
                  const char *rest); /* NULL: ends a block */
} controls[] = {
    {"for", parse_for}, {"if", parse_if}, {"include", parse_include},
    {"endfor", NULL},   {"endif", NULL},  {"elif", NULL},
    {"else", NULL},
};

static void
refuse_word(struct parser *parser, const struct tag *tag, const char *word)
{
    const char *known[G_N_ELEMENTS(controls)];
    for (size_t i = 0; i < G_N_ELEMENTS(controls); i++)
        known[i] = controls[i].word;
    const char *nearest = text_nearest(word, known, G_N_ELEMENTS(controls));
    findings_add(parser->context->findings, FINDING_TAG_UNKNOWN, tag->at,
                 .args = {language_same(word), language_same(nearest)});
}

/* False when the tag ends the block that is being parsed. */
static bool
parse_control(struct parser *parser, struct pieces *pieces,
              const struct tag *tag)
{
    const char *rest = tag->text;
    const char *word = take_word(parser->context->arena, &rest);
    for (size_t i = 0; i < G_N_ELEMENTS(controls); i++) {
        if (strcmp(controls[i].word, word) != 0)
            continue;
        if (controls[i].parse == NULL)
            return false;
        controls[i].parse(parser, pieces, tag, rest);
        return true;
    }
    refuse_word(parser, tag, word);
    return true;
}

static void
parse_pieces(struct parser *parser, struct pieces *pieces,
             const struct tag **end)
{
    const struct context *context = parser->context;
    *end = NULL;
    if (++parser->depth == DEPTH_MAX)
        findings_add(context->findings, FINDING_NESTING_TOO_DEEP,
                     parser->tags.items[parser->next - 1].at, .value = NULL);
    while (parser->next < parser->tags.n && *end == NULL) {
        const struct tag *tag = &parser->tags.items[parser->next++];
        if (tag->kind == TAG_TEXT) {
            add_piece(parser, pieces, PIECE_TEXT, tag->at)->text = tag->text;
        } else if (tag->kind == TAG_SLOT) {
            add_piece(parser, pieces, PIECE_SLOT, tag->at)->slot =
                expression_read_slot(context->arena, tag->text, tag->at,
                                     context->findings);
        } else if (parser->depth >= DEPTH_MAX) {
            continue; /* said already */
        } else if (!parse_control(parser, pieces, tag)) {
            *end = tag;
        }
    }
    parser->depth--;
}

static void
parse(const struct context *context, const char *file, int first_row,
      const char *text, struct pieces *pieces)
{
    struct parser parser = {.context = context};
    tags_cut(context->arena, file, first_row, text, &parser.tags,
             context->findings);
    for (;;) {
        const struct tag *end;
        parse_pieces(&parser, pieces, &end);
        if (end == NULL)
            return;
        findings_add(
            context->findings, FINDING_TAG_STRAY, end->at,
            .args = {language_same(text_trim(context->arena, end->text))});
    }
}

/* The file's text with LF alone, or NULL. */
static const char *
read_text(const struct context *context, const char *path, const char *file)
{
    struct place at = {file, 0, 0};
    const char *bytes;
    struct words why;
    size_t length, wrong;
    if (!file_read(context->arena, path, FILE_LIMIT, &bytes, &length, &why)) {
        findings_add(context->findings, FINDING_TEMPLATE_UNREADABLE, at,
                     .args = {why}, .machine = reason_is_machine(why));
        return NULL;
    }
    if (!text_is_utf8(bytes, length, &wrong)) {
        findings_add(context->findings, FINDING_TEMPLATE_ENCODING, at,
                     .value = NULL);
        return NULL;
    }
    if (g_str_has_prefix(bytes, "\xEF\xBB\xBF"))
        bytes += 3;
    return text_replace(context->arena, bytes, "\r\n", "\n");
}

/* What stops the reading of a file: a character of our own, too many lines. */
static bool
is_refused(const struct context *context, const char *file, const char *text)
{
    int row = 1;
    for (const char *p = text; *p != '\0'; p++) {
        row += *p == '\n';
        if (row > TEMPLATE_LINES_MAX) {
            findings_add(context->findings, FINDING_TEMPLATE_TOO_LONG,
                         ((struct place){file, row, 0}), .value = NULL);
            return true;
        }
        if (!IS_MARK(p))
            continue;
        findings_add(context->findings, FINDING_TEMPLATE_CHARACTER,
                     ((struct place){file, row, 0}),
                     .value = arena_strndup(context->arena, p, 3));
        return true;
    }
    return false;
}

/* The end of the front matter: just after its closing line, or NULL. */
static const char *
front_end(const char *text)
{
    if (!g_str_has_prefix(text, "---\n"))
        return NULL;
    const char *close = strstr(text + 3, "\n---");
    return close != NULL && (close[4] == '\n' || close[4] == '\0') ? close
                                                                   : NULL;
}

const struct template *
template_read(const struct context *context, const char *path, const char *file,
              bool front)
{
    struct arena *arena = context->arena;
    file = arena_strdup(arena, file);
    const char *text = read_text(context, path, file);
    if (text == NULL || is_refused(context, file, text))
        return NULL;
    struct template *template = ARENA_NEW(arena, struct template);
    const char *end = front ? front_end(text) : NULL;
    int row = 1;
    if (end != NULL) {
        const char *head =
            arena_strndup(arena, text + 4, (size_t)(end + 1 - text - 4));
        parse(context, file, 2, head, &template->front);
        for (const char *p = text; p < end + 1; p++)
            row += *p == '\n';
        text = end + 4;
        row += *text == '\n';
        text += *text == '\n';
    }
    parse(context, file, row, text, &template->body);
    return template;
}
