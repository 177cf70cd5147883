#ifndef FIGURES_SLIP_WORDS_H
#define FIGURES_SLIP_WORDS_H

#include "inquiry.h"
#include "largest.h"

/* A figure, or a part of it, that is 10^power times too large. */
struct slip {
    struct comparison comparison; /* `last` is what was expected */
    bool by_share;               /* expected by the city's usual share */
    const struct largest *part;  /* or NULL: the whole figure */
    int power;
    struct rational right;       /* of the part, divided by 10^power */
    struct rational right_total; /* of the figure then */
};

/* Adds the query. */
void slip_words_ask(const struct inquiry *inquiry, const struct slip *slip,
                    struct effect effect);

#endif
