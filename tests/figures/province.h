#ifndef TESTS_FIGURES_PROVINCE_H
#define TESTS_FIGURES_PROVINCE_H

#include "fixture.h"

enum { CITIES = 9, FIELDS = 5, MONTHS = 12 };
enum { REMINDERS, OPINIONS, SYSTEMS, WAGES, WORKERS };

/*
 * An edition of nine cities whose figures are plausible: they differ from
 * last year's by a few per cent.  `cells` are written as they stand, by city,
 * field and month (wages in 万元); a negative one is a blank.  `last` is
 * history.csv's 2023, in the form's unit; 0 leaves the row out.  All rows are
 * the city's own but those of 甲市 (0), whose counties have the same number of
 * months each: the first half year is 东区's, the second 西县's.
 */
struct province {
    struct fixture *fixture;
    int64_t cells[CITIES][FIELDS][MONTHS];
    int64_t last[CITIES][FIELDS];
    int64_t last_east[FIELDS];   /* 东区 of 甲市; 0: no row */
    const char *history;         /* more rows, or NULL */
    const char *figures;         /* figures.yaml, or NULL */
    const char *wages_head;      /* “补发工资（万元）” */
    size_t n_submitted;          /* cities, from the first on */
    size_t n_counties;           /* of 甲市: 2, or up to 4 */
    struct figures *counted;     /* after province_check */
};

struct province *province_new(void);
void province_free(struct province *province);

int64_t province_sum(const struct province *province, size_t city,
                     size_t field);
/* All cells of a column times `factor`; below 0 divided by -factor. */
void province_scale(struct province *province, size_t city, size_t field,
                    int64_t factor);

/* Writes, reads, counts and checks; the findings as in fixture_findings. */
const char *province_check(struct province *province);
/* Frees the province after comparing them. */
void province_expect(struct province *province, const char *findings);

/* Of the i-th finding. */
const char *province_message(struct province *province, size_t i,
                             enum language language);

#endif
