#ifndef COMMAND_COMPARE_H
#define COMMAND_COMPARE_H

#include "document/corrigendum.h"
#include "document/said.h"
#include "traced.h"

/* What the parts of `compare` share. */

/* A row of a ledger; `use` is what it was made from, NULL in a file. */
struct compare_row {
    struct ledger_row row;
    const struct figure_use *use;
    size_t partner;           /* index in the other side + 1, or 0 */
};

struct compare_sentence {
    struct said said;
    const char *pages;
    const char *key;          /* where it stands in the template */
    size_t partner;           /* as of a row */
};

/* One of the two prints. */
struct compare_side {
    const char *name;         /* as it was given */
    bool edition;             /* traced; else only its ledger is known */
    struct traced traced;
    struct compare_row *rows;
    size_t n_rows;
    struct compare_sentence *sentences;
    size_t n_sentences;
    const char *digest;
};

/* The amounts of a field that a region gave itself for a month (index; -1: in
 * rows without one), as an edition knows them; field NULL: it has no such. */
struct compare_spot {
    const struct field *field;
    const struct region *region;
    int month;
};

/* Where the sums of two editions differ. */
struct compare_difference {
    struct compare_spot old, new;
};
struct compare_differences {
    struct compare_difference *items;
    size_t n, capacity;
};

/* A cell that differs, as each edition knows it. */
struct compare_cell {
    struct corrigendum_cell cell;
    struct suspect old, new;  /* field NULL: not in that edition, or not a
                               * cell of a submission */
    const char *key;          /* of a row of history.csv, or of a cell that a
                               * ledger lists; else NULL */
};

struct compare_cells {
    struct compare_cell *items;
    size_t n, capacity;
};

struct compare {
    const struct options *options;
    struct arena *arena;
    struct findings *findings;
    const bool *languages;    /* that are compared, or NULL: the editions' */
    struct compare_side old, new;
    struct compare_cells cells;
    struct corrigendum result;
};

/* compare_side.c: an edition's folder, a report's PDF or a ledger.  False,
 * with the status to end with, when it cannot be read. */
bool compare_side_open(struct compare *compare, struct compare_side *side,
                       const char *name, enum status *status);
/* The sentences, when both sides are open: of two editions all of them, of
 * ledgers those that hold a number. */
void compare_side_read(struct compare *compare, struct compare_side *side);
void compare_side_close(struct compare_side *side);

/* compare_sums.c: what belongs together is found by the names of forms and
 * fields, the codes or names of regions, and by year and month.  In the
 * arena. */
struct compare_differences compare_sums(struct compare *compare);
/* compare_cells.c: the cells of the submissions of two editions that differ
 * where their sums do; false when they are too many to be held. */
bool compare_cells_find(struct compare *compare);
/* compare_history.c: the rows of history.csv that numbers rest on and that
 * differ. */
void compare_history_find(struct compare *compare);
/* What the leaf is called there; NULL: it is no row of history.csv. */
const char *compare_history_key(struct arena *arena,
                                const struct trace_leaf *leaf);
/* compare_listed.c: the same for ledgers, as far as they list cells.  Marks
 * what differs between two rows; cells that are not known yet are added when
 * `marks` is NULL. */
void compare_listed(struct compare *compare, const struct compare_row *old,
                    const struct compare_row *new, bool *marks);

/* compare_causes.c: marks, one for each cell, are set by what a number rests
 * on, and by what decides a block's words. */
struct corrigendum_causes compare_number_causes(struct compare *compare,
                                                const struct compare_row *old,
                                                const struct compare_row *new);
struct corrigendum_causes
compare_sentence_causes(struct compare *compare,
                        const struct compare_sentence *old,
                        const struct compare_sentence *new);

/* compare_match.c: which rows and sentences belong together. */
void compare_match_rows(struct compare *compare);
void compare_match_sentences(struct compare *compare);
/* compare_result.c: fills in the result; false when too much differs. */
bool compare_conclude(struct compare *compare);

/* compare_print.c */
void compare_print_text(const struct compare *compare,
                        struct byte_sink *sink);
void compare_print_csv(const struct compare *compare, struct byte_sink *sink);

#endif
