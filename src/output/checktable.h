#ifndef OUTPUT_CHECKTABLE_H
#define OUTPUT_CHECKTABLE_H

#include "checknote.h"
#include "excerpt.h"
#include "output/checkpage.h"

/* A finding of one file, numbered as on the page. */
struct checktable_note {
    const struct finding *finding;
    size_t number;           /* from 1 */
};

struct checktable {
    const struct checkpage_file *file;
    size_t index;            /* of the file: makes ids unique */
    struct checktable_note *notes; /* by row and column */
    size_t n_notes;
    struct excerpt excerpt;
    size_t columns;          /* shown, those that findings name included */
};

/* Reads what is shown of the file; the members before it must be set. */
void checktable_read(struct arena *arena, struct checktable *table,
                     const struct csv_limits *limits);

/* Whether the finding is told below its row in the table. */
bool checktable_places(const struct checktable *table,
                       const struct finding *finding);

/* The table as submitted, with row numbers and column letters, marks in the
 * cells and the findings below their rows.  There must be some row. */
void checktable_print(const struct checktable *table, enum language language,
                      struct byte_sink *sink);

#endif
