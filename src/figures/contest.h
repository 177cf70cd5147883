#ifndef FIGURES_CONTEST_H
#define FIGURES_CONTEST_H

#include "evaluate_walk.h"

/* A measure compared between the regions below one, or between months. */
struct contest {
    struct contestant {
        struct words name;
        struct value value;
    } *items;
    size_t n;
};

enum contest_best { CONTEST_HIGHEST, CONTEST_LOWEST };

/* The numbers of the regions below `above`, in file order.  Blank and
 * undefined ones are left out; NULL with *missing when one did not submit, or
 * nobody has a number. */
struct contest *contest_of_regions(const struct walk *walk,
                                   const struct region *above,
                                   const struct expression *m,
                                   struct value *missing);
void contest_free(struct contest *contest);

/* No statement on all regions can be made while one is like this. */
bool contest_forbids(struct value value);

/* top(m, n), bottom(m, n). */
struct value contest_names(const struct walk *walk,
                           const struct expression *call,
                           enum contest_best best);
/* highest(m), lowest(m), average(m), peak(m). */
struct value contest_extreme(const struct walk *walk,
                             const struct expression *m,
                             enum contest_best best);
struct value contest_average(const struct walk *walk,
                             const struct expression *m);
struct value contest_peak(const struct walk *walk,
                          const struct expression *m);

#endif
