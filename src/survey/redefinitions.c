#include "redefinitions.h"

#include "base/arena.h"
#include "base/text.h"

static const char *const known[] = {"of", "year", "note", "note_en", NULL};

struct redefinition_list {
    struct redefinition *items;
    size_t n, capacity;
};

static void
refuse_name(struct builder *builder, const struct yaml *map, const char *name)
{
    findings_add(
        builder->findings, FINDING_EXPRESSION_NAME_UNKNOWN,
        yamltree_get(map, "of")->at, .value = name,
        .args = {language_same(name),
                 language_same(survey_nearest_measure(builder->survey, name))});
}

static bool
read_year(struct builder *builder, const struct yaml *map, int *year)
{
    long number = 0;

    if (!yamltree_get_integer(map, "year", true, &number, builder->findings))
        return false;
    if (number < 1900 || number > builder->survey->year) {
        builder_refuse(builder, yamltree_get(map, "year"), "year",
                       "1900 至本年的年份", "a year from 1900 to this one");
        return false;
    }
    *year = (int)number;
    return true;
}

static void
read_one(struct builder *builder, const struct yaml *map,
         struct redefinition_list *list)
{
    struct redefinition redefinition = {.at = map->at};
    const char *const *names;
    size_t n;

    yamltree_expect_keys(map, known, builder->findings);
    if (map->kind != YAML_MAP)
        return;
    bool named = yamltree_get_texts(builder->arena, map, "of", true, &names,
                                    &n, builder->findings);
    bool dated = read_year(builder, map, &redefinition.year);
    bool told = builder_get_words(builder, map, "note", true,
                                  &redefinition.note);
    for (size_t i = 0; named && i < n; i++) {
        redefinition.measure = survey_measure(builder->survey, names[i]);
        if (redefinition.measure == NULL)
            refuse_name(builder, map, names[i]);
        else if (dated && told)
            ARENA_PUSH(builder->arena, list, redefinition);
    }
}

void
redefinitions_read(struct builder *builder, const struct yaml *root)
{
    const struct yaml *items =
        root == NULL ? NULL
                     : builder_get_list(builder, root, "breaks", false);
    struct redefinition_list list = {0};

    for (size_t i = 0; items != NULL && i < items->n; i++)
        read_one(builder, items->items[i], &list);
    builder->survey->redefinitions = list.items;
    builder->survey->n_redefinitions = list.n;
}
