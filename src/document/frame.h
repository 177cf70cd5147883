#ifndef DOCUMENT_FRAME_H
#define DOCUMENT_FRAME_H

#include "points.h"

/* What charts and tables have in common: a matrix of values, its rows
 * filtered, sorted and limited. */
enum transform { TRANSFORM_NONE, TRANSFORM_CHANGE, TRANSFORM_SHARE };

enum order { ORDER_DESCENDING, ORDER_ASCENDING, ORDER_AS_LISTED };

/* What `limit` left out.  Rows that are left out though they equal the last
 * that is shown are named. */
struct cutoff {
    size_t n;          /* rows before it; 0: nothing was left out */
    enum order order;
    struct words by; /* the measure that ranks, where there are several */
    struct points ties;
};

struct frame {
    const struct fence *fence;
    struct quantities quantities;
    enum dimension by, series;
    enum transform transform;
    struct points rows, columns;
    struct value *values; /* [row * columns.n + column]; a number, or
                           * missing */
    bool grouped;         /* counties stand under their cities */
    bool filtered;        /* `where` or `limit` left rows out */
    struct cutoff cutoff;
    /* Of the first column, before anything was left out: */
    bool additive; /* the rows add up to the whole region;
                    * months without any row may be missing */
    bool has_mean; /* every row is known */
    struct points absent; /* the rows that are not */
    struct rational mean;
    const struct figure_part *mean_parts; /* what it is the mean of */
    size_t n_mean_parts;
};

struct frame_options {
    const char *of; /* key of the quantities */
    bool stack;     /* sort by the sum of all columns */
    bool percent;   /* … by what the first is of it, as it is drawn */
    bool groups;    /* counties under their cities */
    bool many;      /* several measures with a series of years:
                     * a column for each of both */
};

/* Reads the common keys and evaluates.  False, with findings, when nothing
 * can be shown. */
bool frame_read(const struct fence *fence, struct frame_options options,
                struct frame *frame);

const struct value *frame_value(const struct frame *frame, size_t row,
                                size_t column);
bool frame_known(const struct frame *frame, size_t row, size_t column);
const struct quantity *frame_quantity(const struct frame *frame,
                                      const struct point *row,
                                      const struct point *column);
struct period frame_period(const struct frame *frame, const struct point *row,
                           const struct point *column);
const struct region *frame_region(const struct frame *frame,
                                  const struct point *row,
                                  const struct point *column);
/* Of a city above its counties only these are parts of the whole. */
bool frame_is_part(const struct frame *frame, size_t row);
/* The column is an earlier year. */
bool frame_is_past(const struct point *column);
/* The region that the rows are parts of. */
const struct region *frame_whole(const struct frame *frame);

/* What is evaluated where row and column meet (NULL stands for the whole),
 * and where; `function` is change, share, rank, or NULL for the value
 * itself. */
const struct expression *frame_formula(const struct frame *frame,
                                       const struct point *row,
                                       const struct point *column,
                                       const char *function);
struct scope frame_scope(const struct frame *frame, const struct point *row,
                         const struct point *column);
struct value frame_evaluate(const struct frame *frame, const struct point *row,
                            const struct point *column, const char *function);

/* The value is said in per cent. */
bool frame_is_ratio(const struct value *value);

#endif
