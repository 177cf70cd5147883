#ifndef TYPESET_CHART_TYPES_H
#define TYPESET_CHART_TYPES_H

#include "plot.h"

/*
 * The table of chart types: the name in a template, the function that draws
 * it, whether it has reference lines, whether it has annotations, and what
 * alternative text calls it.  A new type is a line here and a file of its own.
 *
 * A type draws plot->chart into plot->marks from (0, 0), plot->width wide,
 * and sets plot->height.  When the data cannot be shown that way it adds a
 * finding and returns false.
 */
#define TYPES_TABLE(TYPE)                                                      \
    TYPE("bar", draw_bar, true, true, "条形图", "Bar chart")                      \
    TYPE("column", draw_column, true, true, "柱形图", "Column chart")             \
    TYPE("line", draw_line, true, true, "折线图", "Line chart")                   \
    TYPE("area", draw_area, true, true, "面积图", "Area chart")                   \
    TYPE("slope", draw_slope, false, false, "斜率图", "Slope chart")              \
    TYPE("dumbbell", draw_dumbbell, false, false, "哑铃图", "Dumbbell chart")     \
    TYPE("small-multiples", draw_multiples, false, false, "组图",                \
         "Small multiples")                                                    \
    TYPE("heat", draw_heat, false, false, "热力表", "Heat table")                 \
    TYPE("tile-grid", draw_tile_grid, false, false, "方格图", "Tile grid")        \
    TYPE("donut", draw_donut, false, false, "环形图", "Donut chart")              \
    TYPE("waffle", draw_waffle, false, false, "百格图", "Waffle chart")           \
    TYPE("diverging", draw_diverging, true, true, "正负条形图",                     \
         "Diverging bar chart")                                                \
    TYPE("mirror", draw_mirror, false, false, "对称条形图",                         \
         "Mirrored bar chart")                                                 \
    TYPE("bullet", draw_bullet, false, false, "目标条形图", "Bullet chart")         \
    TYPE("scatter", draw_scatter, false, true, "散点图", "Scatter plot")          \
    TYPE("dot", draw_dot, true, true, "点图", "Dot plot")

#define TYPES_DECLARE(name, draw, references, annotations, zh, en)                          \
    bool draw(struct plot *plot);
TYPES_TABLE(TYPES_DECLARE)
#undef TYPES_DECLARE

struct chart_type {
    const char *name;
    bool (*draw)(struct plot *plot);
    bool references, annotations;
    struct words title;
};

/* The type of that name, or NULL. */
const struct chart_type *types_find(const char *name);

/* The known name nearest to a wrong one, or "". */
const char *types_nearest(const char *name);

#endif
