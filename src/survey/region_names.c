#include "region_names.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"

/* What a name may end in or lack.  Names of one character keep it: nobody
 * calls 某县 某. */
static const char *const endings[] = {"市", "区", "县"};
#define STEM_LEAST 2

/* Codes are unique in the whole province: a scope beyond those of regions. */
#define SCOPE_CODES ((size_t)-1)

static const char *
stem_of(struct arena *arena, const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        size_t length = strlen(name);
        size_t end = strlen(endings[i]);

        if (g_str_has_suffix(name, endings[i]) &&
            g_utf8_strlen(name, (gssize)(length - end)) >= STEM_LEAST)
            return arena_strndup(arena, name, length - end);
    }
    return NULL;
}

static void
add_loose(struct builder *builder, struct names *names, size_t scope,
          const struct region *region)
{
    const char *name = region->name.in[LANGUAGE_ZH];
    const char *stem = stem_of(builder->arena, name);

    if (stem != NULL) {
        names_add(names, scope, stem, NAMES_LOOSE, region);
        return;
    }
    /* Only counties are also called 区 or 县. */
    for (size_t i = 0; i < (region->level == REGION_CITY ? 1 : 3); i++) {
        g_autofree char *longer = g_strconcat(name, endings[i], NULL);

        names_add(names, scope, longer, NAMES_LOOSE, region);
    }
}

static void
add_to_scope(struct builder *builder, struct names *names, size_t scope,
             const struct region *region)
{
    names_add(names, scope, region->code, NAMES_EXACT, region);
    names_add(names, scope, region->name.in[LANGUAGE_ZH], NAMES_EXACT,
              region);
    names_add(names, scope, region->name.in[LANGUAGE_EN], NAMES_EXACT,
              region);
    add_loose(builder, names, scope, region);
}

static size_t
scope_of(const struct region *region)
{
    return region->parent == NULL ? 0 : region->position + 1;
}

const struct region *
region_names_add(struct builder *builder, const struct region *region,
                 enum region_names_problem *problem)
{
    struct survey_index *index = builder->index;
    const struct region *parent = region->parent, *other = NULL;
    const char *name = region->name.in[LANGUAGE_ZH];

    *problem = REGION_NAMES_CODE;
    if (*region->code != '\0')
        other = names_find(index->regions, SCOPE_CODES, region->code);
    if (other != NULL)
        return other;
    /* A county may be called like the city around it. */
    *problem = REGION_NAMES_NAME;
    other = region->level == REGION_CITY
                ? names_find(index->cities, 0, name)
                : names_find(index->regions, scope_of(parent), name);
    if (other != NULL && other->level == region->level &&
        strcmp(other->name.in[LANGUAGE_ZH], name) == 0)
        return other;
    names_add(index->regions, SCOPE_CODES, region->code, NAMES_EXACT,
              region);
    add_to_scope(builder, index->regions, 0, region);
    if (region->level == REGION_CITY) {
        add_to_scope(builder, index->cities, 0, region);
        add_to_scope(builder, index->regions, scope_of(region), region);
    } else {
        add_to_scope(builder, index->regions, scope_of(parent), region);
    }
    return NULL;
}

void
region_names_add_province(struct builder *builder)
{
    const struct region *province = builder->survey->province;

    names_add(builder->index->regions, 0, province->code, NAMES_EXACT,
              province);
    for (int i = 0; i < LANGUAGES; i++)
        names_add(builder->index->regions, 0, province->name.in[i],
                  NAMES_EXACT, province);
}

const struct region *
region_names_find(const struct survey_index *index,
                  const struct region *within, const char *name)
{
    const struct region *city =
        within->level == REGION_COUNTY ? within->parent : within;
    const struct region *found =
        names_find(index->regions, scope_of(city), name);

    return within == city || found == within ? found : NULL;
}

bool
region_names_is(const struct region *region, const char *text)
{
    bool found = *region->code != '\0' && strcmp(region->code, text) == 0;

    for (int i = 0; i < LANGUAGES && !found; i++)
        found = region->name.in[i] != NULL &&
                strcmp(region->name.in[i], text) == 0;
    return found;
}
