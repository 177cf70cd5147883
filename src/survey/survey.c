#include "survey/survey.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"
#include "builder.h"
#include "checks.h"
#include "edition.h"
#include "folders.h"
#include "forms.h"
#include "measures.h"
#include "region_names.h"
#include "redefinitions.h"
#include "regions.h"
#include "thresholds.h"

static struct builder
new_builder(struct arena *arena, const char *edition,
            struct findings *findings)
{
    struct survey *survey = ARENA_NEW(arena, struct survey);
    struct survey_index *index = ARENA_NEW(arena, struct survey_index);
    g_autofree char *path = g_canonicalize_filename(edition, NULL);

    index->measures = names_new(arena);
    index->regions = names_new(arena);
    index->cities = names_new(arena);
    survey->paths.edition = arena_strdup(arena, path);
    survey->index = index;
    return (struct builder){
        .arena = arena,
        .findings = findings,
        .survey = survey,
        .index = index,
    };
}

static void
read_figures(struct builder *builder)
{
    static const char *const keys[] = {"measures", "breaks", "checks",
                                       "plausibility", NULL};
    const struct survey_paths *paths = &builder->survey->paths;
    const char *name = arena_printf(builder->arena, "%s/figures.yaml",
                                    paths->template_name);
    g_autofree char *path =
        g_build_filename(paths->template, "figures.yaml", NULL);
    const struct yaml *root = builder_read_yaml(builder, path, name, false);

    if (root != NULL)
        yamltree_expect_keys(root, keys, builder->findings);
    measures_read(builder, root);
    redefinitions_read(builder, root);
    checks_read(builder, root);
    thresholds_read(builder, root);
}

/* Something is kept, and asked, of every measure in every region: a hundred
 * thousand counties or two thousand measures, but not both. */
#define PAIRS_MAX 10000000

/* Of every field in every region and month a sum is kept, and for the ledger
 * the first cells that it is made of: a hundred bytes. */
#define SUMS_MAX 3000000
/* So many fields may be asked of any number of counties, which rarely all
 * have rows: those without cost nothing. */
#define FIELDS_ALWAYS 10

/* Of the measures, or of the fields alone, there are more than `most`. */
static bool
are_more(const struct builder *builder, bool fields, size_t most)
{
    const struct survey *survey = builder->survey;
    size_t n = 0;

    for (size_t i = 0; i < survey->n_measures; i++) {
        if (fields && survey->measures[i]->field == NULL)
            continue;
        if (n++ < most)
            continue;
        findings_add(builder->findings, FINDING_MEASURES_TOO_MANY,
                     survey->measures[i]->at,
                     .args = {language_same(
                         arena_printf(builder->arena, "%zu", most))});
        return true;
    }
    return false;
}

static bool
has_too_many(const struct builder *builder)
{
    const struct survey *survey = builder->survey;
    size_t regions = MAX(survey->n_regions, 1);
    size_t fields = SUMS_MAX / regions / (survey->n_months + 1);

    return are_more(builder, false, PAIRS_MAX / regions) ||
           are_more(builder, true, MAX(fields, FIELDS_ALWAYS));
}

const struct survey *
survey_read(struct arena *arena, const char *edition,
            const char *const *template_roots, struct findings *findings)
{
    struct builder builder = new_builder(arena, edition, findings);
    bool useful = edition_read(&builder, template_roots);

    if (useful) {
        /* Both, so that the mistakes of one do not hide the other's. */
        bool forms = forms_read(&builder);
        bool regions = regions_read(&builder);

        useful = forms && regions;
        /* Without forms every name in it would be unknown. */
        if (forms)
            read_figures(&builder);
        useful = useful && !has_too_many(&builder);
    }
    if (!useful)
        return NULL;
    if (builder.survey->asks)
        folders_find(&builder);
    return builder.survey;
}

const struct measure *
survey_measure(const struct survey *survey, const char *name)
{
    return names_find(survey->index->measures, 0, name);
}

const struct form *
survey_form(const struct survey *survey, const char *name)
{
    for (size_t i = 0; i < survey->n_forms; i++)
        if (strcmp(survey->forms[i]->name, name) == 0)
            return survey->forms[i];
    return NULL;
}

const struct field *
survey_field(const struct form *form, const char *name)
{
    for (size_t i = 0; i < form->n_fields; i++)
        if (strcmp(form->fields[i]->name, name) == 0)
            return form->fields[i];
    return NULL;
}

const struct region *
survey_city(const struct survey *survey, const char *name)
{
    return names_find(survey->index->cities, 0, name);
}

const struct region *
survey_region(const struct survey *survey, const struct region *within,
              const char *name)
{
    return region_names_find(survey->index, within, name);
}

int
survey_month_index(const struct survey *survey, struct date month)
{
    int i = date_month_number(month) - date_month_number(survey->from);

    if (month.month == 0 || i < 0 || (size_t)i >= survey->n_months)
        return -1;
    return i;
}

const char *
survey_nearest_measure(const struct survey *survey, const char *name)
{
    return text_nearest(name, survey->index->names, survey->index->n_names);
}
