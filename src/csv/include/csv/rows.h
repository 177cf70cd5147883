#ifndef CSV_ROWS_H
#define CSV_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/place.h"
#include "csv/encoding.h"

struct arena;
struct findings;

/* A cell as it stands in the file: UTF-8 without NUL, never NULL.  Blanks are
 * kept, unless the file writes some between delimiter and quote. */
struct cell {
    const char *text;
    size_t length;
    struct place at;
};

/* One row; `number` is the row as a spreadsheet shows it: blank rows count,
 * a quoted cell with line breaks in it is still one row. */
struct csv_row {
    int number;
    const struct cell *cells;
    size_t n_cells;
};

/* How a file turned out to be written. */
struct csv_dialect {
    enum encoding encoding;
    char delimiter[4];     /* UTF-8: , ; tab | ，; when set before, that one
                            * is taken instead of the likeliest */
    const char *newline;   /* "LF", "CRLF", "CR" or "mixed"; known when all
                            * rows were read */
};

struct csv_limits {
    size_t file_bytes;     /* default 256 MB; half as many unless UTF-8 */
    size_t field_bytes;    /* 1 MB */
    size_t columns;        /* 4096 */
    size_t block_bytes;    /* of larger files, see csv/blocks.h; 2 MB */
    size_t rows;           /* that are cut one by one, blank ones among them:
                            * 2^22, four times as many as a workbook's sheet
                            * has; 0: as many as there are */
};
/* Those that are known, each as UTF-8; the last is NULL. */
extern const char *const csv_delimiters[];

/* An order without limits (NULL) has these. */
extern const struct csv_limits csv_limits_default;

/* Called for each row in order; rows with nothing but blanks in all cells are
 * not passed on.  `row` and its cells live until the call returns.  Returning
 * false stops the reading. */
typedef bool (*csv_take)(void *taker, const struct csv_row *row);

/*
 * Reads the file at `path` and hands its rows on as they are parsed.  `name`
 * is the file in findings.  Unreadable, undecodable, unclosed quote, too
 * large …: one finding with its row and column, and false; a fault of the
 * bytes shows before the first row is handed on, a fault of the quotes when
 * it is reached.
 */
bool rows_read(struct arena *arena, const char *path, const char *name,
               const struct csv_limits *limits, struct csv_dialect *dialect,
               csv_take take, void *taker, struct findings *findings);

/* The text of a file, in the arena, for rows_parse_text: how rows_read
 * begins.  Sets the dialect's encoding. */
struct csv_text {
    const char *start;
    size_t length;
};
bool rows_load(struct arena *arena, const char *path, const char *name,
               const struct csv_limits *limits, struct csv_dialect *dialect,
               struct csv_text *text, struct findings *findings);
bool rows_parse_text(struct arena *arena, const struct csv_text *text,
                     const char *name, const struct csv_limits *limits,
                     struct csv_dialect *dialect, csv_take take, void *taker,
                     struct findings *findings);

/* The same for bytes in memory. */
bool rows_parse(struct arena *arena, const char *bytes, size_t length,
                const char *name, const struct csv_limits *limits,
                struct csv_dialect *dialect, csv_take take, void *taker,
                struct findings *findings);

/* Some rows of a file that is known to be ordinary UTF-8 in this dialect;
 * `n_before` rows stand before them. */
bool rows_parse_some(struct arena *arena, const char *text, size_t length,
                     size_t n_before, const char *name,
                     const struct csv_limits *limits,
                     const struct csv_dialect *dialect, csv_take take,
                     void *taker, struct findings *findings);

/* A small file as a whole (regions, history, 8 MB at most): rows copied to
 * the arena. */
struct csv_table {
    struct csv_row *items;
    size_t n, capacity;
    struct csv_dialect dialect;
};
bool rows_table(struct arena *arena, const char *path, const char *name,
                struct csv_table *table, struct findings *findings);

#endif
