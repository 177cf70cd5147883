#ifndef TYPESET_CHART_BESIDE_H
#define TYPESET_CHART_BESIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "scale.h"

struct plot;

/* How stout rows are: their content, and the gap between two of them. */
struct row_size {
    double content, gap;
};

/* What a plot took when it was drawn alone; in points, 0 where its type has
 * nothing of the kind. */
struct beside_own {
    double head; /* of headline and subtitle, with the space below */
    double height, below; /* of the plot, and of its notes */
    /* Rows. */
    size_t n_rows;
    struct row_size size;
    double rows_top, from, to; /* where they and their scale begin and end */
    /* What stands on categories from left to right. */
    double columns_top, area, above; /* plot area, and free above the data */
    double names_below; /* so much further than usual */
    bool axis;
    double gives; /* of its height, when it is asked to */
};

/* What it has to keep to beside others: the same members are the least (of
 * `size` and `to` the greatest) that it may take. */
struct beside {
    struct beside_own own, common;
    struct extent covers; /* on one scale: what the others have to show */
    bool apart;           /* two scales where one would be expected */
    double grow;          /* so much higher another picture is */
    double lower;         /* gives so much of its height to the page */
};

/*
 * Charts of one type and one unit that stand beside each other are compared by
 * the length of their marks: they get one scale.  Where one has ten times the
 * values of another, it would leave nothing of that: then each keeps its own,
 * and says so.
 */
void beside_share_scale(struct plot *const *plots, size_t n);

/* After all have been drawn: what each keeps to when it is drawn again.  What
 * is of a kind becomes level, another kind as high as the highest. */
void beside_share_room(struct plot *const *plots, size_t n);

/* What the scale of a single value axis covers: the plot's own extent and, on
 * one scale, those beside it. */
struct extent beside_extent(const struct plot *plot);

/* The size of n rows, given the one that the plot would choose for itself and
 * the least. */
struct row_size beside_rows(struct plot *plot, size_t n, struct row_size size,
                            struct row_size least);

/* Where rows begin, columns begin, and how high the area of columns is, given
 * what it would be by itself and what it needs when it has to give way. */
double beside_rows_top(struct plot *plot, double y);
double beside_columns_top(struct plot *plot, double y);
double beside_area(struct plot *plot, double area, double least);

/* What is free above the highest of columns, so that they end level. */
double beside_above(struct plot *plot, double above);

/* How much lower than usual the names of columns stand: all on one level. */
double beside_names_below(struct plot *plot, double below);

/* Brings the scale of rows to the length that it has beside others. */
void beside_scale(struct plot *plot, struct scale *scale);

#endif
