#ifndef PRESS_MENTIONS_H
#define PRESS_MENTIONS_H

#include "letters.h"
#include "survey/survey.h"

struct arena;

/* A name of a measure or region, or a year, that stands in the text. */
struct mention {
    size_t start, end;
    const struct measure *measure;
    const struct region *region;
    int year;                 /* 0: none */
};

struct mentions {
    struct mention *items;
    size_t n, capacity;
};

/* In the order in which they stand; a name within a longer one is none. */
struct mentions mentions_read(struct arena *arena,
                              const struct letters *letters,
                              const struct survey *survey);

#endif
