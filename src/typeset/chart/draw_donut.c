#include <math.h>

#include "base/arena.h"
#include "shares.h"
#include "types.h"

#define RADIUS 58
#define HOLE 0.58

#define PI 3.14159265358979323846

static struct segment
corner(double x, double y, double radius, double turn, enum segment_kind kind)
{
    double angle = 2 * PI * turn - PI / 2;
    return (struct segment){
        kind, {x + radius * cos(angle)}, {y + radius * sin(angle)}};
}

/* An arc from one turn to another in pieces of at most an eighth. */
static size_t
arc(struct segment *segments, size_t n, double x, double y, double radius,
    double from, double to)
{
    size_t pieces = (size_t)fmax(1, ceil(fabs(to - from) * 8));
    double step = (to - from) / (double)pieces;
    double k = 4.0 / 3 * tan(2 * PI * step / 4) * radius;
    for (size_t i = 0; i < pieces; i++) {
        double a = 2 * PI * (from + step * (double)i) - PI / 2;
        double b = a + 2 * PI * step;
        segments[n++] = (struct segment){
            SEGMENT_CURVE,
            {x + radius * cos(a) - k * sin(a), x + radius * cos(b) + k * sin(b),
             x + radius * cos(b)},
            {y + radius * sin(a) + k * cos(a), y + radius * sin(b) - k * cos(b),
             y + radius * sin(b)},
        };
    }
    return n;
}

static void
draw_part(struct plot *plot, double x, double y, double radius, double from,
          double to, uint32_t color)
{
    struct segment *segments = ARENA_NEW_N(plot->arena, struct segment, 24);
    size_t n = 0;
    segments[n++] = corner(x, y, radius, from, SEGMENT_MOVE);
    n = arc(segments, n, x, y, radius, from, to);
    segments[n++] = corner(x, y, radius * HOLE, to, SEGMENT_LINE);
    n = arc(segments, n, x, y, radius * HOLE, to, from);
    segments[n++] = (struct segment){.kind = SEGMENT_CLOSE};
    struct path path = {
        .segments = segments,
        .n_segments = n,
        .fill = color,
        .stroke = COLOR_PAPER,
        .line_width = 1,
    };
    plot->marks.part = "arc";
    marks_path(&plot->marks, &path);
    plot->marks.part = NULL;
}

/* Nothing to divide is an empty ring. */
static void
draw_ring(struct plot *plot, const struct shares *shares, double x, double y,
          double radius)
{
    double turn = 0;
    for (size_t i = 0; i < shares->n; i++) {
        double part = shares->items[i].part;
        if (part > 0)
            draw_part(plot, x, y, radius, turn, turn + part,
                      shares->items[i].color);
        turn += part;
    }
    if (turn > 0)
        return;
    plot->marks.part = "axis";
    marks_circle(&plot->marks, x, y, radius, COLOR_NONE, plot->theme->axis,
                 0.75);
    marks_circle(&plot->marks, x, y, radius * HOLE, COLOR_NONE,
                 plot->theme->axis, 0.75);
    plot->marks.part = NULL;
}

bool
draw_donut(struct plot *plot)
{
    struct shares shares;
    double beside = 2 * fmin(RADIUS, plot->width * 0.24);
    double below = 2 * fmin(RADIUS, plot->width * 0.36);
    if (!shares_read(plot, &shares))
        return false;
    struct shares_room room = shares_room(plot, &shares, beside, below);
    double radius = room.side / 2;
    draw_ring(plot, &shares, room.x + radius, room.y + radius, radius);
    shares_list(plot, &shares, room.list_x, room.list_y,
                plot->width - room.list_x);
    plot->height = room.height;
    return true;
}
