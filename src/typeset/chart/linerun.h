#ifndef TYPESET_CHART_LINERUN_H
#define TYPESET_CHART_LINERUN_H

#include "labels.h"

/* A label at a point of a line. */
struct linerun_label {
    double x, y;    /* the point */
    bool above;     /* the better side */
    struct box box; /* as large as the label; placed by linerun_place */
};

/*
 * Places all labels of a line, from left to right, at most LINELABEL_NEAR
 * from their points.  One by one each would take the best place and push the
 * next to the other side of the line; together they keep to one side, near
 * their points, as far as that is possible.  False when there is no way.
 */
bool linerun_place(const struct obstacles *obstacles,
                   struct linerun_label *labels, size_t n);

#endif
