#ifndef TYPESET_CHART_ENDLABEL_H
#define TYPESET_CHART_ENDLABEL_H

#include "plot.h"

/* Where the value of a bar goes: behind its end, or in it where a reference
 * line would run through the letters or before them. */

/* Along its own direction, on the page: from `zero` to `end`.  Behind it the
 * letters begin `gap` from `past`, which is its end or that of what stands
 * beside it. */
struct endlabel_bar {
    double zero, end, past, gap;
    int direction; /* in which it goes: 1 to higher coordinates, -1 to lower */
    bool holds;    /* it is thick enough for letters, `inset` from its end */
    double inset;
};

/* Where letters that take `length` begin, at the lower coordinate. */
struct endlabel {
    double at;
    bool inside;
    bool crossed; /* a line runs there all the same */
};

struct endlabel endlabel_place(const struct plot *plot,
                               const struct scale *scale,
                               const struct endlabel_bar *bar, double length);

#endif
