#ifndef OUTPUT_CHECKPAGE_H
#define OUTPUT_CHECKPAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/finding.h"
#include "base/language.h"
#include "csv/rows.h"

struct arena;
struct byte_sink;

/* One form of one city: a file that was submitted, or is missing. */
struct checkpage_file {
    const char *name;         /* relative to the edition, as findings say it */
    const char *path;         /* NULL: not submitted */
    struct words city;
    size_t form;              /* in checkpage->forms */
    size_t n_rows;            /* that count */
    int header_row;           /* 0 when none was found */
    bool readable;
    const char *encoding;
};

struct checkpage {
    struct words title;       /* of the edition, or empty */
    struct words scope;       /* which cities were checked, or empty */
    struct words city;        /* what a city is called here */
    const struct words *forms;
    size_t n_forms;
    const struct checkpage_file *files;
    size_t n_files;
    const struct findings *findings; /* sorted */
    const struct csv_limits *limits;
};

/*
 * The findings as one page that a city officer opens in a browser: every
 * submitted table with its wrong cells marked, the finding below the row and
 * what to do next.  It needs no script and fetches nothing; it filters by
 * form and level, and prints on A4.  The files are read again; of very long
 * ones only a part is shown, and said to be.
 */
void checkpage_print(struct arena *arena, const struct checkpage *page,
                     enum language language, struct byte_sink *sink);

#endif
