#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "shares.h"
#include "types.h"

#define SIDE 10
#define SQUARES 100
#define SQUARE 9.5
#define SQUARE_GAP 1.8

/* Whole squares that add up to a hundred: those with the largest rest are
 * rounded up.  False when nothing had to be rounded. */
static bool
count_squares(const struct plot *plot, const struct shares *shares,
              size_t *counts)
{
    double *rests = ARENA_NEW_N(plot->arena, double, shares->n);
    double whole = 0, most_rest = 0;
    size_t used = 0;
    for (size_t i = 0; i < shares->n; i++) {
        double exact = shares->items[i].part * SQUARES;
        counts[i] = (size_t)floor(exact + 1e-9);
        rests[i] = exact - (double)counts[i];
        most_rest = fmax(most_rest, fabs(rests[i]));
        used += counts[i];
        whole += exact;
    }
    for (size_t wanted = (size_t)lround(whole); used < wanted; used++) {
        size_t most = 0;
        for (size_t i = 1; i < shares->n; i++)
            if (rests[i] > rests[most])
                most = i;
        counts[most]++;
        rests[most] = 0;
    }
    return most_rest > 1e-6;
}

/* A single ratio is its own part of a hundred; its rest stays empty. */
static void
take_ratio(const struct plot *plot, struct shares *shares)
{
    const struct datum *datum = shares->items[0].datum;
    if (shares->n != 1 || !plot->chart->ratio || !datum->known)
        return;
    shares->items[0].part = fmin(1, rational_to_double(datum->value));
}

static void
draw_squares(struct plot *plot, const struct shares *shares,
             const struct shares_room *room)
{
    size_t counts[SHARES_MOST] = {0}, part = 0, left;
    double pitch = (room->side + SQUARE_GAP) / SIDE;
    double size = pitch - SQUARE_GAP;
    plot_remark(plot, count_squares(plot, shares, counts)
                          ? PHRASE_ABOUT_ONE_SQUARE
                          : PHRASE_ONE_SQUARE);
    left = counts[0];
    for (size_t i = 0; i < SQUARES; i++) {
        double left_x = room->x + (double)(i % SIDE) * pitch;
        double top = room->y + (double)(i / SIDE) * pitch;
        while (left == 0 && part + 1 < shares->n)
            left = counts[++part];
        if (left > 0) {
            plot_rect(plot, "square", left_x, top, size, size,
                      shares->items[part].color);
            left--;
        } else {
            plot_rect(plot, "empty", left_x, top, size, size,
                      plot->theme->gridline);
        }
    }
}

bool
draw_waffle(struct plot *plot)
{
    struct shares shares;
    double side = SIDE * (SQUARE + SQUARE_GAP) - SQUARE_GAP;
    if (!shares_read(plot, &shares))
        return false;
    take_ratio(plot, &shares);
    struct shares_room room = shares_room(plot, &shares, side, side);
    draw_squares(plot, &shares, &room);
    shares_list(plot, &shares, room.list_x, room.list_y,
                plot->width - room.list_x);
    plot->height = room.height;
    return true;
}
