#include "base/yamltree.h"

#include <assert.h>
#include <glib.h>
#include <string.h>
#include <yaml.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"
#include "yamlproblem.h"

enum { LEVELS_MAX = 64, NODES_MAX = 100000 };

/* An open list or map; of a map perhaps a key that awaits its value. */
struct frame {
    struct yaml *node;
    const char *key;
    struct place key_at;
};

struct builder {
    struct arena *arena;
    struct findings *findings;
    const char *file;
    int first_row;
    const char *text;
    size_t length;
    struct yaml *root;
    size_t n_nodes;
    size_t n_documents;
    struct frame frames[LEVELS_MAX];
    size_t depth;
    bool broken;
    bool ended; /* by the end of the text or by what cannot be read on */
};

static struct place
place_of(const struct builder *builder, yaml_mark_t mark)
{
    return (struct place){builder->file, builder->first_row + (int)mark.line,
                          (int)mark.column + 1};
}

static struct place
place_of_offset(const struct builder *builder, size_t offset)
{
    struct place at = {builder->file, builder->first_row, 1};
    for (size_t i = 0; i < offset && i < builder->length; i++) {
        unsigned char byte = (unsigned char)builder->text[i];
        if (byte == '\n') {
            at.row++;
            at.column = 1;
        } else if ((byte & 0xC0) != 0x80) {
            at.column++;
        }
    }
    return at;
}

static void
broken(struct builder *builder, struct place at, const char *zh, const char *en)
{
    builder->broken = true;
    findings_add(builder->findings, FINDING_YAML_BROKEN, at,
                 .args = {{{zh, en}}});
}

static void
broken_for_good(struct builder *builder, struct place at, const char *zh,
                const char *en)
{
    broken(builder, at, zh, en);
    builder->ended = true;
}

static void
report_problem(struct builder *builder, const yaml_parser_t *parser)
{
    const char *problem =
        parser->problem != NULL ? parser->problem : "unknown problem";
    struct words words = yamlproblem_words(builder->arena, problem);
    struct place at = place_of(builder, parser->problem_mark);

    if (parser->error == YAML_READER_ERROR)
        at = place_of_offset(builder, parser->problem_offset);
    /* A quotation that never ends is to be mended where it begins. */
    else if (strcmp(problem, "found unexpected end of stream") == 0)
        at = place_of(builder, parser->context_mark);
    broken_for_good(builder, at, words.in[LANGUAGE_ZH], words.in[LANGUAGE_EN]);
}

static void
refuse_extras(struct builder *builder, const yaml_char_t *anchor,
              const yaml_char_t *tag, struct place at)
{
    if (anchor != NULL)
        broken(builder, at, "不支持锚点（&名称）；如是文字，请加引号",
               "anchors (&name) are not supported");
    if (tag != NULL)
        broken(builder, at, "不支持类型标记（!名称）；如是文字，请加引号",
               "tags (!name) are not supported");
}

static struct frame *
top(struct builder *builder)
{
    return builder->depth > 0 ? &builder->frames[builder->depth - 1] : NULL;
}

/* The open map whose next text is a key, or NULL. */
static struct frame *
awaiting_key(struct builder *builder)
{
    struct frame *frame = top(builder);
    bool awaits = frame != NULL && frame->node->kind == YAML_MAP &&
                  frame->key == NULL;
    return awaits ? frame : NULL;
}

/* Puts the node where it belongs: below the open list or map, or at the
 * root. */
static struct yaml *
add_node(struct builder *builder, enum yaml_kind kind, struct place at)
{
    struct yaml *node = ARENA_NEW(builder->arena, struct yaml);
    struct frame *frame = top(builder);
    node->kind = kind;
    node->at = at;

    if (frame == NULL) {
        builder->root = node;
    } else {
        node->key = frame->key;
        node->key_at = frame->key_at;
        frame->key = NULL;
        ARENA_PUSH(builder->arena, frame->node, node);
    }
    return node;
}

static bool
count_node(struct builder *builder, struct place at)
{
    if (builder->n_nodes++ < NODES_MAX)
        return true;
    broken_for_good(builder, at, "内容超过 100000 项",
                    "there are more than 100000 nodes");
    return false;
}

static void
open_collection(struct builder *builder, enum yaml_kind kind, struct place at)
{
    if (!count_node(builder, at))
        return;
    if (builder->depth == LEVELS_MAX) {
        broken_for_good(builder, at, "嵌套超过 64 层",
                        "there are more than 64 levels");
        return;
    }
    if (awaiting_key(builder) != NULL) {
        broken_for_good(builder, at,
                        "名称只能是一段文字，不能是列表或另一组配置项",
                        "a key must be a plain text");
        return;
    }
    struct yaml *node = add_node(builder, kind, at);
    builder->frames[builder->depth++] = (struct frame){.node = node};
}

