#include "county.h"

#include <glib.h>

#include "base/arena.h"
#include "base/hints.h"
#include "base/text.h"
#include "period.h"
#include "plain.h"

struct counties {
    struct arena *arena;
    const struct survey *survey;
    const struct form *form;
    const struct region *city;   /* or the province */
    const struct county *last;   /* rows of one county often stand together */
    const char *last_text;
    GHashTable *by_text;
    struct hints hints;
};

struct label {
    const char *text;
    enum county_kind kind;
};

/* Longer ones first; folded. */
static const struct label labels[] = {
    {"合计", COUNTY_TOTAL},        {"总计", COUNTY_TOTAL},
    {"合计数", COUNTY_TOTAL},      {"总计数", COUNTY_TOTAL},
    {"共计数", COUNTY_TOTAL},      {"小计数", COUNTY_SUBTOTAL},
    {"共计", COUNTY_TOTAL},        {"累计", COUNTY_TOTAL},
    {"总和", COUNTY_TOTAL},        {"小计", COUNTY_SUBTOTAL},
    {"subtotal", COUNTY_SUBTOTAL}, {"grandtotal", COUNTY_TOTAL},
    {"total", COUNTY_TOTAL},       {"sum", COUNTY_TOTAL},
};

/* What stands for the whole city before 合计, or alone. */
static const char *const wholes[] = {
    "", "全市", "全省", "全年", "全年度", "全部", "年度", "本年", "各县区",
};

/* The city's own unit, as it is called in a list of counties. */
static const char *const own_units[] = {
    "市本级", "本级", "市直", "市直属", "市属", "市级",
};

struct counties *
counties_new(struct arena *arena, const struct survey *survey,
             const struct form *form, const struct region *city)
{
    struct counties *counties = ARENA_NEW(arena, struct counties);

    counties->arena = arena;
    counties->survey = survey;
    counties->form = form;
    counties->city = city != NULL ? city : survey->province;
    counties->by_text = g_hash_table_new(g_str_hash, g_str_equal);
    return counties;
}

void
counties_free(struct counties *counties)
{
    g_hash_table_destroy(counties->by_text);
}

static bool
is_one_of(const char *text, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(text, list[i]) == 0)
            return true;
    return false;
}

static const struct region *
find(const struct counties *counties, const struct region *within,
     const char *text)
{
    const struct region *region =
        survey_region(counties->survey, within, text);

    return region != NULL && region->level != REGION_PROVINCE ? region : NULL;
}

/* 某省某市某区: goes past the names of the regions around. */
static void
skip_around(const struct counties *counties, const char **cursor)
{
    const struct region *around[] = {counties->survey->province,
                                     counties->city};
    static const char *const endings[] = {"省", "市"};

    for (size_t i = 0; i < G_N_ELEMENTS(around); i++) {
        const char *name = around[i]->name.in[LANGUAGE_ZH];
        const char *before = *cursor;

        if (name == NULL || !plain_skip(cursor, name))
            continue;
        plain_skip(cursor, endings[i]);
        if (**cursor == '\0')
            *cursor = before;
    }
}

/* “合计：” is “合计”, “总计(全市)” is “全市总计”. */
static const char *
plain_label(struct arena *arena, const char *folded)
{
    const char *open;
    size_t end = strlen(folded);

    while (end > 0 && folded[end - 1] == ':')
        end--;
    folded = arena_strndup(arena, folded, end);
    open = strchr(folded, '(');
    if (open == NULL || open == folded || folded[end - 1] != ')')
        return folded;
    return arena_printf(arena, "%.*s%.*s",
                        (int)(end - 2 - (size_t)(open - folded)), open + 1,
                        (int)(open - folded), folded);
}

/* “某区小计”, “3月合计”, “合计”. */
static bool
read_label(const struct counties *counties, const char *folded,
           struct county *county)
{
    folded = plain_label(counties->arena, folded);
    for (size_t i = 0; i < G_N_ELEMENTS(labels); i++) {
        g_autofree char *rest = NULL;
        size_t end = strlen(folded) - strlen(labels[i].text);

        if (!g_str_has_suffix(folded, labels[i].text))
            continue;
        rest = g_strndup(folded, end);
        county->region = find(counties, counties->city, rest);
        if (county->region == NULL &&
            !is_one_of(rest, wholes, G_N_ELEMENTS(wholes))) {
            /* An English name may end in these letters by chance. */
            if (g_ascii_isalpha(labels[i].text[0]))
                return false;
            county->kind = COUNTY_SUBTOTAL;
            return true;
        }
        county->kind = county->region != NULL ? COUNTY_TOTAL : labels[i].kind;
        if (county->region == counties->city)
            county->region = NULL;
        return true;
    }
    if (*folded == '\0' || !is_one_of(folded, wholes, G_N_ELEMENTS(wholes)))
        return false;
    county->kind = COUNTY_TOTAL;
    return true;
}

