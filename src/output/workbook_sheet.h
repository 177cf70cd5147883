#ifndef OUTPUT_WORKBOOK_SHEET_H
#define OUTPUT_WORKBOOK_SHEET_H

#include <glib.h>
#include <xlsxwriter.h>

#include "document/book.h"

/* What the sheets of one workbook share. */
struct workbook_making {
    lxw_workbook *workbook;
    const struct book *book;
    lxw_format *title, *large, *text, *wrap, *link, *head, *unit, *note;
    GHashTable *cells;           /* formats of cells, by their look */
    size_t object_columns;       /* of table objects so far */
};

void workbook_formats(struct workbook_making *making);

/* How a cell of a table looks. */
struct workbook_look {
    bool number, total, last, wrap;
    int decimals, level;
};
lxw_format *workbook_cell_format(struct workbook_making *making,
                                 const struct workbook_look *look);

/* A sheet on A4 with the book's footer. */
lxw_worksheet *workbook_sheet_new(struct workbook_making *making,
                                  const char *name);
/* A string, whatever it begins with; cut where a cell can hold no more. */
void workbook_string(lxw_worksheet *sheet, size_t row, size_t column,
                     const char *text, lxw_format *format);
/* The text in the book's language. */
const char *workbook_say(const struct workbook_making *making,
                         const char *zh, const char *en);
/* Columns of a digit's width that the text takes. */
size_t workbook_width(const char *text);

/* One table; `number` from 1 names it. */
void workbook_sheet_table(struct workbook_making *making,
                          const struct book_table *table, size_t number);

#endif
