#include "plausibility.h"

#include "again.h"
#include "base/arena.h"
#include "extremes.h"
#include "inquiry.h"
#include "outlier.h"
#include "slip.h"
#include "swaps.h"

/* The surest cause first: what was asked once is not asked again.  The order
 * has nothing to do with that of enum plausible_test. */
static const struct {
    enum plausible_test test;
    void (*check)(const struct inquiry *inquiry);
} tests[] = {
    {PLAUSIBLE_LAST_YEAR_AGAIN, again_check},
    {PLAUSIBLE_DIGITS_SWAPPED, swaps_check_digits},
    {PLAUSIBLE_COLUMNS_SWAPPED, swaps_check_columns},
    {PLAUSIBLE_UNIT_SLIP, slip_check},
    {PLAUSIBLE_FALL_TO_ZERO, extremes_check_zero},
    {PLAUSIBLE_OUTLIER, outlier_check},
    {PLAUSIBLE_ABOVE_HALF, extremes_check_half},
};

void
plausibility_check(struct arena *arena, const struct figures *figures,
                   struct findings *findings)
{
    const struct survey *survey = figures_survey(figures);
    const struct inquiry inquiry = {
        .arena = arena,
        .figures = figures,
        .survey = survey,
        .limits = &survey->plausible,
        .findings = findings,
        .asked = ARENA_NEW_N(arena, bool,
                             survey->n_regions * survey->n_measures + 1),
    };

    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++)
        if (survey->plausible.runs[tests[i].test])
            tests[i].check(&inquiry);
}
