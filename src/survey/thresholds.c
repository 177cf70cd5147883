#include "thresholds.h"

#include <glib.h>
#include <stddef.h>

#include "base/arena.h"

enum { THRESHOLDS_MAX = 4 };

struct threshold {
    const char *key;
    size_t offset;               /* in struct plausible */
    struct rational least, usual;
};

static const struct {
    const char *key;
    struct threshold items[THRESHOLDS_MAX + 1]; /* ends without a key */
} tests[PLAUSIBLE_TESTS] = {
#define AT(member) offsetof(struct plausible, member)
    [PLAUSIBLE_LAST_YEAR_AGAIN] = {
        "last-year-again", {{"digits", AT(again_digits), {1, 1}, {6, 1}}}},
    [PLAUSIBLE_UNIT_SLIP] = {
        "unit-slip", {{"within", AT(slip_within), {0, 1}, {1, 2}},
                      {"effect", AT(slip_effect), {0, 1}, {1, 100}}}},
    [PLAUSIBLE_DIGITS_SWAPPED] = {
        "digits-swapped", {{"digits", AT(digits_least), {2, 1}, {4, 1}},
                           {"change", AT(digits_change), {0, 1}, {1, 4}}}},
    [PLAUSIBLE_COLUMNS_SWAPPED] = {
        "columns-swapped", {{"apart", AT(columns_apart), {1, 1}, {3, 1}},
                            {"within", AT(columns_within), {0, 1}, {1, 2}},
                            {"effect", AT(columns_effect), {0, 1},
                             {1, 100}}}},
    [PLAUSIBLE_FALL_TO_ZERO] = {
        "fall-to-zero", {{"effect", AT(zero_effect), {0, 1}, {1, 100}}}},
    [PLAUSIBLE_ABOVE_HALF] = {
        "above-half", {{"share", AT(half_share), {0, 1}, {1, 2}},
                       {"cities", AT(half_cities), {2, 1}, {4, 1}},
                       {"total", AT(half_total), {0, 1}, {20, 1}}}},
    [PLAUSIBLE_OUTLIER] = {
        "outlier", {{"spread", AT(outlier_spread), {0, 1}, {4, 1}},
                    {"cities", AT(outlier_cities), {4, 1}, {8, 1}},
                    {"change", AT(outlier_change), {0, 1}, {1, 2}},
                    {"effect", AT(outlier_effect), {0, 1}, {1, 50}}}},
#undef AT
};

static struct rational *
member(struct plausible *plausible, const struct threshold *threshold)
{
    return (struct rational *)((char *)plausible + threshold->offset);
}

static void
set_defaults(struct plausible *plausible)
{
    for (size_t i = 0; i < PLAUSIBLE_TESTS; i++) {
        const struct threshold *threshold = tests[i].items;

        plausible->runs[i] = true;
        for (; threshold->key != NULL; threshold++)
            *member(plausible, threshold) = threshold->usual;
    }
}

/* 0.5 and 50% are the same. */
static bool
read_number(const struct yaml *node, struct rational *value)
{
    g_autofree char *text = NULL;
    size_t length;

    if (node->kind != YAML_SCALAR)
        return false;
    text = g_strdup(node->text);
    length = strlen(text);
    if (length == 0 || text[length - 1] != '%')
        return rational_read(text, value);
    text[length - 1] = '\0';
    return rational_read(text, value) && rational_scale(*value, -2, value);
}

static void
read_threshold(struct builder *builder, const struct yaml *map,
               const struct threshold *threshold)
{
    const struct yaml *node = yamltree_get(map, threshold->key);
    struct arena *arena = builder->arena;
    char text[RATIONAL_TEXT_MAX];
    struct rational value;

    if (node == NULL)
        return;
    if (read_number(node, &value) &&
        rational_compare(value, threshold->least) >= 0) {
        *member(&builder->survey->plausible, threshold) = value;
        return;
    }
    rational_print(threshold->least.num, 0, false, text);
    builder_refuse(
        builder, node, threshold->key,
        arena_printf(arena, "不小于 %s 的数，如 3、0.5 或 50%%", text),
        arena_printf(arena, "a number from %s, as 3, 0.5 or 50%%", text));
}

static void
read_test(struct builder *builder, const struct yaml *root, size_t test)
{
    const struct yaml *node = yamltree_get(root, tests[test].key);
    const char *known[THRESHOLDS_MAX + 1] = {NULL};

    if (node == NULL)
        return;
    if (node->kind == YAML_SCALAR && !node->quoted) {
        yamltree_get_truth(root, tests[test].key, false,
                           &builder->survey->plausible.runs[test],
                           builder->findings);
        return;
    }
    for (size_t i = 0; tests[test].items[i].key != NULL; i++)
        known[i] = tests[test].items[i].key;
    yamltree_expect_keys(node, known, builder->findings);
    for (size_t i = 0; node->kind == YAML_MAP && known[i] != NULL; i++)
        read_threshold(builder, node, &tests[test].items[i]);
}

void
thresholds_read(struct builder *builder, const struct yaml *root)
{
    struct plausible *plausible = &builder->survey->plausible;
    const char *known[PLAUSIBLE_TESTS + 1] = {NULL};
    const struct yaml *map =
        root == NULL ? NULL : yamltree_get(root, "plausibility");
    bool all = true;

    set_defaults(plausible);
    if (map == NULL)
        return;
    if (map->kind == YAML_SCALAR && !map->quoted) {
        yamltree_get_truth(root, "plausibility", false, &all,
                           builder->findings);
        for (size_t i = 0; i < PLAUSIBLE_TESTS; i++)
            plausible->runs[i] = all;
        return;
    }
    for (size_t i = 0; i < PLAUSIBLE_TESTS; i++)
        known[i] = tests[i].key;
    yamltree_expect_keys(map, known, builder->findings);
    for (size_t i = 0; map->kind == YAML_MAP && i < PLAUSIBLE_TESTS; i++)
        read_test(builder, map, i);
}
