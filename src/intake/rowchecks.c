#include "rowchecks.h"

#include "base/arena.h"
#include "base/rational.h"
#include "survey/meaning.h"

/* An expression over the fields of a row, with fields looked up and literals
 * scaled to the unit they are compared in, once for all rows. */
struct step {
    enum expression_kind kind;
    enum expression_operator operator;
    const struct field *field;  /* of a name */
    struct rational number;     /* of a number */
    int exponent;               /* the result counts 10^exponent */
    struct step *items[2];
};

/* A number or a truth, or unknown. */
struct outcome {
    bool known;
    bool truth;
    struct rational number;
};

struct rowcheck {
    const struct check *check;
    struct step *fails;
    const struct field *first;  /* field of the expression: its place */
};

struct rowchecks {
    struct sheet *sheet;
    struct rowcheck *items;
    size_t n, capacity;
};

/* `fines > 100` means 100 of the unit that fines are asked in. */
static int
exponent_of(struct sheet *sheet, const struct expression *expression)
{
    struct meaning_scope scope = {.survey = sheet->survey,
                                  .form = sheet->form};
    struct findings *known = findings_new(sheet->arena);
    struct meaning meaning;
    bool understood =
        meaning_of(sheet->arena, expression, &scope, &meaning, known);

    g_assert(understood); /* survey has read the check already */
    return meaning.form == VALUE_AMOUNT ? meaning.unit.exponent : 0;
}

static bool
takes_unit(enum expression_operator operator)
{
    return operator != OPERATOR_MULTIPLY && operator != OPERATOR_DIVIDE;
}

static struct step *
compile(struct sheet *sheet, const struct expression *expression,
        const struct field **first)
{
    struct step *step = ARENA_NEW(sheet->arena, struct step);

    step->kind = expression->kind;
    step->operator = expression->operator;
    step->number = expression->number;
    if (expression->kind == EXPRESSION_NAME) {
        step->field = survey_field(sheet->form, expression->text);
        g_assert(step->field != NULL); /* survey knows no other name in rows */
    }
    if (*first == NULL)
        *first = step->field;
    for (size_t i = 0; i < MIN(expression->n, 2); i++)
        step->items[i] = compile(sheet, expression->items[i], first);
    if (expression->kind != EXPRESSION_BINARY ||
        !takes_unit(expression->operator))
        return step;
    for (size_t i = 0; i < 2; i++)
        if (expression_is_literal(expression->items[i]) &&
            !expression_is_literal(expression->items[1 - i]))
            step->items[i]->exponent =
                exponent_of(sheet, expression->items[1 - i]);
    return step;
}

struct rowchecks *
rowchecks_new(struct sheet *sheet)
{
    struct rowchecks *rowchecks = ARENA_NEW(sheet->arena, struct rowchecks);

    rowchecks->sheet = sheet;
    for (size_t i = 0; i < sheet->survey->n_checks; i++) {
        const struct check *check = sheet->survey->checks[i];
        struct rowcheck rowcheck = {.check = check};

        if (check->each != EACH_ROW || check->form != sheet->form)
            continue;
        rowcheck.fails = compile(sheet, check->fails, &rowcheck.first);
        ARENA_PUSH(sheet->arena, rowchecks, rowcheck);
    }
    return rowchecks;
}

static struct outcome evaluate(const struct amount *amounts,
                               const struct step *step);

/* Unknown unless one side alone decides. */
static struct outcome
join(enum expression_operator operator, struct outcome a, struct outcome b)
{
    bool decides = operator == OPERATOR_OR;

    if ((a.known && a.truth == decides) || (b.known && b.truth == decides))
        return (struct outcome){.known = true, .truth = decides};
    return (struct outcome){.known = a.known && b.known, .truth = !decides};
}

static bool
holds(enum expression_operator operator, int order)
{
    const bool results[] = {
        [OPERATOR_EQUAL] = order == 0, [OPERATOR_UNEQUAL] = order != 0,
        [OPERATOR_LESS] = order < 0,   [OPERATOR_LESS_EQUAL] = order <= 0,
        [OPERATOR_MORE] = order > 0,   [OPERATOR_MORE_EQUAL] = order >= 0,
    };

    return results[operator];
}

