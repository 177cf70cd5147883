#include "table_set.h"

#include <glib.h>

/* Text wider than this wraps rather than shrink the whole table. */
#define PROSE_EM 14.0
/* A head no wider than this is not broken: 10月 in two lines saves nothing that
 * is worth it. */
#define SHORT_HEAD_EM 3.0
/* A stub may take this share to hold both languages on one line. */
#define STUB_SHARE 0.36
#define TAB_EM 0.8

static bool
is_number(enum cell_align align)
{
    return align == ALIGN_DECIMAL || align == ALIGN_END;
}

double
table_measure_cell(const struct table_set *set, const struct table_cell *cell,
                   const struct table_row *row, bool head,
                   enum language language)
{
    struct type_style style =
        table_cells_style(set, row, head, set->setter->theme->table, language);

    return type_label_spans(set->setter->type, &cell->text.in[language], &style)
        ->width;
}

static double
cell_least(const struct table_set *set, const struct table_cell *cell,
           const struct table_row *row, bool head, enum language language)
{
    struct type_style style =
        table_cells_style(set, row, head, set->setter->theme->table, language);

    return table_cells_least(set, &cell->text.in[language], &style);
}

/* The widest of two lines that are broken before a unit, or about half. */
static double
two_lines(const struct table_set *set, const struct spans *spans,
          const struct type_style *style, double whole)
{
    struct spans broken = table_cells_broken(set, spans);
    double widest = 0;

    if (broken.n == spans->n)
        return whole / 2 + 0.6 * style->size;
    for (size_t i = 0; i < broken.n; i += 2) {
        struct spans line = {.items = &broken.items[i], .n = 1};

        widest = MAX(widest,
                     type_label_spans(set->setter->type, &line, style)->width);
    }
    return widest;
}

static void
measure_head(struct table_set *set, const struct table_row *row,
             const struct table_cell *cell, struct table_column *column)
{
    for (enum language l = 0; l < LANGUAGES; l++) {
        const struct spans *spans = &cell->text.in[l];
        struct type_style style =
            table_cells_style(set, row, true, set->setter->theme->table, l);
        double width, least;

        if (!table_cells_says(set, cell, l))
            continue;
        width = table_measure_cell(set, cell, row, true, l);
        least = width > SHORT_HEAD_EM * style.size
                    ? table_cells_least(set, spans, &style)
                    : width;
        column->head = MAX(column->head, width);
        column->head_two =
            MAX(column->head_two,
                MIN(width, MAX(least, two_lines(set, spans, &style, width))));
        column->least = MAX(column->least, least);
    }
}

/* In a stub with two languages the second starts at a tab behind the widest
 * of the first. */
struct stub {
    double widest[LANGUAGES];
};

static void
measure_cell(struct table_set *set, const struct table_row *row,
             const struct table_cell *cell, struct table_column *column,
             struct stub *stub)
{
    double em = set->setter->theme->table;
    double indent = stub ? row->level * TABLE_LEVEL * em : 0;

    for (enum language l = 0; l < LANGUAGES; l++) {
        double width;

        if (!table_cells_says(set, cell, l))
            continue;
        width = table_measure_cell(set, cell, row, false, l) + indent;
        column->body = MAX(column->body, width);
        if (stub)
            stub->widest[l] = MAX(stub->widest[l], width);
        column->least = MAX(
            column->least, is_number(column->align)
                               ? width
                               : indent + cell_least(set, cell, row, false, l));
    }
}

void
table_measure_each(struct table_set *set, const struct table_row *rows,
                   size_t n, table_visit_fn *visit, void *data)
{
    for (size_t i = 0; i < n; i++) {
        size_t column = 0;

        for (size_t j = 0; j < rows[i].n_cells; j++) {
            const struct table_cell *cell = &rows[i].cells[j];

            if (column < set->table->n_columns)
                visit(set, &rows[i], cell, column, data);
            column += (size_t)MAX(1, cell->columns);
        }
    }
}

static void
visit_head(struct table_set *set, const struct table_row *row,
           const struct table_cell *cell, size_t column, void *data)
{
    (void)data;
    if (cell->columns <= 1)
        measure_head(set, row, cell, &set->columns[column]);
}

static void
visit_body(struct table_set *set, const struct table_row *row,
           const struct table_cell *cell, size_t column, void *data)
{
    if (cell->columns <= 1)
        measure_cell(set, row, cell, &set->columns[column],
                     column == 0 ? data : NULL);
}

void
table_measure(struct table_set *set, bool beside)
{
    const struct table *table = set->table;
    double em = set->setter->theme->table;
    struct table_column *stub_column = set->columns;
    struct stub stub = {0};
    double both;

    for (size_t i = 0; i < table->n_columns; i++)
        set->columns[i] = (struct table_column){.align = table->align[i]};
    table_measure_each(set, table->head, table->n_head, visit_head, NULL);
    table_measure_each(set, table->rows, table->n_rows, visit_body, &stub);
    for (size_t i = 0; i < table->n_columns; i++)
        set->columns[i].prose = !is_number(set->columns[i].align) &&
                                set->columns[i].body > PROSE_EM * em;
    if (!beside || !set->setter->bilingual || table->n_columns < 2)
        return;
    both = stub.widest[0] + stub.widest[1] + TAB_EM * em;
    if (both > STUB_SHARE * set->setter->theme->measure ||
        stub.widest[!set->setter->main] <= 0)
        return;
    stub_column->tab = stub.widest[set->setter->main] + TAB_EM * em;
    stub_column->body = both;
    stub_column->least = MAX(stub_column->least, both);
}
