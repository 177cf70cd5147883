#include "mentions.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

struct finder {
    struct arena *arena;
    const struct letters *letters;
    const struct survey *survey;
    struct mentions mentions;
};

static void
add(struct finder *finder, size_t at, const char *name, struct mention what)
{
    size_t length;
    if (name == NULL || *name == '\0' ||
        !letters_is(finder->letters, at, name, &length))
        return;
    what.start = at;
    what.end = at + length;
    ARENA_PUSH(finder->arena, &finder->mentions, what);
}

static void
add_measures(struct finder *finder, size_t at)
{
    const struct survey *survey = finder->survey;
    for (size_t i = 0; i < survey->n_measures; i++) {
        const struct measure *measure = survey->measures[i];
        struct mention what = {.measure = measure};
        for (int l = 0; l < LANGUAGES; l++)
            add(finder, at, measure->title.in[l], what);
        for (size_t k = 0; measure->field && k < measure->field->n_aliases;
             k++)
            add(finder, at, measure->field->aliases[k], what);
    }
}

static void
add_regions(struct finder *finder, size_t at)
{
    static const char *const whole[] = {"全省", "the province", "the whole",
                                        NULL};
    const struct survey *survey = finder->survey;
    for (size_t i = 0; i < survey->n_regions; i++)
        for (int l = 0; l < LANGUAGES; l++)
            add(finder, at, survey->regions[i]->name.in[l],
                (struct mention){.region = survey->regions[i]});
    for (size_t i = 0; whole[i] != NULL; i++)
        add(finder, at, whole[i],
            (struct mention){.region = survey->province});
}

static void
add_years(struct finder *finder, size_t at)
{
    static const char *const last[] = {"上年", "去年", "上一年", "同比",
                                       "last year", "previous year",
                                       "year on year", "year-on-year", NULL};
    const struct letters *letters = finder->letters;
    int year = 0;
    for (size_t i = 0; last[i] != NULL; i++)
        add(finder, at, last[i],
            (struct mention){.year = finder->survey->year - 1});
    if (at + 4 > letters->n ||
        (at > 0 && letters_is_digit(letters->items[at - 1])) ||
        (at + 4 < letters->n && letters_is_digit(letters->items[at + 4])))
        return;
    for (size_t k = 0; k < 4; k++) {
        if (!letters_is_digit(letters->items[at + k]))
            return;
        year = year * 10 + (int)(letters->items[at + k] - '0');
    }
    struct mention what = {at, at + 4, NULL, NULL, year};
    if (year >= 1900 && year <= 2100)
        ARENA_PUSH(finder->arena, &finder->mentions, what);
}

/* ---- English: the words of a title, in any order ---- */

#define STEM 5
#define SPREAD 70

static bool
is_small(const char *word)
{
    static const char *const small[] = {"of", "and", "the", "in", "per",
                                        "by", "to", "for", "with", NULL};
    for (size_t i = 0; small[i] != NULL; i++)
        if (strcmp(small[i], word) == 0)
            return true;
    return *word == '\0';
}

/* Words are alike when they begin alike: visit, visits, visited. */
static bool
has_stem(const struct letters *letters, size_t at, const char *word)
{
    size_t length = strlen(word), i;
    size_t n = length > STEM ? STEM : length > 4 ? length - 1 : length;
    if (at > 0 && letters_is_latin(letters->items[at - 1]))
        return false;
    for (i = 0; i < n; i++)
        if (at + i >= letters->n ||
            letters->items[at + i] != (uint32_t)(unsigned char)word[i])
            return false;
    return length > 3 || at + i >= letters->n ||
           !letters_is_latin(letters->items[at + i]);
}

static bool
find_stem(const struct letters *letters, size_t start, size_t end,
          const char *word, size_t *at)
{
    for (size_t i = start; i < end; i++)
        if (has_stem(letters, i, word)) {
            *at = i;
            return true;
        }
    return false;
}

static void
add_spread(struct finder *finder, const struct measure *measure,
           size_t start, size_t end)
{
    const char *title = measure->title.in[LANGUAGE_EN];
    g_autofree char *lower = g_ascii_strdown(title != NULL ? title : "", -1);
    g_auto(GStrv) words = g_strsplit_set(lower, " ,()-/", -1);
    size_t first = SIZE_MAX, last = 0, at, n = 0;
    for (size_t i = 0; words[i] != NULL; i++) {
        if (is_small(words[i]))
            continue;
        if (!find_stem(finder->letters, start, end, words[i], &at))
            return;
        first = MIN(first, at);
        last = MAX(last, at + strlen(words[i]));
        n++;
    }
    if (n < 2 || last - first > SPREAD)
        return;
    struct mention what = {first, MIN(last, end), measure, NULL, 0};
    ARENA_PUSH(finder->arena, &finder->mentions, what);
}

static void
add_spreads(struct finder *finder)
{
    const struct letters *letters = finder->letters;
    for (size_t at = 0; at < letters->n;) {
        size_t start, end;
        letters_clause(letters, at, &start, &end);
        for (size_t i = 0; i < finder->survey->n_measures; i++)
            add_spread(finder, finder->survey->measures[i], start, end);
        at = end + 1;
    }
}

/* ---- all ---- */

static int
by_place(const void *a, const void *b)
{
    const struct mention *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return x->end > y->end ? -1 : x->end < y->end;
}

static bool
is_kind(const struct mention *a, const struct mention *b)
{
    return (a->measure != NULL) == (b->measure != NULL) &&
           (a->region != NULL) == (b->region != NULL);
}

static void
drop_inner(struct arena *arena, struct mentions *mentions)
{
    struct mentions kept = {0};
    for (size_t i = 0; i < mentions->n; i++) {
        const struct mention *one = &mentions->items[i];
        bool inner = false;
        for (size_t k = 0; k < mentions->n && !inner; k++) {
            const struct mention *other = &mentions->items[k];
            inner = is_kind(one, other) &&
                    other->end - other->start > one->end - one->start &&
                    other->start <= one->start && other->end >= one->end;
        }
        if (!inner)
            ARENA_PUSH(arena, &kept, *one);
    }
    *mentions = kept;
}

struct mentions
mentions_read(struct arena *arena, const struct letters *letters,
              const struct survey *survey)
{
    struct finder finder = {arena, letters, survey, {0}};
    for (size_t at = 0; at < letters->n; at++) {
        add_measures(&finder, at);
        add_regions(&finder, at);
        add_years(&finder, at);
    }
    add_spreads(&finder);
    if (finder.mentions.n > 0)
        qsort(finder.mentions.items, finder.mentions.n,
              sizeof *finder.mentions.items, by_place);
    drop_inner(arena, &finder.mentions);
    return finder.mentions;
}
