#ifndef DOCUMENT_BOOK_REGIONS_H
#define DOCUMENT_BOOK_REGIONS_H

#include "book_table.h"

/* The tables of one group of measures. */
void book_regions_by_city(const struct book_making *making,
                          const struct book_group *group);
/* Change on last year, share of the total, rank. */
#define BOOK_COMPARISONS 3
void book_regions_compare(const struct book_making *making,
                          const struct book_group *group, size_t which);
void book_regions_by_county(const struct book_making *making,
                            const struct book_group *group);
void book_regions_by_month(const struct book_making *making,
                           const struct book_group *group);
/* All measures by year. */
void book_regions_by_year(const struct book_making *making);

#endif
