#include <errno.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"
#include "base/yamltree.h"

static const struct words a_text = {{"一段文字", "a text"}};
static const struct words an_integer = {{"整数", "a whole number"}};
static const struct words a_number = {{"数字", "a number"}};
static const struct words a_truth = {{"true 或 false", "true or false"}};
static const struct words a_map = {
    {"一组配置项（名称: 内容）", "a map (key: value)"}};
static const struct words words_or_text = {
    {"一段文字，或 zh、en 各一段文字", "a text, or one each for zh and en"}};
static const struct words some_texts = {
    {"一段文字，或由文字组成的列表", "a text or a list of texts"}};

const struct yaml *
yamltree_get(const struct yaml *map, const char *key)
{
    if (map->kind != YAML_MAP)
        return NULL;
    for (size_t i = 0; i < map->n; i++)
        if (strcmp(map->items[i]->key, key) == 0)
            return map->items[i];
    return NULL;
}

static bool
is_null(const struct yaml *node)
{
    return node->kind == YAML_SCALAR && !node->quoted &&
           (*node->text == '\0' || strcmp(node->text, "~") == 0 ||
            strcmp(node->text, "null") == 0);
}

/* What stands there, in a line. */
static const char *
shown(const struct yaml *node)
{
    if (node->kind == YAML_LIST)
        return node->n > 0 ? "[…]" : "[]";
    if (node->kind == YAML_MAP)
        return node->n > 0 ? "{…}" : "{}";
    return node->text;
}

static bool
refuse_named(const struct yaml *node, struct words name, struct words expected,
             struct findings *findings)
{
    findings_add(findings, FINDING_KEY_TYPE, node->at, .value = shown(node),
                 .args = {name, expected});
    return false;
}

static bool
refuse(const struct yaml *node, const char *key, struct words expected,
       struct findings *findings)
{
    return refuse_named(node, language_same(key), expected, findings);
}

/* A key without a value counts as missing. */
static const struct yaml *
find(const struct yaml *map, const char *key, bool required,
     struct findings *findings)
{
    const struct yaml *node = yamltree_get(map, key);
    if (node != NULL && !is_null(node))
        return node;
    if (required)
        findings_add(findings, FINDING_KEY_MISSING,
                     node != NULL ? node->key_at : map->at,
                     .args = {language_same(key)});
    return NULL;
}

static size_t
count_names(const char *const *names)
{
    size_t n = 0;
    while (names[n] != NULL)
        n++;
    return n;
}

void
yamltree_expect_keys(const struct yaml *map, const char *const *known,
                     struct findings *findings)
{
    size_t n_known = count_names(known);
    if (map->kind != YAML_MAP) {
        static const struct words here = {{"此处", "this place"}};
        refuse_named(map, map->key ? language_same(map->key) : here, a_map,
                     findings);
        return;
    }
    for (size_t i = 0; i < map->n; i++) {
        const struct yaml *item = map->items[i];
        if (g_strv_contains(known, item->key))
            continue;
        const char *nearest = text_nearest(item->key, known, n_known);
        findings_add(
            findings, FINDING_KEY_UNKNOWN, item->key_at,
            .args = {language_same(item->key), language_same(nearest)});
    }
}

bool
yamltree_get_text(const struct yaml *map, const char *key, bool required,
                  const char **value, struct findings *findings)
{
    const struct yaml *node = find(map, key, required, findings);
    if (node == NULL)
        return false;
    if (node->kind != YAML_SCALAR)
        return refuse(node, key, a_text, findings);
    *value = node->text;
    return true;
}

/* strtol alone would take blanks, a plus and what follows the number. */
static bool
read_integer(const char *text, long *value)
{
    const char *digits = text + (*text == '-');
    if (*digits == '\0' || digits[strspn(digits, "0123456789")] != '\0')
        return false;
    errno = 0;
    long read = strtol(text, NULL, 10);
    if (errno != 0)
        return false;
    *value = read;
    return true;
}

bool
yamltree_get_integer(const struct yaml *map, const char *key, bool required,
                     long *value, struct findings *findings)
{
    const struct yaml *node = find(map, key, required, findings);
    if (node == NULL)
        return false;
    if (node->kind != YAML_SCALAR || node->quoted ||
        !read_integer(node->text, value))
        return refuse(node, key, an_integer, findings);
    return true;
}

