#ifndef INTAKE_DUPLICATES_H
#define INTAKE_DUPLICATES_H

#include "sheet.h"

/* The primary keys seen in a file and the row each stood in first. */
struct duplicates *duplicates_new(struct sheet *sheet);
void duplicates_free(struct duplicates *duplicates);

/* The row in sheet->cells is the first with its key; else a finding. */
bool duplicates_check(struct duplicates *duplicates, struct place at,
                      const struct region *region, struct date period);

#endif
