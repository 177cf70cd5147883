#ifndef DOCUMENT_CITYSHEET_PARTS_H
#define DOCUMENT_CITYSHEET_PARTS_H

#include "base/arena.h"
#include "compose.h"
#include "document/citysheet.h"
#include "figures/evaluate.h"
#include "figures/figures.h"
#include "survey/survey.h"

/* The inside of a city's sheet: shared by citysheet*.c alone. */

struct citysheet_maker {
    struct arena *arena;
    const struct citysheet *sheet;
    const struct survey *survey;
    struct composer compose;
};

/* citysheet_figures.c */
void citysheet_figures(struct citysheet_maker *maker);
/* A measure's values in one unit: the form's, so that they can be held
 * against the file. */
struct unit citysheet_unit(const struct measure *measure);
struct words citysheet_unit_words(const struct citysheet_maker *maker,
                                  const struct measure *measure);
/* As many decimals as the exact value has, else two. */
int citysheet_decimals(struct rational value, struct unit unit);
struct words citysheet_number(const struct citysheet_maker *maker,
                              struct figure figure, struct unit unit,
                              int decimals);

/* citysheet_months.c */
void citysheet_months(struct citysheet_maker *maker);

/* citysheet_lists.c */
void citysheet_findings(struct citysheet_maker *maker);
void citysheet_files(struct citysheet_maker *maker);
void citysheet_signatures(struct citysheet_maker *maker);

#endif
