#include <glib.h>

#include "compare.h"

/* Where sums differ, the cells are read again and held against each other. */

/* What one side has at a spot. */
struct held {
    struct source_cell *items;
    size_t n, capacity;
    bool *paired;
};

struct keeping {
    struct arena *arena;
    GHashTable *held;         /* struct compare_spot * → struct held * */
};

static guint
hash_spot(gconstpointer key)
{
    const struct compare_spot *spot = key;
    return (g_direct_hash(spot->field) * 31 + g_direct_hash(spot->region)) *
               31 + (guint)spot->month;
}

static gboolean
equal_spots(gconstpointer a, gconstpointer b)
{
    const struct compare_spot *left = a, *right = b;
    return left->field == right->field && left->region == right->region &&
           left->month == right->month;
}

static struct held *
held_at(const struct keeping *keeping, const struct field *field,
        const struct region *region, int month)
{
    const struct compare_spot spot = {field, region, month};
    return g_hash_table_lookup(keeping->held, &spot);
}

static bool
is_wanted(void *user, const struct field *field, const struct region *region,
          int month)
{
    return held_at(user, field, region, month) != NULL;
}

static void
read_side(const struct compare_side *side, const struct intake_taker *taker)
{
    const struct run *run = &side->traced.run;
    const struct intake_options intake = {.jobs = run->options->jobs,
                                          .limits = csv_limits_default};
    intake_read(run->arena, run->survey, &intake, taker,
                findings_new(run->arena));
}

static void
add_leaves(const struct survey *survey, struct source_leaves *leaves)
{
    const struct tracer tracer = sources_tracer(leaves);
    for (size_t i = 0; i < survey->n_measures; i++) {
        const struct trace_leaf leaf = {.measure = survey->measures[i],
                                        .region = survey->province,
                                        .period = PERIOD_WHOLE};
        if (leaf.measure->field != NULL)
            tracer.leaf(tracer.user, &leaf);
    }
}

/* Fills in what the side has at the spots that `keeping` knows; false when
 * that is too much to be held. */
static bool
hold_side(struct keeping *keeping, const struct compare_side *side)
{
    struct run *run = (struct run *)&side->traced.run;
    const struct sources_options options = {SIZE_MAX, is_wanted, keeping};
    struct sources *sources;
    const struct intake_taker taker =
        sources_taker(run->arena, run->survey, &options, &sources);
    struct source_leaves *leaves = sources_leaves_new();
    read_side(side, &taker);
    size_t most;
    if (sources_overfull(sources, &most)) {
        sources_leaves_free(leaves);
        return false;
    }
    add_leaves(run->survey, leaves);
    struct source_list list = sources_list(run->arena, sources, run->figures,
                                           leaves, SIZE_MAX);
    for (size_t i = 0; i < list.n; i++) {
        const struct source_cell *cell = &list.cells[i];
        struct held *held =
            cell->field == NULL ? NULL
                                : held_at(keeping, cell->field, cell->region,
                                          cell->month);
        if (held != NULL)
            ARENA_PUSH(keeping->arena, held, *cell);
    }
    sources_leaves_free(leaves);
    return true;
}

static const char *
month_text(struct arena *arena, const struct survey *survey, int month)
{
    return month >= 0 ? arena_printf(arena, "%04d-%02d",
                                     survey->months[month].year,
                                     survey->months[month].month)
                      : arena_printf(arena, "%d", survey->year);
}

static struct words
city_of(const struct region *region)
{
    while (region->level > REGION_CITY)
        region = region->parent;
    return region->level == REGION_CITY ? region->name
                                        : (struct words){{"", ""}};
}

static struct suspect
suspect_of(const struct source_cell *cell)
{
    if (cell == NULL)
        return (struct suspect){.month = -1};
    return (struct suspect){cell->field, cell->region, cell->month,
                            cell->text};
}

static void
add_cell(struct compare *compare, const struct survey *survey,
         const struct source_cell *old, const struct source_cell *new)
{
    const struct source_cell *any = new != NULL ? new : old;
    const char *period = month_text(compare->arena, survey, any->month);
    struct compare_cell cell = {
        .cell = {.old = old != NULL ? old->text : "",
                 .new = new != NULL ? new->text : "",
                 .city = city_of(any->region),
                 .region = any->region->name,
                 .item = any->field->title,
                 .period = period},
        .old = suspect_of(old),
        .new = suspect_of(new),
    };
    if (old != NULL)
        cell.cell.was = old->at;
    if (new != NULL)
        cell.cell.is = new->at;
    ARENA_PUSH(compare->arena, &compare->cells, cell);
}

/* Amounts of two editions whose fields may have other decimals. */
static guint
hash_amount(gconstpointer key)
{
    int128 amount = *(const int128 *)key;
    return (guint)amount ^ (guint)(amount >> 32);
}

