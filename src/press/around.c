#include "around.h"

#include <glib.h>

static void
add_region(struct around *about, const struct region *region)
{
    for (size_t i = 0; i < about->n_regions; i++)
        if (about->regions[i] == region)
            return;
    if (about->n_regions < G_N_ELEMENTS(about->regions))
        about->regions[about->n_regions++] = region;
}

static void
find_regions(const struct mentions *mentions, const struct survey *survey,
             struct around *about)
{
    const struct region *last = survey->province;
    bool named = false;
    for (size_t i = 0; i < mentions->n; i++) {
        const struct mention *mention = &mentions->items[i];
        if (mention->region == NULL || mention->start >= about->end)
            continue;
        if (mention->start < about->start) {
            last = mention->region;
            continue;
        }
        add_region(about, mention->region);
        /* Of a county its city's number may be told. */
        if (mention->region->level == REGION_COUNTY)
            add_region(about, mention->region->parent);
        named |= mention->region->level != REGION_PROVINCE;
    }
    if (!named)
        add_region(about, last);
    about->named = named;
    add_region(about, survey->province);
}

static void
find_years(const struct mentions *mentions, const struct survey *survey,
           struct around *about)
{
    about->years[about->n_years++] = survey->year;
    about->years[about->n_years++] = survey->year - 1;
    for (size_t i = 0; i < mentions->n; i++) {
        const struct mention *mention = &mentions->items[i];
        if (mention->year > 0 && mention->start >= about->start &&
            mention->start < about->end &&
            about->n_years < G_N_ELEMENTS(about->years))
            about->years[about->n_years++] = mention->year;
    }
}

static void
find_measures(const struct mentions *mentions, struct around *about,
              size_t start, size_t end)
{
    for (size_t i = 0; i < mentions->n; i++) {
        const struct mention *mention = &mentions->items[i];
        if (mention->measure != NULL && mention->end > start &&
            mention->start < end &&
            about->n_measures < G_N_ELEMENTS(about->measures))
            about->measures[about->n_measures++] = mention->measure;
    }
}

struct around
around_look(const struct letters *letters, const struct mentions *mentions,
            const struct survey *survey, const struct claim *claim)
{
    struct around about = {.near = true};
    letters_sentence(letters, claim->digits, &about.start, &about.end);
    letters_clause(letters, claim->digits, &about.clause_start,
                   &about.clause_end);
    find_regions(mentions, survey, &about);
    find_years(mentions, survey, &about);
    find_measures(mentions, &about, about.clause_start, about.clause_end);
    /* “罚款8万元，比上年增长5%”: else those named last before it. */
    for (size_t at = about.clause_start;
         about.n_measures == 0 && at > about.start;) {
        size_t start, end;
        about.near = false;
        letters_clause(letters, at - 1, &start, &end);
        find_measures(mentions, &about, start, end);
        at = start;
    }
    if (about.n_measures == 0)
        find_measures(mentions, &about, about.clause_end, about.end);
    return about;
}
