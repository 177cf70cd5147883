#ifndef DOCUMENT_QUANTITY_H
#define DOCUMENT_QUANTITY_H

#include "fence.h"

/* One of the measures that a chart or table is `of`. */
struct quantity {
    const struct expression *value;
    const char *source; /* as written */
    struct words title;
    bool has_unit; /* a display unit was given */
    struct unit unit;
    struct place unit_at;
    bool has_decimals;
    int decimals;
    bool share, change, rank; /* columns of a table beside its own */
    struct place at;
};

struct quantities {
    struct quantity *items;
    size_t n, capacity;
};

/* The list under `key`: names, expressions or maps.  False (with findings)
 * when there is none or one is broken. */
bool quantity_read(const struct fence *fence, const char *key,
                   struct quantities *quantities);

/* `function(value)`, as change(loans). */
const struct expression *quantity_apply(struct arena *arena,
                                        const char *function,
                                        const struct expression *value);

#endif
