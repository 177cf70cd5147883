#include "beside.h"

#include <math.h>
#include <string.h>

#include "document/document.h"
#include "plot.h"
#include "types.h"

/* Values that differ by more have no length on one scale. */
#define UNLIKE 10
/* By these parts of itself a plot grows at most: what is larger than it needs
 * to be says no more. */
#define GROW_ROWS 0.6
#define GROW_AREA 1.2
/* … and this part it keeps when it gives way. */
#define LEAST_AREA 0.8

struct extent
beside_extent(const struct plot *plot)
{
    struct extent extent = plot_extent(plot);
    const struct extent *covers = &plot->beside.covers;
    if (covers->known) {
        scale_extend(&extent, covers->low);
        scale_extend(&extent, covers->high);
    }
    return extent;
}

/* It has one value axis and no other purpose than to show values on it: the
 * types that take lines of reference. */
static bool
has_scale(const struct plot *plot)
{
    const struct chart *chart = plot->chart;
    const struct chart_type *of = types_find(chart->type);
    return of != NULL && of->references && !chart->stack && !chart->percent &&
           !chart->log && plot_extent(plot).known;
}

static bool
is_like(const struct plot *a, const struct plot *b)
{
    return strcmp(a->chart->type, b->chart->type) == 0 &&
           a->chart->ratio == b->chart->ratio &&
           unit_same_base(*a->chart->unit, *b->chart->unit);
}

static double
magnitude(const struct plot *plot)
{
    struct extent extent = plot_extent(plot);
    return fmax(fabs(rational_to_double(extent.low)),
                fabs(rational_to_double(extent.high)));
}

void
beside_share_scale(struct plot *const *plots, size_t n)
{
    struct extent covers = {0};
    double least = INFINITY, most = 0;
    for (size_t i = 0; i < n; i++) {
        if (n < 2 || !has_scale(plots[i]) || !is_like(plots[0], plots[i]))
            return;
        struct extent extent = plot_extent(plots[i]);
        scale_extend(&covers, extent.low);
        scale_extend(&covers, extent.high);
        most = fmax(most, magnitude(plots[i]));
        least = fmin(least, magnitude(plots[i]));
    }
    for (size_t i = 0; i < n; i++) {
        plots[i]->beside.apart = most >= UNLIKE * least;
        if (!plots[i]->beside.apart)
            plots[i]->beside.covers = covers;
    }
}

static bool
is_level_with(const struct beside_own *a, const struct beside_own *b)
{
    return (a->n_rows > 0 && a->n_rows == b->n_rows) ||
           (a->area > 0 && b->area > 0);
}

static double
pitch(struct row_size size)
{
    return size.content + size.gap;
}

static void
take_rows(struct beside_own *common, const struct beside_own *own)
{
    common->rows_top = fmax(common->rows_top, own->rows_top);
    common->from = fmax(common->from, own->from);
    common->to = fmin(common->to, own->to);
    if (pitch(own->size) < pitch(common->size))
        common->size = own->size;
}

static void
take_columns(struct beside_own *common, const struct beside_own *own)
{
    common->columns_top = fmax(common->columns_top, own->columns_top);
    common->area = fmax(common->area, own->area);
    common->above = fmax(common->above, own->above);
    common->names_below = fmax(common->names_below, own->names_below);
}

/* As high as the highest, but not so that its notes reach below all others. */
static double
height_beside(struct plot *const *plots, size_t n, const struct beside_own *own)
{
    double highest = 0, lowest = 0;
    for (size_t i = 0; i < n; i++) {
        const struct beside_own *other = &plots[i]->beside.own;
        highest = fmax(highest, other->height);
        lowest = fmax(lowest, other->height + other->below);
    }
    return fmax(own->height, fmin(highest, lowest - own->below));
}

void
beside_share_room(struct plot *const *plots, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct beside *beside = &plots[i]->beside;
        bool level = false;
        beside->common = beside->own;
        beside->common.axis = beside->own.axis && beside->covers.known;
        for (size_t k = 0; k < n; k++) {
            const struct beside_own *other = &plots[k]->beside.own;
            beside->common.head = fmax(beside->common.head, other->head);
            if (k == i || !is_level_with(&beside->own, other))
                continue;
            level = true;
            beside->common.axis |= other->axis && beside->covers.known;
            if (other->n_rows > 0)
                take_rows(&beside->common, other);
            else
                take_columns(&beside->common, other);
        }
        if (!level)
            beside->common.height = height_beside(plots, n, &beside->own);
        beside->grow = beside->common.height - beside->own.height;
    }
}

struct row_size
beside_rows(struct plot *plot, size_t n, struct row_size size,
            struct row_size least)
{
    const struct beside_own *common = &plot->beside.common;
    if (common->n_rows == n && pitch(common->size) < pitch(size)) {
        size.content =
            fmax(least.content, fmin(size.content, common->size.content));
        size.gap = fmax(least.gap, pitch(common->size) - size.content);
    } else if (common->n_rows == n && plot->beside.grow > 0) {
        /* A higher head left it less room, but not less than its neighbour. */
        size = common->size;
    }
    if (n > 1)
        size.gap += fmin(plot->beside.grow / (double)(n - 1),
                         GROW_ROWS * pitch(size));
    plot->beside.own.n_rows = n;
    plot->beside.own.size = size;
    return size;
}

double
beside_area(struct plot *plot, double area, double least)
{
    double height = fmax(area, plot->beside.common.area) +
                    fmin(plot->beside.grow, GROW_AREA * area) -
                    plot->beside.lower;
    plot->beside.own.area = height;
    plot->beside.own.gives =
        fmax(0, height - fmax(least, LEAST_AREA * area));
    return height;
}

double
beside_rows_top(struct plot *plot, double y)
{
    plot->beside.own.rows_top = fmax(y, plot->beside.common.rows_top);
    return plot->beside.own.rows_top;
}

double
beside_columns_top(struct plot *plot, double y)
{
    plot->beside.own.columns_top = fmax(y, plot->beside.common.columns_top);
    return plot->beside.own.columns_top;
}

double
beside_above(struct plot *plot, double above)
{
    if (plot->beside.covers.known)
        above = fmax(above, plot->beside.common.above);
    plot->beside.own.above = above;
    return above;
}

void
beside_scale(struct plot *plot, struct scale *scale)
{
    const struct beside_own *common = &plot->beside.common;
    if (plot->beside.covers.known && common->to > 0) {
        scale->from = fmax(scale->from, common->from);
        scale->to = fmin(scale->to, common->to);
    }
    plot->beside.own.from = scale->from;
    plot->beside.own.to = scale->to;
}

double
beside_names_below(struct plot *plot, double below)
{
    plot->beside.own.names_below = below;
    return fmax(below, plot->beside.common.names_below);
}
