#ifndef DOCUMENT_CORRIGENDUM_H
#define DOCUMENT_CORRIGENDUM_H

#include "document/document.h"

struct arena;
struct survey;

/*
 * What changed from one print of a report to the next, and why: the product
 * of a comparison, which is written as text, as CSV, or set as a document.
 */

/* A cell, of a submission or of history.csv, that differs; or a part of the
 * files of which one side has nothing ("" as text). */
struct corrigendum_cell {
    struct place was, is;     /* row 0: not there */
    const char *old, *new;    /* raw texts */
    struct words city;        /* whose folder it is in; "" of the whole */
    struct words region;      /* of the row */
    struct words item;        /* title of the column */
    const char *period;       /* 2024-03, 2023 */
};

enum corrigendum_kind {
    CORRIGENDUM_CHANGED,      /* prints another text */
    CORRIGENDUM_EXACT,        /* prints the same text of another value */
    CORRIGENDUM_ADDED,
    CORRIGENDUM_VANISHED,
    CORRIGENDUM_KINDS,
};

/* What a change is due to. */
enum corrigendum_reason {
    REASON_CELLS,             /* the cells that are listed */
    REASON_SOURCES,           /* other data; which cells cannot be told */
    REASON_FORMULA,           /* it is computed in another way */
    REASON_WORDING,           /* the same value is worded otherwise */
    REASON_REGIONS,           /* the list of regions, or the edition itself */
    REASON_TEMPLATE,          /* the text of the template */
    CORRIGENDUM_REASONS,
};

struct corrigendum_causes {
    enum corrigendum_reason reason;
    size_t *cells;            /* in corrigendum.cells, ascending */
    size_t n;
};

struct corrigendum_number {
    enum corrigendum_kind kind;
    enum language language;
    const char *id;           /* in the new ledger, else in the old one */
    const char *old_pages, *new_pages; /* "12 14", "" where it is not */
    const char *place;        /* the sentence or caption it stands in */
    struct words item, region;
    const char *period;
    const char *old, *new;    /* as printed, or "" */
    const char *old_exact, *new_exact;
    struct corrigendum_causes causes;
};

struct corrigendum_sentence {
    enum language language;
    const char *old_pages, *new_pages;
    const char *old, *new;    /* "" where it was added or struck out */
    struct corrigendum_causes causes;
};

struct corrigendum {
    const struct survey *survey; /* of the new edition, or NULL: ledgers */
    bool languages[LANGUAGES];
    const char *old_digest, *new_digest; /* SHA-256 of the ledgers */
    bool has_cells;           /* both editions were there to be compared */
    const struct corrigendum_cell *cells;
    size_t n_cells;
    const struct corrigendum_sentence *sentences;
    size_t n_sentences;
    const struct corrigendum_number *numbers; /* sorted by kind, as printed */
    size_t n_numbers;
};

/* How many numbers are of a kind. */
size_t corrigendum_count(const struct corrigendum *corrigendum,
                         enum corrigendum_kind kind);
/* What a reason is called, in full. */
struct words corrigendum_reason(enum corrigendum_reason reason);
/* “1、3”, or the reason in words when it is no cell. */
struct words corrigendum_cause(struct arena *arena,
                               const struct corrigendum_causes *causes);
/* 改动数据 2 格，…: what the comparison found, in one sentence. */
struct words corrigendum_summary(struct arena *arena,
                                 const struct corrigendum *corrigendum);
/* The titles of the parts, in order; kinds of numbers follow the first two. */
enum corrigendum_part { PART_CELLS, PART_SENTENCES, PART_NUMBERS };
struct words corrigendum_heading(enum corrigendum_part part,
                                 enum corrigendum_kind kind);

/* The corrigendum (更正说明) as a document to be set. */
const struct document *
corrigendum_document(struct arena *arena,
                     const struct corrigendum *corrigendum);

#endif
