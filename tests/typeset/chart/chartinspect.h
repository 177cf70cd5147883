#ifndef TESTS_CHARTINSPECT_H
#define TESTS_CHARTINSPECT_H

#include "chart/chart.h"

/* What must hold of every picture, looked up in its marks.  Each returns
 * NULL, or what is wrong. */

struct arena;

/* A stretch of text as a reader sees it: runs of a line joined. */
struct seen {
    const char *text, *part;
    double x, y, width, size;
    uint32_t color;
    size_t mark; /* of its first run */
};

struct seen_texts {
    struct seen *items;
    size_t n, capacity;
};

struct seen_texts chartinspect_texts(struct arena *arena,
                                     const struct picture *picture);

const char *chartinspect_sizes(struct arena *arena,
                               const struct picture *picture);
const char *chartinspect_inside(struct arena *arena,
                                const struct picture *picture);
const char *chartinspect_overlap(struct arena *arena,
                                 const struct picture *picture);
const char *chartinspect_text_contrast(struct arena *arena,
                                       const struct picture *picture);
const char *chartinspect_shape_contrast(struct arena *arena,
                                        const struct picture *picture);

/* Bars of equal thickness: their lengths, in the order of drawing. */
struct lengths {
    double *items;
    size_t n, capacity;
};

struct lengths chartinspect_bars(struct arena *arena,
                                 const struct picture *picture);

#endif
