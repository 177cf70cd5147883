/* What stands between {{ and }}: written out in full and read again it has
 * the same value, unless a unit was declared on the way. */
#include <glib.h>

#include "desk.h"
#include "figures/evaluate.h"
#include "survey/expression.h"
#include "survey/meaning.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const struct survey *survey;
static struct figures *figures;

static void
prepare(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);

    survey = desk_survey(arena, findings);
    g_assert_nonnull(survey);
    figures = desk_figures(arena, survey, findings);
}

static bool
same(const struct value *a, const struct value *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case VALUE_NUMBER:
        return rational_compare(a->number, b->number) == 0;
    case VALUE_TEXT:
        return g_strcmp0(language_pick(a->text, LANGUAGE_ZH),
                         language_pick(b->text, LANGUAGE_ZH)) == 0;
    case VALUE_TRUTH:
        return a->truth == b->truth;
    case VALUE_MISSING:
        return a->why == b->why;
    }
    return false;
}

static const char *
said(struct arena *arena, const struct value *value)
{
    char buffer[RATIONAL_EXACT_MAX];

    switch (value->kind) {
    case VALUE_NUMBER:
        return arena_printf(arena, "%s %s",
                            rational_exact(value->number, buffer),
                            value->unit.base);
    case VALUE_TEXT:
        return language_pick(value->text, LANGUAGE_ZH);
    case VALUE_TRUTH:
        return value->truth ? "true" : "false";
    case VALUE_MISSING:
        return arena_printf(arena, "missing, state %d", value->why);
    }
    return "?";
}

/* A derived measure that declares a unit: its definition, read again, is a
 * plain quotient, and a number beside it takes its unit from elsewhere. */
static bool
declares_unit(const struct expression *expression)
{
    const struct measure *measure;

    if (expression->kind == EXPRESSION_NAME) {
        measure = survey_measure(survey, expression->text);
        return measure != NULL && measure->field == NULL &&
               measure->form == VALUE_AMOUNT;
    }
    for (size_t i = 0; i < expression->n; i++)
        if (declares_unit(expression->items[i]))
            return true;
    return false;
}

static void
leave(void *user, const struct trace_leaf *leaf)
{
    if (leaf->measure == NULL || leaf->region == NULL)
        g_error("a figure of nothing");
    (*(size_t *)user)++;
}

static void
compare(struct arena *arena, const struct expression *expression,
        const struct region *region)
{
    struct findings *findings = findings_new(arena);
    struct scope scope = {.figures = figures, .region = region,
                          .period = PERIOD_WHOLE};
    const struct expression *again;
    struct value value, other;
    size_t leaves = 0;
    const struct tracer tracer = {leave, &leaves};
    const char *text;

    scope.city = region->level == REGION_CITY ? region : NULL;
    if (!evaluate(arena, expression, &scope, &value, findings)) {
        if (findings_count(findings) == 0)
            g_error("refused without a reason");
        desk_check_findings(arena, findings);
        return;
    }
    evaluate_trace(arena, expression, &scope, &tracer);
    text = survey_expand(arena, survey, expression);
    again = expression_read(arena, text, (struct place){"again", 1, 1},
                            findings);
    if (again == NULL || !evaluate(arena, again, &scope, &other, findings))
        g_error("cannot be read again: %s", text);
    if (!declares_unit(expression) && !same(&value, &other))
        g_error("another value when read again: %s: %s, not %s", text,
                said(arena, &other), said(arena, &value));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    const struct slot *slot;

    if (survey == NULL)
        prepare();
    slot = expression_read_slot(arena, desk_text(arena, bytes, length),
                                (struct place){"slot", 1, 1}, findings);
    if (slot == NULL && findings_count(findings) == 0)
        g_error("no slot and no reason");
    desk_check_findings(arena, findings);
    if (slot != NULL && slot->value != NULL) {
        compare(arena, slot->value, survey->province);
        compare(arena, slot->value, survey->province->items[0]);
    }
    arena_free(arena);
    return 0;
}
