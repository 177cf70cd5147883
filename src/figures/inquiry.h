#ifndef FIGURES_INQUIRY_H
#define FIGURES_INQUIRY_H

#include "base/finding.h"
#include "figures/figures.h"

/* What the tests of plausibility have in common. */
struct inquiry {
    struct arena *arena;
    const struct figures *figures;
    const struct survey *survey;
    const struct plausible *limits;
    struct findings *findings;
    bool *asked;         /* by region and measure: one cause is enough */
};

/* A field's figure of a region beside last year's, in the base unit. */
struct comparison {
    const struct field *field;
    const struct region *region;
    struct rational now, last;
};

/* What a difference is to the total of the province: `share` of this year's
 * as submitted, else (a city alone) of last year's; `weight` is the larger of
 * both, because one wrong figure may swell a total until the next looks
 * small. */
struct effect {
    bool known, of_last_year;
    struct rational share, weight;
};

/* The fields that have figures, form by form: calls `check` for each. */
void inquiry_each_field(const struct inquiry *inquiry,
                        void (*check)(const struct inquiry *inquiry,
                                      const struct field *field));

/* Of a year, 0 is the edition's; false when it is not known, or when amounts
 * were refused that should be in it: such a sum is like nothing. */
bool inquiry_figure(const struct inquiry *inquiry, const struct field *field,
                    const struct region *region, int year,
                    struct rational *value);
/* False unless both years are known. */
bool inquiry_compare(const struct inquiry *inquiry,
                     const struct field *field, const struct region *region,
                     struct comparison *comparison);

/* |value - last| is at most `within` of last. */
bool inquiry_near(struct rational value, struct rational last,
                  struct rational within);

struct effect inquiry_effect(const struct inquiry *inquiry,
                             const struct field *field,
                             struct rational difference);
/* Whether its weight is at least `least`; an unknown one may be. */
bool inquiry_matters(struct effect effect, struct rational least);

/* The city's file, its header and the field's column: they are there, for the
 * figure of the region is known. */
struct place inquiry_place(const struct inquiry *inquiry,
                           const struct field *field,
                           const struct region *region);

bool inquiry_was_asked(const struct inquiry *inquiry,
                       const struct field *field,
                       const struct region *region);
void inquiry_mark_asked(const struct inquiry *inquiry,
                        const struct field *field,
                        const struct region *region);

/* “甲市：罚款 12 万元，上年 9 万元”, in one language: an explanation
 * lapses when it changes. */
const char *inquiry_value(const struct inquiry *inquiry,
                          const struct comparison *comparison);

/* Adds the query about a city or county: at inquiry_place, unless `at` names
 * a cell; with inquiry_value, unless there is a detail.value.  Marks the
 * region and its city as asked. */
void inquiry_ask(const struct inquiry *inquiry, enum finding_code code,
                 const struct comparison *comparison,
                 const struct place *at, struct effect effect,
                 struct finding_detail detail);

#endif