/* 某市某区: the county of another city, named with it. */
static const struct region *
find_with_city(const struct counties *counties, const char *text)
{
    const struct region *province = counties->survey->province;

    for (size_t i = 0; i < province->n; i++) {
        const struct region *city = province->items[i];
        const char *rest = text;
        const struct region *found;

        if (city == counties->city ||
            !plain_skip(&rest, city->name.in[LANGUAGE_ZH]))
            continue;
        plain_skip(&rest, "市");
        found = find(counties, city, rest);
        if (found != NULL)
            return found;
    }
    return NULL;
}

static const char *
without_ending(struct arena *arena, const char *name)
{
    static const char *const endings[] = {"市", "区", "县"};

    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++)
        if (g_str_has_suffix(name, endings[i]))
            return arena_strndup(arena, name,
                                 strlen(name) - strlen(endings[i]));
    return name;
}

/* Two counties are not alike because both end in 县. */
static const char *
nearest_name(struct counties *counties, const char *text)
{
    const struct region *city = counties->city;
    struct arena *arena = counties->arena;
    g_autofree const char **names = NULL;
    const char *nearest;

    if (!hints_take(&counties->hints, city->n))
        return NULL;
    names = g_new(const char *, city->n);
    for (size_t i = 0; i < city->n; i++)
        names[i] = without_ending(
            arena, language_pick(city->items[i]->name, LANGUAGE_ZH));
    nearest = text_nearest(without_ending(arena, text), names, city->n);
    for (size_t i = 0; i < city->n; i++)
        if (names[i] == nearest)
            return language_pick(city->items[i]->name, LANGUAGE_ZH);
    return nearest;
}

static void
read_foreign(struct counties *counties, const char *text,
             struct county *county)
{
    const struct region *region =
        find(counties, counties->survey->province, text);

    if (region == NULL)
        region = find_with_city(counties, text);
    if (region != NULL) {
        county->kind = COUNTY_OF_OTHER_CITY;
        county->city = region->level == REGION_CITY ? region : region->parent;
        return;
    }
    county->kind = COUNTY_UNKNOWN;
    county->nearest = nearest_name(counties, text);
}

static bool
is_missing(const struct counties *counties, const char *text)
{
    char plain[PLAIN_MAX];

    return plain_read(text, plain) &&
           plain_is_missing(plain, counties->form->missing,
                            counties->form->n_missing);
}

static struct county
read_text(struct counties *counties, const char *text)
{
    struct county county = {COUNTY_KNOWN, NULL, NULL, NULL};
    const char *folded = text_fold(counties->arena, text);

    if (is_missing(counties, text)) {
        county.kind = COUNTY_MISSING;
        return county;
    }
    county.region = find(counties, counties->city, folded);
    if (county.region != NULL || read_label(counties, folded, &county))
        return county;
    skip_around(counties, &folded);
    county.region = find(counties, counties->city, folded);
    if (county.region == NULL && counties->city->level == REGION_CITY &&
        is_one_of(folded, own_units, G_N_ELEMENTS(own_units)))
        county.region = counties->city;
    if (county.region == NULL)
        read_foreign(counties, folded, &county);
    return county;
}

const struct county *
county_read(struct counties *counties, const char *text)
{
    struct county *county;

    if (counties->last != NULL && strcmp(counties->last_text, text) == 0)
        return counties->last;
    if (!g_hash_table_lookup_extended(counties->by_text, text,
                                      (gpointer *)&counties->last_text,
                                      (gpointer *)&county)) {
        county = ARENA_NEW(counties->arena, struct county);
        *county = read_text(counties, text);
        counties->last_text = arena_strdup(counties->arena, text);
        g_hash_table_insert(counties->by_text, (char *)counties->last_text,
                            county);
    }
    counties->last = county;
    return county;
}
