#include "contest.h"

#include <glib.h>

#include "arithmetic.h"
#include "base/arena.h"
#include "scope_names.h"

bool
contest_forbids(struct value value)
{
    return value.kind == VALUE_MISSING && !value.blank &&
           value.why != FIGURE_UNDEFINED;
}

void
contest_free(struct contest *contest)
{
    if (contest == NULL)
        return;
    g_free(contest->items);
    g_free(contest);
}

static struct contest *
new_contest(size_t capacity)
{
    struct contest *contest = g_new0(struct contest, 1);

    contest->items = g_new0(struct contestant, capacity);
    return contest;
}

/* False when the contest cannot be decided. */
static bool
enter(struct contest *contest, struct words name, struct value value,
      struct value *missing)
{
    if (contest_forbids(value)) {
        *missing = value;
        return false;
    }
    if (value.kind == VALUE_MISSING && contest->n == 0)
        *missing = value;
    if (value.kind == VALUE_NUMBER)
        contest->items[contest->n++] = (struct contestant){name, value};
    return true;
}

/* Nobody has a number: missing for the reason of the last. */
static struct contest *
unless_empty(struct contest *contest)
{
    if (contest->n > 0)
        return contest;
    contest_free(contest);
    return NULL;
}

struct contest *
contest_of_regions(const struct walk *walk, const struct region *above,
                   const struct expression *m, struct value *missing)
{
    struct contest *contest = new_contest(above->n);

    *missing = arithmetic_missing(FIGURE_MISSING, false);
    for (size_t i = 0; i < above->n; i++) {
        const struct region *region = above->items[i];
        struct value value = evaluate_walk_region(walk, region, m);

        if (!enter(contest, region->name, value, missing)) {
            contest_free(contest);
            return NULL;
        }
    }
    return unless_empty(contest);
}

static struct contest *
contest_of_months(const struct walk *walk, const struct expression *m,
                  struct value *missing)
{
    const struct survey *survey = figures_survey(walk->scope.figures);
    struct contest *contest = new_contest(survey->n_months);

    *missing = arithmetic_missing(FIGURE_MISSING, false);
    for (size_t i = 0; i < survey->n_months; i++) {
        struct period month = {walk->scope.period.year, (int)i};
        struct value value = evaluate_walk_period(walk, month, m);
        struct words name =
            scope_names_month(walk->arena, survey, survey->months[i]);

        if (!enter(contest, name, value, missing)) {
            contest_free(contest);
            return NULL;
        }
    }
    return unless_empty(contest);
}

/* How much better a is than b. */
static int
compare(struct value a, struct value b, enum contest_best best)
{
    int order = rational_compare(a.number, b.number);

    return best == CONTEST_HIGHEST ? order : -order;
}

struct placed {
    const struct contestant *who;
    enum contest_best best;
};

static int
compare_placed(const void *a, const void *b)
{
    const struct placed *left = a;
    const struct placed *right = b;
    int order = compare(right->who->value, left->who->value, left->best);

    if (order != 0)
        return order;
    return (left->who > right->who) - (left->who < right->who);
}

/* The names of the first n, best first; all of a tie at the end. */
static struct value
names_of_best(const struct walk *walk, const struct contest *contest,
              int128 n, enum contest_best best)
{
    g_autofree struct placed *placed = g_new(struct placed, contest->n);
    g_autofree struct words *names = g_new(struct words, contest->n);
    size_t i;

    for (i = 0; i < contest->n; i++)
        placed[i] = (struct placed){&contest->items[i], best};
    qsort(placed, contest->n, sizeof *placed, compare_placed);
    for (i = 0; i < contest->n; i++) {
        if ((int128)i >= n && compare(placed[i].who->value,
                                      placed[i - 1].who->value, best) != 0)
            break;
        names[i] = placed[i].who->name;
    }
    return arithmetic_text(scope_names_join(walk->arena, names, i));
}

struct value
contest_names(const struct walk *walk, const struct expression *call,
              enum contest_best best)
{
    struct value value;
    struct contest *contest = contest_of_regions(walk, walk->scope.region,
                                                 call->items[0], &value);

    if (contest != NULL)
        value = names_of_best(walk, contest, call->items[1]->number.num,
                              best);
    contest_free(contest);
    return value;
}

struct value
contest_extreme(const struct walk *walk, const struct expression *m,
                enum contest_best best)
{
    struct value value;
    struct contest *contest =
        contest_of_regions(walk, walk->scope.region, m, &value);

    for (size_t i = 0; contest != NULL && i < contest->n; i++)
        if (i == 0 || compare(contest->items[i].value, value, best) > 0)
            value = contest->items[i].value;
    contest_free(contest);
    value.measure = NULL;
    return value;
}

struct value
contest_average(const struct walk *walk, const struct expression *m)
{
    struct value value;
    struct contest *contest =
        contest_of_regions(walk, walk->scope.region, m, &value);
    struct rational sum = rational_of(0);
    bool fits = true;

    if (contest == NULL)
        return value;
    value = contest->items[0].value;
    value.measure = NULL;
    for (size_t i = 0; fits && i < contest->n; i++)
        fits = rational_add(sum, contest->items[i].value.number, &sum);
    if (!fits || !rational_divide(sum, rational_of((int64_t)contest->n),
                                  &value.number))
        value = arithmetic_missing(FIGURE_OVERFLOW, false);
    contest_free(contest);
    return value;
}

struct value
contest_peak(const struct walk *walk, const struct expression *m)
{
    struct value value;
    struct contest *contest = contest_of_months(walk, m, &value);

    if (contest != NULL)
        value = names_of_best(walk, contest, 1, CONTEST_HIGHEST);
    contest_free(contest);
    return value;
}
