#ifndef CSV_CUTTER_H
#define CSV_CUTTER_H

#include "csv/rows.h"
#include "dialect.h"

enum cutter_fault {
    CUTTER_FINE,
    CUTTER_QUOTE_UNCLOSED,  /* opened at the place, closed nowhere */
    CUTTER_QUOTE_STRAY,     /* text goes on after the quote that closes */
    CUTTER_CELL_LONG,
    CUTTER_COLUMNS_MANY,
    CUTTER_ROWS_MANY,       /* this row is one more than may be */
};

struct cutter_order {
    const char *text;
    size_t length;
    const char *name;       /* of the file, for the places of cells */
    struct dialect dialect;
    const struct csv_limits *limits;
    size_t chunk;           /* bytes given to libcsv at once */
    size_t n_before;        /* rows of the file before the text */
    bool partial;           /* the text was cut: an open quote is no fault */
    csv_take take;
    void *taker;
};

struct cutter_result {
    enum cutter_fault fault;
    int row, column;        /* of the fault, or where the text ended */
    const char *newline;    /* as in struct csv_dialect */
    bool stopped;           /* the taker wanted no more */
};

/* libcsv knows delimiters of one byte: 0x1F, the “unit separator”, stands
 * for a longer one.  A text that holds it anyhow keeps it inside quotes only,
 * where it is put back; outside quotes no long delimiter goes with it. */
#define CUTTER_STAND_IN '\x1F'

#define CUTTER_CHUNK ((size_t)64 * 1024)

/* Cuts the text into rows of cells. */
struct cutter_result cutter_run(const struct cutter_order *order);

#endif
