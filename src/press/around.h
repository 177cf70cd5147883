#ifndef PRESS_AROUND_H
#define PRESS_AROUND_H

#include "claims.h"
#include "mentions.h"

/* What is named round a number: of whom, when and of what it may be. */

/* The edition's own year and the one before it are always meant. */
#define YEARS_KNOWN 2

struct around {
    size_t start, end;        /* the sentence */
    size_t clause_start, clause_end;
    const struct region *regions[24];
    size_t n_regions;
    bool named;               /* one of them in the sentence itself */
    int years[12];
    size_t n_years;
    const struct measure *measures[24]; /* of the clause, else sentence */
    size_t n_measures;
    bool near;                /* they stand in the clause itself */
};

struct around around_look(const struct letters *letters,
                          const struct mentions *mentions,
                          const struct survey *survey,
                          const struct claim *claim);

#endif
