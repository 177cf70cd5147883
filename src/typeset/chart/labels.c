#include "labels.h"

#include <math.h>

#include "base/arena.h"

bool
labels_overlap(const struct box *a, const struct box *b)
{
    return a->x < b->x + b->width && b->x < a->x + a->width &&
           a->y < b->y + b->height && b->y < a->y + a->height;
}

/* Which part of the stroke, 0 … 1, lies between low and high on one axis. */
static bool
clip(double start, double delta, double low, double high, double *from,
     double *to)
{
    if (fabs(delta) < 1e-9)
        return start > low && start < high;
    double a = (low - start) / delta, b = (high - start) / delta;
    *from = fmax(*from, fmin(a, b));
    *to = fmin(*to, fmax(a, b));
    return *from < *to;
}

bool
labels_crosses(const struct stroke *stroke, const struct box *box)
{
    double from = 0, to = 1;
    return clip(stroke->x1, stroke->x2 - stroke->x1, box->x,
                box->x + box->width, &from, &to) &&
           clip(stroke->y1, stroke->y2 - stroke->y1, box->y,
                box->y + box->height, &from, &to);
}

/* On which side of the stroke a point is: its sign. */
static double
side(const struct stroke *of, double x, double y)
{
    return (of->x2 - of->x1) * (y - of->y1) - (of->y2 - of->y1) * (x - of->x1);
}

bool
labels_meet(const struct stroke *a, const struct stroke *b)
{
    return side(a, b->x1, b->y1) * side(a, b->x2, b->y2) <= 0 &&
           side(b, a->x1, a->y1) * side(b, a->x2, a->y2) <= 0;
}

bool
labels_clear(const struct obstacles *obstacles, const struct box *box)
{
    const struct box *inside = &obstacles->inside;
    if (box->x < inside->x || box->y < inside->y ||
        box->x + box->width > inside->x + inside->width ||
        box->y + box->height > inside->y + inside->height)
        return false;
    for (size_t i = 0; i < obstacles->boxes.n; i++)
        if (labels_overlap(&obstacles->boxes.items[i], box))
            return false;
    for (size_t i = 0; i < obstacles->strokes.n; i++)
        if (labels_crosses(&obstacles->strokes.items[i], box))
            return false;
    return true;
}

void
labels_add_box(struct obstacles *obstacles, struct box box)
{
    ARENA_PUSH(obstacles->arena, &obstacles->boxes, box);
}

void
labels_add_stroke(struct obstacles *obstacles, struct stroke stroke)
{
    ARENA_PUSH(obstacles->arena, &obstacles->strokes, stroke);
}

/* How a label stands to its point: centred, before it, behind it. */
static double
lean(const struct box *box, double x, size_t which)
{
    const double starts[] = {
        x - box->width / 2,
        x - box->width + 2,
        x - 2,
        x, /* beside it: set there */
    };
    return starts[which];
}

static void
beside(struct box *box, double x, double y, double distance, bool right)
{
    box->x = right ? x + distance : x - distance - box->width;
    box->y = y - box->height / 2;
}

bool
labels_near(struct obstacles *obstacles, double x, double y, bool above,
            struct box *box)
{
    static const double distances[] = {3, 5, 8, 12};
    for (size_t i = 0; i < sizeof distances / sizeof *distances; i++)
        for (size_t place = 0; place < 8; place++) {
            bool up = (place % 2 == 0) == above;
            box->x = lean(box, x, place / 2);
            box->y = up ? y - distances[i] - box->height : y + distances[i];
            if (place >= 6)
                beside(box, x, y, distances[i] + 1, place == 6);
            if (labels_clear(obstacles, box)) {
                labels_add_box(obstacles, *box);
                return true;
            }
        }
    return false;
}

/* Labels that touch move as one: `shift` is the mean of what they want. */
struct group {
    double shift;
    size_t n;
};

static void
order(const struct slot *slots, size_t *indexes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t k = i;
        for (; k > 0 && slots[indexes[k - 1]].want > slots[i].want; k--)
            indexes[k] = indexes[k - 1];
        indexes[k] = i;
    }
}

/* Isotonic regression by pooling neighbours that are out of order. */
void
labels_spread(struct arena *arena, struct slot *slots, size_t n, double low,
              double high)
{
    size_t *indexes = ARENA_NEW_N(arena, size_t, n);
    struct group *groups = ARENA_NEW_N(arena, struct group, n);
    size_t n_groups = 0;
    double total = 0;
    order(slots, indexes, n);
    for (size_t i = 0; i < n; i++) {
        struct slot *slot = &slots[indexes[i]];
        struct group new = {slot->want - slot->length / 2 - total, 1};
        total += slot->length;
        while (n_groups > 0 && groups[n_groups - 1].shift > new.shift) {
            struct group last = groups[--n_groups];
            double sum = last.shift * (double)last.n + new.shift *(double)new.n;
            new.n += last.n;
            new.shift = sum / (double)new.n;
        }
        groups[n_groups++] = new;
    }
    double before = 0;
    for (size_t g = 0, i = 0; g < n_groups; g++) {
        double shift = fmax(low, fmin(groups[g].shift, high - total));
        for (size_t k = 0; k < groups[g].n; k++, i++) {
            struct slot *slot = &slots[indexes[i]];
            slot->at = shift + before + slot->length / 2;
            before += slot->length;
        }
    }
}
