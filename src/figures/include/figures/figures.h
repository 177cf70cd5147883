#ifndef FIGURES_FIGURES_H
#define FIGURES_FIGURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/language.h"
#include "base/rational.h"
#include "intake/intake.h"
#include "survey/survey.h"

struct arena;
struct findings;

/*
 * Exact numbers by (measure, region, period).  A total is known when every
 * part that should be in it was submitted; a missing file makes the city and
 * the province missing, never zero.
 *
 * A city's figure is known when its form was submitted and holds at least
 * one amount of the measure; it adds up the rows of its counties and those
 * given for the city itself.  The province's is known when every city's is;
 * of a field that is not required, when every city submitted the form and
 * one of them entered something.  A month's is known when the whole
 * period's is and the month has an amount; where rows are events (the
 * period field is a date), a month without any is zero.
 */
struct figures;

/* The whole period of the edition (month -1, year 0), one month of it
 * (index in survey->months), or an earlier year as published. */
struct period {
    int year;    /* 0 or survey->year: this edition; else an earlier year */
    int month;   /* index, or -1 */
};
#define PERIOD_WHOLE ((struct period){0, -1})

/* Collects the rows of intake into partial sums. */
struct intake_taker figures_taker(struct arena *arena,
                                  const struct survey *survey,
                                  struct figures **figures);

/* After intake: reads history.csv (if any), folds counties into cities and
 * the province, looks for overflow. */
void figures_close(struct figures *figures, const struct intake *intake,
                   struct findings *findings);

/* Runs the checks of figures.yaml that concern counties, cities and the
 * province (row checks run in intake), then the tests of plausibility, which
 * read suspicious files once more. */
void figures_check(struct arena *arena, const struct figures *figures,
                   struct findings *findings);

const struct survey *figures_survey(const struct figures *figures);

/* The years in history.csv, ascending, then the edition's own year. */
const int *figures_years(const struct figures *figures, size_t *n);

enum figure_state {
    FIGURE_KNOWN,
    FIGURE_MISSING,      /* not submitted, or no earlier year */
    FIGURE_UNDEFINED,    /* division by zero */
    FIGURE_OVERFLOW,
    FIGURE_REDEFINED,    /* compared across a change of its definition */
};

struct figure {
    enum figure_state state;
    bool blank;                  /* missing though its form was submitted:
                                  * an optional column without an entry, a
                                  * county without rows, a month likewise */
    struct rational value;       /* in the base unit: 元, not 万元 */
    uint64_t n_cells;            /* cells it was added up from; 0 if derived
                                  * from history */
};

/* When an edition has asked for more figures than any report could show, all
 * others are missing.  Whether that is so; it is a finding at the place where
 * this is asked first. */
bool figures_exhausted(const struct figures *figures, struct place at,
                       struct findings *findings);

/* How many have been asked for, and whether that is too much, without a word;
 * and to go on as after so many, where what several threads asked for is asked
 * for once more by one, which says where it was too much. */
size_t figures_asked(const struct figures *figures);
bool figures_asked_all(const struct figures *figures);
void figures_ask_again(const struct figures *figures, size_t asked);

struct figure figures_get(const struct figures *figures,
                          const struct measure *measure,
                          const struct region *region, struct period period);

/* What a city or county gave itself, without the regions below it: the amounts
 * of a field in 10^-decimals of its base unit, of one month, or (month -1) of
 * all rows, also those without a month. */
struct figures_given {
    int64_t value;               /* meaningless when it overflows */
    uint64_t n_cells;
    bool overflow;
};
struct figures_given figures_given(const struct figures *figures,
                                   const struct field *field,
                                   const struct region *region, int month);

/* How many such sums are kept, with or without cells: what figures take of
 * memory grows with it.  Regions without rows have none. */
size_t figures_sums(const struct figures *figures);

/* How many amounts of a field were left blank within the region; 0 for a
 * derived measure. */
uint64_t figures_blanks(const struct figures *figures,
                        const struct measure *measure,
                        const struct region *region);

/* The file of a form and city that was submitted, or NULL. */
const struct intake_file *figures_file(const struct figures *figures,
                                       const struct form *form,
                                       const struct region *city);

/* Whether amounts of the field, or whole rows, were refused within the
 * region: its sum is then short of what was submitted. */
bool figures_incomplete(const struct figures *figures,
                        const struct field *field,
                        const struct region *region);

/*
 * Shares of a whole in units of 10^-decimals percent that add up to exactly
 * 100 (largest remainder; ties by position).  False when a part is negative,
 * the whole is zero, or one of the numbers is beyond what a rational holds.
 */
#define FIGURES_PARTS_DECIMALS_MAX 16
bool figures_parts_of_whole(const struct rational *parts, size_t n,
                            int decimals, int64_t *percent_units);

#endif
