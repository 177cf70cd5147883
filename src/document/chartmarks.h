#ifndef DOCUMENT_CHARTMARKS_H
#define DOCUMENT_CHARTMARKS_H

#include "display.h"

/* A chart while it is being built. */
struct charts_builder {
    const struct fence *fence;
    const struct context *context;
    struct frame frame;
    struct chart *chart;
    struct display *displays; /* per series */
    bool lacks_average; /* it was asked for, and could not be had */
};

/* The category that `focus` stresses, the notes of `annotations`, and the
 * lines that `reference` asks for. */
void chartmarks_set(struct charts_builder *builder);

#endif
