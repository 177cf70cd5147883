#include "plan.h"

#include <math.h>

#include "linesums.h"

/* Demerits.  Each kind outweighs any number of lines of the kinds before it
 * within a page: looseness, a lonely character, a number without its unit, a
 * word cut anywhere, a line that is too long. */
#define COST_LONELY 1e10
#define COST_UNIT 2e10
#define COST_EMERGENCY 4e11
#define COST_OVERFULL 1e14
#define COST_UNIT_RELAXED 2e4
#define COST_LONELY_RELAXED 400.0
#define COST_HYPHEN 900.0
#define COST_SHORT 1600.0
/* As bad as gaps of ¼ em. */
#define COST_ADDRESS 5e4
#define BADNESS_MOST 5e4
#define BADNESS_SOLID 2e4

/* A line is loose beyond this (rule 12). */
#define LOOSE_EM 0.15
/* A last line should be no shorter; of English, which needs more room for a
 * word. */
#define SHORT_EM 2.0
#define SHORT_LATIN_EM 5.0
/* Ragged lines: a slack of this share of the measure is as bad as a loose
 * line. */
#define RAGGED 0.25
/* A line shorter than this share of the measure is the last choice. */
#define SHORT_LINE 0.6
/* More lines than this from one place on are not looked at: a line of so
 * many places to break would be made of nothing. */
#define ACTIVE_MAX 200

/* How much each tier of compression shows, per em. */
static const double tier_weights[SHRINK_TIERS] = {
    [SHRINK_SPACE] = 2,   [SHRINK_MIDDLE] = 2, [SHRINK_BRACKET] = 3,
    [SHRINK_COMMA] = 4,   [SHRINK_MIXED] = 6,  [SHRINK_STOP] = 8,
};

/* A place where a line may end. */
struct place_to_break {
    size_t cell;              /* last one before it */
    enum break_kind kind;
    double cost;              /* of the best way here */
    size_t from;              /* its last break */
};

struct planner {
    const struct paragraph_style *style;
    const struct cell *cells; /* from `first` */
    struct linesums *sums;
    size_t n;
    double indent;
    struct place_to_break *places; /* [0] is the start */
    size_t n_places;
};

static size_t
start_of(const struct planner *planner, size_t place)
{
    return place ? planner->places[place].cell + 1 : 0;
}

static double
badness_shrink(const struct linesums *line, const struct fit *fit,
               double em)
{
    double badness = 0;

    for (int i = 0; i < SHRINK_TIERS; i++)
        badness += tier_weights[i] * (1 + fit->shrink[i]) * fit->shrink[i] *
                   line->shrink[i] / em;
    return badness;
}

static double
badness(const struct planner *planner, const struct linesums *line,
        const struct fit *fit, double measure)
{
    double em = planner->style->type.size, bad;
    double ragged = fit->slack / (RAGGED * measure);
    double loose = fit->spread / (LOOSE_EM * em);

    bad = badness_shrink(line, fit, em) + 2 * fit->space + fit->mixed +
          100 * loose * sqrt(loose);
    /* A line without a gap cannot be made flush. */
    if (planner->style->align != PARAGRAPH_JUSTIFY)
        bad += 100 * ragged * ragged;
    else if (fit->slack > 0)
        bad += BADNESS_SOLID * (1 + ragged);
    return MIN(bad, BADNESS_MOST);
}

static double
cost_of_break(const struct planner *planner, enum break_kind kind)
{
    switch (kind) {
    case BREAK_HYPHEN:
        return COST_HYPHEN;
    case BREAK_ADDRESS:
        return COST_ADDRESS;
    case BREAK_UNIT:
        return planner->style->relaxed ? COST_UNIT_RELAXED : COST_UNIT;
    case BREAK_EMERGENCY:
        return COST_EMERGENCY;
    case BREAK_NEVER:
    case BREAK_FREE:
    case BREAK_END:
        break;
    }
    return 0;
}

/* Rule 14. */
static double
cost_of_end(const struct planner *planner, const struct linesums *line,
            bool only)
{
    double cost = 0;

    if (only)
        return 0;
    if (line->words == 0 && line->han < 2)
        cost += planner->style->relaxed ? COST_LONELY_RELAXED : COST_LONELY;
    if (line->width < planner->style->type.size *
                          (line->han ? SHORT_EM : SHORT_LATIN_EM))
        cost += COST_SHORT;
    return cost;
}

