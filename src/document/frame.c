#include "frame.h"

#include <glib.h>

#include "document/wording.h"
#include "parts.h"
#include "use.h"

#define LIMIT_MAX 10000
#define YEARS_MAX 100

static const char *const dimensions[] = {"city", "county",  "month",
                                         "year", "measure", NULL};
static const char *const orders[] = {"descending", "ascending", "as-listed",
                                     NULL};
static const char *const transforms[] = {"none", "change", "share", NULL};

bool
frame_is_ratio(const struct value *value)
{
    return value->form == VALUE_RATIO || wording_is_fraction(value->unit);
}

const struct value *
frame_value(const struct frame *frame, size_t row, size_t column)
{
    return &frame->values[row * frame->columns.n + column];
}

bool
frame_known(const struct frame *frame, size_t row, size_t column)
{
    return frame_value(frame, row, column)->kind == VALUE_NUMBER;
}

const struct quantity *
frame_quantity(const struct frame *frame, const struct point *row,
               const struct point *column)
{
    if (column != NULL && column->quantity != NULL)
        return column->quantity;
    if (row != NULL && row->quantity != NULL)
        return row->quantity;
    return &frame->quantities.items[0];
}

struct period
frame_period(const struct frame *frame, const struct point *row,
             const struct point *column)
{
    if (column != NULL && column->has_period)
        return column->period;
    if (row != NULL && row->has_period)
        return row->period;
    return frame->fence->scope->period;
}

bool
frame_is_part(const struct frame *frame, size_t row)
{
    return !frame->grouped ||
           frame->rows.items[row].region->level == REGION_COUNTY;
}

bool
frame_is_past(const struct point *column)
{
    return column->has_period && column->period.year != 0;
}

const struct region *
frame_whole(const struct frame *frame)
{
    const struct scope *scope = frame->fence->scope;
    const struct region *province = frame->fence->context->survey->province;
    if (frame->by == DIMENSION_CITY)
        return province;
    if (frame->by == DIMENSION_COUNTY)
        return scope->city != NULL ? scope->city : province;
    return scope->region;
}

const struct region *
frame_region(const struct frame *frame, const struct point *row,
             const struct point *column)
{
    if (column != NULL && column->region != NULL)
        return column->region;
    if (row != NULL && row->region != NULL)
        return row->region;
    return frame_whole(frame);
}

static struct scope
scope_at(const struct frame *frame, const struct region *region,
         struct period period)
{
    struct scope scope = *frame->fence->scope;
    scope.region = region;
    scope.period = period;
    scope.city = region->level == REGION_CITY     ? region
                 : region->level == REGION_COUNTY ? region->parent
                                                  : NULL;
    scope.county = region->level == REGION_COUNTY ? region : NULL;
    return scope;
}

const struct expression *
frame_formula(const struct frame *frame, const struct point *row,
              const struct point *column, const char *function)
{
    const struct expression *expression =
        frame_quantity(frame, row, column)->value;
    return function == NULL
               ? expression
               : quantity_apply(frame->fence->context->arena, function,
                                expression);
}

struct scope
frame_scope(const struct frame *frame, const struct point *row,
            const struct point *column)
{
    return scope_at(frame, frame_region(frame, row, column),
                    frame_period(frame, row, column));
}

struct value
frame_evaluate(const struct frame *frame, const struct point *row,
               const struct point *column, const char *function)
{
    const struct context *context = frame->fence->context;
    const struct quantity *quantity = frame_quantity(frame, row, column);
    const struct expression *expression =
        frame_formula(frame, row, column, function);
    struct scope scope = frame_scope(frame, row, column);
    struct value missing = {.kind = VALUE_MISSING, .unit = {"", 0, NULL}};
    struct value value = missing;
    if (!evaluate(context->arena, expression, &scope, &value,
                  context->findings))
        return missing;
    if (value.kind == VALUE_TEXT || value.kind == VALUE_TRUTH) {
        findings_add(context->findings, FINDING_NUMBER_EXPECTED, quantity->at,
                     .args = {language_same(quantity->source)});
        return missing;
    }
    if (value.unit.base == NULL)
        value.unit = missing.unit;
    return value;
}

/* ---- keys ---- */

struct request {
    size_t years, limit;
    enum order order;
    const struct expression *where;
};

