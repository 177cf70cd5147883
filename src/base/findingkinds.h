#ifndef BASE_FINDINGKINDS_H
#define BASE_FINDINGKINDS_H

#include "base/finding.h"

/*
 * How many findings of one kind (level, code, name and file) there are, so
 * that a file with a hundred thousand mistakes of one kind needs no memory
 * for each.
 */
struct findingkinds;

/* A finding that is kept, and the one of its kind before it. */
struct findingkinds_kept {
    struct finding finding;
    struct findingkinds_kept *before;
};

struct findingkinds *findingkinds_new(struct arena *arena);

/* The one that stands for all of the kind that are not kept, to be counted
 * up; its own place is that of the first.  NULL while there is none. */
struct finding **findingkinds_rest(struct findingkinds *kinds,
                                   const struct finding *finding);

/* Whether another one of the kind would be too many. */
bool findingkinds_is_full(struct findingkinds *kinds,
                          const struct finding *finding);
/* Of a kind that is full: false for what exactly repeats another. */
bool findingkinds_is_new(struct findingkinds *kinds,
                         const struct finding *finding);
void findingkinds_keep(struct findingkinds *kinds,
                       struct findingkinds_kept *kept);

#endif
