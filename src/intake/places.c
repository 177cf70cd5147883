#include "places.h"

#include <glib.h>

#include "base/arena.h"
#include "base/hints.h"
#include "base/text.h"

struct places {
    struct arena *arena;
    const struct survey *survey;
    const struct form *form;
    const struct region *city;   /* whose file it is, or NULL */
    struct counties *all;        /* of that city, or of the province */
    struct counties **by_city;   /* of a file of several */
    GHashTable *cities;          /* struct county by spelling */
    struct hints hints;
};

struct places *
places_new(struct arena *arena, const struct survey *survey,
           const struct form *form, const struct region *city)
{
    struct places *places = ARENA_NEW(arena, struct places);

    places->arena = arena;
    places->survey = survey;
    places->form = form;
    places->city = city;
    places->all = counties_new(arena, survey, form, city);
    places->by_city = ARENA_NEW_N(arena, struct counties *,
                                  survey->province->n);
    places->cities = g_hash_table_new(g_str_hash, g_str_equal);
    return places;
}

void
places_free(struct places *places)
{
    counties_free(places->all);
    for (size_t i = 0; i < places->survey->province->n; i++)
        if (places->by_city[i] != NULL)
            counties_free(places->by_city[i]);
    g_hash_table_destroy(places->cities);
}

static struct counties *
counties_of(struct places *places, const struct region *city)
{
    struct counties **counties;

    if (city == places->city || city->level != REGION_CITY)
        return places->all;
    counties = &places->by_city[city->position];
    if (*counties == NULL)
        *counties = counties_new(places->arena, places->survey, places->form,
                                 city);
    return *counties;
}

static const char *
nearest_city(struct places *places, const char *text)
{
    const struct region *province = places->survey->province;
    g_autofree const char **names = g_new0(const char *, province->n + 1);

    if (!hints_take(&places->hints, province->n))
        return NULL;
    for (size_t i = 0; i < province->n; i++)
        names[i] = language_pick(province->items[i]->name, LANGUAGE_ZH);
    return text_nearest(text, names, province->n);
}

/* A city by its name; 合计 and blanks are as in the column of counties. */
static struct county
read_city(struct places *places, const char *text)
{
    const struct region *city = survey_city(places->survey, text);
    struct county read = {.kind = COUNTY_KNOWN, .region = city};

    if (city == NULL) {
        read = *county_read(places->all, text);
        if (read.kind == COUNTY_KNOWN || read.kind == COUNTY_OF_OTHER_CITY ||
            read.kind == COUNTY_UNKNOWN)
            read = (struct county){.kind = COUNTY_UNKNOWN,
                                   .nearest = nearest_city(places, text)};
    } else if (places->city != NULL && city != places->city) {
        read = (struct county){.kind = COUNTY_OF_OTHER_CITY, .city = city};
    }
    return read;
}

static const struct county *
city_of(struct places *places, const char *text)
{
    struct county *city = g_hash_table_lookup(places->cities, text);

    if (city == NULL) {
        city = ARENA_NEW(places->arena, struct county);
        *city = read_city(places, text);
        g_hash_table_insert(places->cities,
                            arena_strdup(places->arena, text), city);
    }
    return city;
}

/* What a blank cell below `field` means: the region around, if it may be
 * blank. */
static const struct region *
region_of(const struct county *read, const struct field *field,
          const struct region *around)
{
    if (read->kind == COUNTY_MISSING && !field->required)
        return around;
    return read->kind == COUNTY_KNOWN ? read->region : NULL;
}

struct whereabouts
places_read(struct places *places, struct place_cells cells)
{
    struct whereabouts where = {
        .around = places->city != NULL ? places->city
                                       : places->survey->province,
    };

    where.region = where.around;
    if (cells.city != NULL) {
        where.city = city_of(places, cells.city);
        where.region = region_of(where.city, places->form->city,
                                 where.around);
        if (where.region == NULL)
            return where;
        where.around = where.region;
    }
    if (cells.county != NULL) {
        where.county = county_read(counties_of(places, where.around),
                                   cells.county);
        where.region = region_of(where.county, places->form->region,
                                 where.around);
    }
    return where;
}

const struct region *
places_county(struct places *places, const struct region *city,
              const char *text)
{
    const struct region *around =
        city != NULL ? city : places->survey->province;
    const struct county *county =
        county_read(counties_of(places, around), text);

    return region_of(county, places->form->region, around);
}

const struct county *
places_label(struct places *places, const char *text)
{
    return county_read(places->all, text);
}
