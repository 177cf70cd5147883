#include <glib.h>

#include "compare.h"

/*
 * Two editions may differ in forms and regions, so that what is compared is
 * found by names: form, field, region, month.  First the sums of each such
 * group are compared; only where they differ the cells are read again and
 * held against each other.
 */

/* ---- sums ---- */

struct group {
    const struct field *field;
    const struct region *region;
    int month;
    int128 sum;
    uint64_t n;
};

/* All groups of one side by name. */
struct groups {
    const struct survey *survey;
    GHashTable *by_name;      /* char * → struct group * */
};

static char *
month_text(const struct survey *survey, int month)
{
    return month >= 0 && (size_t)month < survey->n_months
               ? g_strdup_printf("%04d-%02d", survey->months[month].year,
                                 survey->months[month].month)
               : g_strdup_printf("%d", survey->year);
}

static const char *
region_code(const struct region *region)
{
    return *region->code != '\0' ? region->code
                                 : language_pick(region->name, LANGUAGE_ZH);
}

static char *
group_name(const struct survey *survey, const struct field *field,
           const struct region *region, int month)
{
    g_autofree char *period = month_text(survey, month);
    return g_strdup_printf("%s/%s %s %s", field->form->name, field->name,
                           region_code(region), period);
}

static struct group *
need_group(struct groups *groups, const struct field *field,
           const struct region *region, int month)
{
    char *name = group_name(groups->survey, field, region, month);
    struct group *group = g_hash_table_lookup(groups->by_name, name);
    if (group != NULL) {
        g_free(name);
        return group;
    }
    group = g_new0(struct group, 1);
    *group = (struct group){.field = field, .region = region,
                            .month = month};
    g_hash_table_insert(groups->by_name, name, group);
    return group;
}

/* Files are read side by side: each has a table of its own until merged. */
static void *
open_groups(void *taker, const struct intake_file *file)
{
    const struct groups *whole = taker;
    struct groups *own = g_new0(struct groups, 1);
    (void)file;
    own->survey = whole->survey;
    own->by_name =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return own;
}

static void
take_row(void *partial, const struct intake_row *row)
{
    struct groups *groups = partial;
    int month = survey_month_index(groups->survey, row->period);
    for (size_t i = 0; i < row->form->n_fields; i++) {
        if (row->form->fields[i]->measure == NULL || !row->amounts[i].known)
            continue;
        struct group *group = need_group(groups, row->form->fields[i],
                                         row->region, month);
        group->sum += row->amounts[i].value;
        group->n++;
    }
}

static void
take_group(void *partial, const struct intake_group *sums)
{
    struct groups *groups = partial;
    for (size_t i = 0; i < sums->form->n_fields; i++) {
        if (sums->form->fields[i]->measure == NULL ||
            sums->sums[i].n_known == 0)
            continue;
        struct group *group = need_group(groups, sums->form->fields[i],
                                         sums->region, sums->month);
        group->sum += sums->sums[i].value;
        group->n += sums->sums[i].n_known;
    }
}

static void
merge_groups(void *taker, void *partial)
{
    struct groups *whole = taker, *own = partial;
    GHashTableIter each;
    gpointer value;
    g_hash_table_iter_init(&each, own->by_name);
    while (g_hash_table_iter_next(&each, NULL, &value)) {
        const struct group *more = value;
        struct group *group =
            need_group(whole, more->field, more->region, more->month);
        group->sum += more->sum;
        group->n += more->n;
    }
    g_hash_table_unref(own->by_name);
    g_free(own);
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

static struct groups
sum_side(const struct compare_side *side)
{
    struct groups groups = {
        side->traced.run.survey,
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free)};
    const struct intake_taker taker = {.taker = &groups,
                                       .open = open_groups,
                                       .row = take_row,
                                       .merge = merge_groups,
                                       .group = take_group};
    read_side(side, &taker);
    return groups;
}

static bool
is_same(const struct group *a, const struct group *b)
{
    struct rational left, right;
    if (a == NULL || b == NULL)
        return a == b;
    if (a->n != b->n && (a->n == 0 || b->n == 0))
        return false;
    if (a->field->decimals == b->field->decimals)
        return a->sum == b->sum;
    return rational_scale((struct rational){a->sum, 1}, -a->field->decimals,
                          &left) &&
           rational_scale((struct rational){b->sum, 1}, -b->field->decimals,
                          &right) &&
           rational_compare(left, right) == 0;
}

/* ---- the cells of the groups that differ ---- */

/* What one side has in a group. */
struct held {
    struct source_cell *items;
    size_t n, capacity;
    bool *paired;
};

struct keeping {
    struct compare *compare;
    const struct compare_side *side;
    GHashTable *wanted;       /* name → anything */
    GHashTable *held;         /* name → struct held * */
};

