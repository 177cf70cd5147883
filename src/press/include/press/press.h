#ifndef PRESS_PRESS_H
#define PRESS_PRESS_H

#include <stddef.h>

#include "document/document.h"
#include "figures/figures.h"

struct arena;
struct findings;

/*
 * The press check: the numbers of a text that somebody wrote (a press
 * release, a city's article; Chinese, English or both) are held against the
 * figures of a report.
 *
 * A number is compared with those it seems to be: printed numbers of the
 * report round which the same words stand, and figures of the measures,
 * regions and periods whose names (titles and aliases of the forms, names of
 * regions) stand near it.  It agrees when one of them, rounded as the number
 * is written, is that number, and a hedge (余, 近, over, nearly …) is true.
 * Years, dates, numbering, numbers of documents and telephones are no
 * figures.
 *
 * `text` is valid UTF-8; `name` is the file in findings, whose row is the
 * line and whose column is counted in characters, from 1.  `document` is the
 * report in the languages in which it is printed.
 */
struct press_text {
    const char *name;
    const char *text;
};

/* How many numbers were taken for figures, and how many of them agree. */
struct press_count {
    size_t numbers, agree;
};

struct press_count press_check(struct arena *arena,
                               const struct press_text *text,
                               const struct figures *figures,
                               const struct document *document,
                               struct findings *findings);

#endif
