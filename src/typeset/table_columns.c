#include "table_set.h"

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"

/* A smaller one is not read any more. */
#define LEAST_SIZE 8.0
#define SIZE_STEP 0.5
/* Running text is at least that wide where it may wrap … */
#define PROSE_EM 14.0
/* … and where everything has to. */
#define PROSE_LEAST_EM 6.0

/* What is measured at the theme's size is proportional to it. */
struct fit {
    struct table_set *set;
    double scale;
    double *widths;
};

static double
space(const struct table_set *set, double scale)
{
    double em = set->setter->theme->table * scale;
    double n = (double)set->table->n_columns;

    return em * (TABLE_GAP * (n - 1) + 2 * TABLE_EDGE);
}

/* A spanning head needs room too: what is missing goes to its columns. */
static void
visit_span(struct table_set *set, const struct table_row *row,
           const struct table_cell *cell, size_t column, void *data)
{
    struct fit *fit = data;
    size_t span = (size_t)cell->columns;
    double has, wants = 0;

    if (cell->columns <= 1)
        return;
    span = MIN(span, set->table->n_columns - column);
    has =
        (double)(span - 1) * TABLE_GAP * set->setter->theme->table * fit->scale;
    for (size_t i = column; i < column + span; i++)
        has += fit->widths[i];
    for (enum language l = 0; l < LANGUAGES; l++)
        if (table_cells_says(set, cell, l))
            wants = MAX(wants, table_measure_cell(set, cell, row, true, l) / 2 *
                                   fit->scale);
    for (size_t i = column; i < column + span && wants > has; i++)
        fit->widths[i] += (wants - has) / (double)span;
}

static double
least_of(const struct table_column *column, double em)
{
    return column->prose
               ? MAX(column->least, MIN(column->body, PROSE_LEAST_EM * em))
               : column->least;
}

enum wrapping { WRAP_NOTHING, WRAP_HEADS, WRAP_ALL };

static double
wanted(const struct table_column *column, enum wrapping wrap, double em)
{
    double body = column->body;

    if (wrap == WRAP_ALL)
        return least_of(column, em);
    if (wrap == WRAP_NOTHING)
        return MAX(body, column->head);
    if (column->prose)
        body = MAX(least_of(column, em), PROSE_EM * em);
    return MAX(body, column->head_two);
}

/* What widths at the theme's size are to be multiplied with: the second
 * language stops growing smaller before the first. */
static double
scale_to(const struct table_set *set, double size)
{
    double base = set->setter->theme->table, scale = size / base;

    for (enum language l = 0; l < LANGUAGES; l++)
        if (setter_speaks(set->setter, l))
            scale = MAX(scale, table_cells_size(set, size, l) /
                                   table_cells_size(set, base, l));
    return scale;
}

/* The widths at that size; true when they fit into the measure. */
static bool
try_fit(struct fit *fit, double size, enum wrapping wrap)
{
    struct table_set *set = fit->set;
    double base = set->setter->theme->table, sum;

    fit->scale = scale_to(set, size);
    for (size_t i = 0; i < set->table->n_columns; i++)
        fit->widths[i] =
            wanted(&set->columns[i], wrap, base) * fit->scale + 0.02;
    table_measure_each(set, set->table->head, set->table->n_head, visit_span,
                       fit);
    sum = space(set, fit->scale);
    for (size_t i = 0; i < set->table->n_columns; i++)
        sum += fit->widths[i];
    set->size = size;
    return sum <= set->measure + 0.001;
}

static double
least_size(const struct theme *theme)
{
    return MIN(theme->table_small, MIN(theme->note, LEAST_SIZE));
}

static bool
try_sizes(struct fit *fit)
{
    const struct theme *theme = fit->set->setter->theme;

    for (double size = theme->table; size >= least_size(theme) - 0.001;
         size -= SIZE_STEP)
        if (try_fit(fit, size, WRAP_NOTHING) || try_fit(fit, size, WRAP_HEADS))
            return true;
    return false;
}

