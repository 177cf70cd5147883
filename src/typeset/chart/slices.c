#include "slices.h"

#include <math.h>

#include "base/arena.h"

/* The longest piece is made shorter by this as long as their number stays. */
#define BALANCE_STEP 4
/* Beside a headline and notes that leave less than this, no piece makes sense. */
#define LEAST_HEIGHT 60

double
slices_height(const struct slice *slice)
{
    return slice->head_bottom - slice->head_top + slice->bottom - slice->top;
}

/* Fills piece after piece; a row that is higher than a page stays whole. */
static struct slices
fill(const struct plot *plot, double height)
{
    struct slices slices = {0};
    struct slice slice = {.bottom = plot->height};
    for (size_t i = 0; i < plot->cuts.n; i++) {
        const struct cut *cut = &plot->cuts.items[i];
        const struct cut *next = i + 1 < plot->cuts.n ? cut + 1 : NULL;
        struct slice longer = slice;
        longer.bottom = next != NULL ? next->at : plot->height;
        if (slices_height(&longer) <= height)
            continue;
        slice.bottom = cut->at;
        ARENA_PUSH(plot->arena, &slices, slice);
        slice = (struct slice){cut->head_top, cut->head_bottom, cut->at, 0};
    }
    slice.bottom = plot->height;
    ARENA_PUSH(plot->arena, &slices, slice);
    return slices;
}

struct slices
slices_cut(const struct plot *plot, double height)
{
    struct slices slices =
        fill(plot, height < LEAST_HEIGHT ? INFINITY : height);
    /* Pieces of one height look better than a last row on its own. */
    while (slices.n > 1 && height > LEAST_HEIGHT) {
        struct slices shorter = fill(plot, height -= BALANCE_STEP);
        if (shorter.n > slices.n)
            break;
        slices = shorter;
    }
    return slices;
}

/* The axis and the reference lines run through all rows. */
static bool
is_upright_rule(const struct mark *mark)
{
    return mark->kind == MARK_PATH && mark->path->n_segments == 2 &&
           mark->width < 0.01;
}

static void
append_rule(struct marks *marks, const struct mark *mark, double top,
            double bottom, double dy)
{
    double from = fmax(mark->y, top);
    double to = fmin(mark->y + mark->height, bottom);
    const char *part = marks->part;
    if (from >= to)
        return;
    marks->part = mark->part;
    marks_rule(marks, mark->x, from + dy, mark->x, to + dy,
               mark->path->line_width, mark->path->stroke, mark->path->dash);
    marks->part = part;
}

static double
middle_of(const struct mark *mark)
{
    return mark->kind == MARK_RUN ? mark->y - 0.37 * mark->height
                                  : mark->y + mark->height / 2;
}

/* What lies between top and bottom, moved down. */
static void
append_between(const struct plot *plot, struct marks *marks, double top,
               double bottom, double down)
{
    for (size_t i = 0; i < plot->marks.n; i++) {
        struct mark *mark = &plot->marks.items[i];
        double middle = middle_of(mark);
        struct marks one = {.arena = plot->arena, .items = mark, .n = 1};
        if (is_upright_rule(mark))
            append_rule(marks, mark, top, bottom, down);
        else if (middle >= top && middle < bottom)
            marks_append(marks, &one, 0, down);
    }
}

void
slices_append(const struct plot *plot, const struct slice *slice,
              struct marks *marks, double y)
{
    double head = slice->head_bottom - slice->head_top;
    /* What leans out of the plot belongs to its first and last piece. */
    double top = slice->top > 0 ? slice->top : -INFINITY;
    double bottom = slice->bottom < plot->height ? slice->bottom : INFINITY;
    if (head > 0)
        append_between(plot, marks, slice->head_top, slice->head_bottom,
                       y - slice->head_top);
    append_between(plot, marks, top, bottom, y + head - slice->top);
}
