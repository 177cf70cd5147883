#include "linerun.h"

#include <glib.h>
#include <math.h>

#include "linelabel.h"

/* What a reader minds, in points by which a label may be further away. */
#define WRONG_SIDE 40
#define BESIDE 60
#define TURN 15   /* on another side than the label before */
#define LEAN 0.6  /* per point that its middle is off */
#define SWAY 0.2  /* … and that it leans otherwise than the label before */
#define STEPS 8   /* of leaning, to each side */
#define LEAN_PART 0.4
#define PAST (1.2 * LINELABEL_MARGIN)

enum side { SIDE_ABOVE, SIDE_BELOW, SIDE_BESIDE };

/* A place for a label, and the best way up to it from the first. */
struct place {
    struct box box;
    enum side side;
    double lean, cost;
    size_t before;
};

/* Above and below at each distance and lean, and on both sides. */
#define PLACES_MOST                                                           \
    ((LINELABEL_NEAR - LINELABEL_LEAST + 1) * (2 * (2 * STEPS + 1) + 2))

struct places {
    struct place items[PLACES_MOST];
    size_t n;
};

static void
add(const struct obstacles *obstacles, struct places *places,
    const struct linerun_label *label, double x, double y, enum side side)
{
    struct box box = {x, y, label->box.width, label->box.height};
    bool above = side == SIDE_ABOVE;
    double lean = x + box.width / 2 - label->x;
    double near = above ? label->y - y - box.height : y - label->y;
    if (!linelabel_is_clear(obstacles, &box))
        return;
    struct place place = {
        .box = box,
        .side = side,
        .lean = side == SIDE_BESIDE ? 0 : lean,
        .cost = side == SIDE_BESIDE   ? BESIDE + fabs(lean)
                : above == label->above ? near + LEAN * fabs(lean)
                                      : WRONG_SIDE + near + LEAN * fabs(lean),
    };
    places->items[places->n++] = place;
}

/* How far the label may lean: up to before its point, beside a line that
 * rises there, but not half way to the next. */
static double
most_lean(const struct linerun_label *labels, size_t n, size_t i)
{
    const double half = labels[i].box.width / 2;
    double step = INFINITY;
    if (i > 0)
        step = labels[i].x - labels[i - 1].x;
    if (i + 1 < n)
        step = fmin(step, labels[i + 1].x - labels[i].x);
    return fmax(fmax(0, half - 2), fmin(half + PAST, LEAN_PART * step));
}

static void
find_places(const struct obstacles *obstacles,
            const struct linerun_label *label, double most,
            struct places *places)
{
    const double width = label->box.width, height = label->box.height;
    const double low =
        obstacles->inside.y + obstacles->inside.height - height;
    for (double far = LINELABEL_LEAST; far <= LINELABEL_NEAR; far++) {
        for (int i = -STEPS; i <= STEPS; i++) {
            double x = label->x - width / 2 + most * i / STEPS;
            add(obstacles, places, label, x, label->y - far - height,
                SIDE_ABOVE);
            add(obstacles, places, label, x, label->y + far, SIDE_BELOW);
        }
        double y = fmin(label->y - height / 2, low);
        add(obstacles, places, label, label->x + far + 1, y, SIDE_BESIDE);
        add(obstacles, places, label, label->x - far - 1 - width, y,
            SIDE_BESIDE);
    }
}

static bool
stand_apart(const struct box *a, const struct box *b)
{
    struct box wider = *a;
    wider.x -= LINELABEL_APART;
    wider.width += 2 * LINELABEL_APART;
    return !labels_overlap(&wider, b);
}

/* The cheapest way to each place of a label from those of the one before. */
static void
go_on(const struct places *before, struct places *places)
{
    for (size_t i = 0; i < places->n; i++) {
        struct place *place = &places->items[i];
        double best = INFINITY;
        for (size_t k = 0; k < before->n; k++) {
            const struct place *last = &before->items[k];
            double cost = last->cost + (last->side != place->side ? TURN : 0) +
                          SWAY * fabs(last->lean - place->lean);
            if (cost >= best || !stand_apart(&last->box, &place->box))
                continue;
            best = cost;
            place->before = k;
        }
        place->cost += best;
    }
}

static size_t
find_cheapest(const struct places *places)
{
    size_t best = 0;
    for (size_t i = 1; i < places->n; i++)
        if (places->items[i].cost < places->items[best].cost)
            best = i;
    return best;
}

/* Only neighbours were held apart. */
static bool
all_stand_apart(const struct linerun_label *labels, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < i; k++)
            if (!stand_apart(&labels[i].box, &labels[k].box))
                return false;
    return true;
}

bool
linerun_place(const struct obstacles *obstacles, struct linerun_label *labels,
              size_t n)
{
    g_autofree struct places *places = g_new0(struct places, n);
    for (size_t i = 0; i < n; i++) {
        find_places(obstacles, &labels[i], most_lean(labels, n, i),
                    &places[i]);
        if (i > 0)
            go_on(&places[i - 1], &places[i]);
        if (places[i].n == 0)
            return false;
    }
    size_t at = n > 0 ? find_cheapest(&places[n - 1]) : 0;
    for (size_t i = n; i-- > 0;) {
        const struct place *place = &places[i].items[at];
        if (isinf(place->cost))
            return false;
        labels[i].box = place->box;
        at = place->before;
    }
    return all_stand_apart(labels, n);
}
