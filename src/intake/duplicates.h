#ifndef INTAKE_DUPLICATES_H
#define INTAKE_DUPLICATES_H

#include "sheet.h"

/* The primary keys seen in a file and the row each stood in first. */
struct duplicates *duplicates_new(struct sheet *sheet);
void duplicates_free(struct duplicates *duplicates);

/*
 * The row in sheet->cells is the first with its key; else a finding.  When
 * the file is read, **disputed says whether a later row had the key with
 * other figures: then neither counts, lest the order of rows decide.  A lost
 * October disputes no January.
 */
bool duplicates_check(struct duplicates *duplicates, struct place at,
                      const struct region *region, struct date period,
                      const bool **disputed);

#endif
