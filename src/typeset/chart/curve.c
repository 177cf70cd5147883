#include "curve.h"

#include "base/arena.h"
#include "document/document.h"

#define LONE_DOT 2.2

double
curve_x(const struct curve *curve, size_t i)
{
    return curve->first + curve->step * (double)i;
}

double
curve_y(const struct curve *curve, size_t i)
{
    return scale_at(curve->scale, curve->data[i].value);
}

/* Values from i on that one line may join. */
static size_t
run_end(const struct curve *curve, size_t i)
{
    do
        i++;
    while (i < curve->n && curve->data[i].known && !curve->data[i].redefined);
    return i;
}

static void
draw_run(struct plot *plot, const struct curve *curve, const char *part,
         size_t from, size_t n, double dash)
{
    double *x = ARENA_NEW_N(plot->arena, double, n);
    double *y = ARENA_NEW_N(plot->arena, double, n);
    for (size_t i = 0; i < n; i++) {
        x[i] = curve_x(curve, from + i);
        y[i] = curve_y(curve, from + i);
    }
    plot->marks.part = part;
    marks_polyline(&plot->marks, x, y, n, curve->line_width, curve->color,
                   dash);
    plot->marks.part = NULL;
}

void
curve_draw_dashes(struct plot *plot, const struct curve *curve, size_t from,
                  size_t to, double dash)
{
    draw_run(plot, curve, "dashes", from, to - from + 1, dash);
}

void
curve_draw(struct plot *plot, const struct curve *curve)
{
    for (size_t i = 0, end; i < curve->n; i = end) {
        end = i + 1;
        if (!curve->data[i].known)
            continue;
        end = run_end(curve, i);
        if (end == i + 1)
            plot_dot(plot, "dot", curve_x(curve, i), curve_y(curve, i),
                     LONE_DOT, curve->color);
        else
            draw_run(plot, curve, "line", i, end - i, 0);
    }
}

bool
curve_ends(const struct curve *curve, size_t *first, size_t *last)
{
    bool found = false;
    for (size_t i = 0; i < curve->n; i++) {
        if (!curve->data[i].known)
            continue;
        if (!found)
            *first = i;
        *last = i;
        found = true;
    }
    return found;
}

void
curve_block(const struct curve *curve, struct obstacles *obstacles)
{
    for (size_t i = 0; i < curve->n; i++) {
        if (!curve->data[i].known)
            continue;
        double x = curve_x(curve, i), y = curve_y(curve, i);
        labels_add_box(obstacles, (struct box){x - 2, y - 2, 4, 4});
        if (i + 1 < curve->n && curve->data[i + 1].known &&
            !curve->data[i + 1].redefined)
            labels_add_stroke(obstacles,
                              (struct stroke){x, y, curve_x(curve, i + 1),
                                              curve_y(curve, i + 1)});
    }
}

/* Less is a bend of rounding, which nobody sees. */
#define CLEAR 3

/* Above, where the eye looks first, but in a trough. */
bool
curve_prefers_above(const struct curve *curve, size_t i)
{
    bool left = i > 0 && curve->data[i - 1].known;
    bool right = i + 1 < curve->n && curve->data[i + 1].known;
    double limit = curve_y(curve, i) - CLEAR;
    if (left && right)
        return curve_y(curve, i - 1) > limit || curve_y(curve, i + 1) > limit;
    return true;
}
