#include "meanings.h"

#include <glib.h>

#include "files.h"
#include "period.h"
#include "plain.h"
#include "window.h"

bool
meanings_copy(const char *text, size_t length, char *bytes, size_t size)
{
    if (length >= size || memchr(text, '"', length) != NULL)
        return false;
    memcpy(bytes, text, length);
    bytes[length] = '\0';
    return true;
}

int
meanings_judge(const struct ordinary *ordinary, const struct field *field,
               const char *text)
{
    const struct form *form = ordinary->form;
    char plain[PLAIN_MAX];

    if (!plain_read(text, plain) ||
        plain_is_missing(plain, form->missing, form->n_missing))
        return MEANING_ODD;
    for (size_t i = 0; i < field->n_choices; i++)
        if (strcmp(field->choices[i], text) == 0)
            return 0;
    return field->n_choices == 0 ? 0 : MEANING_ODD;
}

static int
find_city(struct meanings *meanings, const char *text)
{
    const struct ordinary *ordinary = meanings->ordinary;
    const struct region *region =
        places_read(meanings->places, (struct place_cells){text, NULL}).region;

    if (region == NULL || region->level != REGION_CITY)
        return MEANING_ODD;
    return files_is_wanted(ordinary->options, region) ? (int)region->index
                                                      : MEANING_UNWANTED;
}

static int
find_county(struct meanings *meanings, const struct region *city,
            const char *text)
{
    struct places *places = meanings->places;
    const struct region *region = places_county(places, city, text);

    return region != NULL ? (int)region->index : MEANING_ODD;
}

static int
find_month(struct meanings *meanings, const char *text)
{
    const struct survey *survey = meanings->ordinary->survey;
    struct date date;

    if (!period_read(text, &date) || !window_holds(survey, date))
        return MEANING_ODD;
    return survey_month_index(survey, date);
}

int
meanings_find(struct meanings *meanings, const char *text, size_t length,
              uint32_t scope, const struct region *city)
{
    const struct form *form = meanings->ordinary->form;
    char bytes[SPELLING_MAX + 1];

    if (!meanings_copy(text, length, bytes, sizeof bytes))
        return MEANING_ODD;
    if (scope == SCOPE_CITY)
        return find_city(meanings, bytes);
    if (scope == SCOPE_PERIOD)
        return find_month(meanings, bytes);
    if (scope < scope_county(form, 0))
        return meanings_judge(meanings->ordinary,
                              form->fields[scope - SCOPE_TEXT], bytes);
    return find_county(meanings, city, bytes);
}
