#ifndef FIGURES_SOURCES_H
#define FIGURES_SOURCES_H

#include "figures/evaluate.h"

struct _GString;

/*
 * Which cells a figure was added up from.  They are gathered while the
 * submissions are read, by (field, county, month): a few cells of each are
 * kept, of all others a count and a hash, so that memory does not grow with
 * the rows.
 *
 * The hashes are SHA-256 in hexadecimal over lines that end with LF:
 *   - of the cells of a field that one region gave for one month itself:
 *     row,column,text of each cell, in the order of the file, as CSV; of a
 *     large file whose rows are added up in blocks: number,sum of the cells,
 *     in the smallest unit of the field;
 *   - of a region for all months: month (2024-03, or - where rows have none)
 *     and hash of each month that has cells;
 *   - of a region with others below it: code and hash of its own cells, then
 *     of each region below that has cells.
 */
struct sources;

struct source_cell {
    struct place at;
    const char *text;             /* as it stands in the file */
    int64_t value;                /* in 10^-decimals of its field's base */
    const struct field *field;
    const struct region *region;  /* the county, or the city itself */
    int month;                    /* index, or -1 */
};

/* Appends its place and text: submissions/甲市/工资.csv:17:4 1204.5. */
void sources_cell_text(struct _GString *out, const struct source_cell *cell);

/* Gathers cells while rows are read.  At most `keep` cells are kept of a
 * field, county and month; `only`, if given, says whose cells are wanted. */
struct sources_options {
    size_t keep;
    bool (*only)(void *user, const struct field *field,
                 const struct region *region, int month);
    void *user;
};
struct intake_taker sources_taker(struct arena *arena,
                                  const struct survey *survey,
                                  const struct sources_options *options,
                                  struct sources **sources);

/* When all is read: there were more cells and sums than `most` bytes of memory
 * hold (millions; fewer where there are ten thousands of regions), so that not
 * all was noted, and nothing may be asked. */
bool sources_overfull(const struct sources *sources, size_t *most);

/* What a number rests on: leaves of which none contains another. */
struct source_list {
    const struct trace_leaf *leaves;
    size_t n_leaves;
    uint64_t n_cells;             /* rows of history.csv count as cells */
    const struct source_cell *cells; /* NULL when there are more than asked
                                   * for; field NULL: of history.csv */
    size_t n;
    const char *digest;           /* SHA-256 over a line for each leaf */
};

/* Collects the leaves of evaluate_trace(). */
struct source_leaves;
struct source_leaves *sources_leaves_new(void);
void sources_leaves_clear(struct source_leaves *leaves);
void sources_leaves_free(struct source_leaves *leaves);
struct tracer sources_tracer(struct source_leaves *leaves);

/* All that the leaves rest on; the cells themselves if they are at most
 * `most`.  Not to be called by two threads at once. */
struct source_list sources_list(struct arena *arena,
                                struct sources *sources,
                                const struct figures *figures,
                                struct source_leaves *leaves, size_t most);

/* The cell contributes to the leaf. */
bool sources_contains(const struct trace_leaf *leaf,
                      const struct field *field, const struct region *region,
                      int month);

#endif
