#ifndef TYPESET_SETLINE_H
#define TYPESET_SETLINE_H

#include "cells.h"

/* How a line of cells is set. */
struct setting {
    double measure;           /* 0: as wide as it is */
    double indent;
    bool may_shrink, may_stretch;
    enum paragraph_align align;
};

/* The line from cell `first` to cell `last`, in the arena. */
const struct line *setline(struct type *type, const struct cells *cells,
                           size_t first, size_t last,
                           const struct setting *setting);

#endif
