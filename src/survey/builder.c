#include "builder.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/reason.h"
#include "base/text.h"
#include "survey/variable.h"

/* A template of many hundred measures has some 100 KB. */
#define YAML_MAX (4 << 20)
/* Twenty forms of a hundred fields; each is compared for every region. */
#define MEASURES_MAX 2000

const struct yaml *
builder_read_yaml(struct builder *builder, const char *path,
                  const char *name, bool required)
{
    const char *text;
    struct words why;
    size_t length;

    if (!required && !file_exists(path))
        return NULL;
    if (!file_read(builder->arena, path, YAML_MAX, &text, &length, &why)) {
        findings_add(builder->findings, FINDING_CONFIG_UNREADABLE,
                     (struct place){.file = name},
                     .args = {why}, .machine = reason_is_machine(why));
        return NULL;
    }
    return yamltree_read(builder->arena, name, 1, text, length,
                         builder->findings);
}

void
builder_refuse(struct builder *builder, const struct yaml *node,
               const char *key, const char *expected_zh,
               const char *expected_en)
{
    static const char *const shapes[] = {
        [YAML_LIST] = "[…]", [YAML_MAP] = "{…}"};

    findings_add(builder->findings, FINDING_KEY_TYPE, node->at,
                 .value = node->kind == YAML_SCALAR ? node->text
                                                    : shapes[node->kind],
                 .args = {language_same(key), {{expected_zh, expected_en}}});
}

const struct yaml *
builder_get_list(struct builder *builder, const struct yaml *map,
                 const char *key, bool required)
{
    const struct yaml *list = yamltree_get(map, key);

    if (list == NULL) {
        if (required)
            findings_add(builder->findings, FINDING_KEY_MISSING, map->at,
                         .args = {language_same(key)});
        return NULL;
    }
    if (list->kind != YAML_LIST) {
        /* A key that is there without anything below it. */
        if (required || list->kind != YAML_SCALAR || *list->text != '\0')
            builder_refuse(builder, list, key, "列表（每项以“-”开头）",
                           "a list, each item after “-”");
        return NULL;
    }
    return list;
}

bool
builder_get_words(struct builder *builder, const struct yaml *map,
                  const char *key, bool required, struct words *words)
{
    const char *key_en = arena_printf(builder->arena, "%s_en", key);
    bool found = yamltree_get_text(map, key, required,
                                   &words->in[LANGUAGE_ZH],
                                   builder->findings);

    return yamltree_get_text(map, key_en, false, &words->in[LANGUAGE_EN],
                             builder->findings) ||
           found;
}

bool
builder_get_unit(struct builder *builder, const struct yaml *map,
                 struct unit *unit)
{
    const char *text = "";
    bool found = yamltree_get_text(map, "unit", false, &text,
                                   builder->findings);

    *unit = unit_read(builder->arena, text);
    /* Money has its English name already, with the currency in front. */
    yamltree_get_text(map, "unit_en", false, &unit->base_en,
                      builder->findings);
    return found && *text != '\0';
}

const struct expression *
builder_get_expression(struct builder *builder, const struct yaml *map,
                       const char *key)
{
    const struct yaml *node;
    const char *text;
    struct place at;

    if (!yamltree_get_text(map, key, true, &text, builder->findings))
        return NULL;
    node = yamltree_get(map, key);
    at = node->at;
    at.column += node->quoted;
    return expression_read(builder->arena, text, at, builder->findings);
}

static bool
is_usable(const char *name)
{
    const char *cursor = name;
    uint32_t c = text_next(&cursor);

    if (c >= '0' && c <= '9')
        return false;
    for (; c != 0; c = text_next(&cursor)) {
        bool word = c == '_' || (c >= '0' && c <= '9') ||
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                    text_is_han(c);

        if (!word)
            return false;
    }
    return *name != '\0' && !variable_is_reserved(name);
}

/* Said once, at the first that is not taken. */
static bool
has_room(struct builder *builder, const struct measure *measure)
{
    if (builder->measures.n < MEASURES_MAX)
        return true;
    if (!builder->measures_refused)
        findings_add(builder->findings, FINDING_MEASURES_TOO_MANY,
                     measure->at,
                     .args = {language_same(arena_printf(
                         builder->arena, "%d", MEASURES_MAX))});
    builder->measures_refused = true;
    return false;
}

bool
builder_add_measure(struct builder *builder, struct measure *measure)
{
    struct survey_index *index = builder->index;

    if (!is_usable(measure->name)) {
        findings_add(builder->findings, FINDING_NAME_UNUSABLE, measure->at,
                     .args = {language_same(measure->name)});
        return false;
    }
    if (names_find(index->measures, 0, measure->name) != NULL) {
        findings_add(builder->findings, FINDING_NAME_REPEATED, measure->at,
                     .args = {language_same(measure->name)});
        return false;
    }
    if (!has_room(builder, measure))
        return false;
    names_add(index->measures, 0, measure->name, NAMES_EXACT, measure);
    measure->index = builder->measures.n;
    ARENA_PUSH(builder->arena, &builder->measures, measure);
    return true;
}
