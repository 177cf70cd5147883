#ifndef INTAKE_ROWCHECKS_H
#define INTAKE_ROWCHECKS_H

#include "sheet.h"

/* The checks of figures.yaml on single rows of the form. */
struct rowchecks *rowchecks_new(struct sheet *sheet);

/* Runs them on sheet->amounts.  What is unknown fails no check. */
void rowchecks_run(const struct rowchecks *rowchecks, struct place at);

/* Whether one of them has something to say about these amounts. */
bool rowchecks_fail(const struct rowchecks *rowchecks,
                    const struct amount *amounts);

#endif
