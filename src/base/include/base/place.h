#ifndef BASE_PLACE_H
#define BASE_PLACE_H

/*
 * Where something stands.  `file` is relative to the edition (submissions/…)
 * or begins with the template's folder (templates/…); it is never absolute.
 * For CSV `row` is the row as a spreadsheet shows it and `column` the
 * cell's; for text `row` is the line and `column` the character; both from
 * 1, 0 when the whole file or row is meant.
 */
struct place {
    const char *file;
    int row;
    int column;
};

struct arena;

/* A, B … Z, AA …: the column (from 1) as a spreadsheet names it. */
const char *place_column(struct arena *arena, int column);

/* Orders by file (byte-wise), row, column. */
int place_compare(struct place a, struct place b);

#endif
