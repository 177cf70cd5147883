#ifndef TYPESET_CHART_DOTNAMES_H
#define TYPESET_CHART_DOTNAMES_H

#include "labels.h"
#include "words.h"

/* Names of the dots of a scatter: each is nearer to its own dot than to any
 * other, or a leader goes to it. */

struct dotname {
    double x, y, radius; /* of the dot */
    double width, height;
    size_t rows; /* of the name; several of them stand apart from others */
    /* Where the name went: `anchor` says on which side of it `at` is, so that
     * its rows begin or end at the dot. */
    double at, top;
    enum anchor anchor;
    bool led;
    struct stroke leader;
};

/*
 * Places all names within `inside` and clear of all dots, of each other and of
 * the lines, at most `most_led` of them with leaders.  False when one finds no
 * place.
 */
bool dotnames_place(struct arena *arena, struct dotname *names, size_t n,
                    size_t most_led, struct box inside,
                    const struct stroke *lines, size_t n_lines);

#endif
