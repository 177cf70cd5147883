#include "marks.h"

#include <math.h>

#include "base/arena.h"

/* Control points that make four cubics a circle (to 0.03 %). */
#define CIRCLE_KAPPA 0.5522847498

struct marks
marks_new(struct arena *arena)
{
    return (struct marks){.arena = arena};
}

/* Most of a line has two or three; a page has head and foot besides. */
#define FEW 3
#define FURNITURE 24

static void
reserve(struct marks *marks, size_t n)
{
    if (marks->capacity > 0)
        return;
    marks->items = ARENA_NEW_N(marks->arena, struct mark, n);
    marks->capacity = n;
}

static void
push(struct marks *marks, struct mark mark)
{
    reserve(marks, FEW);
    mark.node = mark.node ? mark.node : marks->node;
    mark.id = mark.id ? mark.id : marks->id;
    mark.part = mark.part ? mark.part : marks->part;
    ARENA_PUSH(marks->arena, marks, mark);
}

void
marks_run(struct marks *marks, const struct glyph_run *run, double x,
          double y, uint32_t color)
{
    push(marks, (struct mark){.kind = MARK_RUN,
                              .x = x,
                              .y = y,
                              .width = run->width,
                              .height = run->size,
                              .color = color,
                              .run = run});
}

void
marks_rect(struct marks *marks, double x, double y, double width,
           double height, uint32_t color)
{
    push(marks, (struct mark){.kind = MARK_RECT,
                              .x = x,
                              .y = y,
                              .width = width,
                              .height = height,
                              .color = color});
}

/* The box of the control points: never smaller than that of the curve. */
static void
push_path(struct marks *marks, const struct path *path)
{
    double left = INFINITY, right = -INFINITY;
    double top = INFINITY, bottom = -INFINITY;

    for (size_t i = 0; i < path->n_segments; i++) {
        const struct segment *segment = &path->segments[i];
        static const int n_points[] = {[SEGMENT_MOVE] = 1,
                                       [SEGMENT_LINE] = 1,
                                       [SEGMENT_CURVE] = 3,
                                       [SEGMENT_CLOSE] = 0};

        for (int j = 0; j < n_points[segment->kind]; j++) {
            left = fmin(left, segment->x[j]);
            right = fmax(right, segment->x[j]);
            top = fmin(top, segment->y[j]);
            bottom = fmax(bottom, segment->y[j]);
        }
    }
    if (left > right)
        return;
    push(marks, (struct mark){.kind = MARK_PATH,
                              .x = left,
                              .y = top,
                              .width = right - left,
                              .height = bottom - top,
                              .color = path->fill != COLOR_NONE
                                           ? path->fill
                                           : path->stroke,
                              .path = path});
}

static struct path *
path_of(struct marks *marks, struct path path, size_t n_segments)
{
    struct path *kept = ARENA_NEW(marks->arena, struct path);

    *kept = path;
    kept->segments = ARENA_NEW_N(marks->arena, struct segment, n_segments);
    kept->n_segments = n_segments;
    return kept;
}

static struct segment *
segments_of(struct path *path)
{
    return (struct segment *)(void *)(uintptr_t)path->segments;
}

void
marks_polyline(struct marks *marks, const double *x, const double *y,
               size_t n, double line_width, uint32_t stroke, double dash)
{
    struct path look = {.fill = COLOR_NONE,
                        .stroke = stroke,
                        .line_width = line_width,
                        .dash = dash};
    struct path *path = path_of(marks, look, n);

    for (size_t i = 0; i < n; i++)
        segments_of(path)[i] =
            (struct segment){.kind = i ? SEGMENT_LINE : SEGMENT_MOVE,
                             .x = {x[i]},
                             .y = {y[i]}};
    push_path(marks, path);
}

