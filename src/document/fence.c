#include "fence.h"

#include <glib.h>

#include "base/text.h"
#include "charts.h"
#include "code.h"
#include "coverpage.h"
#include "explained.h"
#include "keyfigures.h"
#include "spans.h"
#include "tables.h"

/* ---- places and slots of the YAML ---- */

/* In these keys slots stay spans of their own; in all others they are
 * filled in before the YAML is understood. */
static bool
is_prose_key(const char *key)
{
    static const char *const keys[] = {
        "title", "subtitle", "caption", "note",      "source",
        "label", "value",    "date",    "publisher",
    };
    for (size_t i = 0; key != NULL && i < G_N_ELEMENTS(keys); i++)
        if (strcmp(keys[i], key) == 0)
            return true;
    return false;
}

static void
settle_yaml(const struct fence *fence, struct yaml *yaml)
{
    const struct expansion *expansion = fence->expansion;
    yaml->at = expand_place(expansion, yaml->at.row, yaml->at.column);
    if (yaml->key != NULL)
        yaml->key_at =
            expand_place(expansion, yaml->key_at.row, yaml->key_at.column);
    if (yaml->text != NULL && !is_prose_key(yaml->key))
        yaml->text = expand_flatten(fence->context, expansion, yaml->text);
    for (size_t i = 0; i < yaml->n; i++)
        settle_yaml(fence, yaml->items[i]);
}

static const struct yaml *
read_yaml(const struct fence *fence, int row, const char *text)
{
    const struct context *context = fence->context;
    struct findings *found = findings_new(context->arena);
    struct yaml *yaml = yamltree_read(context->arena, fence->at.file, row + 1,
                                      text, strlen(text), found);
    for (size_t i = 0; i < findings_count(found); i++) {
        const struct finding *finding = findings_get(found, i);
        findings_add_detail(
            context->findings, finding->code,
            expand_place(fence->expansion, finding->at.row, finding->at.column),
            finding->detail);
    }
    if (yaml == NULL)
        return NULL;
    settle_yaml(fence, yaml);
    if (yaml->kind == YAML_MAP)
        return yaml;
    findings_add(context->findings, FINDING_FENCE_BROKEN, yaml->at,
                 .value = NULL);
    return NULL;
}

/* ---- the kinds of fences ---- */

static struct block *
read_contents(const struct fence *fence)
{
    struct block *block = ARENA_NEW(fence->context->arena, struct block);
    block->kind = BLOCK_CONTENTS;
    return block;
}

static const char *const no_keys[] = {NULL};

static const struct kind {
    const char *word;
    const char *const *keys;
    struct block *(*read)(const struct fence *); /* NULL: a place alone */
} kinds[] = {
    {"chart", charts_keys, charts_read},
    {"table", tables_keys, tables_read},
    {"key-figures", keyfigures_keys, keyfigures_read},
    {"cover", coverpage_keys, coverpage_read},
    {"explanations", explained_keys, explained_read},
    {"contents", no_keys, read_contents},
    {"appendix", no_keys, NULL},
    {"chart-data", no_keys, NULL},
};

static bool
is_code(const char *word)
{
    return g_strv_contains(code_words, word);
}

static const struct kind *
find_kind(const struct context *context, const char *word, struct place at)
{
    size_t n = g_strv_length((char **)code_words), k = 0;
    const char **known =
        ARENA_NEW_N(context->arena, const char *, G_N_ELEMENTS(kinds) + n);
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (strcmp(kinds[i].word, word) == 0)
            return &kinds[i];
        known[k++] = kinds[i].word;
    }
    for (size_t i = 0; i < n; i++)
        known[k++] = code_words[i];
    findings_add(context->findings, FINDING_FENCE_UNKNOWN, at,
                 .args = {language_same(word),
                          language_same(text_nearest(word, known, k))});
    return NULL;
}

static bool
is_id(const char *id)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "0123456789-_.";
    return id[strspn(id, allowed)] == '\0';
}

/* The id as written and, in a loop, the code of its region. */
static const char *
read_id(const struct fence *fence, const char *id)
{
    const struct context *context = fence->context;
    const struct scope *scope = fence->scope;
    const struct region *loop = scope->county ? scope->county : scope->city;
    if (*id == '\0')
        return NULL;
    if (!is_id(id)) {
        findings_add(context->findings, FINDING_ID_BROKEN, fence->at,
                     .value = id);
        return NULL;
    }
    return loop == NULL ? id
                        : arena_printf(context->arena, "%s-%s", id, loop->code);
}