static size_t
read_choice(const struct fence *fence, const char *key,
            const char *const *names, size_t otherwise)
{
    size_t choice = otherwise;
    yamltree_get_choice(fence->yaml, key, false, names, &choice,
                        fence->context->findings);
    return choice;
}

static void
read_request(const struct fence *fence, struct frame_options options,
             struct frame *frame, struct request *request)
{
    frame->by =
        (enum dimension)read_choice(fence, "by", dimensions, DIMENSION_CITY);
    frame->series = (enum dimension)read_choice(fence, "series", dimensions,
                                                DIMENSION_MEASURE);
    frame->transform = (enum transform)read_choice(fence, "transform",
                                                   transforms, TRANSFORM_NONE);
    bool regions = frame->by == DIMENSION_CITY ||
                   (frame->by == DIMENSION_COUNTY && !options.groups);
    request->order = (enum order)read_choice(
        fence, "sort", orders, regions ? ORDER_DESCENDING : ORDER_AS_LISTED);
    request->years = fence_count(fence, fence->yaml, "years", YEARS_MAX);
    request->limit = fence_count(fence, fence->yaml, "limit", LIMIT_MAX);
    request->where = fence_expression(fence, fence->yaml, "where");
}

static bool
refuse_dimensions(const struct fence *fence, const struct frame *frame,
                  enum finding_code code)
{
    const struct yaml *at = yamltree_get(fence->yaml, "series");
    findings_add(fence->context->findings, code,
                 at != NULL ? at->at : fence->at,
                 .args = {language_same(dimensions[frame->by]),
                          language_same(dimensions[frame->series])});
    return false;
}

static bool
is_region(enum dimension dimension)
{
    return dimension == DIMENSION_CITY || dimension == DIMENSION_COUNTY;
}

static bool
is_time(enum dimension dimension)
{
    return dimension == DIMENSION_MONTH || dimension == DIMENSION_YEAR;
}

static bool
check_dimensions(const struct fence *fence, struct frame_options options,
                 const struct frame *frame)
{
    bool both_measures =
        frame->by == DIMENSION_MEASURE && frame->series == DIMENSION_MEASURE;
    if ((frame->by == frame->series && !both_measures) ||
        (is_region(frame->by) && is_region(frame->series)) ||
        (is_time(frame->by) && is_time(frame->series)))
        return refuse_dimensions(fence, frame, FINDING_DIMENSION_UNFIT);
    bool spread = frame->by == DIMENSION_MEASURE ||
                  frame->series == DIMENSION_MEASURE ||
                  (options.many && frame->series == DIMENSION_YEAR);
    if (!spread && frame->quantities.n > 1)
        return refuse_dimensions(fence, frame, FINDING_SERIES_ONE_MEASURE);
    return true;
}

static void
set_points(const struct fence *fence, struct frame_options options,
           const struct request *request, struct frame *frame)
{
    const struct quantities *quantities = &frame->quantities;
    bool both_measures =
        frame->by == DIMENSION_MEASURE && frame->series == DIMENSION_MEASURE;
    size_t series_years = request->years > 0 ? request->years : 2;
    frame->grouped = options.groups && frame->by == DIMENSION_COUNTY;
    frame->rows = frame->grouped
                      ? points_grouped(fence)
                      : points_of(fence, frame->by, quantities, request->years);
    if (both_measures) {
        struct point point = {.name = fence->scope->region->name};
        ARENA_PUSH(fence->context->arena, &frame->columns, point);
    } else if (frame->series == DIMENSION_YEAR && quantities->n > 1 &&
               frame->by != DIMENSION_MEASURE) {
        frame->columns = points_of_years(fence, quantities, series_years);
    } else {
        frame->columns =
            points_of(fence, frame->series, quantities, series_years);
    }
}

/* ---- values ---- */

static void
fill_values(struct frame *frame)
{
    static const char *const functions[] = {NULL, "change", "share"};
    struct arena *arena = frame->fence->context->arena;
    size_t n_columns = frame->columns.n;
    frame->values =
        ARENA_NEW_N(arena, struct value, frame->rows.n * n_columns + 1);
    for (size_t i = 0; i < frame->rows.n; i++)
        for (size_t j = 0; j < n_columns; j++)
            frame->values[i * n_columns + j] = frame_evaluate(
                frame, &frame->rows.items[i], &frame->columns.items[j],
                functions[frame->transform]);
}

