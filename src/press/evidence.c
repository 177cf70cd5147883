#include "evidence.h"

#include <glib.h>
#include <string.h>

#include "around.h"
#include "base/arena.h"
#include "figures/evaluate.h"

/* ---- does it fit at all ---- */

/* The unit that stands behind the number, or NULL. */
static const char *
unit_behind(const struct press *press, const struct claim *claim)
{
    static const char *const hedges[] = {"余", "多", "个", NULL};
    const char *best = NULL;
    size_t at = claim->number_end, length, longest = 0;
    if (claim->money)
        return "元";
    while (letters_is_any(press->letters, at, hedges, &length))
        at += length;
    for (size_t i = 0; i < press->survey->n_measures; i++) {
        const char *base = press->survey->measures[i]->unit.base;
        if (base != NULL && *base != '\0' &&
            letters_is(press->letters, at, base, &length) &&
            length > longest) {
            longest = length;
            best = base;
        }
    }
    return best;
}

static bool
is_ratio(struct unit unit)
{
    return unit.base == NULL || *unit.base == '\0';
}

/* 场均49.1人次: a rate is said in the unit that it counts. */
static bool
is_counted_in(const char *base, const char *behind)
{
    size_t length = strlen(behind);
    return strncmp(base, behind, length) == 0 &&
           (base[length] == '\0' || base[length] == '/');
}

static bool
fits_kind(const struct claim *claim, const char *behind, struct unit unit)
{
    if (claim->kind != CLAIM_AMOUNT)
        return is_ratio(unit);
    if (unit.base == NULL)
        return behind == NULL;
    if (behind != NULL)
        return is_counted_in(unit.base, behind);
    return !is_counted_in(unit.base, "元");
}

static bool
fits_use(const struct claim *claim, const char *behind,
         const struct figure_use *use)
{
    bool percent = use->wording.unit.exponent == -2 && is_ratio(use->unit);
    bool rank = use->wording.rule == RULE_ORDINAL;
    if (claim->kind == CLAIM_RANK)
        return rank;
    if (claim->kind == CLAIM_POINTS)
        return percent && strstr(use->expression, " - ") != NULL;
    if (claim->kind == CLAIM_PERCENT)
        return percent;
    if (rank || percent)
        return false;
    if (claim->money || is_counted_in(use->unit.base, "元"))
        return claim->money && is_counted_in(use->unit.base, "元");
    return behind == NULL || is_ratio(use->unit) ||
           is_counted_in(use->unit.base, behind);
}

/* ---- gathering ---- */

struct gathering {
    const struct press *press;
    const struct claim *claim;
    const char *behind;
    struct around about;
    struct evidences evidences;
};

static bool
is_here(const struct gathering *gathering, const struct region *region)
{
    for (size_t i = 0; i < gathering->about.n_regions; i++)
        if (gathering->about.regions[i] == region)
            return true;
    return false;
}

/* Less than this may be chance, whoever is named. */
#define SURELY 18

/* Of numbers round which much the same is said, the one of the region and
 * measure that are named here. */
static int
favour(const struct gathering *gathering, const struct figure_use *use)
{
    const struct around *about = &gathering->about;
    int weight = use->scope->region == about->regions[0] ? 6 : 0;
    for (size_t i = 0; i < about->n_measures; i++)
        if (strstr(use->expression, about->measures[i]->name) != NULL)
            return weight + 6;
    return weight;
}

static void
gather_printed(struct gathering *gathering)
{
    const struct press *press = gathering->press;
    const struct claim *claim = gathering->claim;
    size_t end = anchors_digits_end(press->letters, claim->digits);
    size_t before = anchors_before(press->letters, claim->digits);
    size_t behind = anchors_behind(press->letters, end);
    for (size_t i = 0; i < press->anchors.n; i++) {
        const struct anchor *anchor = &press->anchors.items[i];
        const struct figure_use *use = anchor->use;
        if ((use->language == LANGUAGE_EN) != claim->latin ||
            !fits_use(claim, gathering->behind, use))
            continue;
        /* Of whom a sentence speaks may have been said long before it. */
        bool here = is_here(gathering, use->scope->region);
        if (!here && gathering->about.named)
            continue;
        int left = 0, right = 0;
        if (anchor->end > 0) {
            left = anchors_left(press->letters, before, &anchor->letters,
                                anchor->before);
            right = anchors_right(press->letters, behind, &anchor->letters,
                                  anchor->behind);
        }
        bool alike = left >= 12 || (left >= 6 && left + right >= 12) ||
                     right >= 15 || (claim->latin && left + right >= 12);
        if (!alike && !here)
            continue;
        struct evidence evidence = {
            use->value,      use->unit,          use,
            use->expression, use->scope->region,
            !alike                  ? 0
            : !here                 ? 1
            : left + right < SURELY ? left + right
                                    : left + right + favour(gathering, use)};
        ARENA_PUSH(press->arena, &gathering->evidences, evidence);
    }
}

