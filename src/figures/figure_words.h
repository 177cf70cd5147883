#ifndef FIGURES_FIGURE_WORDS_H
#define FIGURES_FIGURE_WORDS_H

#include "evaluate_walk.h"

/* The measures of an expression with their values, for a finding: “借出
 * 12 份，归还 10 份”.  Reports word their numbers themselves. */
struct words figure_words(struct arena *arena, const struct scope *scope,
                          const struct expression *expression);

/* One value in the measure's unit: “12 份”; a ratio as “8.5%”. */
struct words figure_words_amount(struct arena *arena,
                                 const struct measure *measure,
                                 struct rational value);

#endif
