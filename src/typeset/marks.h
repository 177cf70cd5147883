#ifndef TYPESET_MARKS_H
#define TYPESET_MARKS_H

#include "typeset/pages.h"

struct nodes;

/* Marks being collected, with the structure element, block id and part that
 * new ones get. */
struct marks {
    struct arena *arena;
    struct nodes *nodes; /* where elements of links go, or NULL */
    struct mark *items;
    size_t n, capacity;
    const struct node *node;
    const char *id;
    const char *part;
};

struct marks marks_new(struct arena *arena);

void marks_run(struct marks *marks, const struct glyph_run *run, double x,
               double y, uint32_t color);
void marks_rect(struct marks *marks, double x, double y, double width,
                double height, uint32_t color);
/* A straight rule from (x1, y1) to (x2, y2). */
void marks_rule(struct marks *marks, double x1, double y1, double x2,
                double y2, double line_width, uint32_t color, double dash);
/* The path is kept as it is: absolute coordinates. */
void marks_path(struct marks *marks, const struct path *path);
void marks_circle(struct marks *marks, double x, double y, double radius,
                  uint32_t fill, uint32_t stroke, double line_width);
void marks_polyline(struct marks *marks, const double *x, const double *y,
                    size_t n, double line_width, uint32_t stroke, double dash);
void marks_link(struct marks *marks, double x, double y, double width,
                double height, const char *target);
void marks_anchor(struct marks *marks, double x, double y, const char *id);
void marks_line(struct marks *marks, double x, double y, double measure,
                double gap_em, const char *text);

/* Copies all of `from`, moved by (dx, dy); paths are moved too.  Marks
 * without a node, id or part get those of `marks`. */
void marks_append(struct marks *marks, const struct marks *from, double dx,
                  double dy);

/* The structure tree as it grows. */
struct nodes {
    struct arena *arena;
    const struct node **items;
    size_t n, capacity;
};
struct nodes nodes_new(struct arena *arena);
/* A new element under `parent`; the caller may still set its other members. */
struct node *nodes_add(struct nodes *nodes, const char *type,
                       const struct node *parent, enum language language);

#endif