static struct outcome
combine(enum expression_operator operator, struct outcome a, struct outcome b)
{
    bool (*const arithmetic[])(struct rational, struct rational,
                               struct rational *) = {
        [OPERATOR_ADD] = rational_add,
        [OPERATOR_SUBTRACT] = rational_subtract,
        [OPERATOR_MULTIPLY] = rational_multiply,
        [OPERATOR_DIVIDE] = rational_divide,
    };
    struct outcome result = {.known = true};

    if (operator == OPERATOR_AND || operator == OPERATOR_OR)
        return join(operator, a, b);
    if (!a.known || !b.known)
        return (struct outcome){0};
    if (operator >= OPERATOR_EQUAL && operator <= OPERATOR_MORE_EQUAL)
        result.truth = holds(operator, rational_compare(a.number, b.number));
    else
        result.known =
            arithmetic[operator](a.number, b.number, &result.number);
    return result;
}

static struct outcome
evaluate_name(const struct amount *amounts, const struct step *step)
{
    struct amount amount = amounts[step->field->index];

    return (struct outcome){
        .known = amount.known,
        .number = rational_of_decimal(amount.value, step->field->decimals),
    };
}

static struct outcome
evaluate_unary(const struct amount *amounts, const struct step *step)
{
    struct outcome outcome = evaluate(amounts, step->items[0]);

    if (!outcome.known)
        return outcome;
    if (step->kind == EXPRESSION_CALL) /* abs is the only one in rows */
        outcome.number = rational_absolute(outcome.number);
    else if (step->operator == OPERATOR_NOT)
        outcome.truth = !outcome.truth;
    else
        outcome.number = rational_negate(outcome.number);
    return outcome;
}

static struct outcome
evaluate_step(const struct amount *amounts, const struct step *step)
{
    switch (step->kind) {
    case EXPRESSION_NUMBER:
        return (struct outcome){.known = true, .number = step->number};
    case EXPRESSION_NAME:
        return evaluate_name(amounts, step);
    case EXPRESSION_UNARY:
    case EXPRESSION_CALL:
        return evaluate_unary(amounts, step);
    case EXPRESSION_BINARY:
        return combine(step->operator, evaluate(amounts, step->items[0]),
                       evaluate(amounts, step->items[1]));
    case EXPRESSION_TEXT: /* nothing in a row is a text */
        break;
    case EXPRESSION_AT:
        g_assert_not_reached(); /* survey refuses it in rows */
    }
    return (struct outcome){0};
}

static struct outcome
evaluate(const struct amount *amounts, const struct step *step)
{
    struct outcome outcome = evaluate_step(amounts, step);

    if (outcome.known && step->exponent != 0)
        outcome.known = rational_scale(outcome.number, step->exponent,
                                       &outcome.number);
    return outcome;
}

bool
rowchecks_fail(const struct rowchecks *rowchecks,
               const struct amount *amounts)
{
    for (size_t i = 0; i < rowchecks->n; i++) {
        struct outcome outcome = evaluate(amounts, rowchecks->items[i].fails);

        if (outcome.known && outcome.truth)
            return true;
    }
    return false;
}

void
rowchecks_run(const struct rowchecks *rowchecks, struct place at)
{
    const struct sheet *sheet = rowchecks->sheet;

    for (size_t i = 0; i < rowchecks->n; i++) {
        const struct rowcheck *item = &rowchecks->items[i];
        struct outcome outcome = evaluate(sheet->amounts, item->fails);
        const struct cell *cell =
            item->first == NULL ? NULL : &sheet->cells[item->first->index];

        if (!outcome.known || !outcome.truth)
            continue;
        findings_add(sheet->findings, FINDING_ROW_CHECK,
            cell != NULL ? cell->at : at,
            .field = item->first != NULL ? item->first->title
                                         : (struct words){{NULL, NULL}},
            .value = cell != NULL ? cell->text : NULL,
            .message = item->check->message, .name = item->check->name,
            .level = &item->check->level);
    }
}
