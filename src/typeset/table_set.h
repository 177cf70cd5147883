#ifndef TYPESET_TABLE_SET_H
#define TYPESET_TABLE_SET_H

#include "caption.h"
#include "table.h"

/* The inside of a table that is being set: shared by table_*.c alone. */

/* What a column's cells want, measured at the theme's table size, and what
 * it gets. */
struct table_column {
    enum cell_align align;
    bool prose;           /* running text: may wrap at any size */
    double body, head;    /* widest, each cell on one line */
    double head_two;      /* widest head on two lines */
    double least;         /* widest thing that cannot be broken */
    double before, after; /* round the units digit, as set */
    double block;         /* widest line, as set */
    double tab;           /* second language beside the first, or 0 */
    double x, width;
};

struct table_text { /* a cell, set */
    const struct table_cell *cell;
    size_t column, span;
    struct lines lines[LANGUAGES];
    const struct node *node;
    bool joined; /* a head that stands over both rows */
};

struct table_line { /* a row, set */
    const struct table_row *row;
    struct table_text *cells;
    size_t n_cells;
    double height;
};

struct table_set {
    struct setter *setter;
    const struct block *block;
    const struct table *table;
    double size; /* of the type; the rest follows from it */
    double measure;
    bool landscape;
    struct table_column *columns;
    struct table_line *head, *rows;
    double pad; /* above and below what stands in a row */
    struct caption caption, continued;
    const struct line *unit[LANGUAGES];
    struct lines notes[LANGUAGES][2];
    const struct node *note_nodes[LANGUAGES][2];
    double unit_height, notes_height, head_height;
    const struct node *node;
};

/* Line height, space round a row, between columns, at the edges: in em. */
#define TABLE_LEADING 1.36
#define TABLE_PAD 0.19
#define TABLE_GAP 1.2
#define TABLE_EDGE 0.4
#define TABLE_GROUP 0.4 /* after a group */
#define TABLE_LEVEL 1.0 /* indent of a level */

/* table_cells.c: style and reading of one cell. */
/* The size of that language's type in a table set in `size`. */
double table_cells_size(const struct table_set *set, double size,
                        enum language language);
struct type_style table_cells_style(const struct table_set *set,
                                    const struct table_row *row, bool head,
                                    double size, enum language language);
/* Whether the cell says something of its own in that language: a number that
 * differs only in its commas is not said twice. */
bool table_cells_says(const struct table_set *set,
                      const struct table_cell *cell, enum language language);
/* Where the units digit ends, from the start of the line; false when the
 * line holds no number. */
bool table_cells_units(const struct line *line, double *end);
/* A head that has to wrap breaks before its unit in brackets: the spans with
 * that break, or as they are. */
struct spans table_cells_broken(const struct table_set *set,
                                const struct spans *spans);
/* The widest word, or piece that will not break, on one line. */
double table_cells_least(const struct table_set *set, const struct spans *spans,
                         const struct type_style *style);

/* table_measure.c: what the columns want, at the theme's table size; `beside`:
 * the languages of the stub may stand beside each other. */
void table_measure(struct table_set *set, bool beside);
/* A cell on one line, at the theme's table size. */
double table_measure_cell(const struct table_set *set,
                          const struct table_cell *cell,
                          const struct table_row *row, bool head,
                          enum language language);
/* Calls visit for every cell of n rows, with the column it begins in. */
typedef void table_visit_fn(struct table_set *set, const struct table_row *row,
                            const struct table_cell *cell, size_t column,
                            void *data);
void table_measure_each(struct table_set *set, const struct table_row *rows,
                        size_t n, table_visit_fn *visit, void *data);

/* table_columns.c: chooses set->size, measure and the columns. */
void table_columns_fit(struct table_set *set);

/* table_rows.c: sets all rows. */
void table_rows_set(struct table_set *set);
void table_rows_notes(const struct table_line *line, struct arena *arena,
                      struct note_calls *calls);
/* Size of that language's type; width of cells that span; what a row head is
 * indented; height of a cell's text; whether it has none. */
double table_rows_em(const struct table_set *set, enum language language);
double table_rows_width(const struct table_set *set, size_t column,
                        size_t span);
double table_rows_indent(const struct table_set *set,
                         const struct table_row *row,
                         const struct table_text *text, bool head);
double table_rows_height(const struct table_set *set,
                         const struct table_text *text, bool head);
bool table_rows_blank(const struct table_text *text);

/* table_draw.c: one row, and the head with the rules inside it, whose marks
 * are artifacts when it is a repetition. */
void table_draw_row(const struct table_set *set, const struct table_line *line,
                    bool head, struct marks *marks, double y);
void table_draw_head(const struct table_set *set, struct marks *marks, double y,
                     bool artifact);

#endif