/* The cost of the line between two places; *is_over when it is too long. */
static double
cost_of_line(const struct planner *planner, size_t from, size_t to,
             bool *is_over)
{
    const struct place_to_break *end = &planner->places[to];
    const struct paragraph_style *style = planner->style;
    bool justify = style->align == PARAGRAPH_JUSTIFY;
    bool last = end->kind == BREAK_END;
    double measure = style->measure - (from ? 0 : planner->indent), bad, cost;
    struct linesums line;
    struct fit fit;

    linesums_line(planner->sums, planner->cells, start_of(planner, from),
              end->cell, &line);
    fit = linesums_fit(&line, measure, justify, justify && !last);
    *is_over = fit.excess > 0;
    if (last && style->align != PARAGRAPH_CENTRE)
        fit.slack = 0;
    bad = badness(planner, &line, &fit, measure);
    cost = (1 + bad) * (1 + bad) + cost_of_break(planner, end->kind);
    if (last)
        cost += cost_of_end(planner, &line, from == 0);
    if (*is_over)
        cost += COST_OVERFULL * (1 + fit.excess / style->type.size);
    return cost;
}

/* Within a word of many lines, that is cut anywhere, every letter is such a
 * place. */
static bool
cuts_a_word(const struct planner *planner, const struct place_to_break *end)
{
    return end->kind == BREAK_EMERGENCY && end->cost < INFINITY &&
           planner->places[end->from].kind == BREAK_EMERGENCY;
}

/* Whether the line is so short that no shorter one need be looked at: the
 * places of a Chinese line are many. */
static bool
is_short(const struct planner *planner, size_t from, size_t to)
{
    const struct place_to_break *end = &planner->places[to];
    const struct linesums *sums = planner->sums;
    double width = sums[end->cell + 1].width -
                   sums[start_of(planner, from)].width;

    return planner->style->align == PARAGRAPH_JUSTIFY &&
           end->kind != BREAK_END &&
           (end->cost < COST_LONELY || cuts_a_word(planner, end)) &&
           width < SHORT_LINE * planner->style->measure;
}

/* The best way to place `to`, from those that lie at most a line before
 * it. */
static void
reach(struct planner *planner, size_t to, size_t *active)
{
    struct place_to_break *place = &planner->places[to];

    place->cost = INFINITY;
    if (to - *active > ACTIVE_MAX)
        *active = to - ACTIVE_MAX;
    for (size_t from = *active; from < to; from++) {
        bool is_over;
        double cost;

        if (is_short(planner, from, to))
            break;
        /* No line is for less than nothing. */
        if (planner->places[from].cost >= place->cost)
            continue;
        cost = planner->places[from].cost +
               cost_of_line(planner, from, to, &is_over);
        /* Too long now is too long for all that follows. */
        if (is_over && from == *active && from + 1 < to)
            *active = from + 1;
        if (cost < place->cost) {
            place->cost = cost;
            place->from = from;
        }
    }
}

static void
find_places(struct planner *planner, const struct cells *cells, size_t first)
{
    double least = planner->style->measure - MAX(0, planner->indent);
    unsigned char *kinds = breaks_find(cells, first, planner->n, least);
    size_t n = 1;

    for (size_t i = 0; i < planner->n; i++)
        n += kinds[i] != BREAK_NEVER;
    planner->places = g_new0(struct place_to_break, n);
    planner->n_places = 1;
    for (size_t i = 0; i < planner->n; i++)
        if (kinds[i] != BREAK_NEVER)
            planner->places[planner->n_places++] =
                (struct place_to_break){.cell = i, .kind = kinds[i]};
    g_free(kinds);
}

static struct plan
trace_back(const struct planner *planner, size_t first)
{
    struct plan plan = {0};
    size_t last = planner->n_places - 1;

    for (size_t i = last; i > 0; i = planner->places[i].from)
        plan.n++;
    plan.ends = g_new(size_t, plan.n);
    for (size_t i = last, line = plan.n; i > 0;
         i = planner->places[i].from)
        plan.ends[--line] = first + planner->places[i].cell;
    return plan;
}

struct plan
plan_lines(const struct cells *cells, size_t first, size_t end,
           const struct paragraph_style *style, double indent)
{
    struct planner planner = {.style = style,
                              .cells = cells->items + first,
                              .sums = linesums_new(cells, first, end),
                              .n = end - first,
                              .indent = indent};
    size_t active = 0;
    struct plan plan;

    find_places(&planner, cells, first);
    for (size_t i = 1; i < planner.n_places; i++)
        reach(&planner, i, &active);
    plan = trace_back(&planner, first);
    g_free(planner.places);
    g_free(planner.sums);
    return plan;
}

void
plan_free(struct plan *plan)
{
    g_free(plan->ends);
    plan->ends = NULL;
}
