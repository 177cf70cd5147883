#include <glib.h>

#include "base/arena.h"
#include "evaluate_walk.h"
#include "figure_words.h"
#include "figures/figures.h"
#include "plausibility.h"

struct checker {
    struct arena *arena;
    const struct figures *figures;
    struct findings *findings;
    bool incomplete;         /* a figure of the check at hand is */
};

/* The file an officer opens: the city's form that holds the first field. */
static struct place
place_of(const struct checker *checker, const struct check *check,
         const struct region *city)
{
    const struct intake_file *file = NULL;

    if (city != NULL && check->form != NULL)
        file = figures_file(checker->figures, check->form, city);
    if (file != NULL)
        return (struct place){.file = file->name};
    if (city != NULL && city->folder != NULL)
        return (struct place){.file = city->folder};
    return (struct place){.file = check->at.file};
}

static struct words
message_of(const struct checker *checker, const struct check *check,
           struct words region, struct words values)
{
    struct arena *arena = checker->arena;

    return (struct words){
        {arena_printf(arena, "%s（%s：%s）",
                      language_pick(check->message, LANGUAGE_ZH),
                      language_pick(region, LANGUAGE_ZH),
                      language_pick(values, LANGUAGE_ZH)),
         arena_printf(arena, "%s (%s: %s)",
                      language_pick(check->message, LANGUAGE_EN),
                      language_pick(region, LANGUAGE_EN),
                      language_pick(values, LANGUAGE_EN))}};
}

static void
note_incomplete(void *user, const struct trace_leaf *leaf)
{
    struct checker *checker = user;

    if (leaf->history.row == 0 &&
        figures_incomplete(checker->figures, leaf->measure->field,
                           leaf->region))
        checker->incomplete = true;
}

static void
check_region(struct checker *checker, const struct check *check,
             const struct region *region)
{
    struct scope scope = {
        .figures = checker->figures, .period = PERIOD_WHOLE};
    const struct tracer tracer = {note_incomplete, checker};
    struct walk walk = {.arena = checker->arena, .tracer = &tracer};
    struct value value;
    struct words values;

    walk.scope = evaluate_walk_scope(scope, region);
    checker->incomplete = false;
    value = evaluate_walk(&walk, check->fails);
    /* A sum that is short of refused amounts is asked about when they are
     * corrected: now it would be asked for a reason that is known. */
    if (value.kind != VALUE_TRUTH || !value.truth || checker->incomplete)
        return;
    values = figure_words(checker->arena, &walk.scope, check->fails);
    /* The value lets an explanation lapse when the figures change. */
    findings_add(checker->findings, FINDING_CHECK_FAILED,
                 place_of(checker, check, walk.scope.city),
                 .value = arena_printf(
                     checker->arena, "%s：%s",
                     language_pick(region->name, LANGUAGE_ZH),
                     language_pick(values, LANGUAGE_ZH)),
                 .args = {region->name, values},
                 .message = message_of(checker, check, region->name, values),
                 .name = check->name, .level = &check->level,
                 .office = walk.scope.city != NULL
                               ? walk.scope.city->position + 1 : 0);
}

static bool
concerns(enum check_each each, enum region_level level)
{
    switch (each) {
    case EACH_COUNTY:
        return level == REGION_COUNTY;
    case EACH_CITY:
        return level == REGION_CITY;
    case EACH_PROVINCE:
        return level == REGION_PROVINCE;
    case EACH_ROW:
        break;
    }
    return false;
}

void
figures_check(struct arena *arena, const struct figures *figures,
              struct findings *findings)
{
    const struct survey *survey = figures_survey(figures);
    struct checker checker = {arena, figures, findings, false};

    for (size_t i = 0; i < survey->n_checks; i++)
        for (size_t j = 0; j < survey->n_regions; j++)
            if (concerns(survey->checks[i]->each,
                         survey->regions[j]->level))
                check_region(&checker, survey->checks[i],
                             survey->regions[j]);
    plausibility_check(arena, figures, findings);
}
