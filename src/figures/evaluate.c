#include "figures/evaluate.h"

#include <glib.h>

#include "arithmetic.h"
#include "evaluate_walk.h"
#include "functions.h"
#include "scope_names.h"
#include "survey/meaning.h"
#include "survey/redefinition.h"

struct scope
evaluate_walk_scope(struct scope scope, const struct region *region)
{
    scope.region = region;
    scope.city = scope.county = NULL;
    if (region->level == REGION_CITY)
        scope.city = region;
    if (region->level == REGION_COUNTY) {
        scope.county = region;
        scope.city = region->parent;
    }
    return scope;
}

struct value
evaluate_walk_region(const struct walk *walk, const struct region *region,
                     const struct expression *expression)
{
    struct walk inner = *walk;

    inner.scope = evaluate_walk_scope(walk->scope, region);
    return evaluate_walk(&inner, expression);
}

struct value
evaluate_walk_period(const struct walk *walk, struct period period,
                     const struct expression *expression)
{
    struct walk inner = *walk;

    inner.scope.period = period;
    return evaluate_walk(&inner, expression);
}

static struct value
measure_value(const struct walk *walk, const struct measure *measure)
{
    const struct scope *scope = &walk->scope;
    struct figure figure = figures_get(scope->figures, measure,
                                       scope->region, scope->period);
    struct value value = {
        .kind = VALUE_NUMBER,
        .form = measure->form,
        .unit = measure->unit,
        .number = figure.value,
        .measure = measure,
    };

    if (walk->n_cells != NULL)
        *walk->n_cells += figure.n_cells;
    if (walk->tracer != NULL)
        figures_trace(walk, measure);
    if (figure.state != FIGURE_KNOWN) {
        value.kind = VALUE_MISSING;
        value.why = figure.state;
        value.blank = figure.blank;
    }
    return value;
}

static struct value
name_value(const struct walk *walk, const struct expression *name)
{
    const struct survey *survey = figures_survey(walk->scope.figures);
    const struct measure *measure = survey_measure(survey, name->text);
    enum variable variable;

    if (measure != NULL)
        return measure_value(walk, measure);
    if (!variable_find(name->text, &variable))
        g_assert_not_reached();
    return scope_names_value(walk, variable);
}

static struct value
literal_value(const struct expression *literal)
{
    return arithmetic_number(literal->number, VALUE_PLAIN, true);
}

static bool
is_arithmetic(enum expression_operator operator)
{
    return operator == OPERATOR_ADD || operator == OPERATOR_SUBTRACT ||
           operator == OPERATOR_MULTIPLY || operator == OPERATOR_DIVIDE;
}

static struct value
binary_value(const struct walk *walk, const struct expression *binary)
{
    const struct expression *left = binary->items[0];
    const struct expression *right = binary->items[1];
    const struct survey *survey = figures_survey(walk->scope.figures);
    int year = walk->scope.period.year;
    struct walk inner = *walk;
    struct value a, b;

    if (binary->operator != OPERATOR_AND && binary->operator != OPERATOR_OR &&
        redefinition_within(survey, binary,
                            year == 0 ? survey->year : year) != NULL)
        return arithmetic_missing(FIGURE_REDEFINED, false);
    inner.deciding |= !is_arithmetic(binary->operator);
    /* A tracer is told in the order of the text, whoever compiled this. */
    a = evaluate_walk(&inner, left);
    b = evaluate_walk(&inner, right);
    return arithmetic_binary(binary->operator, a,
                             expression_is_literal(left), b,
                             expression_is_literal(right));
}

struct value
evaluate_walk(const struct walk *walk, const struct expression *expression)
{
    struct period year;

    switch (expression->kind) {
    case EXPRESSION_NUMBER:
        return literal_value(expression);
    case EXPRESSION_TEXT:
        return arithmetic_text(language_same(expression->text));
    case EXPRESSION_NAME:
        return name_value(walk, expression);
    case EXPRESSION_CALL:
        return functions_call(walk, expression);
    case EXPRESSION_AT:
        year = (struct period){(int)expression->number.num, -1};
        return evaluate_walk_period(walk, year, expression->items[0]);
    case EXPRESSION_UNARY:
        return arithmetic_unary(expression->operator,
                                evaluate_walk(walk, expression->items[0]));
    case EXPRESSION_BINARY:
        return binary_value(walk, expression);
    }
    g_assert_not_reached();
}

static bool
mean(struct arena *arena, const struct expression *expression,
     const struct scope *scope, struct meaning *meaning,
     struct findings *findings)
{
    struct meaning_scope names = {
        .survey = figures_survey(scope->figures),
        .city = scope->city != NULL,
        .county = scope->county != NULL,
    };

    return meaning_of(arena, expression, &names, meaning, findings);
}

bool
evaluate(struct arena *arena, const struct expression *expression,
         const struct scope *scope, struct value *value,
         struct findings *findings)
{
    struct walk walk = {.arena = arena, .scope = *scope};
    struct meaning meaning;

    if (!mean(arena, expression, scope, &meaning, findings))
        return false;
    *value = evaluate_walk(&walk, expression);
    (void)figures_exhausted(scope->figures, expression->at, findings);
    return true;
}

void
evaluate_trace(struct arena *arena, const struct expression *expression,
               const struct scope *scope, const struct tracer *tracer)
{
    struct walk walk = {
        .arena = arena, .scope = *scope, .tracer = tracer};

    (void)evaluate_walk(&walk, expression);
}

struct ordered {
    const struct region *region;
    struct value value;
    size_t position;
    bool descending;
};

static int
compare_ordered(const void *a, const void *b)
{
    const struct ordered *left = a;
    const struct ordered *right = b;
    bool known = left->value.kind == VALUE_NUMBER;
    int order = 0;

    if (known != (right->value.kind == VALUE_NUMBER))
        return known ? -1 : 1;
    if (known)
        order = rational_compare(left->value.number, right->value.number);
    if (order != 0)
        return left->descending ? -order : order;
    return left->position < right->position ? -1 : 1;
}

bool
evaluate_order(struct arena *arena, const struct expression *key,
               bool descending, const struct scope *scope,
               const struct region **regions, size_t n,
               struct findings *findings)
{
    g_autofree struct ordered *items = g_new(struct ordered, n);
    struct walk walk = {.arena = arena, .scope = *scope};
    struct scope inner = *scope;
    struct meaning meaning;

    if (key == NULL || n == 0)
        return true;
    inner = evaluate_walk_scope(inner, regions[0]);
    if (!mean(arena, key, &inner, &meaning, findings))
        return false;
    if (meaning.kind != MEANING_NUMBER) {
        findings_add(findings, FINDING_EXPRESSION_KIND, key->at,
                     .args = {{{"数", "a number"}}});
        return false;
    }
    for (size_t i = 0; i < n; i++)
        items[i] = (struct ordered){
            regions[i], evaluate_walk_region(&walk, regions[i], key), i,
            descending};
    qsort(items, n, sizeof *items, compare_ordered);
    for (size_t i = 0; i < n; i++)
        regions[i] = items[i].region;
    (void)figures_exhausted(scope->figures, key->at, findings);
    return true;
}