/* With a table, since a map may have as many keys as there are nodes. */
static void
close_collection(struct builder *builder)
{
    const struct yaml *node = builder->frames[--builder->depth].node;
    if (node->kind != YAML_MAP)
        return;

    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; i < node->n; i++) {
        const struct yaml *item = node->items[i];
        if (g_hash_table_add(seen, (void *)item->key))
            continue;
        builder->broken = true;
        findings_add(builder->findings, FINDING_KEY_REPEATED, item->key_at,
                     .args = {language_same(item->key)});
    }
}

static void
add_scalar(struct builder *builder, const char *text, size_t length,
           bool quoted, struct place at)
{
    if (!count_node(builder, at))
        return;
    if (memchr(text, '\0', length) != NULL)
        broken(builder, at, "含有空字符（\\0），请删除",
               "a text contains the character NUL");
    const char *copy = arena_strndup(builder->arena, text, length);
    struct frame *frame = awaiting_key(builder);
    if (frame != NULL) {
        frame->key = copy;
        frame->key_at = at;
        return;
    }
    struct yaml *node = add_node(builder, YAML_SCALAR, at);
    node->text = copy;
    node->quoted = quoted;
}

static void
start_document(struct builder *builder, const yaml_event_t *event,
               struct place at)
{
    if (event->data.document_start.tag_directives.start !=
        event->data.document_start.tag_directives.end)
        broken(builder, at, "不支持 %TAG",
               "the directive %TAG is not supported");
    if (builder->n_documents++ > 0)
        broken_for_good(builder, at, "只能有一份配置，请删除多余的“---”",
                        "there is more than one document");
}

static void
take_event(struct builder *builder, const yaml_event_t *event)
{
    struct place at = place_of(builder, event->start_mark);

    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        start_document(builder, event, at);
        break;
    case YAML_ALIAS_EVENT:
        broken(builder, at, "不支持引用（*名称）；如是文字，请加引号",
               "aliases (*name) are not supported");
        add_scalar(builder, "", 0, false, at);
        break;
    case YAML_SCALAR_EVENT:
        refuse_extras(builder, event->data.scalar.anchor,
                      event->data.scalar.tag, at);
        add_scalar(builder, (const char *)event->data.scalar.value,
                   event->data.scalar.length,
                   event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE, at);
        break;
    case YAML_SEQUENCE_START_EVENT:
        refuse_extras(builder, event->data.sequence_start.anchor,
                      event->data.sequence_start.tag, at);
        open_collection(builder, YAML_LIST, at);
        break;
    case YAML_MAPPING_START_EVENT:
        refuse_extras(builder, event->data.mapping_start.anchor,
                      event->data.mapping_start.tag, at);
        open_collection(builder, YAML_MAP, at);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close_collection(builder);
        break;
    case YAML_STREAM_END_EVENT:
        builder->ended = true;
        break;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        break;
    }
}

static void
build(struct builder *builder)
{
    yaml_parser_t parser;
    yaml_event_t event;
    bool initialized = yaml_parser_initialize(&parser);
    if (!initialized)
        g_error("out of memory");
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)builder->text,
                                 builder->length);
    while (!builder->ended) {
        if (yaml_parser_parse(&parser, &event)) {
            take_event(builder, &event);
            yaml_event_delete(&event);
        } else {
            report_problem(builder, &parser);
        }
    }
    yaml_parser_delete(&parser);
}

static bool
is_nothing(const struct yaml *node)
{
    return node == NULL ||
           (node->kind == YAML_SCALAR && !node->quoted && *node->text == '\0');
}

struct yaml *
yamltree_read(struct arena *arena, const char *file, int first_row,
              const char *text, size_t length, struct findings *findings)
{
    static const char bom[] = "\xEF\xBB\xBF";
    struct builder builder = {.arena = arena,
                              .findings = findings,
                              .file = arena_strdup(arena, file),
                              .first_row = first_row};
    size_t offset;
    /* libyaml would count it as the first character of the line. */
    if (length >= 3 && memcmp(text, bom, 3) == 0) {
        text += 3;
        length -= 3;
    }
    builder.text = text;
    builder.length = length;

    if (!text_is_utf8(text, length, &offset))
        broken(&builder, place_of_offset(&builder, offset),
               "此处不是 UTF-8 编码，请另存为 UTF-8", "this is not UTF-8");
    else
        build(&builder);
    if (builder.broken)
        return NULL;
    if (is_nothing(builder.root)) {
        builder.root = ARENA_NEW(arena, struct yaml);
        builder.root->kind = YAML_MAP;
        builder.root->at = (struct place){builder.file, first_row, 1};
    }
    return builder.root;
}
