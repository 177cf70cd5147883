#ifndef FIGURES_BUCKETS_H
#define FIGURES_BUCKETS_H

#include <glib.h>

#include "base/digest.h"
#include "figures/sources.h"
#include "sums.h"

/* The cells of one field that one region gave for one month.  Of these there
 * may be millions. */
struct bucket {
    uint64_t n;
    struct source_cell *cells;   /* the first of them */
    struct digest *hash;         /* once there are more than are kept */
    uint32_t n_cells;
    uint32_t capacity : 31;
    bool grouped : 1;            /* some came added up: only n and sum are
                                  * known of all */
    int128 sum;
};

/* The buckets of one file, laid out as its sums are. */
struct buckets;

/* What the buckets of all files take together, whatever thread reads them;
 * once that is more than `most`, nothing more is noted. */
struct buckets_room {
    size_t used;         /* atomic; bytes */
    size_t most;
};

struct buckets *buckets_new(const struct sums_shape *shape,
                            const struct sources_options *options,
                            struct buckets_room *room);
void buckets_free(struct buckets *buckets);
void buckets_take(struct buckets *buckets, const struct intake_row *row);
void buckets_take_group(struct buckets *buckets,
                        const struct intake_group *group);

/* NULL when the region has no rows; month -1 are the rows without one. */
const struct bucket *buckets_get(const struct buckets *buckets,
                                 const struct region *region, int month,
                                 const struct field *field);

/* Of the cells' lines; `hash` is used for it where the bucket has none. */
const char *buckets_digest(struct arena *arena, const struct bucket *bucket,
                           struct digest *hash);

#endif
