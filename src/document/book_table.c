#include "book_table.h"

#include <glib.h>

#include "base/text.h"
#include "book_decimal.h"
#include "document/wording.h"

static const struct unit percent = {"", -2, NULL};

const char *
book_say(const struct book_making *making, const char *zh, const char *en)
{
    return making->language == LANGUAGE_EN ? en : zh;
}

const char *
book_pick(const struct book_making *making, struct words words)
{
    return text_visible(making->arena, language_pick(words, making->language),
                        0);
}

struct book_table *
book_table_new(const struct book_making *making, const char *name,
               const char *title, size_t columns)
{
    struct arena *arena = making->arena;
    struct book_table *table = ARENA_NEW(arena, struct book_table);
    size_t number = making->book->tables.n + 1;
    table->name = name;
    table->sheet = arena_printf(
        arena, book_say(making, "表%zu", "Table %zu"), number);
    table->title = title;
    table->unit_line = table->note = "";
    table->columns = ARENA_NEW_N(arena, struct book_column, columns);
    return table;
}

const char *
book_unit(const struct book_making *making, struct unit unit)
{
    return wording_is_fraction(unit)
               ? unit_text_zh(making->arena, unit)
               : wording_unit(making->arena, unit, false, making->language);
}

static struct book_column *
add_column(struct book_table *table, const char *name, const char *title)
{
    struct book_column *column = &table->columns[table->n_columns++];
    column->name = name;
    column->title = column->head = title;
    column->unit = "";
    return column;
}

void
book_table_key(const struct book_making *making, struct book_table *table,
               const char *name, struct words title)
{
    add_column(table, name, book_pick(making, title));
    table->n_keys = table->n_columns;
}

void
book_table_quantity(const struct book_making *making,
                    struct book_table *table,
                    const struct book_quantity *quantity)
{
    const struct measure *measure = quantity->measure;
    struct book_column *column = add_column(
        table, measure->name, book_pick(making, measure->title));
    bool rank = quantity->integer && quantity->value != NULL;
    column->unit = rank ? "" : book_unit(making, quantity->unit);
    column->type = quantity->integer ? BOOK_INTEGER : BOOK_NUMBER;
}

struct book_row *
book_table_row(const struct book_making *making, struct book_table *table)
{
    struct book_row row = {
        .cells = ARENA_NEW_N(making->arena, struct book_cell,
                             table->n_columns),
    };
    for (size_t i = 0; i < table->n_columns; i++)
        row.cells[i].text = "";
    ARENA_PUSH(making->arena, table, row);
    return &table->items[table->n - 1];
}

struct book_quantity
book_quantity_of(const struct book_making *making,
                 const struct measure *measure)
{
    struct book_quantity quantity = {
        .measure = measure,
        .unit = wording_display_unit(measure->unit, making->language),
        .decimals = 2,
        .sum = book_is_additive(making->survey, measure),
    };
    if (measure->form == VALUE_RATIO) {
        if (!wording_is_fraction(measure->unit))
            quantity.unit = percent;
        quantity.decimals = 1;
    }
    quantity.integer = measure->field != NULL &&
                       measure->field->type == FIELD_INTEGER &&
                       quantity.unit.exponent == 0;
    return quantity;
}

static struct value
value_of(const struct book_making *making,
         const struct book_quantity *quantity, const struct region *region,
         struct period period)
{
    struct value value = {.kind = VALUE_MISSING};
    struct scope scope = {
        .figures = making->figures,
        .region = region,
        .city = region->level == REGION_CITY     ? region
                : region->level == REGION_COUNTY ? region->parent
                                                 : NULL,
        .county = region->level == REGION_COUNTY ? region : NULL,
        .period = period,
    };
    if (quantity->value != NULL) {
        struct findings *none = findings_new(making->arena);
        evaluate(making->arena, quantity->value, &scope, &value, none);
        return value;
    }
    struct figure figure =
        figures_get(making->figures, quantity->measure, region, period);
    if (figure.state == FIGURE_KNOWN)
        value.kind = VALUE_NUMBER;
    value.number = figure.value;
    value.blank = figure.blank;
    return value;
}

