#ifndef INTAKE_INTAKE_H
#define INTAKE_INTAKE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "csv/rows.h"
#include "survey/survey.h"

struct arena;
struct findings;

/* A number as read from a cell: exact, in 10^-decimals of its field's base
 * unit.  Missing is not zero. */
struct amount {
    bool known;
    int64_t value;
};

/* A typed row whose region and period are good.  `amounts` has one element
 * per field of the form: unknown for fields that are no numbers, for blanks
 * and for numbers that were refused.  All of it lives until the call that
 * hands it over returns. */
struct intake_row {
    const struct form *form;
    const struct region *city;
    const struct region *region;  /* the county, or the city itself */
    struct date period;           /* a month or a day; year 0 when the form
                                   * has no period field */
    const struct amount *amounts;
    const struct cell *cells;     /* the raw cell of each field; text "" and
                                   * row 0 for a column the file lacks */
    struct place at;
};

struct intake_header {            /* how one field of the form was found */
    int column;                   /* from 1; 0 when the file lacks it */
    struct unit unit;             /* of the header, or the form's */
};

/* What a file holds of one city. */
struct intake_part {
    size_t n_rows;                /* that were handed on */
    bool named;                   /* a row was its own, good or refused */
    bool *incomplete;             /* per field: an amount was refused, or its
                                   * row */
};

/* A file that was submitted. */
struct intake_file {
    size_t index;                 /* in intake->files */
    const char *name;             /* relative to the edition */
    const char *path;
    const struct region *city;    /* NULL: each row names its own */
    const struct form *form;
    struct csv_limits limits;     /* it was read within these */
    struct csv_dialect dialect;
    int header_row;               /* 0 when none was found */
    const struct intake_header *headers; /* one per field; NULL if no row */
    const struct intake_part *parts; /* one; without a city, by position one
                                   * for each; NULL if no header */
    size_t n_rows;                /* that were handed on */
    bool readable;                /* header and bytes were understood */
};

/* What the file holds of that city, or NULL: nothing, by its folder or
 * because nothing of it could be read. */
const struct intake_part *intake_part(const struct intake_file *file,
                                      const struct region *city);
/* Whether figures of that city are in the file, were refused, or may be in
 * what could not be read. */
bool intake_concerns(const struct intake_file *file,
                     const struct region *city);

/* What good rows of one region and month sum up to. */
struct intake_sum {
    int128 value;
    size_t n_known;               /* amounts that are known */
};

struct intake_group {
    const struct form *form;
    const struct region *region;
    int month;                    /* index in survey->months */
    size_t n_rows;
    const struct intake_sum *sums; /* one per field */
};

/*
 * Who takes the rows.  One partial result is opened per file, possibly on
 * another thread; rows of one file come in order, to one partial.  When
 * every file is read the partials are merged in the order of the files.
 */
struct intake_taker {
    void *taker;
    void *(*open)(void *taker, const struct intake_file *file);
    void (*row)(void *partial, const struct intake_row *row);
    void (*merge)(void *taker, void *partial);   /* frees the partial; NULL:
                                                  * there is nothing to do */
    /* A taker that only adds up may take rows of large files added up; NULL:
     * one by one.  Each row comes in one of the two ways. */
    void (*group)(void *partial, const struct intake_group *group);
};

/* Hands every row to two takers, whose members are all given. */
struct intake_taker intake_both(struct arena *arena,
                                struct intake_taker first,
                                struct intake_taker second);

/* A cell that is read as if it held another text. */
struct intake_instead {
    struct place at;                    /* file as in intake_file's name */
    const char *text;
};

struct intake_options {
    const struct region *const *cities; /* only these; NULL: all */
    size_t n_cities;
    const struct intake_instead *instead; /* or NULL */
    int jobs;                           /* threads; 0: one per core */
    struct csv_limits limits;
};

struct intake {
    const struct intake_file *files;    /* sorted by name */
    size_t n_files;
    size_t n_rows;
};

/*
 * Finds the files of every city, reads them (side by side), checks header,
 * cells and rows, and hands each good row on.  A form that a city did not
 * submit, a file that belongs to no form, the same form twice: findings.  Of
 * a form that was submitted twice only one file is read and listed.
 * `options` and `taker` may be NULL.
 */
const struct intake *intake_read(struct arena *arena,
                                 const struct survey *survey,
                                 const struct intake_options *options,
                                 const struct intake_taker *taker,
                                 struct findings *findings);

/* One file alone, for `read`: `form` may be NULL, then it is found by the
 * file's name, or by its header; `city` may be NULL, then it is found by the
 * folder's name, and if that is none, counties of all cities are good.  False
 * when no row could be read. */
bool intake_read_file(struct arena *arena, const struct survey *survey,
                      const struct form *form, const struct region *city,
                      const char *path, const char *name,
                      const struct intake_options *options,
                      struct intake_file *file,
                      const struct intake_taker *taker,
                      struct findings *findings);

/* Settles queries by explanations.csv (code,file,row,column,value,…); says
 * which explanations no longer fit.  To be called when every query of the run
 * is there; a second call settles the same. */
void intake_settle(struct arena *arena, const struct survey *survey,
                   struct findings *findings);

#endif
