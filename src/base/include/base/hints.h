#ifndef BASE_HINTS_H
#define BASE_HINTS_H

#include <stdbool.h>
#include <stddef.h>

/* How many candidates were looked at for names that are nearest to wrong ones:
 * where hundreds of thousands are wrong, nobody reads as many hints, and each
 * takes a look at all candidates.  Zero to begin with. */
struct hints {
    size_t looked;
};

/* Whether `n` candidates may be looked at for one more name.  The first hint
 * is always given. */
bool hints_take(struct hints *hints, size_t n);

#endif
