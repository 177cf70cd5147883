#include "trace.h"

#include <glib.h>

#include "base/arena.h"

struct source_leaves {
    GArray *items;
};

struct source_leaves *
sources_leaves_new(void)
{
    struct source_leaves *leaves = g_new0(struct source_leaves, 1);

    leaves->items = g_array_new(FALSE, FALSE, sizeof(struct trace_leaf));
    return leaves;
}

void
sources_leaves_clear(struct source_leaves *leaves)
{
    g_array_set_size(leaves->items, 0);
}

void
sources_leaves_free(struct source_leaves *leaves)
{
    g_array_unref(leaves->items);
    g_free(leaves);
}

static void
add_leaf(void *user, const struct trace_leaf *leaf)
{
    struct source_leaves *leaves = user;

    g_array_append_val(leaves->items, *leaf);
}

struct tracer
sources_tracer(struct source_leaves *leaves)
{
    return (struct tracer){add_leaf, leaves};
}

static int
compare_leaves(const void *a, const void *b)
{
    const struct trace_leaf *left = a;
    const struct trace_leaf *right = b;

    if ((left->history.row > 0) != (right->history.row > 0))
        return left->history.row > 0 ? 1 : -1;
    if (left->history.row != right->history.row)
        return left->history.row - right->history.row;
    if (left->measure != right->measure)
        return left->measure->index < right->measure->index ? -1 : 1;
    if (left->region != right->region)
        return left->region->index < right->region->index ? -1 : 1;
    if (left->period.month != right->period.month)
        return left->period.month - right->period.month;
    return left->decides - right->decides;
}

static bool
is_within(const struct region *region, const struct region *above)
{
    while (region != NULL && region != above)
        region = region->parent;
    return region != NULL;
}

bool
sources_contains(const struct trace_leaf *leaf, const struct field *field,
                 const struct region *region, int month)
{
    return leaf->history.row == 0 && leaf->measure->field == field &&
           is_within(region, leaf->region) &&
           (leaf->period.month < 0 || leaf->period.month == month);
}

static bool
lies_within(const struct trace_leaf *leaf, const struct trace_leaf *other)
{
    /* Rows of history.csv come last, and only after cells. */
    if (leaf->history.row > 0)
        return leaf->history.row == other->history.row;
    return leaf->measure == other->measure &&
           is_within(leaf->region, other->region) &&
           (other->period.month < 0 ||
            other->period.month == leaf->period.month);
}

const struct trace_leaf *
trace_settle(struct arena *arena, struct source_leaves *leaves, size_t *n)
{
    GArray *items = leaves->items;
    struct trace_leaf *all = (void *)items->data;
    struct trace_leaf *kept =
        ARENA_NEW_N(arena, struct trace_leaf, items->len + 1);

    if (items->len > 0)
        qsort(all, items->len, sizeof *all, compare_leaves);
    *n = 0;
    /* What contains others comes before them: the whole period before its
     * months, a region before those below it. */
    for (size_t i = 0; i < items->len; i++) {
        bool within = false;

        for (size_t k = 0; k < *n && !within; k++)
            within = lies_within(&all[i], &kept[k]);
        if (!within)
            kept[(*n)++] = all[i];
    }
    return kept;
}