bool
yamltree_get_number(const struct yaml *map, const char *key, bool required,
                    struct rational *value, struct findings *findings)
{
    const struct yaml *node = find(map, key, required, findings);
    if (node == NULL)
        return false;
    if (node->kind != YAML_SCALAR || node->quoted ||
        !rational_read(node->text, value))
        return refuse(node, key, a_number, findings);
    return true;
}

bool
yamltree_get_truth(const struct yaml *map, const char *key, bool required,
                   bool *value, struct findings *findings)
{
    const struct yaml *node = find(map, key, required, findings);
    if (node == NULL)
        return false;
    bool plain = node->kind == YAML_SCALAR && !node->quoted;
    bool yes = plain && strcmp(node->text, "true") == 0;
    if (!yes && !(plain && strcmp(node->text, "false") == 0))
        return refuse(node, key, a_truth, findings);
    *value = yes;
    return true;
}

static bool
get_language_map(const struct yaml *node, const char *key, struct words *value,
                 struct findings *findings)
{
    const char *known[LANGUAGES + 1] = {NULL};
    struct words read = {{NULL}};
    bool right = false, wrong = false;

    for (int i = 0; i < LANGUAGES; i++)
        known[i] = language_tag((enum language)i);
    yamltree_expect_keys(node, known, findings);
    for (int i = 0; i < LANGUAGES; i++) {
        const struct yaml *item = yamltree_get(node, known[i]);
        if (item == NULL || is_null(item))
            continue;
        if (yamltree_get_text(node, known[i], false, &read.in[i], findings))
            right = true;
        else
            wrong = true;
    }
    if (right && !wrong)
        *value = read;
    else if (!wrong)
        refuse(node, key, words_or_text, findings);
    return right && !wrong;
}

bool
yamltree_get_words(const struct yaml *map, const char *key, bool required,
                   struct words *value, struct findings *findings)
{
    const struct yaml *node = find(map, key, required, findings);
    if (node == NULL)
        return false;
    switch (node->kind) {
    case YAML_SCALAR:
        *value = language_same(node->text);
        return true;
    case YAML_MAP:
        return get_language_map(node, key, value, findings);
    case YAML_LIST:
        break;
    }
    return refuse(node, key, words_or_text, findings);
}

bool
yamltree_get_texts(struct arena *arena, const struct yaml *map, const char *key,
                   bool required, const char *const **texts, size_t *n,
                   struct findings *findings)
{
    const struct yaml *node = find(map, key, required, findings);
    if (node == NULL)
        return false;
    if (node->kind == YAML_MAP)
        return refuse(node, key, some_texts, findings);

    bool single = node->kind == YAML_SCALAR;
    size_t count = single ? 1 : node->n;
    const char **list = ARENA_NEW_N(arena, const char *, count);
    bool right = true;
    for (size_t i = 0; i < count; i++) {
        const struct yaml *item = single ? node : node->items[i];
        if (item->kind != YAML_SCALAR || is_null(item))
            right = refuse(item, key, a_text, findings);
        else
            list[i] = item->text;
    }
    if (right) {
        *texts = list;
        *n = count;
    }
    return right;
}

static void
append_choices(GString *out, const char *const *names, const char *comma,
               const char * or)
{
    size_t n = count_names(names);
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            g_string_append(out, i + 1 < n ? comma : or);
        g_string_append(out, names[i]);
    }
}

bool
yamltree_get_choice(const struct yaml *map, const char *key, bool required,
                    const char *const *names, size_t *index,
                    struct findings *findings)
{
    const struct yaml *node = find(map, key, required, findings);
    if (node == NULL)
        return false;
    for (size_t i = 0; node->kind == YAML_SCALAR && names[i] != NULL; i++)
        if (strcmp(node->text, names[i]) == 0) {
            *index = i;
            return true;
        }
    g_autoptr(GString) zh = g_string_new(NULL);
    g_autoptr(GString) en = g_string_new(NULL);
    append_choices(zh, names, "、", " 或 ");
    append_choices(en, names, ", ", " or ");
    return refuse(node, key, (struct words){{zh->str, en->str}}, findings);
}
