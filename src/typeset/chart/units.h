#ifndef TYPESET_CHART_UNITS_H
#define TYPESET_CHART_UNITS_H

#include "words.h"

/* Numbers one below the other, with their units digits in line: what they
 * take before and behind the end of those.  A number in two units has two
 * rows, each in a line of its own. */
struct units {
    double before[LANGUAGES], after[LANGUAGES];
    double width;
};

/* Makes room for one more. */
void units_extend(struct plot *plot, struct units *units,
                  const struct datum *datum, struct label_style style);

/* Places the label of the datum, words_value in that style, in the column
 * whose middle is x; its top is at y. */
void units_place(struct plot *plot, const struct units *units,
                 const struct datum *datum, struct label_style style, double x,
                 double y);

#endif
