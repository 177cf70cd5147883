#ifndef TESTS_TYPESET_PROOF_H
#define TESTS_TYPESET_PROOF_H

#include "handmade.h"

/* Reading finished pages: where a mark is, and what holds on every page. */
struct proof {
    size_t page;             /* from 0 */
    const struct mark *mark; /* NULL: not found */
};

/* The first MARK_LINE or run, from page `from`, whose text contains `text`. */
struct proof proof_line(const struct pages *pages, size_t from,
                        const char *text);
struct proof proof_run(const struct pages *pages, size_t from,
                       const char *text);
/* The run of a table's cell on the first page, which must be there. */
const struct mark *proof_cell(const struct pages *pages, const char *text);
/* A line of running text. */
bool proof_is_text(const struct mark *mark);
/* Where links to `id` lead. */
struct proof proof_anchor(const struct pages *pages, const char *id);
/* The lines of one block, in order. */
size_t proof_lines(const struct pages *pages, const char *id,
                   struct proof *lines, size_t most);
/* Text of a run, newly allocated. */
char *proof_text(const struct mark *mark);

/* No two runs overlap; all marks that are no
 * furniture stand in the type area of the theme; every link has an anchor;
 * parents come before children. */
void proof_holds(const struct pages *pages);

/* The rules (straight paths) of the page of that block, from the top. */
struct proof_rule {
    double x1, x2, y, width;
};
size_t proof_rules(const struct pages *pages, size_t page, const char *id,
                   struct proof_rule *rules, size_t most);

#endif
