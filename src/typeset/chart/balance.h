#ifndef TYPESET_CHART_BALANCE_H
#define TYPESET_CHART_BALANCE_H

#include "words.h"

/* A label of several rows that are about equally long, so that none ends with
 * a word or two: as narrow as it can be in as many rows as `max_width` asks
 * for.  Words have this as a style of their own. */
struct label balance_prose(struct plot *plot, const struct prose *prose,
                           struct label_style style, double max_width);

#endif
