#ifndef TYPESET_CHART_ITEMROWS_H
#define TYPESET_CHART_ITEMROWS_H

#include "words.h"

/* What is named in a row. */
struct row_names {
    struct row_name {
        struct words name;
        bool bold;
        bool apart;   /* the whole, among its parts */
        double least; /* the row is at least so high */
        double most;  /* … and its content at most, or 0: as high as all */
    } * items;
    size_t n, capacity;
    bool right; /* they stand on the right of the content */
};

/* The rows of the chart's categories, and of its series. */
struct row_names itemrows_of_categories(const struct plot *plot);
struct row_names itemrows_of_series(struct plot *plot);

/* Items one below the other, with their names in a column on the left or the
 * right, or above each row where the picture is too narrow for that. */
struct itemrows {
    struct label *names;
    size_t n;
    double *top;          /* of the content of each row */
    double *least;        /* the least height of each, name above not counted */
    double *content;      /* its height */
    bool names_above;
    double left, right;   /* where the content begins and ends */
    double names_at;      /* where the names begin */
    double start, bottom; /* of all rows */
};

/* Sets the names, each at most `max_width` wide if it can be broken: in two
 * languages all on one row, or all with one language below the other. */
void itemrows_set_names(struct plot *plot, const struct row_names *names,
                        double max_width, struct label *labels);

/*
 * Lays the rows out from y on, `gap` apart.  `need` is the least width of
 * the content: when the names leave less, they go above.
 */
struct itemrows itemrows_layout(struct plot *plot,
                                const struct row_names *names, double y,
                                double content, double gap, double need);

/*
 * The height at which n rows that begin at y should end, between where they
 * end at their usual size and at their least: so that two pictures share a
 * page if little is missing for that, else so that the rows fit on one page,
 * else on as few as the least size needs.
 */
double itemrows_bottom(const struct plot *plot, double y, size_t n,
                       double usual, double least);

/* The stoutest size between `usual` and `least` that keeps to that, and is
 * level with rows beside it; the other
 * arguments are those of itemrows_layout. */
struct row_size itemrows_size(struct plot *plot, const struct row_names *names,
                              double y, struct row_size usual,
                              struct row_size least, double need);

/* The same size, or where the plot has to give way (beside.lower) so much
 * thinner; notes how much it could give. */
struct row_size itemrows_give(struct plot *plot, const struct row_names *names,
                              double y, struct row_size usual,
                              struct row_size least, double need);

/* Draws the names; the plot may then be cut between the rows. */
void itemrows_draw_names(struct plot *plot, const struct itemrows *rows);

static inline double
itemrows_middle(const struct itemrows *rows, size_t i)
{
    return rows->top[i] + rows->content[i] / 2;
}

#endif
