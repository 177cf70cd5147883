#ifndef INTAKE_SHEET_H
#define INTAKE_SHEET_H

#include <glib.h>

#include "base/finding.h"
#include "title.h"
#include "intake/intake.h"
#include "number.h"

/* One file while it is read: what the steps from row to row share.  Each
 * part belongs to the file that is named after it. */
struct sheet;
struct places;
struct duplicates;
struct held_row;
struct rowchecks;
struct totals;
struct window;

/* A field of the form and where this file has it. */
struct column {
    const struct field *field;
    int number;                 /* from 1; 0 when the file lacks it */
    struct number_rule rule;    /* of a numeric field */
    bool stated;                /* the file says its unit, good or bad */
};

/* A row above the header, kept until the form is known. */
struct rows_above {
    struct csv_row *items;
    size_t n, capacity;
};

/* Good rows that wait until no later one disputes them. */
struct held_rows {
    struct held_row *first, *last;
    size_t bytes;
};

struct sheet {
    struct arena *arena;        /* lives as long as the file is read */
    const struct survey *survey;
    const struct form *form;    /* NULL until the header tells */
    const struct region *city;  /* NULL: counties of all cities are good */
    struct findings *findings;
    struct intake_file *file;
    const struct intake_options *options;
    size_t jobs;                /* threads for this file */
    GMutex *large;              /* see sheet_alone; NULL: no other is read */
    bool is_alone;
    struct intake_part *parts;  /* those of the file */
    const struct region *whose; /* city of the row at hand; NULL: unknown */
    const struct intake_taker *taker;
    void *partial;

    struct column *columns;     /* one per field, once there is a header */
    bool *titled;               /* per column: it has a title */
    size_t width;               /* columns of the header */
    size_t n_rows_seen;         /* above the header */
    struct rows_above above;    /* which may hold “单位：万元” */
    struct intake_header *headers;  /* those of the file */
    int row;                    /* below it: the one at hand */
    bool has_rows;              /* a row of figures was seen */
    bool has_entries;           /* something was entered that is no key */
    bool by_wish;               /* rows come one by one because the taker
                                 * wants them so: see singly.h */
    size_t singly_rows, singly_bytes;
    bool refused;               /* it is too much */

    struct places *places;
    struct duplicates *duplicates;
    struct rowchecks *rowchecks;
    struct totals *totals;
    struct window *window;
    struct held_rows held;
    struct arena *bytes;        /* theirs: freed when the file is read */
    struct csv_text text;       /* decoded once; NULL until it is needed */
    const struct intake_instead *instead; /* of this file, or NULL */

    /* Per row, one per field: used again for the next. */
    struct cell *cells;
    struct number *numbers;
    struct amount *amounts;
    uint64_t digest;            /* of all figures, in whatever order */
    size_t n_figures;           /* that are not zero */
};

/* Reads the whole file.  `bytes` holds what is needed while reading it. */
void sheet_read(struct sheet *sheet, struct arena *bytes,
                const struct csv_limits *limits);

/* Waits until no other file of the run holds much memory: this one is going
 * to.  Which waits for which changes nothing of what they give. */
void sheet_alone(struct sheet *sheet);
/* Its memory was freed. */
void sheet_done(struct sheet *sheet);

/* A row that holds figures was refused: no column of its city is complete;
 * of none, when it is not known whose it is. */
void sheet_refuse_row(struct sheet *sheet);
/* An amount of the row at hand was refused. */
void sheet_refuse_amount(struct sheet *sheet, const struct field *field);

/* The city that a row of that region is about; NULL for the province. */
const struct region *sheet_city(const struct sheet *sheet,
                                const struct region *region);

/* What the file holds of that city; NULL when that is not known. */
struct intake_part *sheet_part(const struct sheet *sheet,
                               const struct region *city);

/* The findings from number `first` on are about that city (or NULL); of a
 * file of several this cannot be seen from its folder. */
void sheet_tell_whose(const struct sheet *sheet, size_t first,
                      const struct region *city);

static inline bool
field_is_numeric(const struct field *field)
{
    return field->type == FIELD_INTEGER || field->type == FIELD_NUMBER;
}

#endif