static bool
is_wanted(void *user, const struct field *field, const struct region *region,
          int month)
{
    const struct keeping *keeping = user;
    g_autofree char *name = group_name(keeping->side->traced.run.survey,
                                       field, region, month);
    return g_hash_table_contains(keeping->wanted, name);
}

static void
hold(struct keeping *keeping, const struct source_cell *cell)
{
    struct arena *arena = keeping->compare->arena;
    g_autofree char *name =
        group_name(keeping->side->traced.run.survey, cell->field,
                   cell->region, cell->month);
    struct held *held = g_hash_table_lookup(keeping->held, name);
    if (held == NULL) {
        held = ARENA_NEW(arena, struct held);
        g_hash_table_insert(keeping->held, g_steal_pointer(&name), held);
    }
    ARENA_PUSH(arena, held, *cell);
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

/* The keys are those of the side, the values live in the arena. */
static GHashTable *
hold_side(struct compare *compare, const struct compare_side *side,
          GHashTable *wanted)
{
    struct run *run = (struct run *)&side->traced.run;
    struct keeping keeping = {
        compare, side, wanted,
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    const struct sources_options options = {SIZE_MAX, is_wanted, &keeping};
    struct sources *sources;
    const struct intake_taker taker =
        sources_taker(run->arena, run->survey, &options, &sources);
    struct source_leaves *leaves = sources_leaves_new();
    read_side(side, &taker);
    add_leaves(run->survey, leaves);
    struct source_list list = sources_list(run->arena, sources, run->figures,
                                           leaves, SIZE_MAX);
    for (size_t i = 0; i < list.n; i++)
        if (list.cells[i].field != NULL &&
            is_wanted(&keeping, list.cells[i].field, list.cells[i].region,
                      list.cells[i].month))
            hold(&keeping, &list.cells[i]);
    sources_leaves_free(leaves);
    return keeping.held;
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
    g_autofree char *period = month_text(survey, any->month);
    struct compare_cell cell = {
        .cell = {.old = old != NULL ? old->text : "",
                 .new = new != NULL ? new->text : "",
                 .city = city_of(any->region),
                 .region = any->region->name,
                 .item = any->field->title,
                 .period = arena_strdup(compare->arena, period)},
        .old = suspect_of(old),
        .new = suspect_of(new),
    };
    if (old != NULL)
        cell.cell.was = old->at;
    if (new != NULL)
        cell.cell.is = new->at;
    ARENA_PUSH(compare->arena, &compare->cells, cell);
}

/* What both sides have is no difference, wherever in the file it stands. */
static void
pair_equal(struct arena *arena, struct held *old, struct held *new)
{
    old->paired = ARENA_NEW_N(arena, bool, old->n + 1);
    new->paired = ARENA_NEW_N(arena, bool, new->n + 1);
    for (size_t i = 0; i < old->n; i++)
        for (size_t k = 0; k < new->n; k++)
            if (!new->paired[k] && old->items[i].value == new->items[k].value)
            {
                old->paired[i] = new->paired[k] = true;
                break;
            }
}

static void
compare_group(struct compare *compare, struct held *old, struct held *new)
{
    static const struct held none = {0};
    struct held was = old != NULL ? *old : none;
    struct held is = new != NULL ? *new : none;
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

static GHashTable *
find_differences(const struct groups *old, const struct groups *new)
{
    GHashTable *wanted =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GHashTableIter each;
    gpointer name, group;
    g_hash_table_iter_init(&each, old->by_name);
    while (g_hash_table_iter_next(&each, &name, &group))
        if (!is_same(group, g_hash_table_lookup(new->by_name, name)))
            g_hash_table_add(wanted, g_strdup(name));
    g_hash_table_iter_init(&each, new->by_name);
    while (g_hash_table_iter_next(&each, &name, &group))
        if (!g_hash_table_contains(old->by_name, name))
            g_hash_table_add(wanted, g_strdup(name));
    return wanted;
}

void
compare_cells_find(struct compare *compare)
{
    struct groups old = sum_side(&compare->old);
    struct groups new = sum_side(&compare->new);
    g_autoptr(GHashTable) wanted = find_differences(&old, &new);
    g_autoptr(GHashTable) was = hold_side(compare, &compare->old, wanted);
    g_autoptr(GHashTable) is = hold_side(compare, &compare->new, wanted);
    GHashTableIter each;
    gpointer name;
    g_hash_table_iter_init(&each, wanted);
    while (g_hash_table_iter_next(&each, &name, NULL))
        compare_group(compare, g_hash_table_lookup(was, name),
                      g_hash_table_lookup(is, name));
    if (compare->cells.n > 0)
        qsort(compare->cells.items, compare->cells.n,
              sizeof *compare->cells.items, by_place);
    g_hash_table_unref(old.by_name);
    g_hash_table_unref(new.by_name);
}
