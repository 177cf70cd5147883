#include "slices.h"

#include <math.h>

#include "base/arena.h"

/* Pages are filled, so that the last leaves room for what follows; but it has
 * at least this part of one: a row or two on their own look lost. */
#define LAST_PART 0.3
#define BALANCE_STEP 4
/* Beside a headline and notes that leave less than this, no piece makes sense. */
#define LEAST_HEIGHT 60
/* Of a plot that is parted where a page happens to end, the first page has at
 * least this part of the rows and the last that, or so many. */
#define FIRST_PART 3
#define REST_PART 4
#define ENOUGH_ROWS 12

double
slices_height(const struct slice *slice)
{
    return slice->head_bottom - slice->head_top + slice->bottom - slice->top;
}

static struct slice
slice_to(struct slice slice, double bottom)
{
    slice.bottom = bottom;
    return slice;
}

/* The first cut from `cut` on behind which a piece of that height ends; a row
 * that is higher stays whole. */
static size_t
last_cut(const struct plot *plot, struct slice slice, size_t cut, double height)
{
    const struct cuts *cuts = &plot->cuts;
    while (cut + 1 < cuts->n) {
        struct slice longer = slice_to(slice, cuts->items[cut + 1].at);
        if (slices_height(&longer) > height)
            break;
        cut++;
    }
    return cut;
}

static struct slice
slice_behind(const struct cut *cut)
{
    return (struct slice){cut->head_top, cut->head_bottom, cut->at + cut->lead,
                          0};
}

/* Fills piece after piece, none higher than `most`. */
static struct slices
fill(const struct plot *plot, const struct slice_rooms *rooms, double most)
{
    struct slices slices = {0};
    struct slice slice = {0};
    for (size_t cut = 0;; cut++) {
        struct slice rest = slice_to(slice, plot->height);
        if (cut >= plot->cuts.n ||
            slices_height(&rest) <= fmin(rooms->last, most)) {
            ARENA_PUSH(plot->arena, &slices, rest);
            return slices;
        }
        cut = last_cut(plot, slice, cut, fmin(rooms->more, most));
        const struct cut *at = &plot->cuts.items[cut];
        struct slice done = slice_to(slice, at->at);
        ARENA_PUSH(plot->arena, &slices, done);
        slice = slice_behind(at);
    }
}

struct slices
slices_cut(const struct plot *plot, const struct slice_rooms *rooms)
{
    static const struct slice_rooms endless = {INFINITY, INFINITY};
    if (rooms->last < LEAST_HEIGHT)
        rooms = &endless;
    double most = rooms->more;
    struct slices slices = fill(plot, rooms, most);
    while (most > LEAST_HEIGHT && slices.n > 1 &&
           slices_height(&slices.items[slices.n - 1]) <
               LAST_PART * rooms->last) {
        struct slices shorter = fill(plot, rooms, most -= BALANCE_STEP);
        if (shorter.n > slices.n)
            break;
        slices = shorter;
    }
    return slices;
}

size_t
slices_rows(const struct plot *plot, const struct slice_rooms *rooms)
{
    return plot->cuts.n > 0 && rooms->last >= LEAST_HEIGHT ? plot->cuts.n + 1
                                                           : 0;
}

static size_t
enough(size_t rows)
{
    return rows < ENOUGH_ROWS ? rows : ENOUGH_ROWS;
}

/* Where a piece of that height ends, so that `rest` rows are left, if more than
 * that are. */
static size_t
end_of(const struct plot *plot, const struct slice *begun, size_t first,
       double room, size_t rest)
{
    size_t n = plot->cuts.n + 1, end = first;
    while (end + 1 < n) {
        struct slice longer = slice_to(*begun, plot->cuts.items[end].at);
        if (slices_height(&longer) > room)
            break;
        end++;
    }
    return first + rest < n && end + rest > n ? n - rest : end;
}

size_t
slices_next(const struct plot *plot, const struct slice_rooms *rooms,
            size_t first, bool force, struct slice *slice)
{
    const struct cuts *cuts = &plot->cuts;
    size_t n = cuts->n + 1, end;
    struct slice begun = {0};
    if (first > 0)
        begun = slice_behind(&cuts->items[first - 1]);
    *slice = slice_to(begun, plot->height);
    if (slices_height(slice) <= rooms->last)
        return n;
    end = end_of(plot, &begun, first, rooms->more, enough(n / REST_PART));
    if (force && end == first)
        end++;
    if (end == first || (!force && end - first < enough(n / FIRST_PART)))
        return first;
    *slice = slice_to(begun, end < n ? cuts->items[end - 1].at : plot->height);
    return end;
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
