#include "measures.h"

#include <glib.h>

#include "base/arena.h"
#include "survey/meaning.h"
#include "survey/variable.h"

/* A measure of measures of measures: evaluation recurses as deep, and visits
 * a part as often as it is used. */
#define LEVELS_MAX 50
#define WEIGHT_MAX 10000

static const char *const known[] = {
    "name", "title", "title_en", "unit", "unit_en", "note", "note_en",
    "value", NULL,
};

enum state { STATE_NEW, STATE_OPEN, STATE_DONE };

/* What is known of each measure while the derived ones are resolved. */
struct progress {
    enum state state;
    bool has_unit;
    unsigned weight;
};

struct resolver {
    struct builder *builder;
    struct progress *progress;   /* by the measure's index */
    struct measure *open[LEVELS_MAX];
    size_t n_open;
};

static unsigned resolve(struct resolver *resolver, struct measure *measure,
                        struct place used_at);

static void
declare(struct builder *builder, const struct yaml *map)
{
    struct measure *measure = ARENA_NEW(builder->arena, struct measure);
    bool named;

    yamltree_expect_keys(map, known, builder->findings);
    if (map->kind != YAML_MAP)
        return;
    measure->at = map->at;
    named = yamltree_get_text(map, "name", true, &measure->name,
                              builder->findings);
    measure->value = builder_get_expression(builder, map, "value");
    builder_get_unit(builder, map, &measure->unit);
    builder_get_words(builder, map, "note", false, &measure->note);
    if (!builder_get_words(builder, map, "title", false, &measure->title))
        measure->title = language_same(measure->name);
    if (named)
        builder_add_measure(builder, measure);
}

static void
list_names(struct builder *builder)
{
    struct survey_index *index = builder->index;
    struct survey *survey = builder->survey;
    size_t n = builder->measures.n;

    survey->n_measures = n;
    survey->measures = (const struct measure **)builder->measures.items;
    index->names =
        ARENA_NEW_N(builder->arena, const char *, n + VARIABLES);
    for (size_t i = 0; i < n; i++)
        index->names[index->n_names++] = survey->measures[i]->name;
    for (int i = 0; i < VARIABLES; i++)
        index->names[index->n_names++] = variable_name((enum variable)i);
}

/* The circle that closes when the innermost open measure uses `measure`. */
static void
report_circle(struct resolver *resolver, const struct measure *measure,
              struct place used_at)
{
    g_autoptr(GString) chain = g_string_new(NULL);
    size_t i = resolver->n_open;

    while (i > 0 && resolver->open[i - 1] != measure)
        i--;
    for (i = i > 0 ? i - 1 : 0; i < resolver->n_open; i++)
        g_string_append_printf(chain, "%s → ", resolver->open[i]->name);
    g_string_append(chain, measure->name);
    findings_add(resolver->builder->findings, FINDING_MEASURE_CIRCLE,
                 used_at, .args = {language_same(chain->str)});
}

/* The weight of all that the expression uses; 0 when it cannot be used. */
static unsigned
resolve_names(struct resolver *resolver, const struct expression *expression)
{
    const struct survey *survey = resolver->builder->survey;
    const struct measure *used;
    unsigned weight = 1;

    if (expression->kind == EXPRESSION_NAME) {
        used = survey_measure(survey, expression->text);
        return used == NULL
                   ? 1
                   : resolve(resolver,
                             resolver->builder->measures.items[used->index],
                             expression->at);
    }
    for (size_t i = 0; i < expression->n; i++) {
        unsigned more = resolve_names(resolver, expression->items[i]);

        if (more == 0)
            return 0;
        weight = MIN(weight + more, WEIGHT_MAX + 1);
    }
    return weight;
}

static void
refuse_unit(struct resolver *resolver, const struct measure *measure,
            struct unit actual)
{
    struct arena *arena = resolver->builder->arena;
    bool bare = *actual.base == '\0';

    findings_add(resolver->builder->findings, FINDING_MEASURE_UNIT,
                 measure->at,
                 .args = {language_same(measure->name),
                          unit_words(arena, measure->unit),
                          bare ? (struct words){{"无单位的数",
                                                 "a number without unit"}}
                               : unit_words(arena, actual)});
}

