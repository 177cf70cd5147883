#ifndef INTAKE_UNITLINE_H
#define INTAKE_UNITLINE_H

#include "csv/rows.h"
#include "survey/survey.h"

/* A unit that a cell outside the data names. */
struct named_unit {
    struct unit unit;
    bool known;             /* some figure of the form is counted in it */
    const char *text;       /* as it was written */
    struct cell cell;
};

struct named_units {
    struct named_unit *items;
    size_t n, capacity;
};

/* Amounts in `unit` convert to `own`: then *exponent is that of `unit`.  A
 * bare 万 is 万元 where that is asked for. */
bool unitline_converts(struct unit unit, struct unit own, int *exponent);

/* Reads 元, （元） or [万元]: what a cell holds that names a unit and nothing
 * else.  False when it is neither of the base of `own` nor like a unit. */
bool unitline_cell(struct arena *arena, const char *text, struct unit own,
                   struct named_unit *named);

/* Adds the units of a line such as “填报单位：某市  单位：万元、人”,
 * “单位 元”, “工资表（元）”: those in which the form counts, and those that
 * are surely units but of another kind. */
void unitline_read(struct arena *arena, const struct form *form,
                   const struct cell *cells, size_t n,
                   struct named_units *units);

#endif
