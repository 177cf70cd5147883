#ifndef TYPESET_PLATE_H
#define TYPESET_PLATE_H

#include "chart/chart.h"
#include "notes.h"
#include "table.h"

/*
 * A figure, a row of small figures, or a table with its caption: what may
 * float to the next page.
 */
struct plate {
    bool fixed;              /* has no number: stays where the text has it */
    bool landscape;          /* wants pages of its own, turned */
    double height;           /* in one piece */
    double gives;            /* by so much lower plate_lower can draw it */
    struct marks marks;      /* of pictures, from the plate's top left */
    size_t n_rows;           /* between which pages may part it */
    struct plate_figures *figures; /* of charts: what they are drawn from */
    struct table_set *table; /* else */
    struct note_calls notes; /* footnotes called in it */
    struct place at;
    const char *id;
    struct plate *rest; /* of charts higher than a page: their next pieces */
};

/* How many successive charts from `blocks` stand beside each other: halves
 * two, thirds three; at least 1. */
size_t plate_row(const struct block *const *blocks, size_t n);

/* The charts that stand beside a chart of the document, itself among them; one
 * within another block stands alone. */
struct plate_row {
    const struct block *const *blocks;
    size_t n;
};
struct plate_row plate_row_of(const struct document *document,
                              const struct block *const *block);

/* The key figures of the document that say the same of other places as those
 * of the block do, these among them. */
struct key_figures_list plate_tiles_like(struct arena *arena,
                                         const struct document *document,
                                         const struct block *block);

/* The width of a chart of that size on the page. */
double plate_width(const struct theme *theme, enum chart_size size);

/* White between charts beside each other. */
#define PLATE_GUTTER 12.0

/* An empty one for that block. */
struct plate *plate_new(struct setter *setter, const struct block *block);

/* Each NULL when nothing can be drawn; the reason is a finding. */
struct plate *plate_charts(struct setter *setter,
                           const struct block *const *blocks, size_t n);
/* Draws the charts again, `by` lower, at most what the plate gives.  False when
 * they became higher than that: then the plate is as it was, and gives nothing
 * any more. */
bool plate_charts_lower(struct setter *setter, struct plate *plate, double by);
/* As table_split, or with `force` table_force: draws the rows of a chart that
 * stands alone. */
size_t plate_charts_split(struct setter *setter, struct plate *plate,
                          size_t first, double room, bool force,
                          struct marks *marks, double *height);
struct plate *plate_tiles(struct setter *setter, const struct block *block);
/* The same of a table, which always can. */
bool plate_table_lower(struct plate *plate, double by);
struct plate *plate_table(struct setter *setter, const struct block *block);

#endif
