#include "types.h"

#include <string.h>

#include "base/text.h"

#define ROW(name, draw, references, annotations, zh, en)                       \
    {name, draw, references, annotations, {{zh, en}}},
static const struct chart_type types[] = {TYPES_TABLE(ROW)};
#undef ROW

#define NAME(name, draw, references, annotations, zh, en) name,
static const char *const names[] = {TYPES_TABLE(NAME)};
#undef NAME

#define N_TYPES (sizeof types / sizeof *types)

const struct chart_type *
types_find(const char *name)
{
    for (size_t i = 0; i < N_TYPES; i++)
        if (strcmp(types[i].name, name) == 0)
            return &types[i];
    return NULL;
}

const char *
types_nearest(const char *name)
{
    const char *nearest = text_nearest(name, names, N_TYPES);
    return nearest != NULL ? nearest : "";
}
