#include "workbook_sheet.h"

#include <string.h>

#include "base/text.h"

#define A4 9
#define CELL_MAX 32000           /* characters; the format allows 32 767 */
#define DIGITS_MAX 15            /* that every double keeps */
#define HEAD_ROW 2
#define FIRST_ROW (HEAD_ROW + 1)
#define LINE_HEIGHT 15.0
#define NARROW 8
#define WIDE 48
#define HEAD_WIDTH 16            /* of a head on one line */
#define PORTRAIT_WIDTH 124       /* what fits A4 upright, a quarter smaller */

const char *
workbook_say(const struct workbook_making *making, const char *zh,
             const char *en)
{
    return making->book->language == LANGUAGE_EN ? en : zh;
}

size_t
workbook_width(const char *text)
{
    size_t width = 0;
    uint32_t c;
    while ((c = text_next(&text)) != 0)
        width += g_unichar_iswide(c) || c == 0x2014 || c == 0x201C ||
                         c == 0x201D
                     ? 2
                     : 1;
    return width;
}

void
workbook_string(lxw_worksheet *sheet, size_t row, size_t column,
                const char *text, lxw_format *format)
{
    g_autofree char *cut = NULL;
    if (g_utf8_strlen(text, -1) > CELL_MAX)
        text = cut = g_utf8_substring(text, 0, CELL_MAX);
    worksheet_write_string(sheet, (lxw_row_t)row, (lxw_col_t)column, text,
                           format);
}

lxw_worksheet *
workbook_sheet_new(struct workbook_making *making, const char *name)
{
    lxw_worksheet *sheet = workbook_add_worksheet(making->workbook, name);
    const char *draft =
        making->book->draft ? workbook_say(making, "草稿", "DRAFT") : "";
    g_autofree char *footer = g_strdup_printf(
        "&L%s&C%s", draft,
        workbook_say(making, "第 &P 页，共 &N 页", "Page &P of &N"));
    worksheet_set_paper(sheet, A4);
    worksheet_set_footer(sheet, footer);
    worksheet_set_margins(sheet, 0.6, 0.6, 0.75, 0.75);
    worksheet_center_horizontally(sheet);
    return sheet;
}

/* ---- cells ---- */

static size_t
digits(const char *text)
{
    size_t n = 0;
    while (*text == '-' || *text == '0' || *text == '.')
        text++;
    for (; *text != '\0'; text++)
        n += *text != '.';
    return n;
}

static bool
is_number(const struct book_table *table, size_t column)
{
    return table->columns[column].type != BOOK_TEXT;
}

static void
write_cell(struct workbook_making *making, lxw_worksheet *sheet,
           const struct book_table *table, size_t i, size_t j)
{
    const struct book_row *row = &table->items[i];
    const struct book_cell *cell = &row->cells[j];
    bool number = is_number(table, j);
    struct workbook_look look = {
        .number = number,
        .total = row->total,
        .last = i + 1 == table->n,
        .wrap = !number,
        .decimals = cell->decimals,
        .level = j == 1 ? row->level : 0,
    };
    lxw_format *format = workbook_cell_format(making, &look);
    size_t at = FIRST_ROW + i;
    if (cell->missing)
        workbook_string(sheet, at, j, "—", format);
    else if (*cell->text == '\0')
        worksheet_write_blank(sheet, (lxw_row_t)at, (lxw_col_t)j, format);
    else if (number && digits(cell->text) <= DIGITS_MAX)
        worksheet_write_number(sheet, (lxw_row_t)at, (lxw_col_t)j,
                               g_ascii_strtod(cell->text, NULL), format);
    else
        workbook_string(sheet, at, j, cell->text, format);
}

/* ---- columns ---- */

static size_t
cell_width(const struct book_cell *cell, bool number)
{
    const char *point = strchr(cell->text, '.');
    size_t whole = point != NULL ? (size_t)(point - cell->text)
                                 : strlen(cell->text);
    if (!number)
        return workbook_width(cell->text);
    /* With its commas and the decimals that are shown. */
    return whole + whole / 3 +
           (cell->decimals > 0 ? (size_t)cell->decimals + 1 : 0);
}

static size_t
column_width(const struct book_table *table, size_t j)
{
    size_t width = NARROW;
    for (size_t i = 0; i < table->n; i++)
        width = MAX(width, cell_width(&table->items[i].cells[j],
                                      is_number(table, j)) +
                               2);
    size_t head = workbook_width(table->columns[j].head);
    /* A long head breaks into two lines. */
    width = MAX(width, head <= HEAD_WIDTH ? head + 2 : head / 2 + 4);
    return MIN(width, WIDE);
}

static size_t
set_widths(lxw_worksheet *sheet, const struct book_table *table)
{
    size_t all = 0;
    size_t lines = 1;
    for (size_t j = 0; j < table->n_columns; j++) {
        size_t width = column_width(table, j);
        size_t head = workbook_width(table->columns[j].head);
        worksheet_set_column(sheet, (lxw_col_t)j, (lxw_col_t)j,
                             (double)width, NULL);
        lines = MAX(lines, head / (width - 2) + (head % (width - 2) > 0));
        all += width;
    }
    worksheet_set_row(sheet, HEAD_ROW, LINE_HEIGHT * (double)lines + 6, NULL);
    return all;
}

/* ---- the table itself ---- */

/* The library takes 68 KB for each column of a table object. */
#define OBJECT_COLUMNS_MAX 1000

/* A table object tells programs and screen readers which row is the head;
 * where a workbook has very many columns, later tables have the row alone. */