static void
try_expression(struct gathering *gathering, const char *text,
               const struct region *region, int year, int weight)
{
    const struct press *press = gathering->press;
    const struct place at = {"", 1, 1};
    const struct expression *tree =
        expression_read(press->arena, text, at, press->ignored);
    const struct scope scope = {
        .figures = press->figures,
        .region = region,
        .city = region->level == REGION_CITY ? region : NULL,
        .period = {year == press->survey->year ? 0 : year, -1}};
    struct value value = {.kind = VALUE_MISSING};
    if (tree == NULL ||
        !evaluate(press->arena, tree, &scope, &value, press->ignored) ||
        value.kind != VALUE_NUMBER ||
        !fits_kind(gathering->claim, gathering->behind, value.unit))
        return;
    struct evidence evidence = {value.number, value.unit, NULL,
                                text,         region,     weight};
    ARENA_PUSH(press->arena, &gathering->evidences, evidence);
}

/* A year's value, and what it is more than another year's. */
static void
try_amounts(struct gathering *gathering, const char *m,
            const struct region *region, int weight)
{
    struct arena *arena = gathering->press->arena;
    const struct around *about = &gathering->about;
    int own = gathering->press->survey->year;
    for (size_t i = 0; i < about->n_years; i++) {
        int year = about->years[i];
        const char *then =
            year == own ? m : arena_printf(arena, "%s@%d", m, year);
        if (gathering->claim->kind == CLAIM_AMOUNT)
            try_expression(gathering, then, region, own,
                           i == 0 || i >= YEARS_KNOWN ? weight : 1);
        if (year != own)
            try_expression(gathering,
                           arena_printf(arena, "%s - %s", m, then), region,
                           own, 1);
    }
}

static void
try_ratios(struct gathering *gathering, const struct measure *measure,
           const struct region *region, int weight)
{
    struct arena *arena = gathering->press->arena;
    const struct around *about = &gathering->about;
    const char *m = measure->name;
    int own = gathering->press->survey->year;
    if (measure->form == VALUE_RATIO)
        try_expression(gathering, m, region, own, weight);
    try_expression(gathering, arena_printf(arena, "change(%s)", m), region,
                   own, gathering->claim->direction != 0 ? weight : 1);
    if (region->parent != NULL)
        try_expression(gathering, arena_printf(arena, "share(%s)", m), region,
                       own, 1);
    for (size_t i = 0; i < about->n_years; i++) {
        int year = about->years[i];
        if (year == own)
            continue;
        try_expression(gathering,
                       arena_printf(arena, "growth(%s, %d)", m, year), region,
                       own, i >= YEARS_KNOWN ? weight : 1);
        try_expression(gathering, arena_printf(arena, "%s / %s@%d", m, m, year),
                       region, own, 1);
    }
}

static void
try_measure(struct gathering *gathering, const struct measure *measure,
            const struct region *region, int weight)
{
    switch (gathering->claim->kind) {
    case CLAIM_AMOUNT:
    case CLAIM_POINTS:
        try_amounts(gathering, measure->name, region, weight);
        break;
    case CLAIM_PERCENT:
        try_ratios(gathering, measure, region, weight);
        break;
    case CLAIM_RANK:
        try_expression(gathering,
                       arena_printf(gathering->press->arena, "rank(%s)",
                                    measure->name),
                       region, gathering->press->survey->year, weight);
        break;
    }
}

/* Two measures that are named together: their sum, their ratio. */
static void
try_pairs(struct gathering *gathering, const struct region *region)
{
    struct arena *arena = gathering->press->arena;
    const struct around *about = &gathering->about;
    for (size_t i = 0; i < about->n_measures; i++)
        for (size_t k = 0; k < about->n_measures; k++) {
            const char *a = about->measures[i]->name;
            const char *b = about->measures[k]->name;
            if (i < k && gathering->claim->kind == CLAIM_AMOUNT)
                try_expression(gathering, arena_printf(arena, "%s + %s", a, b),
                               region, gathering->press->survey->year, 1);
            if (i != k && gathering->claim->kind == CLAIM_PERCENT)
                try_expression(gathering, arena_printf(arena, "%s / %s", a, b),
                               region, gathering->press->survey->year, 1);
        }
}

#define NAMED_NEAR 15
#define NAMED_FAR 12

static void
gather_named(struct gathering *gathering)
{
    const struct around *about = &gathering->about;
    for (size_t r = 0; r < about->n_regions; r++) {
        /* The first region is the one that is named first here. */
        int weight = about->named && r > 0 ? 1
                     : about->near         ? NAMED_NEAR
                                           : NAMED_FAR;
        for (size_t i = 0; i < about->n_measures; i++)
            try_measure(gathering, about->measures[i], about->regions[r],
                        weight);
        try_pairs(gathering, about->regions[r]);
    }
}

struct evidences
evidence_of(const struct press *press, const struct claim *claim)
{
    struct gathering gathering = {.press = press,
                                  .claim = claim,
                                  .behind = unit_behind(press, claim),
                                  .about = around_look(press->letters, &press->mentions,
                                        press->survey, claim)};
    gather_printed(&gathering);
    gather_named(&gathering);
    return gathering.evidences;
}

bool
evidence_concerns(const struct press *press, const struct claim *claim)
{
    struct around about = around_look(press->letters, &press->mentions,
                                        press->survey, claim);
    return about.n_measures > 0 || unit_behind(press, claim) != NULL;
}
