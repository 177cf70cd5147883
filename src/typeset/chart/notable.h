#ifndef TYPESET_CHART_NOTABLE_H
#define TYPESET_CHART_NOTABLE_H

#include "trend.h"

/*
 * With an axis some values are said all the same, with a dot each, as far as
 * they have room: of a single line the last, the focus, the highest, the
 * lowest and the first; of several over years the first, from which a reader
 * counts.
 */
void notable_place(struct plot *plot, const struct trend *trend);

#endif
