#ifndef INTAKE_MEANINGS_H
#define INTAKE_MEANINGS_H

#include "ordinary.h"
#include "places.h"
#include "spellings.h"

/* What the short texts of ordinary rows mean: regions, months, listed words.
 * Each is understood once (places.h, period.h) and then known by its bytes.
 * One per thread. */
struct meanings {
    const struct ordinary *ordinary;
    struct places *places;
    struct spellings spellings;
};

/* Besides indices of regions and months. */
#define MEANING_ODD (-1)
#define MEANING_UNWANTED (-2)   /* a city that was not asked for */

/* Equal texts of different columns are told apart. */
enum { SCOPE_CITY, SCOPE_PERIOD, SCOPE_TEXT };

static inline uint32_t
scope_text(const struct field *field)
{
    return SCOPE_TEXT + (uint32_t)field->index;
}

static inline uint32_t
scope_county(const struct form *form, int city)
{
    return SCOPE_TEXT + (uint32_t)form->n_fields + (uint32_t)city;
}

/* The text ended by a zero; false when it is long or holds a quote, which is
 * written twice. */
bool meanings_copy(const char *text, size_t length, char *bytes, size_t size);

/* 0 for any text but one that stands for a missing value; where words are
 * listed, for these. */
int meanings_judge(const struct ordinary *ordinary,
                   const struct field *field, const char *text);

/* Understands a text; `city` is that of a county. */
int meanings_find(struct meanings *meanings, const char *text, size_t length,
                  uint32_t scope, const struct region *city);

static inline int
meaning_of(struct meanings *meanings, const char *text, size_t length,
           uint32_t scope, const struct region *city)
{
    struct spelled spelled;
    struct spelling *slot;
    int meaning;

    if (length > SPELLING_MAX)
        return MEANING_ODD;
    spelled = spelled_of(text, length, scope);
    slot = spellings_find(&meanings->spellings, &spelled);
    if (slot->length != 0)
        return slot->meaning;
    meaning = meanings_find(meanings, text, length, scope, city);
    spellings_keep(&meanings->spellings, slot, &spelled, meaning);
    return meaning;
}

#endif