static bool
has_object(struct workbook_making *making, const struct book_table *table)
{
    if (making->object_columns + table->n_columns > OBJECT_COLUMNS_MAX)
        return false;
    making->object_columns += table->n_columns;
    return true;
}

static void
write_head(struct workbook_making *making, lxw_worksheet *sheet,
           const struct book_table *table)
{
    for (size_t j = 0; j < table->n_columns; j++)
        workbook_string(sheet, HEAD_ROW, j, table->columns[j].head,
                        making->head);
}

static void
add_object(struct workbook_making *making, lxw_worksheet *sheet,
           const struct book_table *table, size_t number)
{
    g_autofree char *name = g_strdup_printf("table_%zu", number);
    g_autofree lxw_table_column *columns =
        g_new0(lxw_table_column, table->n_columns);
    g_autofree lxw_table_column **list =
        g_new0(lxw_table_column *, table->n_columns + 1);
    for (size_t j = 0; j < table->n_columns; j++) {
        columns[j].header = (char *)table->columns[j].head;
        columns[j].header_format = making->head;
        list[j] = &columns[j];
    }
    lxw_table_options options = {
        .name = name,
        .no_autofilter = LXW_TRUE,
        .no_banded_rows = LXW_TRUE,
        .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
        .columns = list,
    };
    worksheet_add_table(sheet, HEAD_ROW, 0,
                        (lxw_row_t)(HEAD_ROW + table->n),
                        (lxw_col_t)(table->n_columns - 1), &options);
}

static void
set_page(lxw_worksheet *sheet, const struct book_table *table, size_t width)
{
    if (width > PORTRAIT_WIDTH)
        worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, HEAD_ROW);
    worksheet_freeze_panes(sheet, FIRST_ROW, (lxw_col_t)table->n_keys);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
}

static void
write_ends(struct workbook_making *making, lxw_worksheet *sheet,
           const struct book_table *table)
{
    g_autofree char *title =
        g_strdup_printf("%s　%s", table->sheet, table->title);
    g_autofree char *target = g_strdup_printf(
        "internal:'%s'!A1", workbook_say(making, "目录", "Contents"));
    worksheet_set_row(sheet, 0, 24, NULL);
    workbook_string(sheet, 0, 0, title, making->title);
    worksheet_write_url(sheet, 1, 0, target, making->link);
    workbook_string(sheet, 1, 0, workbook_say(making, "目录", "Contents"),
                    making->link);
    workbook_string(sheet, 1, table->n_columns - 1, table->unit_line,
                    making->unit);
    if (*table->note != '\0')
        workbook_string(sheet, FIRST_ROW + table->n, 0, table->note,
                        making->note);
}

/* ---- the chart below it ---- */

/* Every bar says its number: no value axis, no grid. */
static void
set_axes(lxw_chart *chart, bool bars)
{
    lxw_chart_axis *names = bars ? chart->y_axis : chart->x_axis;
    lxw_chart_axis *values = bars ? chart->x_axis : chart->y_axis;
    if (bars)
        chart_axis_set_reverse(names);
    chart_axis_off(values);
    chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
    chart_axis_major_gridlines_set_visible(names, LXW_FALSE);
}

static void
add_chart(struct workbook_making *making, lxw_worksheet *sheet,
          const struct book_table *table)
{
    const struct book_chart *shown = &table->chart;
    const struct book_column *column = &table->columns[shown->values];
    bool bars = shown->kind == BOOK_BARS;
    lxw_chart *chart = workbook_add_chart(
        making->workbook, bars ? LXW_CHART_BAR : LXW_CHART_COLUMN);
    lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
    lxw_row_t first = (lxw_row_t)(FIRST_ROW + shown->first);
    lxw_row_t last = (lxw_row_t)(first + shown->n - 1);
    lxw_col_t names = (lxw_col_t)shown->names;
    lxw_col_t values = (lxw_col_t)shown->values;
    lxw_chart_fill fill = {.color = 0x9B1C1F};
    lxw_chart_options place = {
        .x_offset = 10,
        .y_offset = 10,
        .x_scale = 1.2,
        .y_scale = bars ? 0.3 + 0.09 * (double)MIN(shown->n, 40) : 1.0,
        .description = (char *)table->title,
    };
    chart_series_set_categories(series, table->sheet, first, names, last,
                                names);
    chart_series_set_values(series, table->sheet, first, values, last,
                            values);
    chart_series_set_name(series, column->head);
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_title_set_name(chart, column->head);
    lxw_chart_font font = {.size = 12, .bold = LXW_TRUE};
    chart_title_set_name_font(chart, &font);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    set_axes(chart, bars);
    worksheet_insert_chart_opt(sheet,
                               (lxw_row_t)(FIRST_ROW + table->n + 1), 0,
                               chart, &place);
}

void
workbook_sheet_table(struct workbook_making *making,
                     const struct book_table *table, size_t number)
{
    lxw_worksheet *sheet = workbook_sheet_new(making, table->sheet);
    size_t width = set_widths(sheet, table);
    if (has_object(making, table))
        add_object(making, sheet, table, number);
    else
        write_head(making, sheet, table);
    for (size_t i = 0; i < table->n; i++)
        for (size_t j = 0; j < table->n_columns; j++)
            write_cell(making, sheet, table, i, j);
    write_ends(making, sheet, table);
    set_page(sheet, table, width);
    if (table->chart.n > 0)
        add_chart(making, sheet, table);
}