static void
note_mean(struct frame *frame, size_t n)
{
    struct arena *arena = frame->fence->context->arena;
    struct figure_part *parts = ARENA_NEW_N(arena, struct figure_part, n + 1);
    const struct point *column = &frame->columns.items[0];
    for (size_t i = 0; i < frame->rows.n; i++) {
        const struct point *row = &frame->rows.items[i];
        struct scope scope = frame_scope(frame, row, column);
        if (frame_is_part(frame, i))
            parts[frame->n_mean_parts++] = (struct figure_part){
                frame_quantity(frame, row, column)->value,
                arena_memdup(arena, &scope, sizeof scope)};
    }
    frame->mean_parts = parts;
}

static void
sum_up(struct frame *frame)
{
    struct rational sum = rational_of(0);
    int64_t n_parts = 0, n_known = 0;
    if (frame->columns.n == 0)
        return;
    for (size_t i = 0; i < frame->rows.n; i++) {
        if (!frame_is_part(frame, i))
            continue;
        n_parts++;
        if (!frame_known(frame, i, 0))
            ARENA_PUSH(frame->fence->context->arena, &frame->absent,
                       frame->rows.items[i]);
        n_known += frame_known(frame, i, 0) &&
                   rational_add(sum, frame_value(frame, i, 0)->number, &sum);
    }
    frame->has_mean = n_known == n_parts &&
                      rational_divide(sum, rational_of(n_parts), &frame->mean);
    if (frame->has_mean)
        note_mean(frame, frame->rows.n);
    if (frame->by == DIMENSION_YEAR || frame->by == DIMENSION_MEASURE ||
        frame->transform != TRANSFORM_NONE)
        return;
    struct value whole =
        frame_evaluate(frame, NULL, &frame->columns.items[0], NULL);
    frame->additive = whole.kind == VALUE_NUMBER && !frame_is_ratio(&whole) &&
                      rational_compare(whole.number, sum) == 0;
}

/* ---- filter, sort, limit ---- */

struct rank {
    size_t row;
    bool known;
    int64_t printed; /* of shares: the order does not contradict the print */
    struct rational key;
};

/* The share of a column in all that the row has, and has in full. */
static bool
share_of_row(const struct frame *frame, size_t row, size_t column,
             struct rank *rank)
{
    size_t n = frame->columns.n;
    g_autofree struct rational *parts = g_new0(struct rational, n);
    g_autofree int64_t *units = g_new0(int64_t, n);
    struct rational sum = rational_of(0);
    for (size_t j = 0; j < n; j++) {
        if (!frame_known(frame, row, j) ||
            !rational_add(sum, frame_value(frame, row, j)->number, &sum))
            return false;
        parts[j] = frame_value(frame, row, j)->number;
    }
    if (!parts_round(parts, n, units))
        return false;
    rank->printed = units[column];
    return rational_divide(rank->key, sum, &rank->key);
}

/* The first that is not past: rows are ranked by it, where not by the sum. */
static size_t
ranking_column(const struct frame *frame)
{
    size_t first = 0;
    while (first + 1 < frame->columns.n &&
           frame_is_past(&frame->columns.items[first]))
        first++;
    return first;
}

static struct rank
rank_of(const struct frame *frame, size_t row, struct frame_options options)
{
    bool stack = options.stack && !options.percent;
    size_t first = stack ? 0 : ranking_column(frame);
    size_t end = stack ? frame->columns.n : first + 1;
    struct rank rank = {row, false, 0, rational_of(0)};
    for (size_t j = first; j < end; j++)
        if (frame_known(frame, row, j))
            rank.known |= rational_add(
                rank.key, frame_value(frame, row, j)->number, &rank.key);
    if (options.percent)
        rank.known = rank.known && share_of_row(frame, row, first, &rank);
    return rank;
}

static bool
goes_before(const struct rank *a, const struct rank *b, enum order order)
{
    if (order == ORDER_AS_LISTED || !a->known)
        return false;
    if (!b->known)
        return true;
    int sign = a->printed != b->printed
                   ? (a->printed > b->printed ? 1 : -1)
                   : rational_compare(a->key, b->key);
    return order == ORDER_DESCENDING ? sign > 0 : sign < 0;
}

