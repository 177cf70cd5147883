#ifndef TYPESET_CHART_LINELABEL_H
#define TYPESET_CHART_LINELABEL_H

#include "labels.h"

/* Between a label and a line beside it. */
#define LINELABEL_MARGIN 1.5

/* Between two numbers, or 37 40 reads 3740. */
#define LINELABEL_APART (LINELABEL_MARGIN + 2.5)

/* How far from its point a label has to stand, and may: among others, and
 * alone. */
#define LINELABEL_LEAST 3
#define LINELABEL_NEAR 8
#define LINELABEL_FAR 14

/* The label leaves its margin to all lines and labels. */
bool linelabel_is_clear(const struct obstacles *obstacles,
                        const struct box *box);

/*
 * Finds a place for a label at the point (x, y) of a line, at most `far` above
 * or below it.  A run of values is
 * read along one side: the label rather leans there than going to the other,
 * and stands beside its point at last.  Adds the place to the obstacles and
 * returns true, or false when every place is taken.
 */
bool linelabel_place(struct obstacles *obstacles, double x, double y,
                     bool above, double far, struct box *box);

#endif
