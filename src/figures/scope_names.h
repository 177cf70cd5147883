#ifndef FIGURES_SCOPE_NAMES_H
#define FIGURES_SCOPE_NAMES_H

#include "evaluate_walk.h"
#include "survey/variable.h"

/* What the names that are no measures stand for: year, city.name … */
struct value scope_names_value(const struct walk *walk,
                               enum variable variable);

/* “3月” / “March”; with the year where the period has a month twice. */
struct words scope_names_month(struct arena *arena,
                               const struct survey *survey,
                               struct date month);

/* “甲市、乙市” / “Jia and Yi”. */
struct words scope_names_join(struct arena *arena, const struct words *names,
                              size_t n);

#endif
