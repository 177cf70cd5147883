#ifndef DOCUMENT_TABLEHEAD_H
#define DOCUMENT_TABLEHEAD_H

#include "display.h"

/* What a column shows of its quantity. */
enum extra { EXTRA_NONE, EXTRA_SHARE, EXTRA_CHANGE, EXTRA_RANK };

struct table_column {
    size_t series; /* column of the frame */
    enum extra extra;
    struct display display;
};

struct table_columns {
    struct table_column *items;
    size_t n, capacity;
};

/* A table while it is being built. */
struct tables_builder {
    const struct fence *fence;
    struct frame frame;
    struct table_columns columns;
    struct display *row_displays; /* per row, in a table of measures */
    bool one_unit;                /* said in the unit line */
};

/* Head rows, alignment and unit line. */
void tablehead_set(struct tables_builder *builder, struct table *table);

/* The name of the unit as a head shows it; empty for percent and plain
 * numbers. */
const char *tablehead_unit(const struct context *context,
                           const struct display *display);

#endif
