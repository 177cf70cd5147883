#include <glib.h>

#include "base/arena.h"
#include "compare.h"

/* One edition, and where each region and month of it stands in the other. */
struct match {
    const struct compare_side *side, *other;
    const struct region **regions;   /* by index; NULL: there is none */
    int *months;                     /* by index; -1: there is none */
};

static const struct survey *
survey_of(const struct compare_side *side)
{
    return side->traced.run.survey;
}

/* ---- what belongs together ---- */

/* Counties of one name in two cities are two. */
static const char *
region_key(struct arena *arena, const struct region *region)
{
    if (*region->code != '\0')
        return region->code;
    return arena_printf(
        arena, "%s/%s",
        region->level == REGION_COUNTY
            ? language_pick(region->parent->name, LANGUAGE_ZH) : "",
        language_pick(region->name, LANGUAGE_ZH));
}

static void
match_regions(struct arena *arena, struct match *match)
{
    const struct survey *own = survey_of(match->side);
    const struct survey *other = survey_of(match->other);
    g_autoptr(GHashTable) by_key = g_hash_table_new(g_str_hash, g_str_equal);

    for (size_t i = 0; i < other->n_regions; i++)
        g_hash_table_insert(by_key,
                            (char *)region_key(arena, other->regions[i]),
                            (void *)other->regions[i]);
    match->regions =
        ARENA_NEW_N(arena, const struct region *, own->n_regions);
    for (size_t i = 0; i < own->n_regions; i++)
        match->regions[i] = g_hash_table_lookup(
            by_key, region_key(arena, own->regions[i]));
}

static struct match
match_sides(struct arena *arena, const struct compare_side *side,
            const struct compare_side *other)
{
    const struct survey *own = survey_of(side);
    struct match match = {.side = side, .other = other};

    match_regions(arena, &match);
    match.months = ARENA_NEW_N(arena, int, own->n_months + 1);
    for (size_t i = 0; i < own->n_months; i++)
        match.months[i] =
            survey_month_index(survey_of(other), own->months[i]);
    return match;
}

static const struct field *
counterpart_field(const struct match *match, const struct field *field)
{
    const struct form *form =
        survey_form(survey_of(match->other), field->form->name);
    const struct field *found =
        form == NULL ? NULL : survey_field(form, field->name);

    return found != NULL && found->measure != NULL ? found : NULL;
}

/* `field` is the spot's field in the other edition. */
static struct compare_spot
counterpart(const struct match *match, const struct compare_spot *spot,
            const struct field *field)
{
    const struct region *region = match->regions[spot->region->index];
    int month = spot->month < 0 ? -1 : match->months[spot->month];
    bool year = survey_of(match->side)->year == survey_of(match->other)->year;

    if (region == NULL || (spot->month < 0 ? !year : month < 0))
        field = NULL;
    return (struct compare_spot){field, region, month};
}

/* ---- sums ---- */

struct total {
    int128 value;
    uint64_t n;
    bool overflow;
};

static struct total
total_given(const struct compare_side *side, const struct compare_spot *spot)
{
    const struct figures_given given = figures_given(
        side->traced.run.figures, spot->field, spot->region, spot->month);

    return (struct total){given.value, given.n_cells, given.overflow};
}

/* Of rows without a month: what is left when all months are taken away. */
static struct total
total_of(const struct compare_side *side, const struct compare_spot *spot)
{
    struct compare_spot month;
    struct total total = {0};

    if (spot->field == NULL)
        return total;
    total = total_given(side, spot);
    if (spot->month >= 0 || total.n == 0)
        return total;
    month = *spot;
    for (size_t i = 0; i < survey_of(side)->n_months; i++) {
        struct total part;

        month.month = (int)i;
        part = total_given(side, &month);
        total.value -= part.value;
        total.n -= part.n;
        total.overflow |= part.overflow;
    }
    return total;
}

/* Of sums that do not fit only the cells can tell. */
static bool
is_same(const struct total *a, int decimals, const struct total *b,
        int other_decimals)
{
    struct rational left, right;

    if (a->n == 0 || b->n == 0)
        return a->n == b->n;
    if (a->overflow || b->overflow)
        return false;
    if (decimals == other_decimals)
        return a->value == b->value;
    return rational_scale((struct rational){a->value, 1}, -decimals, &left) &&
           rational_scale((struct rational){b->value, 1}, -other_decimals,
                          &right) &&
           rational_compare(left, right) == 0;
}

/* ---- all of it ---- */

/* Taken once from each side: what both have from the old one, the rest from
 * the new one. */
static void
compare_spot(struct compare *compare, const struct match *match,
             const struct compare_spot *spot, const struct field *field,
             struct compare_differences *differences)
{
    bool is_old = match->side == &compare->old;
    struct total own = total_of(match->side, spot), others;
    struct compare_spot other;

    if (own.n == 0)
        return;
    other = counterpart(match, spot, field);
    others = total_of(match->other, &other);
    if (is_old ? is_same(&own, spot->field->decimals, &others,
                         other.field != NULL ? other.field->decimals : 0)
               : others.n > 0)
        return;
    ARENA_PUSH(compare->arena, differences,
               (is_old ? (struct compare_difference){*spot, other}
                       : (struct compare_difference){other, *spot}));
}

static void
compare_field(struct compare *compare, const struct match *match,
              const struct field *field,
              struct compare_differences *differences)
{
    const struct survey *survey = survey_of(match->side);
    const struct field *other = counterpart_field(match, field);

    for (size_t i = 0; i < survey->n_regions; i++) {
        struct compare_spot spot = {field, survey->regions[i], -1};

        if (spot.region->level == REGION_PROVINCE ||
            total_given(match->side, &spot).n == 0)
            continue;
        for (; spot.month < (int)survey->n_months; spot.month++)
            compare_spot(compare, match, &spot, other, differences);
    }
}

struct compare_differences
compare_sums(struct compare *compare)
{
    struct arena *scratch = arena_new();
    const struct match matches[] = {
        match_sides(scratch, &compare->old, &compare->new),
        match_sides(scratch, &compare->new, &compare->old)};
    struct compare_differences differences = {0};

    for (size_t k = 0; k < G_N_ELEMENTS(matches); k++) {
        const struct survey *survey = survey_of(matches[k].side);

        for (size_t i = 0; i < survey->n_forms; i++)
            for (size_t j = 0; j < survey->forms[i]->n_fields; j++)
                if (survey->forms[i]->fields[j]->measure != NULL)
                    compare_field(compare, &matches[k],
                                  survey->forms[i]->fields[j], &differences);
    }
    arena_free(scratch);
    return differences;
}