static double
slack_of(const struct fit *fit)
{
    double slack = fit->set->measure - space(fit->set, fit->scale);

    for (size_t i = 0; i < fit->set->table->n_columns; i++)
        slack -= fit->widths[i];
    return slack;
}

/* Columns of numbers are as wide as the widest of them if there is room: the
 * table then reads as a grid. */
static void
level_numbers(struct fit *fit)
{
    struct table_set *set = fit->set;
    double widest = 0, more = 0;

    for (size_t i = 1; i < set->table->n_columns; i++)
        if (!set->columns[i].prose)
            widest = MAX(widest, fit->widths[i]);
    for (size_t i = 1; i < set->table->n_columns; i++)
        if (!set->columns[i].prose)
            more += widest - fit->widths[i];
    if (more > slack_of(fit))
        return;
    for (size_t i = 1; i < set->table->n_columns; i++)
        if (!set->columns[i].prose)
            fit->widths[i] = widest;
}

/* In proportion to what a column still lacks of one line. */
static void
give_to_prose(struct fit *fit, bool prose_only)
{
    struct table_set *set = fit->set;
    double lack = 0, slack = slack_of(fit);

    for (size_t i = 0; i < set->table->n_columns; i++)
        if (!prose_only || set->columns[i].prose)
            lack += MAX(0, set->columns[i].body * fit->scale - fit->widths[i]);
    if (lack <= 0 || slack <= 0)
        return;
    for (size_t i = 0; i < set->table->n_columns; i++)
        if (!prose_only || set->columns[i].prose)
            fit->widths[i] +=
                MAX(0, set->columns[i].body * fit->scale - fit->widths[i]) /
                lack * MIN(slack, lack);
}

static void
give_to_all(struct fit *fit)
{
    size_t n = fit->set->table->n_columns;
    double share = slack_of(fit) / (double)n;

    for (size_t i = 0; i < n; i++)
        fit->widths[i] += share;
}

/* Nothing fits: every column gives up the same share, and it is said. */
static void
squeeze(struct fit *fit)
{
    struct table_set *set = fit->set;
    double room = set->measure - space(set, fit->scale), sum = 0;

    for (size_t i = 0; i < set->table->n_columns; i++)
        sum += fit->widths[i];
    for (size_t i = 0; i < set->table->n_columns; i++)
        fit->widths[i] *= room / sum;
    findings_add(set->setter->findings, FINDING_TABLE_OVERFULL,
                 set->block->at[set->setter->main],
                 .args[0] = language_same(set->table->id));
}

static void
assign(struct fit *fit)
{
    struct table_set *set = fit->set;
    double em = set->setter->theme->table * fit->scale;
    double x = TABLE_EDGE * em;

    for (size_t i = 0; i < set->table->n_columns; i++) {
        struct table_column *column = &set->columns[i];

        column->tab *= fit->scale;
        column->x = x;
        column->width = fit->widths[i];
        x += column->width + TABLE_GAP * em;
    }
}

/* Everything wraps that can; in the end the languages of the stub stand below
 * each other. */
static bool
try_all(struct fit *fit)
{
    struct table_set *set = fit->set;
    double size = least_size(set->setter->theme);

    if (try_fit(fit, size, WRAP_ALL))
        return true;
    if (set->columns[0].tab <= 0)
        return false;
    table_measure(set, false);
    return try_fit(fit, size, WRAP_ALL);
}

void
table_columns_fit(struct table_set *set)
{
    const struct theme *theme = set->setter->theme;
    struct fit fit = {.set = set,
                      .widths = ARENA_NEW_N(set->setter->arena, double,
                                            set->table->n_columns)};
    bool fits;

    table_measure(set, true);
    fits = try_sizes(&fit);
    if (!fits && set->table->wide) {
        set->landscape = true;
        set->measure = theme->page_height - 2 * theme->margin_top;
        fits = try_sizes(&fit);
    }
    if (!fits && !try_all(&fit))
        squeeze(&fit);
    level_numbers(&fit);
    give_to_prose(&fit, fits);
    give_to_all(&fit);
    assign(&fit);
}
