#include "fields.h"

#include <glib.h>

#include "base/arena.h"

#define DECIMALS_MAX 6

static const char *const known[] = {
    "name",     "title", "title_en", "type",        "format",
    "aliases",  "unit",  "unit_en",  "role",        "decimals",
    "constraints", "description", "description_en", "example",
    "trueValues", "falseValues", "decimalChar", "groupChar", "bareNumber",
    "categories", "categoriesOrdered", "rdfType", "missingValues", NULL,
};
static const char *const known_constraints[] = {
    "required", "minimum", "maximum", "enum",
    "unique", "pattern", "minLength", "maxLength", "exclusiveMinimum",
    "exclusiveMaximum", "jsonSchema", NULL,
};

/* What Table Schema has and intake does not look at: to say so is better
 * than to leave a rule unchecked. */
static const char *const unsupported[] = {
    "trueValues", "falseValues", "decimalChar", "groupChar", "bareNumber",
    "categories", "categoriesOrdered", "rdfType", "missingValues", NULL,
};
static const char *const unsupported_constraints[] = {
    "unique", "pattern", "minLength", "maxLength", "exclusiveMinimum",
    "exclusiveMaximum", "jsonSchema", NULL,
};

static const char *const types[] = {
    [FIELD_STRING] = "string",       [FIELD_INTEGER] = "integer",
    [FIELD_NUMBER] = "number",       [FIELD_DATE] = "date",
    [FIELD_YEARMONTH] = "yearmonth", NULL,
};
static const char *const unsupported_types[] = {
    "year", "boolean", "time", "datetime", "duration", "geopoint",
    "geojson", "object", "array", "list", "any", NULL,
};
static const char *const formats[] = {"default", "any", NULL};
static const char *const roles[] = {"none", "region", "period", "city", NULL};

static bool
is_numeric(const struct field *field)
{
    return field->type == FIELD_INTEGER || field->type == FIELD_NUMBER;
}

static void
refuse_feature(struct builder *builder, struct place at, const char *feature)
{
    findings_add(builder->findings, FINDING_FORM_UNSUPPORTED, at,
                 .args = {language_same(feature)});
}

void
fields_refuse_keys(struct builder *builder, const struct yaml *map,
                   const char *const *keys)
{
    for (size_t i = 0; keys[i] != NULL; i++) {
        const struct yaml *node = yamltree_get(map, keys[i]);

        if (node != NULL)
            refuse_feature(builder, node->key_at, keys[i]);
    }
}

static bool
read_type(struct builder *builder, const struct yaml *map,
          struct field *field)
{
    const struct yaml *node = yamltree_get(map, "type");
    size_t type = FIELD_STRING;

    if (node != NULL && node->kind == YAML_SCALAR &&
        g_strv_contains(unsupported_types, node->text)) {
        refuse_feature(builder, node->at, node->text);
        return false;
    }
    if (node != NULL && !yamltree_get_choice(map, "type", true, types, &type,
                                             builder->findings))
        return false;
    field->type = (enum field_type)type;
    return true;
}

static void
read_format(struct builder *builder, const struct yaml *map)
{
    const struct yaml *node = yamltree_get(map, "format");

    if (node != NULL && node->kind == YAML_SCALAR &&
        !g_strv_contains(formats, node->text))
        refuse_feature(builder, node->at, node->text);
}

static void
read_role(struct builder *builder, const struct yaml *map,
          struct field *field)
{
    const struct yaml *node = yamltree_get(map, "role");
    size_t role = ROLE_NONE;
    bool fits = true;

    yamltree_get_choice(map, "role", false, roles, &role, builder->findings);
    field->role = (enum field_role)role;
    if (field->role == ROLE_REGION || field->role == ROLE_CITY)
        fits = field->type == FIELD_STRING;
    if (field->role == ROLE_PERIOD)
        fits = field->type == FIELD_DATE || field->type == FIELD_YEARMONTH;
    if (!fits) {
        findings_add(builder->findings, FINDING_ROLE_MISFIT, node->at,
                     .args = {language_same(node->text),
                              language_same(types[field->type])});
        field->role = ROLE_NONE;
    }
}

/* Whole numbers count wholes; others hundredths of the base (元: 分), and
 * percentages hundredths of a percent. */