struct book_cell
book_cell_of(const struct book_making *making,
             const struct book_quantity *quantity,
             const struct region *region, struct period period)
{
    struct value value = value_of(making, quantity, region, period);
    struct book_cell cell = {.text = ""};
    bool exact;
    if (value.kind != VALUE_NUMBER) {
        cell.missing = !value.blank;
        return cell;
    }
    cell.text = book_decimal(making->arena, value.number, quantity->unit,
                             &cell.decimals, &exact);
    /* A quotient may come out even for one region and not for the next. */
    if (!quantity->sum)
        cell.decimals = quantity->decimals;
    return cell;
}

/* A number is shown with as many decimals as its column needs. */
void
book_table_level(struct book_table *table)
{
    for (size_t j = table->n_keys; j < table->n_columns; j++) {
        int most = 0;
        for (size_t i = 0; i < table->n; i++)
            most = MAX(most, table->items[i].cells[j].decimals);
        for (size_t i = 0; i < table->n; i++)
            table->items[i].cells[j].decimals = most;
    }
}

static bool
is_one_unit(const struct book_table *table)
{
    const char *unit = table->columns[table->n_keys].unit;
    for (size_t j = table->n_keys; j < table->n_columns; j++)
        if (strcmp(table->columns[j].unit, unit) != 0)
            return false;
    return *unit != '\0';
}

static bool
has_unit(const struct book_table *table)
{
    for (size_t j = table->n_keys; j < table->n_columns; j++)
        if (*table->columns[j].unit != '\0')
            return true;
    return false;
}

static bool
is_taken(const struct book_table *table, size_t column)
{
    for (size_t j = 0; j < column; j++)
        if (g_ascii_strcasecmp(table->columns[j].head,
                               table->columns[column].head) == 0)
            return true;
    return false;
}

static void
set_heads(const struct book_making *making, struct book_table *table)
{
    struct arena *arena = making->arena;
    bool one = is_one_unit(table);
    if (*table->unit_line != '\0')
        one = false;
    else if (one)
        table->unit_line =
            arena_printf(arena, book_say(making, "单位：%s", "Unit: %s"),
                         table->columns[table->n_keys].unit);
    else if (has_unit(table))
        table->unit_line =
            book_say(making, "单位：见各列", "Unit: see each column");
    for (size_t j = 0; j < table->n_columns; j++) {
        struct book_column *column = &table->columns[j];
        if (!one && *column->unit != '\0')
            column->head =
                arena_printf(arena, book_say(making, "%s（%s）", "%s (%s)"),
                             column->title, column->unit);
        if (is_taken(table, j))
            column->head =
                arena_printf(arena, "%s [%s]", column->head, column->name);
    }
}

static bool
has_number(const struct book_table *table)
{
    for (size_t i = 0; i < table->n; i++)
        for (size_t j = table->n_keys; j < table->n_columns; j++)
            if (*table->items[i].cells[j].text != '\0')
                return true;
    return false;
}

void
book_table_close(const struct book_making *making, struct book_table *table)
{
    if (table->n_columns == table->n_keys || !has_number(table))
        return;
    set_heads(making, table);
    ARENA_PUSH(making->arena, &making->book->tables, table);
}

static bool
adds_up(const struct survey *survey, const struct expression *expression)
{
    const struct measure *measure;
    switch (expression->kind) {
    case EXPRESSION_NAME:
        measure = survey_measure(survey, expression->text);
        return measure != NULL && book_is_additive(survey, measure);
    case EXPRESSION_BINARY:
        return (expression->operator == OPERATOR_ADD ||
                expression->operator == OPERATOR_SUBTRACT) &&
               adds_up(survey, expression->items[0]) &&
               adds_up(survey, expression->items[1]);
    case EXPRESSION_NUMBER:
    case EXPRESSION_TEXT:
    case EXPRESSION_CALL:
    case EXPRESSION_AT:
    case EXPRESSION_UNARY:
        break;
    }
    return false;
}

bool
book_is_additive(const struct survey *survey, const struct measure *measure)
{
    if (measure->form != VALUE_AMOUNT && measure->form != VALUE_COUNT)
        return false;
    return measure->field != NULL ||
           (measure->value != NULL && adds_up(survey, measure->value));
}
