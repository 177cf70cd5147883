#ifndef DOCUMENT_BOOK_H
#define DOCUMENT_BOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/language.h"

struct arena;
struct figures;
struct findings;

/*
 * All figures of an edition as plain tables, for other programs: by city, by
 * county, by month and by year.  Nothing here is laid out; a workbook and a
 * folder of CSV files are written from the same book, in one language.
 */

enum book_type { BOOK_TEXT, BOOK_INTEGER, BOOK_NUMBER };

struct book_column {
    const char *name;      /* for programs: loans, loans_change; unique */
    const char *title;     /* for people, without the unit */
    const char *head;      /* with it where the table has several; unique */
    const char *unit;      /* "" when none */
    enum book_type type;
};

/* A number is plain ASCII digits, exact; what no decimal can say exactly (a
 * third) has 15 significant digits. */
struct book_cell {
    const char *text;      /* "" when nothing was entered, or missing */
    bool missing;          /* not submitted, or cannot be computed */
    int decimals;          /* to show of a number */
};

struct book_row {
    struct book_cell *cells;
    int level;             /* 1: lies in the row above of level 0 */
    bool total;
};

/* Rows first … first + n - 1 of one column of numbers. */
enum book_chart_kind { BOOK_BARS, BOOK_COLUMNS };
struct book_chart {
    enum book_chart_kind kind;
    size_t names, values;  /* columns */
    size_t first, n;       /* n 0: no chart */
};

struct book_table {
    const char *name;      /* for programs: lending-by-city; unique */
    const char *sheet;     /* 表1 / Table 1 */
    const char *title;
    const char *unit_line; /* 单位：万元, or "" */
    const char *note;      /* "" when none */
    struct book_column *columns;
    size_t n_columns;
    size_t n_keys;         /* leading columns that name the row */
    struct book_row *items;
    size_t n, capacity;
    struct book_chart chart;
};

struct book_tables {
    struct book_table **items;
    size_t n, capacity;
};

struct book_notes {
    const char **items;    /* paragraphs */
    size_t n, capacity;
};

struct book {
    enum language language;
    bool draft;
    const char *name;      /* for programs: reading-2024 */
    const char *title, *publisher, *date_text, *period, *notice;
    struct date date;      /* of publication, else the end of the period */
    struct book_notes notes;
    struct book_tables tables;
};

/* The queries that were settled stand in a table of their own; `findings`
 * are read, none is added. */
const struct book *book_make(struct arena *arena,
                             const struct figures *figures,
                             enum language language, bool draft,
                             const struct findings *findings);

#endif