static int
usual_decimals(const struct field *field)
{
    if (field->type == FIELD_INTEGER)
        return 0;
    if (*field->unit.base == '\0' && field->unit.exponent < 0)
        return 2 - field->unit.exponent;
    return 2;
}

static void
read_number(struct builder *builder, const struct yaml *map,
            struct field *field)
{
    long decimals;

    builder_get_unit(builder, map, &field->unit);
    field->decimals = usual_decimals(field);
    if (!yamltree_get_integer(map, "decimals", false, &decimals,
                              builder->findings))
        return;
    if (decimals >= 0 && decimals <= DECIMALS_MAX)
        field->decimals = (int)decimals;
    else
        builder_refuse(builder, yamltree_get(map, "decimals"), "decimals",
                       "0 至 6", "0 to 6");
}

static void
refuse_on_others(struct builder *builder, const struct yaml *map,
                 const char *key, bool fits)
{
    const struct yaml *node = yamltree_get(map, key);

    if (node != NULL && !fits)
        refuse_feature(builder, node->key_at, key);
}

static void
read_constraints(struct builder *builder, const struct yaml *map,
                 struct field *field)
{
    const struct yaml *rules = yamltree_get(map, "constraints");

    if (rules == NULL)
        return;
    yamltree_expect_keys(rules, known_constraints, builder->findings);
    fields_refuse_keys(builder, rules, unsupported_constraints);
    yamltree_get_truth(rules, "required", false, &field->required,
                       builder->findings);
    refuse_on_others(builder, rules, "minimum", is_numeric(field));
    refuse_on_others(builder, rules, "maximum", is_numeric(field));
    refuse_on_others(builder, rules, "enum", field->type == FIELD_STRING);
    if (is_numeric(field)) {
        field->has_minimum =
            yamltree_get_number(rules, "minimum", false, &field->minimum,
                                builder->findings);
        field->has_maximum =
            yamltree_get_number(rules, "maximum", false, &field->maximum,
                                builder->findings);
    } else if (field->type == FIELD_STRING) {
        yamltree_get_texts(builder->arena, rules, "enum", false,
                           &field->choices, &field->n_choices,
                           builder->findings);
    }
    if (field->has_minimum && field->has_maximum &&
        rational_compare(field->minimum, field->maximum) > 0)
        builder_refuse(builder, yamltree_get(rules, "maximum"), "maximum",
                       "不小于 minimum 的数", "no less than minimum");
}

struct field *
fields_read(struct builder *builder, const struct yaml *map,
            const struct form *form)
{
    struct field *field = ARENA_NEW(builder->arena, struct field);
    bool named, typed;

    yamltree_expect_keys(map, known, builder->findings);
    if (map->kind != YAML_MAP)
        return NULL;
    fields_refuse_keys(builder, map, unsupported);
    field->form = form;
    field->at = map->at;
    named = yamltree_get_text(map, "name", true, &field->name,
                              builder->findings);
    typed = read_type(builder, map, field);
    if (!named || !typed)
        return NULL;
    if (!builder_get_words(builder, map, "title", false, &field->title))
        field->title = language_same(field->name);
    builder_get_words(builder, map, "description", false, &field->note);
    read_format(builder, map);
    read_role(builder, map, field);
    yamltree_get_texts(builder->arena, map, "aliases", false,
                       &field->aliases, &field->n_aliases,
                       builder->findings);
    field->unit = unit_read(builder->arena, "");
    if (is_numeric(field))
        read_number(builder, map, field);
    else
        refuse_on_others(builder, map, "unit", false);
    read_constraints(builder, map, field);
    return field;
}

void
fields_add_measure(struct builder *builder, struct field *field)
{
    struct measure *measure;

    if (!is_numeric(field))
        return;
    measure = ARENA_NEW(builder->arena, struct measure);
    *measure = (struct measure){
        .name = field->name,
        .title = field->title,
        .note = field->note,
        .unit = field->unit,
        .form = VALUE_AMOUNT,
        .field = field,
        .at = field->at,
    };
    if (*field->unit.base == '\0' && field->unit.exponent < 0)
        measure->form = VALUE_RATIO;
    if (builder_add_measure(builder, measure))
        field->measure = measure;
}
