#include <glib.h>

#include "compare.h"

static const char *
code_of(const struct region *region)
{
    return *region->code != '\0' ? region->code
                                 : language_pick(region->name, LANGUAGE_ZH);
}

const char *
compare_history_key(struct arena *arena, const struct trace_leaf *leaf)
{
    if (leaf->history.row == 0)
        return NULL;
    return arena_printf(arena, "%s %s %d", leaf->measure->name,
                        code_of(leaf->region), leaf->period.year);
}

struct looking {
    struct compare *compare;
    const struct compare_side *side, *other;
    GHashTable *known;        /* key → index + 1 */
};

/* The same row in the other edition. */
static struct figure
other_figure(const struct looking *looking, const struct trace_leaf *leaf)
{
    const struct run *run = &looking->other->traced.run;
    const struct survey *survey = run->survey;
    const struct measure *measure =
        survey_measure(survey, leaf->measure->name);
    const struct region *region =
        leaf->region->parent == NULL
            ? survey->province
            : survey_region(survey, survey->province, code_of(leaf->region));
    if (measure == NULL || region == NULL)
        return (struct figure){.state = FIGURE_MISSING};
    return figures_get(run->figures, measure, region, leaf->period);
}

/* In the measure's unit, as history.csv has it. */
static const char *
text_of(struct arena *arena, struct figure figure,
        const struct measure *measure)
{
    char buffer[RATIONAL_EXACT_MAX];
    struct rational scaled;
    if (figure.state != FIGURE_KNOWN ||
        !rational_scale(figure.value, -measure->unit.exponent, &scaled))
        return "";
    return arena_strdup(arena, rational_exact(scaled, buffer));
}

static void
look_at(void *user, const struct trace_leaf *leaf)
{
    struct looking *looking = user;
    struct compare *compare = looking->compare;
    struct arena *arena = compare->arena;
    bool is_old = looking->side == &compare->old;
    const char *key = compare_history_key(arena, leaf);
    if (key == NULL || g_hash_table_contains(looking->known, key))
        return;
    struct figure own = figures_get(looking->side->traced.run.figures,
                                    leaf->measure, leaf->region,
                                    leaf->period);
    struct figure other = other_figure(looking, leaf);
    g_hash_table_add(looking->known, (char *)key);
    if (own.state == other.state &&
        (own.state != FIGURE_KNOWN ||
         rational_compare(own.value, other.value) == 0))
        return;
    const char *one = text_of(arena, own, leaf->measure);
    const char *two = text_of(arena, other, leaf->measure);
    struct compare_cell cell = {
        .cell = {.old = is_old ? one : two,
                 .new = is_old ? two : one,
                 .city = {{"", ""}},
                 .region = leaf->region->name,
                 .item = leaf->measure->title,
                 .period = arena_printf(arena, "%d", leaf->period.year)},
        .key = key,
    };
    *(is_old ? &cell.cell.was : &cell.cell.is) = leaf->history;
    ARENA_PUSH(arena, &compare->cells, cell);
}

static void
look_through(struct compare *compare, const struct compare_side *side,
             const struct compare_side *other, GHashTable *known)
{
    struct looking looking = {compare, side, other, known};
    const struct tracer tracer = {look_at, &looking};
    for (size_t i = 0; i < side->n_rows; i++)
        tracing_leaves(compare->arena, side->rows[i].use, &tracer);
}

void
compare_history_find(struct compare *compare)
{
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    look_through(compare, &compare->new, &compare->old, known);
    look_through(compare, &compare->old, &compare->new, known);
}
