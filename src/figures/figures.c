#include "figures/figures.h"

#include <glib.h>

#include "base/arena.h"
#include "evaluate_walk.h"
#include "fold.h"
#include "history.h"
#include "trace.h"

/* Measures of measures within functions over regions within loops multiply.
 * Twelve months of 300 measures for 3,300 regions are two thirds of this, and
 * it takes some seconds. */
#define ASKED_MAX 20000000

/* What is asked of the figures while they are read. */
struct asked {
    size_t n;                    /* atomic: several threads ask */
    const struct findings *told; /* atomic: who knows that it is too much */
};

struct figures {
    struct arena *arena;
    const struct survey *survey;
    struct fold *fold;
    struct history *history;
    struct asked *asked;
};

/* What one file gives, possibly on a thread of its own. */
struct partial {
    const struct form *form;
    const struct region *city;
    struct sums *sums;
};

static void *
open_partial(void *taker, const struct intake_file *file)
{
    struct figures *figures = taker;
    struct partial *partial = g_new0(struct partial, 1);

    partial->form = file->form;
    partial->city = file->city;
    partial->sums =
        sums_new(fold_shape(figures->fold, file->form),
                 file->city != NULL ? file->city
                                    : figures->survey->province);
    return partial;
}

static void
take_row(void *partial, const struct intake_row *row)
{
    struct partial *part = partial;

    sums_take(part->sums, row);
}

static void
take_group(void *partial, const struct intake_group *group)
{
    struct partial *part = partial;

    sums_take_group(part->sums, group);
}

static void
merge_partial(void *taker, void *partial)
{
    struct figures *figures = taker;
    struct partial *part = partial;

    fold_merge(figures->fold, part->form, part->city, part->sums);
    sums_free(part->sums);
    g_free(part);
}

struct intake_taker
figures_taker(struct arena *arena, const struct survey *survey,
              struct figures **figures)
{
    *figures = ARENA_NEW(arena, struct figures);
    (*figures)->arena = arena;
    (*figures)->survey = survey;
    (*figures)->fold = fold_new(arena, survey);
    (*figures)->asked = ARENA_NEW(arena, struct asked);
    return (struct intake_taker){
        .taker = *figures,
        .open = open_partial,
        .row = take_row,
        .group = take_group,
        .merge = merge_partial,
    };
}

void
figures_close(struct figures *figures, const struct intake *intake,
              struct findings *findings)
{
    fold_close(figures->fold, intake, findings);
    figures->history =
        history_read(figures->arena, figures->survey, findings);
}

const struct survey *
figures_survey(const struct figures *figures)
{
    return figures->survey;
}

const int *
figures_years(const struct figures *figures, size_t *n)
{
    return history_years(figures->history, n);
}

/* A derived measure; its expression has no texts, which would need an
 * arena. */
static struct figure
derive(const struct figures *figures, const struct measure *measure,
       const struct region *region, struct period period)
{
    struct figure figure = {.state = FIGURE_MISSING};
    struct walk walk = {.n_cells = &figure.n_cells};
    struct value value;

    if (measure->value == NULL)
        return figure;
    walk.scope.figures = figures;
    walk.scope.period = period;
    walk.scope = evaluate_walk_scope(walk.scope, region);
    value = evaluate_walk(&walk, measure->value);
    figure.state =
        value.kind == VALUE_NUMBER ? FIGURE_KNOWN : value.why;
    figure.value = value.number;
    figure.blank = value.blank;
    return figure;
}

const char *
figures_history_text(const struct figures *figures, struct place at)
{
    return history_text(figures->history, at);
}

void
figures_trace(const struct walk *walk, const struct measure *measure)
{
    const struct figures *figures = walk->scope.figures;
    struct period period = walk->scope.period;
    bool own = period.year == 0 || period.year == figures->survey->year;
    struct trace_leaf leaf = {
        .measure = measure, .region = walk->scope.region, .period = period,
        .decides = walk->deciding};
    struct walk inner = *walk;

    if (!own && period.month < 0 &&
        history_place(figures->history, measure, leaf.region, period.year,
                      &leaf.history)) {
        walk->tracer->leaf(walk->tracer->user, &leaf);
    } else if (measure->field != NULL) {
        if (own)
            walk->tracer->leaf(walk->tracer->user, &leaf);
    } else if (measure->value != NULL) {
        inner.scope = evaluate_walk_scope(inner.scope, leaf.region);
        (void)evaluate_walk(&inner, measure->value);
    }
}

struct figures_given
figures_given(const struct figures *figures, const struct field *field,
              const struct region *region, int month)
{
    return fold_given(figures->fold, field, region, month);
}

size_t
figures_sums(const struct figures *figures)
{
    return fold_sums(figures->fold);
}

bool
figures_exhausted(const struct figures *figures, struct place at,
                  struct findings *findings)
{
    struct asked *asked = figures->asked;

    if (!figures_asked_all(figures))
        return false;
    if (__atomic_exchange_n(&asked->told, findings, __ATOMIC_RELAXED) !=
        findings)
        findings_add(findings, FINDING_FIGURES_TOO_MANY, at,
                     .args = {language_same(G_STRINGIFY(ASKED_MAX))});
    return true;
}

size_t
figures_asked(const struct figures *figures)
{
    return __atomic_load_n(&figures->asked->n, __ATOMIC_RELAXED);
}

bool
figures_asked_all(const struct figures *figures)
{
    return figures_asked(figures) >= ASKED_MAX;
}

void
figures_ask_again(const struct figures *figures, size_t asked)
{
    *figures->asked = (struct asked){.n = asked};
}

struct figure
figures_get(const struct figures *figures, const struct measure *measure,
            const struct region *region, struct period period)
{
    struct figure figure = {.state = FIGURE_MISSING};
    bool own = period.year == 0 || period.year == figures->survey->year;

    if (__atomic_fetch_add(&figures->asked->n, 1, __ATOMIC_RELAXED) >=
        ASKED_MAX)
        return figure;
    if (!own && period.month < 0 &&
        history_get(figures->history, measure, region, period.year,
                    &figure.value)) {
        figure.state = FIGURE_KNOWN;
        return figure;
    }
    if (measure->field == NULL)
        return derive(figures, measure, region, period);
    if (!own)
        return figure;
    return fold_get(figures->fold, measure->field, region, period.month);
}

uint64_t
figures_blanks(const struct figures *figures, const struct measure *measure,
               const struct region *region)
{
    if (measure->field == NULL)
        return 0;
    return fold_blanks(figures->fold, measure->field, region);
}

const struct intake_file *
figures_file(const struct figures *figures, const struct form *form,
             const struct region *city)
{
    return fold_file(figures->fold, form, city);
}

bool
figures_incomplete(const struct figures *figures, const struct field *field,
                   const struct region *region)
{
    const struct intake_file *file;
    const struct intake_part *part;

    if (region->level == REGION_PROVINCE) {
        for (size_t i = 0; i < region->n; i++)
            if (figures_incomplete(figures, field, region->items[i]))
                return true;
        return false;
    }
    if (region->level == REGION_COUNTY)
        region = region->parent;
    file = figures_file(figures, field->form, region);
    part = file != NULL ? intake_part(file, region) : NULL;
    return part != NULL && part->incomplete[field->index];
}
