#include "checks.h"

#include "base/arena.h"
#include "survey/meaning.h"

static const char *const known[] = {
    "name", "level", "each", "form", "fails", "message", "message_en", NULL,
};
static const char *const levels[] = {
    [FINDING_ERROR] = "error", [FINDING_QUERY] = "query",
    [FINDING_NOTE] = "note",   NULL,
};
static const char *const each_names[] = {
    [EACH_ROW] = "row",   [EACH_COUNTY] = "county",
    [EACH_CITY] = "city", [EACH_PROVINCE] = "province", NULL,
};

/* The form of the first field that the expression rests on. */
static const struct form *
first_form(const struct survey *survey, const struct expression *expression)
{
    const struct measure *measure;
    const struct form *form = NULL;

    if (expression->kind == EXPRESSION_NAME) {
        measure = survey_measure(survey, expression->text);
        if (measure == NULL)
            return NULL;
        if (measure->field != NULL)
            return measure->field->form;
        return measure->value == NULL ? NULL
                                      : first_form(survey, measure->value);
    }
    for (size_t i = 0; i < expression->n && form == NULL; i++)
        form = first_form(survey, expression->items[i]);
    return form;
}

/* Two checks of one name, or one named like a finding of the program, could
 * not be told apart in explanations.csv. */
static bool
is_taken(const struct survey *survey, const char *name)
{
    for (size_t i = 0; i < survey->n_checks; i++)
        if (strcmp(survey->checks[i]->name, name) == 0)
            return true;
    for (int i = 0; i < FINDING_CODES; i++)
        if (strcmp(finding_code_name((enum finding_code)i), name) == 0)
            return true;
    return false;
}

static bool
read_form(struct builder *builder, const struct yaml *map,
          struct check *check)
{
    const char *name;

    if (!yamltree_get_text(map, "form", false, &name, builder->findings)) {
        check->form = first_form(builder->survey, check->fails);
        if (check->form != NULL || check->each != EACH_ROW)
            return true;
        findings_add(builder->findings, FINDING_CHECK_FORM, check->at,
                     .args = {language_same(check->name)});
        return false;
    }
    check->form = survey_form(builder->survey, name);
    if (check->form == NULL)
        findings_add(builder->findings, FINDING_CHECK_FORM_UNKNOWN,
                     yamltree_get(map, "form")->at,
                     .args = {language_same(name)});
    return check->form != NULL;
}

static bool
is_condition(struct builder *builder, const struct check *check)
{
    struct meaning_scope scope = {
        .survey = builder->survey,
        .form = check->each == EACH_ROW ? check->form : NULL,
        .city = check->each == EACH_CITY || check->each == EACH_COUNTY,
        .county = check->each == EACH_COUNTY,
    };
    struct meaning meaning;

    if (!meaning_of(builder->arena, check->fails, &scope, &meaning,
                    builder->findings))
        return false;
    if (meaning.kind == MEANING_TRUTH)
        return true;
    findings_add(builder->findings, FINDING_EXPRESSION_KIND,
                 check->fails->at,
                 .args = {{{"条件（如 a > b）", "a condition, as a > b"}}});
    return false;
}

static void
read_check(struct builder *builder, const struct yaml *map)
{
    struct survey *survey = builder->survey;
    struct check *check = ARENA_NEW(builder->arena, struct check);
    size_t level = FINDING_QUERY, each = EACH_CITY;
    bool named;

    yamltree_expect_keys(map, known, builder->findings);
    if (map->kind != YAML_MAP)
        return;
    check->at = map->at;
    named = yamltree_get_text(map, "name", true, &check->name,
                              builder->findings);
    check->fails = builder_get_expression(builder, map, "fails");
    yamltree_get_choice(map, "level", false, levels, &level,
                        builder->findings);
    yamltree_get_choice(map, "each", false, each_names, &each,
                        builder->findings);
    check->level = (enum finding_level)level;
    check->each = (enum check_each)each;
    builder_get_words(builder, map, "message", true, &check->message);
    if (named && is_taken(survey, check->name)) {
        findings_add(builder->findings, FINDING_NAME_REPEATED, check->at,
                     .args = {language_same(check->name)});
        return;
    }
    if (named && check->fails != NULL && read_form(builder, map, check) &&
        is_condition(builder, check))
        survey->checks[survey->n_checks++] = check;
}

void
checks_read(struct builder *builder, const struct yaml *root)
{
    struct survey *survey = builder->survey;
    const struct yaml *list =
        root == NULL ? NULL
                     : builder_get_list(builder, root, "checks", false);

    if (list == NULL)
        return;
    survey->checks =
        ARENA_NEW_N(builder->arena, const struct check *, list->n);
    for (size_t i = 0; i < list->n; i++)
        read_check(builder, list->items[i]);
}