static gboolean
equal_amounts(gconstpointer a, gconstpointer b)
{
    return *(const int128 *)a == *(const int128 *)b;
}

static int
most_decimals(const struct held *held)
{
    int most = 0;
    for (size_t i = 0; i < held->n; i++)
        most = MAX(most, held->items[i].field->decimals);
    return most;
}

static int128 *
amounts_of(const struct held *held, int decimals)
{
    int128 *amounts = g_new(int128, held->n + 1);
    for (size_t i = 0; i < held->n; i++) {
        amounts[i] = held->items[i].value;
        for (int d = held->items[i].field->decimals; d < decimals; d++)
            amounts[i] *= 10;
    }
    return amounts;
}

/* What both sides have is no difference, wherever in the file it stands.  Of
 * single cases a spot may have a hundred thousand. */
static void
pair_equal(struct arena *arena, struct held *old, struct held *new)
{
    int decimals = MAX(most_decimals(old), most_decimals(new));
    g_autofree int128 *was = amounts_of(old, decimals);
    g_autofree int128 *is = amounts_of(new, decimals);
    g_autofree size_t *next = g_new(size_t, new->n + 1);
    /* The first that is not paired yet of each amount, from 1. */
    g_autoptr(GHashTable) first =
        g_hash_table_new(hash_amount, equal_amounts);
    old->paired = ARENA_NEW_N(arena, bool, old->n + 1);
    new->paired = ARENA_NEW_N(arena, bool, new->n + 1);
    for (size_t k = new->n; k-- > 0;) {
        next[k] = GPOINTER_TO_SIZE(g_hash_table_lookup(first, &is[k]));
        g_hash_table_replace(first, &is[k], GSIZE_TO_POINTER(k + 1));
    }
    for (size_t i = 0; i < old->n; i++) {
        size_t k = GPOINTER_TO_SIZE(g_hash_table_lookup(first, &was[i]));
        if (k == 0)
            continue;
        old->paired[i] = new->paired[k - 1] = true;
        g_hash_table_replace(first, &is[k - 1], GSIZE_TO_POINTER(next[k - 1]));
    }
}

static void
compare_held(struct compare *compare, struct held was, struct held is)
{
    size_t i = 0, k = 0;
    pair_equal(compare->arena, &was, &is);
    while (i < was.n || k < is.n) {
        while (i < was.n && was.paired[i])
            i++;
        while (k < is.n && is.paired[k])
            k++;
        if (i < was.n || k < is.n)
            add_cell(compare,
                     k < is.n ? compare->new.traced.run.survey
                              : compare->old.traced.run.survey,
                     i < was.n ? &was.items[i] : NULL,
                     k < is.n ? &is.items[k] : NULL);
        i += i < was.n;
        k += k < is.n;
    }
}

/* ---- all of it ---- */

static gint
by_place(gconstpointer a, gconstpointer b)
{
    const struct corrigendum_cell *left = &((const struct compare_cell *)a)
                                               ->cell;
    const struct corrigendum_cell *right = &((const struct compare_cell *)b)
                                                ->cell;
    struct place x = left->is.row > 0 ? left->is : left->was;
    struct place y = right->is.row > 0 ? right->is : right->was;
    int order = strcmp(x.file, y.file);
    if (order == 0)
        order = (x.row > y.row) - (x.row < y.row);
    if (order == 0)
        order = (x.column > y.column) - (x.column < y.column);
    return order != 0 ? order : strcmp(left->old, right->old);
}

static void
keep(struct keeping *keeping, struct compare_spot *spot, struct held *held)
{
    if (spot->field != NULL)
        g_hash_table_insert(keeping->held, spot, held);
}

bool
compare_cells_find(struct compare *compare)
{
    struct compare_differences differences = compare_sums(compare);
    struct held *was = ARENA_NEW_N(compare->arena, struct held,
                                   2 * differences.n + 1);
    struct held *is = was + differences.n;
    struct keeping old = {compare->arena,
                          g_hash_table_new(hash_spot, equal_spots)};
    struct keeping new = {compare->arena,
                          g_hash_table_new(hash_spot, equal_spots)};
    for (size_t i = 0; i < differences.n; i++) {
        keep(&old, &differences.items[i].old, &was[i]);
        keep(&new, &differences.items[i].new, &is[i]);
    }
    bool fits = (g_hash_table_size(old.held) == 0 ||
                 hold_side(&old, &compare->old)) &&
                (g_hash_table_size(new.held) == 0 ||
                 hold_side(&new, &compare->new));
    for (size_t i = 0; fits && i < differences.n; i++)
        compare_held(compare, was[i], is[i]);
    if (compare->cells.n > 0)
        qsort(compare->cells.items, compare->cells.n,
              sizeof *compare->cells.items, by_place);
    g_hash_table_unref(old.held);
    g_hash_table_unref(new.held);
    return fits;
}
