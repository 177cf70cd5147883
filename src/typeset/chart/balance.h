#ifndef TYPESET_CHART_BALANCE_H
#define TYPESET_CHART_BALANCE_H

#include "words.h"

/* Labels of several rows that are about equally long, so that none ends with
 * a word or two: as narrow as they can be in as many rows as `max_width`
 * asks for. */

struct label balance_words(struct plot *plot, struct words words,
                           struct label_style style, double max_width);
struct label balance_prose(struct plot *plot, const struct prose *prose,
                           struct label_style style, double max_width);

#endif
