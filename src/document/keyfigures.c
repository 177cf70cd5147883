#include "keyfigures.h"

#include <glib.h>

#include "absent.h"
#include "document/wording.h"
#include "points.h"
#include "redefined.h"
#include "saying.h"
#include "slot.h"
#include "spans.h"
#include "use.h"

#define COLUMNS_MAX 4

const char *const keyfigures_keys[] = {"columns", "of", NULL};

static const char *const item_keys[] = {"measure", "label", "value",
                                        "change",  "trend", NULL};

struct tile {
    const struct fence *fence;
    const struct yaml *map;
    const struct expression *measure; /* or NULL */
    const char *source;
    struct place at;
    struct words title;
};

static bool
evaluate_tile(const struct tile *tile, const struct expression *expression,
              struct period period, struct value *value)
{
    const struct context *context = tile->fence->context;
    struct scope scope = *tile->fence->scope;
    scope.period = period;
    *value = (struct value){.kind = VALUE_MISSING, .unit = {"", 0, NULL}};
    return evaluate(context->arena, expression, &scope, value,
                    context->findings);
}

static struct figure_use *
use_of(const struct tile *tile, const char *source,
       const struct expression *formula, const struct value *value,
       const char *printed)
{
    struct figure_use *use =
        use_new(tile->fence->context, use_fence_stem(tile->fence, source),
                source, formula, tile->fence->scope, value);
    use->at = tile->at;
    use->printed = printed;
    return use;
}

/* ---- value ---- */

/* 6205册; 6,205 books; RMB 102.60 million. */
static const char *
with_unit(const struct context *context, const struct value *value,
          const char *number)
{
    struct arena *arena = context->arena;
    struct unit unit = value->unit;
    if (value->form != VALUE_AMOUNT || wording_is_fraction(unit))
        return number;
    if (context->language == LANGUAGE_ZH)
        return arena_printf(arena, "%s%s", number, unit_text_zh(arena, unit));
    return unit_is_money(unit) || unit.base_en == NULL
               ? number
               : arena_printf(arena, "%s %s", number,
                              wording_unit(arena, unit, false, LANGUAGE_EN));
}

static struct prose
default_value(const struct tile *tile)
{
    const struct context *context = tile->fence->context;
    struct period period = tile->fence->scope->period;
    struct value value;
    const char *text = "";
    struct figure_wording wording = {RULE_MISSING, "", {"", 0, NULL}, 0, ""};
    if (!evaluate_tile(tile, tile->measure, period, &value))
        return (struct prose){0};
    if (value.kind == VALUE_NUMBER) {
        struct saying saying = saying_of(&value);
        saying_text(context, &saying, tile->at, &text);
        text = with_unit(context, &value, text);
        wording = saying.wording;
    } else {
        text = slot_missing(value.why, context->language);
    }
    struct figure_use *use =
        use_of(tile, tile->source, tile->measure, &value, text);
    use->wording = wording;
    return spans_figure(context, use, tile->at);
}

/* ---- change on last year ---- */

static const char *
change_text(const struct context *context, struct rational change)
{
    struct arena *arena = context->arena;
    enum language language = context->language;
    int sign = rational_sign(change);
    const char *size =
        wording_percent(arena, rational_absolute(change), 1, language);
    if (language == LANGUAGE_EN)
        return sign == 0 ? arena_printf(arena, "unchanged on %d",
                                        context->survey->year - 1)
                         : arena_printf(arena, "%s %s on %d",
                                        sign > 0 ? "up" : "down", size,
                                        context->survey->year - 1);
    return sign == 0 ? "与上年持平"
                     : arena_printf(arena, "比上年%s%s",
                                    sign > 0 ? "增长" : "下降", size);
}

static void
set_change(const struct tile *tile, struct key_figure *figure)
{
    const struct context *context = tile->fence->context;
    struct period period = tile->fence->scope->period;
    const struct expression *formula =
        quantity_apply(context->arena, "change", tile->measure);
    struct value value;
    if (!evaluate_tile(tile, formula, period, &value) ||
        value.kind != VALUE_NUMBER)
        return;
    const char *source =
        arena_printf(context->arena, "change(%s)", tile->source);
    figure->direction = rational_sign(value.number);
    struct figure_use *use = use_of(tile, source, formula, &value,
                                    change_text(context, value.number));
    use->wording.rule = RULE_DIRECTION;
    use->wording.unit = (struct unit){"", -2, NULL};
    use->wording.decimals = 1;
    figure->change = spans_figure(context, use, tile->at);
}