/* What the YAML of a kind makes; NULL when it makes nothing. */
static struct block *
read_kind(struct fence *fence, const struct kind *kind, int row,
          const char *text, struct fence_result *result)
{
    fence->yaml = read_yaml(fence, row, text);
    if (fence->yaml == NULL)
        return NULL;
    yamltree_expect_keys(fence->yaml, kind->keys, fence->context->findings);
    result->appendix = strcmp(kind->word, "appendix") == 0;
    result->chart_data = strcmp(kind->word, "chart-data") == 0;
    if (kind->read == NULL)
        return NULL;
    struct block *block = kind->read(fence);
    if (block == NULL)
        result->left_out = fence->id;
    return block;
}

struct fence_result
fence_read(const struct context *context, const struct expansion *expansion,
           int row, const char *info, const char *text)
{
    struct fence_result result = {0};
    struct fence fence = {
        .context = context,
        .expansion = expansion,
        .at = expand_place(expansion, row, 0),
        .row = row,
        .scope = expand_scope(expansion, row),
    };
    info =
        expand_flatten(context, expansion, arena_strdup(context->arena, info));
    size_t length = strcspn(info, " \t");
    const char *word = arena_strndup(context->arena, info, length);
    bool code = is_code(word);
    const struct kind *kind =
        code ? NULL
             : find_kind(context, word, expand_place(expansion, row, 1));
    if (kind == NULL && !code)
        return result;
    fence.id = read_id(&fence, text_trim(context->arena, info + length));
    result.at = fence.at;
    result.block = code ? code_read(&fence, text)
                        : read_kind(&fence, kind, row, text, &result);
    if (result.block == NULL)
        return result;
    result.block->id = fence.id;
    result.block->at[context->language] = fence.at;
    result.block->row[context->language] = row;
    return result;
}

/* ---- for those who read the YAML ---- */

struct prose
fence_prose(const struct fence *fence, const struct yaml *map, const char *key)
{
    const char *text = NULL;
    if (!yamltree_get_text(map, key, false, &text, fence->context->findings))
        return (struct prose){0};
    return spans_prose(fence->context, fence->expansion, text,
                       yamltree_get(map, key)->at);
}

struct prose
fence_prose_or(const struct fence *fence, const struct yaml *map,
               const char *key, struct words otherwise)
{
    if (yamltree_get(map, key) != NULL)
        return fence_prose(fence, map, key);
    return spans_plain(fence->context,
                       language_pick(otherwise, fence->context->language),
                       fence->at);
}

const char *
fence_text(const struct fence *fence, const struct yaml *map, const char *key)
{
    const char *text = NULL;
    if (!yamltree_get_text(map, key, false, &text, fence->context->findings))
        return NULL;
    return expand_flatten(fence->context, fence->expansion, text);
}

struct words
fence_words(const struct fence *fence, const struct yaml *map, const char *key)
{
    struct words words = {{NULL}};
    words.in[fence->context->language] = fence_text(fence, map, key);
    return words;
}

size_t
fence_count(const struct fence *fence, const struct yaml *map, const char *key,
            long most)
{
    struct findings *findings = fence->context->findings;
    long count = 0;
    if (!yamltree_get_integer(map, key, false, &count, findings))
        return 0;
    if (count >= 1 && count <= most)
        return (size_t)count;
    struct words expected = {
        {arena_printf(fence->context->arena, "1～%ld 的整数", most),
         arena_printf(fence->context->arena, "a whole number from 1 to %ld",
                      most)}};
    const struct yaml *yaml = yamltree_get(map, key);
    findings_add(findings, FINDING_KEY_TYPE, yaml->at,
                 .args = {language_same(key), expected}, .value = yaml->text);
    return 0;
}

bool
fence_truth(const struct fence *fence, const struct yaml *map, const char *key)
{
    bool truth = false;
    yamltree_get_truth(map, key, false, &truth, fence->context->findings);
    return truth;
}

const struct expression *
fence_expression(const struct fence *fence, const struct yaml *map,
                 const char *key)
{
    const char *text = fence_text(fence, map, key);
    if (text == NULL)
        return NULL;
    return expression_read(fence->context->arena, text,
                           yamltree_get(map, key)->at,
                           fence->context->findings);
}
