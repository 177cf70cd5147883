#ifndef FIGURES_HISTORY_H
#define FIGURES_HISTORY_H

#include "base/rational.h"
#include "survey/survey.h"

struct arena;
struct findings;

/* The earlier years as they were published: history.csv. */
struct history;

/* Reads the edition's history.csv; without the file there are no earlier
 * years. */
struct history *history_read(struct arena *arena,
                             const struct survey *survey,
                             struct findings *findings);

/* In the base unit; false when nothing was published. */
bool history_get(const struct history *history,
                 const struct measure *measure, const struct region *region,
                 int year, struct rational *value);

/* Where that value stands; false when nothing was published. */
bool history_place(const struct history *history,
                   const struct measure *measure,
                   const struct region *region, int year, struct place *at);
/* The cell as it was written. */
const char *history_text(const struct history *history, struct place at);

/* Ascending, then the edition's own year. */
const int *history_years(const struct history *history, size_t *n);

#endif
