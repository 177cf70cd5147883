#include "functions.h"

#include <glib.h>

#include "arithmetic.h"
#include "contest.h"
#include "survey/function.h"
#include "survey/redefinition.h"
#include "survey/variable.h"

/* The year a period lies in. */
static int
year_of(const struct walk *walk, struct period period)
{
    int own = figures_survey(walk->scope.figures)->year;

    return period.year == 0 ? own : period.year;
}

/* How much `m` grew since `year`, as a part of what it was. */
static struct value
since(const struct walk *walk, const struct expression *m, int year)
{
    struct value now = evaluate_walk(walk, m), before, grown;

    if (redefinition_between(figures_survey(walk->scope.figures), m, year,
                             year_of(walk, walk->scope.period)) != NULL)
        return arithmetic_missing(FIGURE_REDEFINED, false);
    /* Months were not published: there is nothing to compare them with. */
    if (walk->scope.period.month >= 0)
        return arithmetic_missing(FIGURE_MISSING, false);
    before = evaluate_walk_period(walk, (struct period){year, -1}, m);
    if (before.kind == VALUE_NUMBER && rational_sign(before.number) <= 0)
        return arithmetic_missing(FIGURE_UNDEFINED, false);
    grown = arithmetic_binary(OPERATOR_SUBTRACT, now, false, before, false);
    grown = arithmetic_binary(OPERATOR_DIVIDE, grown, false, before, false);
    grown.form = VALUE_RATIO;
    return grown;
}

static struct value
call_change(const struct walk *walk, const struct expression *call)
{
    return since(walk, call->items[0],
                 year_of(walk, walk->scope.period) - 1);
}

static struct value
call_growth(const struct walk *walk, const struct expression *call)
{
    return since(walk, call->items[0], (int)call->items[1]->number.num);
}

static struct value
call_share(const struct walk *walk, const struct expression *call)
{
    const struct region *above = walk->scope.region->parent;
    struct value part, whole, share;

    if (above == NULL)
        return arithmetic_missing(FIGURE_MISSING, false);
    part = evaluate_walk(walk, call->items[0]);
    whole = evaluate_walk_region(walk, above, call->items[0]);
    share = arithmetic_binary(OPERATOR_DIVIDE, part, false, whole, false);
    share.form = VALUE_RATIO;
    return share;
}

static struct value
call_rank(const struct walk *walk, const struct expression *call)
{
    const struct region *above = walk->scope.region->parent;
    struct value own = evaluate_walk(walk, call->items[0]), missing;
    struct contest *contest;
    int64_t rank = 1;

    if (own.kind != VALUE_NUMBER || above == NULL)
        return arithmetic_missing(own.kind == VALUE_MISSING ? own.why
                                                            : FIGURE_MISSING,
                                  own.blank);
    contest = contest_of_regions(walk, above, call->items[0], &missing);
    if (contest == NULL)
        return missing;
    for (size_t i = 0; i < contest->n; i++)
        rank += rational_compare(contest->items[i].value.number,
                                 own.number) > 0;
    contest_free(contest);
    return arithmetic_number(rational_of(rank), VALUE_RANK, true);
}

/* How many of the regions below (or beside) the condition holds of; without
 * one, how many there are. */
static bool
count_regions(const struct walk *walk, const struct region *above,
              const struct expression *condition, int64_t *count,
              struct value *missing)
{
    for (size_t i = 0; i < above->n; i++) {
        struct value value;

        if (condition == NULL) {
            (*count)++;
            continue;
        }
        value = evaluate_walk_region(walk, above->items[i], condition);
        if (contest_forbids(value)) {
            *missing = value;
            return false;
        }
        *count += value.kind == VALUE_TRUTH && value.truth;
    }
    return true;
}

static struct value
call_count(const struct walk *walk, const struct expression *call)
{
    const struct survey *survey = figures_survey(walk->scope.figures);
    const struct region *province = survey->province;
    const struct expression *condition = call->n > 1 ? call->items[1] : NULL;
    const struct region *city = walk->scope.city;
    enum region_level level = REGION_CITY;
    struct value missing;
    int64_t count = 0;
    bool known = true;

    variable_is_regions(call->items[0], &level);
    if (level == REGION_CITY)
        known = count_regions(walk, province, condition, &count, &missing);
    else if (city != NULL)
        known = count_regions(walk, city, condition, &count, &missing);
    else
        for (size_t i = 0; known && i < province->n; i++)
            known = count_regions(walk, province->items[i], condition,
                                  &count, &missing);
    return known ? arithmetic_number(rational_of(count), VALUE_COUNT, true)
                 : missing;
}

static struct value
call_top(const struct walk *walk, const struct expression *call)
{
    return contest_names(walk, call, CONTEST_HIGHEST);
}

static struct value
call_bottom(const struct walk *walk, const struct expression *call)
{
    return contest_names(walk, call, CONTEST_LOWEST);
}

static struct value
call_highest(const struct walk *walk, const struct expression *call)
{
    return contest_extreme(walk, call->items[0], CONTEST_HIGHEST);
}

static struct value
call_lowest(const struct walk *walk, const struct expression *call)
{
    return contest_extreme(walk, call->items[0], CONTEST_LOWEST);
}

static struct value
call_average(const struct walk *walk, const struct expression *call)
{
    return contest_average(walk, call->items[0]);
}

static struct value
call_peak(const struct walk *walk, const struct expression *call)
{
    return contest_peak(walk, call->items[0]);
}

static struct value
call_abs(const struct walk *walk, const struct expression *call)
{
    struct value value = evaluate_walk(walk, call->items[0]);

    value.measure = NULL;
    if (value.kind == VALUE_NUMBER)
        value.number = rational_absolute(value.number);
    return value;
}

static struct value
call_years(const struct walk *walk, const struct expression *call)
{
    size_t n;

    (void)call;
    figures_years(walk->scope.figures, &n);
    return arithmetic_number(rational_of((int64_t)n), VALUE_COUNT, true);
}

static struct value (*const calls[FUNCTIONS])(
    const struct walk *walk, const struct expression *call) = {
    [FUNCTION_CHANGE] = call_change,   [FUNCTION_GROWTH] = call_growth,
    [FUNCTION_SHARE] = call_share,     [FUNCTION_RANK] = call_rank,
    [FUNCTION_COUNT] = call_count,     [FUNCTION_TOP] = call_top,
    [FUNCTION_BOTTOM] = call_bottom,   [FUNCTION_HIGHEST] = call_highest,
    [FUNCTION_LOWEST] = call_lowest,   [FUNCTION_AVERAGE] = call_average,
    [FUNCTION_PEAK] = call_peak,       [FUNCTION_ABS] = call_abs,
    [FUNCTION_YEARS] = call_years,
};

struct value
functions_call(const struct walk *walk, const struct expression *call)
{
    static const bool decides[FUNCTIONS] = {
        [FUNCTION_RANK] = true,    [FUNCTION_COUNT] = true,
        [FUNCTION_TOP] = true,     [FUNCTION_BOTTOM] = true,
        [FUNCTION_HIGHEST] = true, [FUNCTION_LOWEST] = true,
        [FUNCTION_PEAK] = true,
    };
    struct walk inner = *walk;
    enum function function;

    if (!function_find(call->text, &function))
        g_assert_not_reached();
    inner.deciding |= decides[function];
    return calls[function](&inner, call);
}
