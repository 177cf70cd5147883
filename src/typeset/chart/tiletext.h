#ifndef TYPESET_CHART_TILETEXT_H
#define TYPESET_CHART_TILETEXT_H

#include "plot.h"

struct prose;

/* A number, and the words before and behind it. */
#define TILETEXT_PARTS 3

/* Lines of text one below the other, set but not placed. */
struct tiletext_line {
    const struct line *parts[TILETEXT_PARTS];
    double starts[TILETEXT_PARTS];
    size_t n;
    double size;
};

struct tiletext {
    struct tiletext_line *items;
    size_t n, capacity;
    double height, width;
};

/* The second language has a size of its own, secondary ink, and is not bold. */
struct tiletext_style {
    double size, second, leading;
    bool bold;
    bool joined;  /* a number keeps its unit, if that is possible */
    double words; /* the size of English words beside a number; 0: as large */
    uint32_t color;
};

/* A number that both languages write alike is said once. */
struct tiletext tiletext_set(struct plot *plot, const struct prose *prose,
                             struct tiletext_style style, double width);

void tiletext_place(struct plot *plot, const struct tiletext *block,
                    const char *part, double x, double y, double leading);

#endif
