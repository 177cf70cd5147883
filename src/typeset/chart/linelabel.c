#include "linelabel.h"

#include <math.h>

#define NUMBERS_APART (LINELABEL_APART - LINELABEL_MARGIN)

/* Beside its point a label may stand a little further than above it. */
#define ACROSS 2

bool
linelabel_is_clear(const struct obstacles *obstacles, const struct box *box)
{
    struct box wider = *box;
    wider.x -= LINELABEL_MARGIN;
    wider.width += 2 * LINELABEL_MARGIN;
    return labels_clear(obstacles, &wider);
}

/* On one side of the line, centred if that is possible. */
static bool
find_on_side(const struct obstacles *obstacles, double x, double y, bool above,
             double far, struct box *box)
{
    static const double distances[] = {LINELABEL_LEAST, 5, LINELABEL_NEAR, 11,
                                       LINELABEL_FAR};
    const double half = box->width / 2, most = fmax(0, half - 2);
    /* Beside a leader that ends there. */
    const double past = half + 1.2 * LINELABEL_MARGIN;
    const double leans[] = {0,     -half / 2, half / 2, -most,
                            most, -past,     past};
    for (size_t d = 0;
         d < sizeof distances / sizeof *distances && distances[d] <= far; d++)
        for (size_t i = 0; i < sizeof leans / sizeof *leans; i++) {
            box->x = x - half + leans[i];
            box->y = above ? y - distances[d] - box->height : y + distances[d];
            if (linelabel_is_clear(obstacles, box))
                return true;
        }
    return false;
}

static bool
find_beside(const struct obstacles *obstacles, double x, double y, double far,
            struct box *box)
{
    static const double distances[] = {4, 6, 9, LINELABEL_FAR + ACROSS};
    double lowest =
        obstacles->inside.y + obstacles->inside.height - box->height;
    for (size_t i = 0; i < 2 * sizeof distances / sizeof *distances; i++) {
        double distance = distances[i / 2];
        if (distance > far + ACROSS)
            return false;
        box->x = i % 2 == 0 ? x + distance : x - distance - box->width;
        box->y = fmin(y - box->height / 2, lowest);
        if (linelabel_is_clear(obstacles, box))
            return true;
    }
    return false;
}

bool
linelabel_place(struct obstacles *obstacles, double x, double y, bool above,
                double far, struct box *box)
{
    if (!find_on_side(obstacles, x, y, above, far, box) &&
        !find_on_side(obstacles, x, y, !above, far, box) &&
        !find_beside(obstacles, x, y, far, box))
        return false;
    labels_add_box(obstacles, (struct box){box->x - NUMBERS_APART, box->y,
                                           box->width + 2 * NUMBERS_APART,
                                           box->height});
    return true;
}
