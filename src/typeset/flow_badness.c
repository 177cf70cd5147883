#include "flow_plates.h"

#include <glib.h>

/* What makes a filling of pages worse than another. */
#define HOLE_BADNESS 4.0
#define PAGE_BADNESS 0.25
#define SHORTER_BADNESS 0.02
#define LAST_BADNESS 0.5
#define LAST_LINES 4
#define PAIR_BADNESS 0.1

/* A plate drawn lower: for itself, and for the square of the part it gives. */
#define LOWER_BADNESS 0.02
#define PART_BADNESS 4.0

static double
lowered(const struct flow *flow)
{
    const struct flow_lower *lower = &flow->lower;
    double sum = 0;

    for (size_t i = 0; i < lower->n; i++) {
        double part = lower->items[i].by / lower->items[i].plate->height;

        sum += LOWER_BADNESS + PART_BADNESS * part * part;
    }
    return sum;
}

/* Holes in the text count by their square, the last page's only when it is all
 * but empty. */
double
flow_badness(const struct flow *flow)
{
    const struct flow_pages *pages = &flow->pages;
    double sum = flow->badness + lowered(flow) +
                 (double)flow->parted * PAIR_BADNESS +
                 flow->choice.shorter * SHORTER_BADNESS +
                 (double)pages->n * PAGE_BADNESS;

    for (size_t i = 0; i + 1 < pages->n; i++) {
        double hole = 1 - pages->items[i].used / flow->height;

        if (!pages->items[i].ended)
            sum += HOLE_BADNESS * hole * hole;
    }
    if (pages->n > 1 &&
        pages->items[pages->n - 1].used < LAST_LINES * flow->setter->grid)
        sum += LAST_BADNESS;
    return sum;
}

