#include "quantity.h"

#include <glib.h>

#define DECIMALS_MAX 6
/* Columns that a page could never hold. */
#define QUANTITIES_MAX 200

static const char *const item_keys[] = {
    "measure", "value",  "title", "unit", "decimals",
    "share",   "change", "rank",  NULL,
};

static bool
refuse_missing(const struct fence *fence, struct place at, const char *key)
{
    findings_add(fence->context->findings, FINDING_KEY_MISSING, at,
                 .args = {language_same(key)});
    return false;
}

/* A measure has its own title; any other expression needs one. */
static bool
set_title(const struct fence *fence, struct words given,
          struct quantity *quantity)
{
    enum language language = fence->context->language;
    const struct measure *measure = NULL;
    if (quantity->value->kind == EXPRESSION_NAME)
        measure = survey_measure(fence->context->survey, quantity->value->text);
    if (measure != NULL)
        quantity->title = measure->title;
    if (given.in[language] != NULL)
        quantity->title.in[language] = given.in[language];
    if (measure != NULL || given.in[language] != NULL)
        return true;
    /* An unknown name is said when it is evaluated. */
    if (quantity->value->kind == EXPRESSION_NAME) {
        quantity->title = language_same(quantity->source);
        return true;
    }
    return refuse_missing(fence, quantity->at, "title");
}

static bool
set_value(const struct fence *fence, const char *text, struct place at,
          struct quantity *quantity)
{
    const struct context *context = fence->context;
    quantity->at = at;
    quantity->source = expand_flatten(context, fence->expansion, text);
    quantity->value = expression_read(context->arena, quantity->source, at,
                                      context->findings);
    return quantity->value != NULL;
}

static void
set_options(const struct fence *fence, const struct yaml *map,
            struct quantity *quantity)
{
    const struct context *context = fence->context;
    const char *unit = fence_text(fence, map, "unit");
    if (unit != NULL) {
        quantity->has_unit = true;
        quantity->unit = unit_read(context->arena, unit);
        quantity->unit_at = yamltree_get(map, "unit")->at;
    }
    long decimals = 0;
    quantity->has_decimals = yamltree_get_integer(map, "decimals", false,
                                                  &decimals, context->findings);
    quantity->decimals = (int)CLAMP(decimals, 0, DECIMALS_MAX);
    quantity->share = fence_truth(fence, map, "share");
    quantity->change = fence_truth(fence, map, "change");
    quantity->rank = fence_truth(fence, map, "rank");
}

static bool
read_map(const struct fence *fence, const struct yaml *map,
         struct quantity *quantity)
{
    yamltree_expect_keys(map, item_keys, fence->context->findings);
    const char *key = yamltree_get(map, "value") != NULL ? "value" : "measure";
    const char *text = NULL;
    if (!yamltree_get_text(map, key, true, &text, fence->context->findings))
        return false;
    set_options(fence, map, quantity);
    return set_value(fence, text, yamltree_get(map, key)->at, quantity) &&
           set_title(fence, fence_words(fence, map, "title"), quantity);
}

static bool
read_one(const struct fence *fence, const struct yaml *yaml,
         struct quantities *quantities)
{
    struct quantity quantity = {0};
    struct words untitled = {{NULL}};
    bool sound = false;
    if (yaml->kind == YAML_MAP)
        sound = read_map(fence, yaml, &quantity);
    else if (yaml->kind == YAML_SCALAR)
        sound = set_value(fence, yaml->text, yaml->at, &quantity) &&
                set_title(fence, untitled, &quantity);
    else
        refuse_missing(fence, yaml->at, "measure");
    if (sound)
        ARENA_PUSH(fence->context->arena, quantities, quantity);
    return sound;
}

static bool
refuse_many(const struct fence *fence, const struct yaml *yaml,
            const char *key)
{
    struct arena *arena = fence->context->arena;
    findings_add(fence->context->findings, FINDING_KEY_TYPE, yaml->at,
                 .value = "[…]",
                 .args = {language_same(key),
                          {{arena_printf(arena, "至多 %d 项", QUANTITIES_MAX),
                            arena_printf(arena, "at most %d items",
                                         QUANTITIES_MAX)}}});
    return false;
}

bool
quantity_read(const struct fence *fence, const char *key,
              struct quantities *quantities)
{
    const struct yaml *yaml = yamltree_get(fence->yaml, key);
    if (yaml == NULL)
        return refuse_missing(fence, fence->at, key);
    if (yaml->kind != YAML_LIST)
        return read_one(fence, yaml, quantities);
    if (yaml->n > QUANTITIES_MAX)
        return refuse_many(fence, yaml, key);
    bool sound = true;
    for (size_t i = 0; i < yaml->n; i++)
        sound &= read_one(fence, yaml->items[i], quantities);
    if (yaml->n == 0)
        return refuse_missing(fence, yaml->at, key);
    return sound;
}

const struct expression *
quantity_apply(struct arena *arena, const char *function,
               const struct expression *value)
{
    struct expression *call = ARENA_NEW(arena, struct expression);
    call->kind = EXPRESSION_CALL;
    call->at = value->at;
    call->text = function;
    ARENA_PUSH(arena, call,
               (struct expression *)arena_memdup(arena, value, sizeof *value));
    return call;
}