static gint
compare_ranks(gconstpointer a, gconstpointer b, gpointer user)
{
    const struct rank *first = a, *second = b;
    enum order order = *(const enum order *)user;
    if (goes_before(first, second, order))
        return -1;
    if (goes_before(second, first, order))
        return 1;
    return first->row < second->row ? -1 : first->row > second->row;
}

static bool
is_wanted(const struct frame *frame, const struct point *row,
          const struct expression *where)
{
    const struct context *context = frame->fence->context;
    if (where == NULL)
        return true;
    struct scope scope = frame_scope(frame, row, NULL);
    struct value value;
    use_note_choice(context, "where", where, &scope, where->at,
                    frame->fence->row);
    if (!evaluate(context->arena, where, &scope, &value, context->findings))
        return false;
    if (value.kind != VALUE_TRUTH && value.kind != VALUE_MISSING)
        findings_add(context->findings, FINDING_CONDITION_EXPECTED, where->at,
                     .args = {language_same(fence_text(
                         frame->fence, frame->fence->yaml, "where"))});
    return value.kind == VALUE_TRUTH && value.truth;
}

static void
take_rows(struct frame *frame, const struct rank *ranks, size_t n)
{
    struct arena *arena = frame->fence->context->arena;
    size_t n_columns = frame->columns.n;
    struct points rows = {0};
    struct value *values = ARENA_NEW_N(arena, struct value, n * n_columns + 1);
    for (size_t i = 0; i < n; i++) {
        ARENA_PUSH(arena, &rows, frame->rows.items[ranks[i].row]);
        for (size_t j = 0; j < n_columns; j++)
            values[i * n_columns + j] = *frame_value(frame, ranks[i].row, j);
    }
    frame->filtered = n < frame->rows.n;
    frame->rows = rows;
    frame->values = values;
}

/* Which rows are left out depends on the values of all. */
static void
note_limit(const struct frame *frame)
{
    const struct fence *fence = frame->fence;
    for (size_t i = 0; i < frame->rows.n; i++)
        for (size_t j = 0; j < frame->columns.n; j++) {
            const struct point *row = &frame->rows.items[i];
            const struct point *column = &frame->columns.items[j];
            struct scope scope = frame_scope(frame, row, column);
            use_note_choice(fence->context, "limit",
                            frame_quantity(frame, row, column)->value, &scope,
                            fence->at, fence->row);
        }
}

/* The rows from `n` on are not shown. */
static void
cut_off(struct frame *frame, const struct rank *ranks, size_t n, size_t n_all,
        enum order order)
{
    struct arena *arena = frame->fence->context->arena;
    const struct rank *last = &ranks[n - 1];
    frame->cutoff.n = n_all;
    frame->cutoff.order = order;
    for (size_t i = n; i < n_all && order != ORDER_AS_LISTED; i++)
        if (last->known && ranks[i].known &&
            rational_compare(ranks[i].key, last->key) == 0)
            ARENA_PUSH(arena, &frame->cutoff.ties,
                       frame->rows.items[ranks[i].row]);
}

static void
arrange(struct frame *frame, struct request *request,
        struct frame_options options)
{
    size_t n = 0;
    g_autofree struct rank *ranks = g_new0(struct rank, frame->rows.n + 1);
    for (size_t i = 0; i < frame->rows.n; i++)
        if (is_wanted(frame, &frame->rows.items[i], request->where))
            ranks[n++] = rank_of(frame, i, options);
    g_qsort_with_data(ranks, (gint)n, sizeof *ranks, compare_ranks,
                      &request->order);
    if (request->limit > 0 && n > request->limit) {
        note_limit(frame);
        cut_off(frame, ranks, request->limit, n, request->order);
        if (!options.stack && !options.percent && frame->quantities.n > 1 &&
            frame->columns.n > 1)
            frame->cutoff.by = frame->columns.items[ranking_column(frame)].name;
        n = request->limit;
    }
    take_rows(frame, ranks, n);
}

bool
frame_read(const struct fence *fence, struct frame_options options,
           struct frame *frame)
{
    struct request request = {0};
    *frame = (struct frame){.fence = fence};
    read_request(fence, options, frame, &request);
    if (!quantity_read(fence, options.of, &frame->quantities) ||
        !check_dimensions(fence, options, frame))
        return false;
    set_points(fence, options, &request, frame);
    fill_values(frame);
    sum_up(frame);
    arrange(frame, &request, options);
    return true;
}
