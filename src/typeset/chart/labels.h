#ifndef TYPESET_CHART_LABELS_H
#define TYPESET_CHART_LABELS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Where labels go, so that none covers another or a line. */

struct box {
    double x, y, width, height;
};

struct stroke {
    double x1, y1, x2, y2;
};

/* What is in the way. */
struct obstacles {
    struct arena *arena;
    struct obstacle_boxes {
        struct box *items;
        size_t n, capacity;
    } boxes;
    struct obstacle_strokes {
        struct stroke *items;
        size_t n, capacity;
    } strokes;
    struct box inside; /* labels must not leave it */
};

bool labels_overlap(const struct box *a, const struct box *b);
/* The stroke goes through the box; the strokes cross or touch. */
bool labels_crosses(const struct stroke *stroke, const struct box *box);
bool labels_meet(const struct stroke *a, const struct stroke *b);
bool labels_clear(const struct obstacles *obstacles, const struct box *box);

void labels_add_box(struct obstacles *obstacles, struct box box);
void labels_add_stroke(struct obstacles *obstacles, struct stroke stroke);

/*
 * Finds a place for a label near (x, y): above or below it, the better side
 * first, else beside it, a little further if it must be.  Adds the place to the obstacles and
 * returns true, or false when every place is taken.
 */
bool labels_near(struct obstacles *obstacles, double x, double y, bool above,
                 struct box *box);

/* A label that may move along one axis. */
struct slot {
    double want; /* where its middle should be */
    double length;
    double at; /* where it went */
};

/*
 * Moves labels apart along one axis, in the order of their wishes and with
 * the least sum of squares of moves, within low … high.  Together they must
 * fit.
 */
void labels_spread(struct arena *arena, struct slot *slots, size_t n,
                   double low, double high);

#endif
