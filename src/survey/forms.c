#include "forms.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"
#include "fields.h"
#include "survey/titles.h"

static const char *const root_keys[] = {
    "resources", "name", "title", "description", "levels", NULL};
static const char *const form_keys[] = {
    "name", "title", "title_en", "description", "files", "schema", NULL};
static const char *const schema_keys[] = {
    "fields", "primaryKey", "missingValues",
    "foreignKeys", "uniqueKeys", "fieldsMatch", NULL};
static const char *const unsupported_keys[] = {
    "foreignKeys", "uniqueKeys", "fieldsMatch", NULL};

/* Table Schema's default is the empty cell alone; these are what people put
 * where they have nothing to say. */
static const char *const missing_by_default[] = {
    "", "-", "--", "—", "——", "/", "无", "N/A",
};

struct field_list {
    struct field **items;
    size_t n, capacity;
};

static bool
is_repeated(struct builder *builder, const struct field_list *list,
            const struct field *field)
{
    for (size_t i = 0; i < list->n; i++) {
        if (strcmp(list->items[i]->name, field->name) != 0)
            continue;
        findings_add(builder->findings, FINDING_NAME_REPEATED, field->at,
                     .args = {language_same(field->name)});
        return true;
    }
    return false;
}

static void
take_role(struct builder *builder, struct field *field,
          const struct field **holder)
{
    if (*holder == NULL) {
        *holder = field;
        return;
    }
    findings_add(builder->findings, FINDING_ROLE_REPEATED, field->at,
                 .args = {language_same((*holder)->name)});
    field->role = ROLE_NONE;
}

static void
read_fields(struct builder *builder, const struct yaml *schema,
            struct form *form)
{
    const struct yaml *nodes =
        builder_get_list(builder, schema, "fields", true);
    struct field_list list = {0};

    for (size_t i = 0; nodes != NULL && i < nodes->n; i++) {
        struct field *field = fields_read(builder, nodes->items[i], form);

        if (field == NULL || is_repeated(builder, &list, field))
            continue;
        if (field->role == ROLE_REGION)
            take_role(builder, field, &form->region);
        else if (field->role == ROLE_PERIOD)
            take_role(builder, field, &form->period);
        else if (field->role == ROLE_CITY)
            take_role(builder, field, &form->city);
        fields_add_measure(builder, field);
        field->index = list.n;
        ARENA_PUSH(builder->arena, &list, field);
    }
    form->fields = list.items;
    form->n_fields = list.n;
}

static const char *
nearest_field(const struct form *form, const char *name)
{
    g_autofree const char **names = g_new0(const char *, form->n_fields);

    for (size_t i = 0; i < form->n_fields; i++)
        names[i] = form->fields[i]->name;
    return text_nearest(name, names, form->n_fields);
}

static void
read_key(struct builder *builder, const struct yaml *schema,
         struct form *form)
{
    const struct yaml *node = yamltree_get(schema, "primaryKey");
    const char *const *names = NULL;
    size_t n = 0;

    yamltree_get_texts(builder->arena, schema, "primaryKey", false, &names,
                       &n, builder->findings);
    form->key = ARENA_NEW_N(builder->arena, const struct field *, n);
    for (size_t i = 0; i < n; i++) {
        const struct field *field = survey_field(form, names[i]);

        if (field != NULL)
            form->key[form->n_key++] = field;
        else
            findings_add(builder->findings, FINDING_KEY_FIELD_UNKNOWN,
                         node->at,
                         .args = {language_same(names[i]),
                                  language_same(nearest_field(form,
                                                              names[i]))});
    }
}

static void
read_schema(struct builder *builder, const struct yaml *map,
            struct form *form)
{
    const struct yaml *schema = yamltree_get(map, "schema");

    form->missing = missing_by_default;
    form->n_missing = G_N_ELEMENTS(missing_by_default);
    if (schema == NULL) {
        findings_add(builder->findings, FINDING_KEY_MISSING, map->at,
                     .args = {language_same("schema")});
        return;
    }
    yamltree_expect_keys(schema, schema_keys, builder->findings);
    fields_refuse_keys(builder, schema, unsupported_keys);
    read_fields(builder, schema, form);
    read_key(builder, schema, form);
    yamltree_get_texts(builder->arena, schema, "missingValues", false,
                       &form->missing, &form->n_missing, builder->findings);
}

static struct form *
read_form(struct builder *builder, const struct yaml *map)
{
    struct form *form = ARENA_NEW(builder->arena, struct form);

    yamltree_expect_keys(map, form_keys, builder->findings);
    if (!yamltree_get_text(map, "name", true, &form->name,
                           builder->findings))
        return NULL;
    form->at = map->at;
    if (survey_form(builder->survey, form->name) != NULL) {
        findings_add(builder->findings, FINDING_NAME_REPEATED, form->at,
                     .args = {language_same(form->name)});
        return NULL;
    }
    if (!builder_get_words(builder, map, "title", false, &form->title))
        form->title = language_same(form->name);
    if (!yamltree_get_texts(builder->arena, map, "files", false,
                            &form->files, &form->n_files,
                            builder->findings)) {
        form->files = arena_memdup(builder->arena, &form->name,
                                   sizeof form->name);
        form->n_files = 1;
    }
    read_schema(builder, map, form);
    form->titles = titles_list(builder->arena, form);
    return form;
}

/* 市 and 县, unless the template says what its offices are. */
static void
read_levels(struct builder *builder, const struct yaml *root)
{
    static const char *const level_keys[] = {"city", "county", NULL};
    static const struct words usual[] = {
        {{"市", "City"}}, {{"县（市、区）", "County or district"}}};
    static const struct words head = {{"地区", "Region"}};
    const struct yaml *levels = yamltree_get(root, "levels");
    struct words *names = builder->survey->levels + REGION_CITY;
    struct words *heads = builder->survey->heads + REGION_CITY;

    memcpy(names, usual, sizeof usual);
    for (size_t i = 0; i < G_N_ELEMENTS(usual); i++)
        heads[i] = head;
    if (levels == NULL)
        return;
    yamltree_expect_keys(levels, level_keys, builder->findings);
    for (size_t i = 0; i < G_N_ELEMENTS(usual); i++)
        if (yamltree_get_words(levels, level_keys[i], false, &names[i],
                               builder->findings))
            heads[i] = names[i];
}

bool
forms_read(struct builder *builder)
{
    struct survey *survey = builder->survey;
    const char *name = arena_printf(builder->arena, "%s/forms.yaml",
                                    survey->paths.template_name);
    g_autofree char *path =
        g_build_filename(survey->paths.template, "forms.yaml", NULL);
    const struct yaml *root = builder_read_yaml(builder, path, name, true);
    const struct yaml *nodes;

    survey->asks = true;
    if (root == NULL)
        return false;
    yamltree_expect_keys(root, root_keys, builder->findings);
    read_levels(builder, root);
    nodes = builder_get_list(builder, root, "resources", true);
    if (nodes == NULL)
        return false;
    survey->forms =
        ARENA_NEW_N(builder->arena, const struct form *, nodes->n);
    for (size_t i = 0; i < nodes->n; i++) {
        struct form *form = read_form(builder, nodes->items[i]);

        if (form == NULL)
            continue;
        form->index = survey->n_forms;
        survey->forms[survey->n_forms++] = form;
    }
    /* An empty list asks for nothing: a handbook, say. */
    survey->asks = nodes->n > 0;
    return survey->n_forms > 0 || !survey->asks;
}