static void
set_trend(const struct tile *tile, struct key_figure *figure)
{
    const struct context *context = tile->fence->context;
    struct points years = points_of(tile->fence, DIMENSION_YEAR, NULL, 0);
    if (years.n < 2)
        return;
    figure->trend = ARENA_NEW_N(context->arena, struct datum, years.n);
    figure->n_trend = years.n;
    for (size_t i = 0; i < years.n; i++) {
        struct value value;
        struct datum *datum = &figure->trend[i];
        datum->label = years.items[i].name;
        datum->value = rational_of(0);
        if (!evaluate_tile(tile, tile->measure, years.items[i].period,
                           &value) ||
            value.kind != VALUE_NUMBER)
            continue;
        datum->known = true;
        datum->redefined =
            i > 0 && redefined_since(context, tile->measure,
                                     years.items[i - 1].period,
                                     years.items[i].period);
        datum->value = value.number;
    }
}

/* ---- tiles ---- */

static bool
read_measure(struct tile *tile)
{
    const struct fence *fence = tile->fence;
    const struct context *context = fence->context;
    tile->source = fence_text(fence, tile->map, "measure");
    tile->at = tile->map->at;
    if (tile->source == NULL)
        return true;
    tile->at = yamltree_get(tile->map, "measure")->at;
    tile->measure = fence_expression(fence, tile->map, "measure");
    if (tile->measure == NULL)
        return false;
    const struct measure *measure =
        tile->measure->kind == EXPRESSION_NAME
            ? survey_measure(context->survey, tile->source)
            : NULL;
    tile->title = measure != NULL ? measure->title : (struct words){{0}};
    return true;
}

static bool
require(const struct tile *tile, bool given, const char *key)
{
    if (!given && yamltree_get(tile->map, key) == NULL) {
        findings_add(tile->fence->context->findings, FINDING_KEY_MISSING,
                     tile->at, .args = {language_same(key)});
        return false;
    }
    return true;
}

static bool
read_tile(const struct fence *fence, const struct yaml *map,
          struct formulas *formulas, struct key_figure *figure)
{
    struct tile tile = {.fence = fence, .map = map};
    yamltree_expect_keys(map, item_keys, fence->context->findings);
    if (map->kind != YAML_MAP || !read_measure(&tile))
        return false;
    bool titled = tile.title.in[LANGUAGE_ZH] != NULL ||
                  tile.title.in[LANGUAGE_EN] != NULL;
    bool change = fence_truth(fence, map, "change");
    bool trend = fence_truth(fence, map, "trend");
    if (!require(&tile, titled, "label") ||
        !require(&tile, tile.measure != NULL, "value") ||
        ((change || trend) && !require(&tile, tile.measure != NULL, "measure")))
        return false;
    figure->label = fence_prose_or(fence, map, "label", tile.title);
    figure->value = yamltree_get(map, "value") != NULL
                        ? fence_prose(fence, map, "value")
                        : default_value(&tile);
    if (change)
        set_change(&tile, figure);
    if (trend)
        set_trend(&tile, figure);
    if (tile.measure != NULL)
        ARENA_PUSH(fence->context->arena, formulas, tile.measure);
    return true;
}

struct block *
keyfigures_read(const struct fence *fence)
{
    const struct context *context = fence->context;
    struct key_figures *figures = ARENA_NEW(context->arena, struct key_figures);
    const struct yaml *of = yamltree_get(fence->yaml, "of");
    if (of == NULL || of->kind != YAML_LIST) {
        findings_add(context->findings, FINDING_KEY_MISSING, fence->at,
                     .args = {language_same("of")});
        return NULL;
    }
    struct formulas formulas = {0};
    for (size_t i = 0; i < of->n; i++) {
        struct key_figure figure = {0};
        if (read_tile(fence, of->items[i], &formulas, &figure))
            ARENA_PUSH(context->arena, figures, figure);
    }
    absent_add_tiles_note(fence, &formulas, &figures->note);
    size_t columns = fence_count(fence, fence->yaml, "columns", COLUMNS_MAX);
    figures->columns = columns > 0 ? (int)columns : COLUMNS_MAX;
    struct block *block = ARENA_NEW(context->arena, struct block);
    block->kind = BLOCK_KEY_FIGURES;
    block->key_figures = figures;
    return block;
}
