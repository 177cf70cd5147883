#ifndef INTAKE_PLACES_H
#define INTAKE_PLACES_H

#include "county.h"

/* The regions of a file's rows, by the cells of its city and county columns
 * or by whose file it is.  Every spelling is remembered. */
struct places;

/* `city` is NULL for a file that may hold several. */
struct places *places_new(struct arena *arena, const struct survey *survey,
                          const struct form *form, const struct region *city);
void places_free(struct places *places);

/* What a row says of its region; a text is NULL when the form has no such
 * column. */
struct place_cells {
    const char *city, *county;
};

struct whereabouts {
    const struct county *city;   /* as its cell was read, or NULL */
    const struct county *county; /* the same */
    const struct region *around; /* the city, or the province */
    const struct region *region; /* NULL: not understood */
};

struct whereabouts places_read(struct places *places,
                               struct place_cells cells);

/* The region that a county's cell means in that city (NULL: the file's own);
 * NULL when it is none. */
const struct region *places_county(struct places *places,
                                   const struct region *city,
                                   const char *text);

/* The cell below a county's title alone: for rows of totals. */
const struct county *places_label(struct places *places, const char *text);

#endif