void
marks_rule(struct marks *marks, double x1, double y1, double x2, double y2,
           double line_width, uint32_t color, double dash)
{
    struct path look = {.fill = COLOR_NONE,
                        .stroke = color,
                        .line_width = line_width,
                        .dash = dash};
    struct path *path = path_of(marks, look, 2);

    segments_of(path)[0] =
        (struct segment){.kind = SEGMENT_MOVE, .x = {x1}, .y = {y1}};
    segments_of(path)[1] =
        (struct segment){.kind = SEGMENT_LINE, .x = {x2}, .y = {y2}};
    push_path(marks, path);
}

void
marks_path(struct marks *marks, const struct path *path)
{
    struct path *kept = path_of(marks, *path, path->n_segments);

    for (size_t i = 0; i < path->n_segments; i++)
        segments_of(kept)[i] = path->segments[i];
    push_path(marks, kept);
}

void
marks_circle(struct marks *marks, double x, double y, double radius,
             uint32_t fill, uint32_t stroke, double line_width)
{
    static const double turn[4][2] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    struct path look = {
        .fill = fill, .stroke = stroke, .line_width = line_width};
    struct path *path = path_of(marks, look, 6);
    struct segment *to = segments_of(path);
    double k = radius * CIRCLE_KAPPA;

    to[0] = (struct segment){
        .kind = SEGMENT_MOVE, .x = {x + radius}, .y = {y}};
    for (int i = 0; i < 4; i++) {
        const double *a = turn[i], *b = turn[(i + 1) % 4];

        to[i + 1] = (struct segment){
            .kind = SEGMENT_CURVE,
            .x = {x + a[0] * radius + b[0] * k,
                  x + b[0] * radius + a[0] * k, x + b[0] * radius},
            .y = {y + a[1] * radius + b[1] * k,
                  y + b[1] * radius + a[1] * k, y + b[1] * radius}};
    }
    to[5] = (struct segment){.kind = SEGMENT_CLOSE};
    push_path(marks, path);
}

void
marks_link(struct marks *marks, double x, double y, double width,
           double height, const char *target)
{
    push(marks, (struct mark){.kind = MARK_LINK,
                              .x = x,
                              .y = y,
                              .width = width,
                              .height = height,
                              .target = target});
}

void
marks_anchor(struct marks *marks, double x, double y, const char *id)
{
    push(marks, (struct mark){
                    .kind = MARK_ANCHOR, .x = x, .y = y, .target = id});
}

void
marks_line(struct marks *marks, double x, double y, double measure,
           double gap_em, const char *text)
{
    push(marks, (struct mark){.kind = MARK_LINE,
                              .x = x,
                              .y = y,
                              .width = measure,
                              .line = {.text = text, .gap_em = gap_em}});
}

static const struct path *
moved(struct marks *marks, const struct path *path, double dx, double dy)
{
    struct path *copy = path_of(marks, *path, path->n_segments);

    for (size_t i = 0; i < path->n_segments; i++) {
        segments_of(copy)[i] = path->segments[i];
        for (int j = 0; j < 3; j++) {
            segments_of(copy)[i].x[j] += dx;
            segments_of(copy)[i].y[j] += dy;
        }
    }
    return copy;
}

void
marks_append(struct marks *marks, const struct marks *from, double dx,
             double dy)
{
    reserve(marks, from->n + (from->n > FURNITURE ? FURNITURE : FEW));
    for (size_t i = 0; i < from->n; i++) {
        struct mark mark = from->items[i];

        mark.x += dx;
        mark.y += dy;
        if (mark.kind == MARK_PATH)
            mark.path = moved(marks, mark.path, dx, dy);
        push(marks, mark);
    }
}

struct nodes
nodes_new(struct arena *arena)
{
    return (struct nodes){.arena = arena};
}

struct node *
nodes_add(struct nodes *nodes, const char *type, const struct node *parent,
          enum language language)
{
    struct node *node = ARENA_NEW(nodes->arena, struct node);

    node->index = nodes->n;
    node->type = type;
    node->parent = parent;
    node->language = language;
    ARENA_PUSH(nodes->arena, nodes, node);
    return node;
}
