#ifndef TYPESET_FURNITURE_H
#define TYPESET_FURNITURE_H

#include "setter.h"

/* What stands round the type area of one page. */
struct furniture {
    const struct block *chapter; /* whose title the head shows, or NULL */
    bool contents;               /* the head says so */
    bool head;                   /* not where a chapter opens */
    bool foot;                   /* not on the cover */
    const char *label;           /* page number */
    size_t number;               /* of the page in its sequence: odd is right */
    double left, width;          /* type area */
    double top, bottom;
};

/* Running head, page number and, in a draft, the warning. */
void furniture_draw(struct setter *setter, const struct furniture *page,
                    struct marks *marks);

/* 1 is i, 4 is iv. */
const char *furniture_roman(struct arena *arena, size_t number);

#endif
