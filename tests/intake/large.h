#ifndef TESTS_INTAKE_LARGE_H
#define TESTS_INTAKE_LARGE_H

#include "bag.h"

/* A file that is read twice over: row by row, and as large files are, in
 * blocks and by threads. */
struct large {
    const char *edition;    /* text; NULL: that of the bag */
    const char *regions;
    const char *forms;
    const char *figures;
    const char *name;       /* in the edition: submissions/南京/记录.csv */
    const char *text;
    const char *city;       /* its rows alone are asked for; NULL: all */
    size_t field_bytes;     /* 0: the usual limit */
    size_t block_bytes;     /* 0: little more than a row */
};

/* Fails unless every way of reading gives these findings (as bag_findings)
 * and the same sums, and unless so many rows were added up where they stand,
 * which happens to rows that need no second look. */
void large_check(const struct large *large, const char *findings,
                 size_t n_added_up);

/* So many rows like this one, below a head. */
char *large_text(const char *head, const char *row, size_t n);

#endif
