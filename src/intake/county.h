#ifndef INTAKE_COUNTY_H
#define INTAKE_COUNTY_H

#include "survey/survey.h"

enum county_kind {
    COUNTY_KNOWN,
    COUNTY_MISSING,     /* blank, or a mark that stands for that */
    COUNTY_OF_OTHER_CITY,
    COUNTY_UNKNOWN,
    COUNTY_TOTAL,       /* 合计, of the whole file or of `region` */
    COUNTY_SUBTOTAL,    /* 小计 of the rows since the last one */
};

/* What a cell of the region's column means. */
struct county {
    enum county_kind kind;
    const struct region *region;  /* known, or the total's; may be NULL */
    const struct region *city;    /* of a county of another city */
    const char *nearest;          /* of an unknown one, or NULL */
};

/* Reads counties of one city (NULL: of all) and remembers every spelling, so
 * that memory grows with spellings and not with rows.  `form` says what
 * marks a missing value. */
struct counties *counties_new(struct arena *arena,
                              const struct survey *survey,
                              const struct form *form,
                              const struct region *city);
void counties_free(struct counties *counties);
const struct county *county_read(struct counties *counties,
                                 const char *text);

#endif
