#ifndef TYPESET_CHART_ENDS_H
#define TYPESET_CHART_ENDS_H

#include "words.h"

struct chart_reference;

/* The label at an end of a line: whose it is, and its value. */
struct end {
    struct words name;
    const struct datum *datum; /* or NULL: the name alone */
    const struct chart_reference *reference; /* instead of both, or NULL */
    uint32_t color;            /* of the line */
    bool bold;
    double want; /* y of the line's end */

    struct label name_label, value_label; /* set by ends_measure */
    double width, height;
    double at; /* set by ends_spread */
};

/* All labels of one side. */
struct ends {
    struct end *items;
    size_t n;
    bool columns; /* values next to the line's end, names behind them */
    double values; /* the widest value of columns */
    double apart;  /* white between two labels */
    double gap;    /* between a line's end and its label */
    double width, height; /* the widest; all of them together */
};

/* Between a line's end and its label there is room for a leader, usually so
 * much. */
#define ENDS_GAP 10

/* Sets the labels ENDS_GAP from the lines, each at most `max_width` wide if it can be broken; in
 * columns it is the name that is broken, never parted from its value. */
void ends_measure(struct plot *plot, struct ends *ends, double max_width);

/* Finds where the labels go between top and bottom, moved apart; returns the
 * longest way that one of them is moved. */
double ends_spread(struct plot *plot, struct ends *ends, double top,
                   double bottom);

/*
 * Places the labels beside x (where the lines end), on the right or on the
 * left of it, moved apart between top and bottom; a leader shows where a
 * label was moved from.
 */
void ends_place(struct plot *plot, struct ends *ends, double x, bool right,
                double top, double bottom);

#endif
