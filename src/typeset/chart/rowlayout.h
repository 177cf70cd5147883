#ifndef TYPESET_CHART_ROWLAYOUT_H
#define TYPESET_CHART_ROWLAYOUT_H

#include "itemrows.h"
#include "rowvalues.h"
#include "words.h"

/* Where the rows of values stand, and how large they are. */
struct rowlayout {
    struct label *values; /* [series * n_categories + category] */
    struct itemrows rows;
    struct scale scale;
    double pitch, thickness;
    bool column; /* all values stand at the right edge, one below the other */
    const struct rowvalues_style *style;
};

/* What a swatch beside a value takes, which says whose it is. */
#define ROWLAYOUT_SWATCH 5
#define ROWLAYOUT_SWATCH_GAP 3.5

/* Lays out the rows from y on; the style is set. */
void rowlayout_make(struct plot *plot, struct rowlayout *layout, double y);

struct rowvalue rowlayout_value(const struct plot *plot,
                                const struct rowlayout *layout, size_t series,
                                size_t category);

/* Where the annotations of a category begin. */
double rowlayout_callout_x(struct plot *plot, const struct rowlayout *layout,
                           size_t category);

/* Nothing is known of the category. */
bool rowlayout_is_blank(const struct plot *plot, size_t category);

#endif