/* A declared unit names what the expression gives: another power of the same
 * unit, or the name of a quotient (元/人).  Only a ratio is a percentage. */
static void
settle_unit(struct resolver *resolver, struct measure *measure,
            struct meaning meaning)
{
    bool percent =
        *measure->unit.base == '\0' && measure->unit.exponent < 0;
    bool fits = true;

    if (!resolver->progress[measure->index].has_unit) {
        const char *base_en = measure->unit.base_en;

        measure->form = meaning.form;
        if (meaning.form == VALUE_AMOUNT)
            measure->unit = meaning.unit;
        if (base_en != NULL)
            measure->unit.base_en = base_en;
        return;
    }
    measure->form = percent ? VALUE_RATIO : VALUE_AMOUNT;
    if (meaning.form == VALUE_AMOUNT)
        fits = unit_same_base(measure->unit, meaning.unit);
    else if (percent)
        fits = meaning.form == VALUE_RATIO;
    if (!fits)
        refuse_unit(resolver, measure,
                    meaning.form == VALUE_AMOUNT
                        ? meaning.unit
                        : unit_read(resolver->builder->arena, ""));
}

static void
settle(struct resolver *resolver, struct measure *measure)
{
    struct builder *builder = resolver->builder;
    struct meaning_scope scope = {.survey = builder->survey, .measure = true};
    struct meaning meaning;

    if (!meaning_of(builder->arena, measure->value, &scope, &meaning,
                    builder->findings)) {
        measure->value = NULL;
        return;
    }
    if (meaning.kind != MEANING_NUMBER) {
        findings_add(builder->findings, FINDING_EXPRESSION_KIND,
                     measure->value->at, .args = {{{"数", "a number"}}});
        measure->value = NULL;
        return;
    }
    settle_unit(resolver, measure, meaning);
}

/* The measure's weight, when it is usable; each is resolved once. */
static unsigned
resolve(struct resolver *resolver, struct measure *measure,
        struct place used_at)
{
    struct progress *progress = &resolver->progress[measure->index];
    unsigned weight = 0;

    if (measure->value == NULL)
        return 1;
    if (progress->state == STATE_DONE)
        return progress->weight;
    if (progress->state == STATE_OPEN) {
        report_circle(resolver, measure, used_at);
        return 0;
    }
    progress->state = STATE_OPEN;
    if (resolver->n_open < LEVELS_MAX) {
        resolver->open[resolver->n_open++] = measure;
        weight = resolve_names(resolver, measure->value);
        resolver->n_open--;
    } else {
        weight = WEIGHT_MAX + 1;
    }
    progress->state = STATE_DONE;
    progress->weight = weight > WEIGHT_MAX ? 1 : MAX(weight, 1);
    if (weight > WEIGHT_MAX)
        findings_add(resolver->builder->findings, FINDING_MEASURE_TOO_DEEP,
                     used_at, .args = {language_same(measure->name)});
    if (weight == 0 || weight > WEIGHT_MAX)
        measure->value = NULL;
    else
        settle(resolver, measure);
    return progress->weight;
}

void
measures_read(struct builder *builder, const struct yaml *root)
{
    const struct yaml *list =
        root == NULL ? NULL
                     : builder_get_list(builder, root, "measures", false);
    struct resolver resolver = {.builder = builder};

    for (size_t i = 0; list != NULL && i < list->n; i++)
        declare(builder, list->items[i]);
    list_names(builder);
    resolver.progress = ARENA_NEW_N(builder->arena, struct progress,
                                    builder->measures.n);
    for (size_t i = 0; i < builder->measures.n; i++) {
        const struct unit *unit = &builder->measures.items[i]->unit;

        resolver.progress[i].has_unit =
            *unit->base != '\0' || unit->exponent != 0;
    }
    for (size_t i = 0; i < builder->measures.n; i++)
        resolve(&resolver, builder->measures.items[i],
                builder->measures.items[i]->at);
}
