#include <glib.h>

#include "citysheet_parts.h"
#include "points.h"

/* So many columns of numbers stand on an upright page; English heads are
 * wider. */
#define COLUMNS_MAX 9
#define COLUMNS_MAX_ENGLISH 7

struct column {
    const struct measure *measure;
    const struct form *form;
    int decimals;
};

struct columns {
    struct column *items;
    size_t n, capacity;
};

static struct figure
month_figure(const struct citysheet_maker *maker,
             const struct measure *measure, int month)
{
    return figures_get(maker->sheet->figures, measure, maker->sheet->city,
                       (struct period){0, month});
}

/* Alike in the whole column. */
static int
column_decimals(const struct citysheet_maker *maker,
                const struct measure *measure)
{
    struct unit unit = citysheet_unit(measure);
    int decimals = 0;

    for (int i = -1; i < (int)maker->survey->n_months; i++) {
        struct figure figure = month_figure(maker, measure, i);

        if (figure.state == FIGURE_KNOWN)
            decimals =
                MAX(decimals, citysheet_decimals(figure.value, unit));
    }
    return decimals;
}

static void
add_form(const struct citysheet_maker *maker, const struct form *form,
         struct columns *columns)
{
    for (size_t k = 0; k < form->n_fields; k++) {
        const struct measure *measure = form->fields[k]->measure;
        struct column column = {.measure = measure, .form = form};

        if (measure == NULL)
            continue;
        column.decimals = column_decimals(maker, measure);
        ARENA_PUSH(maker->arena, columns, column);
    }
}

static size_t
count_measures(const struct form *form)
{
    size_t n = 0;

    for (size_t k = 0; k < form->n_fields; k++)
        n += form->fields[k]->measure != NULL;
    return n;
}

/* The forms over their columns, then the measures with their units. */
static void
write_head(const struct citysheet_maker *maker,
           const struct compose_table *table, const struct column *columns,
           size_t n)
{
    static const struct words month = {{"月份", "Month"}};
    struct table_row *forms = &table->table->head[0];
    struct table_row *names = &table->table->head[1];
    struct arena *arena = maker->arena;

    compose_cell(table, forms, 0, month);
    forms->n_cells = 1;
    for (size_t i = 0; i < n; i++) {
        struct words title = columns[i].measure->title;
        struct words unit =
            citysheet_unit_words(maker, columns[i].measure);

        compose_cell(
            table, names, i + 1,
            (struct words){
                {arena_printf(arena, "%s（%s）",
                              language_pick(title, LANGUAGE_ZH),
                              unit.in[LANGUAGE_ZH]),
                 arena_printf(arena, "%s (%s)",
                              language_pick(title, LANGUAGE_EN),
                              unit.in[LANGUAGE_EN])}});
        table->table->align[i + 1] = ALIGN_DECIMAL;
        if (i > 0 && columns[i].form == columns[i - 1].form) {
            forms->cells[forms->n_cells - 1].columns++;
            continue;
        }
        compose_cell(table, forms, forms->n_cells++, columns[i].form->title);
    }
}

static void
write_row(const struct citysheet_maker *maker, struct compose_table *table,
          const struct column *columns, size_t n, int month)
{
    static const struct words total = {{"合计", "Total"}};
    struct table_row *row = compose_row(table);

    row->total = month < 0;
    compose_cell(table, row, 0,
                 month < 0 ? total
                           : points_month_name(maker->arena, maker->survey,
                                               (size_t)month));
    for (size_t i = 0; i < n; i++)
        compose_cell(
            table, row, i + 1,
            citysheet_number(maker,
                             month_figure(maker, columns[i].measure, month),
                             citysheet_unit(columns[i].measure),
                             columns[i].decimals));
}

static void
add_table(struct citysheet_maker *maker, const struct column *columns,
          size_t n)
{
    size_t n_months = maker->survey->n_months;
    struct compose_table table =
        compose_table(&maker->compose, n + 1, 2, n_months + 1);

    write_head(maker, &table, columns, n);
    for (size_t i = 0; i < n_months; i++)
        write_row(maker, &table, columns, n, (int)i);
    write_row(maker, &table, columns, n, -1);
    compose_put(&table);
}

/* Each form goes into the first table that has room for it, so that there
 * are few of them; one that is wider than a table is cut. */
static size_t
divide(const struct citysheet_maker *maker, size_t most,
       struct columns *tables)
{
    const struct survey *survey = maker->survey;
    size_t n_tables = 0;

    for (size_t i = 0; i < survey->n_forms; i++) {
        const struct form *form = survey->forms[i];
        size_t n = count_measures(form), t = 0;

        if (form->period == NULL || n == 0)
            continue;
        while (t < n_tables && tables[t].n + n > most)
            t++;
        n_tables = MAX(n_tables, t + 1);
        add_form(maker, form, &tables[t]);
    }
    return n_tables;
}

void
citysheet_months(struct citysheet_maker *maker)
{
    static const struct words title = {{"分月数字", "By month"}};
    size_t most = maker->sheet->languages[LANGUAGE_EN] ? COLUMNS_MAX_ENGLISH
                                                       : COLUMNS_MAX;
    struct columns *tables =
        ARENA_NEW_N(maker->arena, struct columns, maker->survey->n_forms + 1);
    size_t n_tables = divide(maker, most, tables);

    if (n_tables == 0 || maker->survey->n_months < 2)
        return;
    /* In two languages the figures end in the middle of a page, and a table
     * of months would be cut in two. */
    if (maker->sheet->languages[LANGUAGE_ZH] &&
        maker->sheet->languages[LANGUAGE_EN])
        compose_new_page(&maker->compose);
    compose_heading(&maker->compose, title);
    for (size_t i = 0; i < n_tables; i++)
        for (size_t k = 0; k < tables[i].n; k += most)
            add_table(maker, tables[i].items + k,
                      MIN(most, tables[i].n - k));
}
