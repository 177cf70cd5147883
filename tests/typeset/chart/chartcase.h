#ifndef TESTS_CHARTCASE_H
#define TESTS_CHARTCASE_H

#include <stddef.h>

#include "document/document.h"

/* Charts to be tried: friendly data and hostile data of many kinds. */

struct arena;

struct chartcase {
    const char *name;
    size_t n_series, n_categories;
    bool time; /* years or months, in order */
    bool ratio;
    bool money; /* the languages show different units */
    bool reference;
    bool focus;
    enum chartcase_names {
        NAMES_CITIES,
        NAMES_LONG,
        NAMES_NUMBERED,
        NAMES_YEARS,
        NAMES_MONTHS,
    } names;
    /* Tenths of the unit, or CHARTCASE_MISSING. */
    long (*value)(size_t series, size_t category);
};

#define CHARTCASE_MISSING (-999999999L)

extern const struct chartcase chartcase_all[];
extern const size_t chartcase_n;

const struct chartcase *chartcase_find(const char *name);

/* The chart of that type with the case's data. */
struct chart *chartcase_build(struct arena *arena, const struct chartcase *of,
                              const char *type);

/* Gives a stack the totals of its categories. */
void chartcase_add_totals(struct arena *arena, const struct chartcase *of,
                          struct chart *chart);

/* Prose that says the same thing in Chinese and in English. */
struct prose chartcase_prose(struct arena *arena, const char *zh,
                             const char *en);

#endif
