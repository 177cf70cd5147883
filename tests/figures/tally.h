#ifndef TESTS_FIGURES_TALLY_H
#define TESTS_FIGURES_TALLY_H

#include "figures/figures.h"
#include "fixture.h"

/* The fixture's edition, submitted and counted. */
struct tally {
    struct fixture *fixture;
    struct figures *figures;
};

/* A fixture that both cities have submitted both forms of:
 *
 *              reminders opinions  systems    wages (万元) workers
 *   甲 东区 1月  10        4         1          1.5         2
 *   甲 东区 2月  20        5                    0.25        1
 *   甲 西县 1月   6        0         2
 *   甲 自身 3月   4        1                    3           3
 *   乙 东区 1月  40       10                    0.2501      4
 */
struct fixture *tally_fixture(void);

/* Reads and counts; the fixture belongs to the tally. */
struct tally tally_new(struct fixture *fixture);
void tally_free(struct tally tally);

/* What the expression says of a region (name or code): "62", "1/3", "苏州",
 * "true", "missing", "blank", "undefined", "overflow", "redefined",
 * "mistake"; amounts in their base unit. */
const char *tally_value(struct tally tally, const char *region,
                        const char *expression);
/* The same in English, for texts. */
const char *tally_value_en(struct tally tally, const char *region,
                           const char *expression);
/* In one month (from 1). */
const char *tally_month(struct tally tally, const char *region, int month,
                        const char *expression);

#define tally_expect(tally, region, expression, text)                         \
    g_assert_cmpstr(tally_value((tally), (region), (expression)), ==, (text))

#endif
