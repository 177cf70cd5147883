#ifndef TYPESET_CHART_ROWLABELS_H
#define TYPESET_CHART_ROWLABELS_H

#include "rowlayout.h"

/* A stem has no room for its value: where a line would run through one, all
 * have to stand in a column, clear of dots and lines. */
bool rowlabels_need_column(const struct plot *plot,
                           const struct rowlayout *layout);

/* The label of a value: behind its bar, in it, or in the column. */
void rowlabels_draw(struct plot *plot, const struct rowlayout *layout,
                    const struct rowvalue *value);

#endif
