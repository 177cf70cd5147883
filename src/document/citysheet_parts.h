#ifndef DOCUMENT_CITYSHEET_PARTS_H
#define DOCUMENT_CITYSHEET_PARTS_H

#include "base/arena.h"
#include "document/citysheet.h"
#include "figures/evaluate.h"
#include "figures/figures.h"
#include "survey/survey.h"

/* The inside of a city's sheet: shared by citysheet*.c alone. */

struct citysheet_maker {
    struct arena *arena;
    const struct citysheet *sheet;
    const struct survey *survey;
    struct document *document;
    int sections;             /* so far */
};

/* The text in each language that the sheet speaks. */
struct prose citysheet_prose(const struct citysheet_maker *maker,
                             struct words words);
/* The same text, which is no language: a number, a file's name. */
struct prose citysheet_same(const struct citysheet_maker *maker,
                            const char *text);

void citysheet_paragraph(struct citysheet_maker *maker, struct words words);
void citysheet_new_page(struct citysheet_maker *maker);
/* 一、 / 1 and the title. */
void citysheet_heading(struct citysheet_maker *maker, struct words title);

/* A table that grows row by row.  Columns are aligned to the start unless
 * `align` is changed. */
struct citysheet_table {
    struct citysheet_maker *maker;
    struct table *table;
    size_t n_max;
};
struct citysheet_table citysheet_table(struct citysheet_maker *maker,
                                       size_t n_columns, size_t n_head,
                                       size_t n_rows_max);
/* The next row, with empty cells; fill them with citysheet_cell. */
struct table_row *citysheet_row(struct citysheet_table *table);
void citysheet_cell(const struct citysheet_table *table,
                    struct table_row *row, size_t i, struct words words);
/* Puts it into the document. */
void citysheet_put(const struct citysheet_table *table);

/* citysheet_figures.c */
void citysheet_figures(struct citysheet_maker *maker);
/* A measure's values in one unit: the form's, so that they can be held
 * against the file. */
struct unit citysheet_unit(const struct measure *measure);
struct words citysheet_unit_words(const struct citysheet_maker *maker,
                                  const struct measure *measure);
/* As many decimals as the exact value has, else two. */
int citysheet_decimals(struct rational value, struct unit unit);
struct words citysheet_number(const struct citysheet_maker *maker,
                              struct figure figure, struct unit unit,
                              int decimals);

/* citysheet_months.c */
void citysheet_months(struct citysheet_maker *maker);

/* citysheet_lists.c */
void citysheet_findings(struct citysheet_maker *maker);
void citysheet_files(struct citysheet_maker *maker);
void citysheet_signatures(struct citysheet_maker *maker);

#endif
