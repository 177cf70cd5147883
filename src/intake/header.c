#include "header.h"

#include "base/arena.h"
#include "base/text.h"
#include "title.h"
#include "unitline.h"
#include "values.h"

static size_t
count_titles(struct arena *arena, const struct form *form,
             const struct csv_row *row)
{
    size_t n = 0;

    for (size_t i = 0; i < row->n_cells; i++)
        n += title_read(arena, form, row->cells[i].text).field != NULL;
    return n;
}

static bool
is_header(struct arena *arena, const struct form *form,
          const struct csv_row *row)
{
    return count_titles(arena, form, row) >= MIN(2, form->n_fields);
}

/* The form with the most titles in this row; of equals the smaller one. */
static const struct form *
find_form(const struct sheet *sheet, const struct csv_row *row)
{
    const struct form *best = NULL;
    size_t most = 1;

    for (size_t i = 0; i < sheet->survey->n_forms; i++) {
        const struct form *form = sheet->survey->forms[i];
        size_t n = count_titles(sheet->arena, form, row);

        if (n > most ||
            (n == most && best != NULL && form->n_fields < best->n_fields)) {
            best = form;
            most = n;
        }
    }
    return best;
}

/* Which units they name can be said once the form is known. */
static void
keep_row(struct sheet *sheet, const struct csv_row *row)
{
    struct csv_row kept = *row;
    struct cell *cells = ARENA_NEW_N(sheet->arena, struct cell, row->n_cells);

    for (size_t i = 0; i < row->n_cells; i++) {
        cells[i] = row->cells[i];
        cells[i].text = arena_strdup(sheet->arena, cells[i].text);
    }
    kept.cells = cells;
    ARENA_PUSH(sheet->arena, &sheet->above, kept);
}

/* A unit that converts contradicts what was said before, or comes too late. */
static void
refuse_unit(struct sheet *sheet, struct column *column,
            const struct cell *cell, const char *unit)
{
    struct unit own = column->field->unit;
    int exponent;
    bool converts = unitline_converts(unit_read(sheet->arena, unit), own,
                                      &exponent);

    column->stated = true;
    findings_add(sheet->findings,
        converts ? FINDING_UNIT_DISPUTED : FINDING_UNIT_OTHER, cell->at,
        .field = column->field->title, .value = cell->text,
        .args = {language_same(unit),
                 unit_words(sheet->arena, converts ? column->rule.unit : own)});
}

/* As the form itself names it in English: letters, RMB 10,000. */
static bool
is_own_unit(struct sheet *sheet, const char *text, struct unit own)
{
    const char *english = unit_text_en(sheet->arena, own);

    return strcmp(text_fold(sheet->arena, english),
                  text_fold(sheet->arena, text)) == 0;
}

/* The unit of the header, else of a line above it, else of the form. */
static void
set_unit(struct sheet *sheet, struct column *column, const struct cell *cell,
         const char *text)
{
    struct unit own = column->field->unit;

    column->rule.unit = own;
    if (!field_is_numeric(column->field))
        return;
    if (text != NULL && *text != '\0') {
        if (is_own_unit(sheet, text, own) ||
            unitline_converts(unit_read(sheet->arena, text), own,
                              &column->rule.unit.exponent))
            column->stated = true;
        else
            refuse_unit(sheet, column, cell, text);
    }
}

static bool
may_be_stated(const struct column *column)
{
    return column->number > 0 && !column->stated &&
           field_is_numeric(column->field) &&
           *column->field->unit.base != '\0';
}

/* For a unit that no column is counted in: most likely the money's. */
static struct column *
column_to_refuse(struct sheet *sheet)
{
    struct column *first = NULL;

    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        struct column *column = &sheet->columns[i];

        if (!may_be_stated(column))
            continue;
        if (unit_is_money(column->field->unit))
            return column;
        if (first == NULL)
            first = column;
    }
    return first;
}

/* Two lines that name different units for one column refuse it. */
static void
set_named_unit(struct sheet *sheet, struct column *column,
               const struct named_units *units)
{
    const struct named_unit *taken = NULL;
    int exponent;

    for (size_t i = 0; i < units->n; i++) {
        const struct named_unit *named = &units->items[i];

        if (!named->known ||
            !unitline_converts(named->unit, column->field->unit, &exponent))
            continue;
        if (taken != NULL && exponent != column->rule.unit.exponent) {
            refuse_unit(sheet, column, &named->cell, named->text);
            return;
        }
        taken = named;
        column->rule.unit.exponent = exponent;
    }
    column->stated = taken != NULL;
}

static void
refuse_unknown_units(struct sheet *sheet, const struct named_units *units)
{
    for (size_t i = 0; i < units->n; i++) {
        const struct named_unit *named = &units->items[i];
        struct column *column = column_to_refuse(sheet);

        if (!named->known && column != NULL)
            refuse_unit(sheet, column, &named->cell, named->text);
    }
}

static const struct cell *
cell_above(const struct csv_row *row, const struct column *column)
{
    if (column->number == 0 || (size_t)column->number > row->n_cells ||
        !field_is_numeric(column->field) ||
        *row->cells[column->number - 1].text == '\0')
        return NULL;
    return &row->cells[column->number - 1];
}

/* Nothing but units, each above a column that is counted in it. */
static bool
is_row_of_units_above(struct sheet *sheet, const struct csv_row *row)
{
    struct named_unit named;
    size_t n = 0, n_cells = 0;

    for (size_t i = 0; i < row->n_cells; i++)
        n_cells += *text_trim(sheet->arena, row->cells[i].text) != '\0';
    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        const struct column *column = &sheet->columns[i];
        const struct cell *cell = cell_above(row, column);

        n += cell != NULL &&
             unitline_cell(sheet->arena, cell->text, column->field->unit,
                           &named) &&
             named.known;
    }
    return n >= 2 && n == n_cells;
}

static void
take_row_of_units_above(struct sheet *sheet, const struct csv_row *row)
{
    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        struct column *column = &sheet->columns[i];
        const struct cell *cell = cell_above(row, column);
        struct named_unit named;
        int exponent;

        if (cell == NULL)
            continue;
        unitline_cell(sheet->arena, cell->text, column->field->unit, &named);
        unitline_converts(named.unit, column->field->unit, &exponent);
        if (!column->stated)
            column->rule.unit.exponent = exponent;
        else if (exponent != column->rule.unit.exponent)
            refuse_unit(sheet, column, cell, named.text);
        column->stated = true;
    }
}

static void
take_units_above(struct sheet *sheet)
{
    struct named_units units = {0};

    for (size_t i = 0; i < sheet->above.n; i++)
        if (is_row_of_units_above(sheet, &sheet->above.items[i]))
            take_row_of_units_above(sheet, &sheet->above.items[i]);
    for (size_t i = 0; i < sheet->above.n; i++)
        if (!is_row_of_units_above(sheet, &sheet->above.items[i]))
            unitline_read(sheet->arena, sheet->form,
                          sheet->above.items[i].cells,
                          sheet->above.items[i].n_cells, &units);
    for (size_t i = 0; i < sheet->form->n_fields; i++)
        if (may_be_stated(&sheet->columns[i]))
            set_named_unit(sheet, &sheet->columns[i], &units);
    refuse_unknown_units(sheet, &units);
}

static void
take_title(struct sheet *sheet, const struct cell *cell, bool *taken)
{
    struct title heading =
        title_read(sheet->arena, sheet->form, cell->text);
    struct column *column;

    if (heading.field == NULL)
        return;
    column = &sheet->columns[heading.field->index];
    if (!taken[heading.field->index]) {
        taken[heading.field->index] = true;
        column->number = cell->at.column;
        set_unit(sheet, column, cell, heading.unit);
        return;
    }
    findings_add(sheet->findings, FINDING_COLUMN_REPEATED, cell->at,
        .field = heading.field->title, .value = cell->text,
        .args = {language_same(arena_printf(sheet->arena, "%d",
                                            column->number))});
}

/* A column that nobody asked for may stay; one that is nearly called like a
 * column that is wanted must be asked about. */
static void
tell_unknown(struct sheet *sheet, const struct cell *cell, const bool *taken)
{
    static const enum finding_level query = FINDING_QUERY;
    const char *nearest;

    if (title_read(sheet->arena, sheet->form, cell->text).field != NULL)
        return;
    nearest = title_nearest(sheet->arena, sheet->form, taken, cell->text);
    findings_add(sheet->findings, FINDING_COLUMN_UNKNOWN, cell->at,
        .value = cell->text, .args = {language_same(nearest)},
        .level = nearest != NULL ? &query : NULL);
}

/* False when rows cannot be told apart without a column that is missing. */
static bool
tell_missing(struct sheet *sheet, struct place at)
{
    bool useful = true;

    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        const struct field *field = sheet->form->fields[i];

        if (sheet->columns[i].number > 0 || !field->required)
            continue;
        findings_add(sheet->findings, FINDING_COLUMN_MISSING, at,
            .field = field->title);
        if (field->role != ROLE_NONE)
            useful = false;
    }
    return useful;
}

static void
set_columns(struct sheet *sheet)
{
    const struct form *form = sheet->form;

    sheet->columns = ARENA_NEW_N(sheet->arena, struct column, form->n_fields);
    for (size_t i = 0; i < form->n_fields; i++) {
        const struct field *field = form->fields[i];

        sheet->columns[i] = (struct column){
            .field = field,
            .rule = {field->unit, field->decimals, form->missing,
                     form->n_missing},
        };
    }
}

static bool
is_titled(struct sheet *sheet, const struct cell *cell)
{
    return *text_trim(sheet->arena, cell->text) != '\0';
}

static enum header_result
take_header(struct sheet *sheet, const struct csv_row *row)
{
    struct arena *arena = sheet->arena;
    bool *taken = ARENA_NEW_N(arena, bool, sheet->form->n_fields);
    struct place at = {sheet->file->name, row->number, 0};

    set_columns(sheet);
    sheet->file->header_row = row->number;
    sheet->width = row->n_cells;
    sheet->titled = ARENA_NEW_N(arena, bool, row->n_cells);
    for (size_t i = 0; i < row->n_cells; i++)
        take_title(sheet, &row->cells[i], taken);
    take_units_above(sheet);
    for (size_t i = 0; i < row->n_cells; i++) {
        sheet->titled[i] = is_titled(sheet, &row->cells[i]);
        if (sheet->titled[i])
            tell_unknown(sheet, &row->cells[i], taken);
    }
    return tell_missing(sheet, at) ? HEADER_FOUND : HEADER_USELESS;
}

enum header_result
header_read(struct sheet *sheet, const struct csv_row *row)
{
    if (sheet->form == NULL)
        sheet->form = find_form(sheet, row);
    if (sheet->form != NULL && is_header(sheet->arena, sheet->form, row))
        return take_header(sheet, row);
    keep_row(sheet, row);
    return HEADER_NONE;
}

/* The head of a known column stands here, and counts in the same unit. */
static bool
is_same_column(struct sheet *sheet, const struct cell *cell, size_t i)
{
    struct title title = title_read(sheet->arena, sheet->form, cell->text);
    const struct column *column;
    int exponent;

    if (title.field == NULL) {
        /* An unknown title where a known one was heads another table. */
        for (size_t k = 0; k < sheet->form->n_fields; k++)
            if (sheet->columns[k].number == (int)i + 1)
                return !is_titled(sheet, cell);
        return true;
    }
    column = &sheet->columns[title.field->index];
    if (column->number != (int)i + 1)
        return false;
    if (!field_is_numeric(column->field) || title.unit == NULL ||
        *title.unit == '\0')
        return true;
    return unitline_converts(unit_read(sheet->arena, title.unit),
                             column->field->unit, &exponent) &&
           exponent == column->rule.unit.exponent;
}

bool
header_is_like(struct sheet *sheet, const struct csv_row *row,
               bool *same_columns)
{
    if (!is_header(sheet->arena, sheet->form, row))
        return false;
    *same_columns = true;
    for (size_t i = 0; i < row->n_cells; i++)
        if (!is_same_column(sheet, &row->cells[i], i))
            *same_columns = false;
    return true;
}

static bool
is_row_of_units(struct sheet *sheet)
{
    struct named_unit named;
    size_t n = 0;

    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        const struct field *field = sheet->form->fields[i];

        if (!field_is_numeric(field) || values_is_missing(sheet, field))
            continue;
        if (!unitline_cell(sheet->arena, sheet->cells[i].text, field->unit,
                           &named))
            return false;
        n++;
    }
    return n > 0;
}

bool
header_take_units(struct sheet *sheet)
{
    struct named_unit named;

    if (!is_row_of_units(sheet))
        return false;
    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        struct column *column = &sheet->columns[i];
        const struct cell *cell = &sheet->cells[i];
        int exponent;

        if (!field_is_numeric(column->field) ||
            values_is_missing(sheet, column->field))
            continue;
        unitline_cell(sheet->arena, cell->text, column->field->unit, &named);
        if (named.known && !column->stated && !sheet->has_rows)
            unitline_converts(named.unit, column->field->unit,
                              &column->rule.unit.exponent);
        else if (!unitline_converts(named.unit, column->field->unit,
                                    &exponent) ||
                 exponent != column->rule.unit.exponent)
            refuse_unit(sheet, column, cell, named.text);
        column->stated = true;
        sheet->headers[i].unit = column->rule.unit;
    }
    return true;
}

void
header_check_units(struct sheet *sheet, const struct csv_row *row)
{
    struct named_units units = {0};

    unitline_read(sheet->arena, sheet->form, row->cells, row->n_cells,
                  &units);
    for (size_t i = 0; i < units.n; i++)
        for (size_t k = 0; k < sheet->form->n_fields; k++) {
            struct column *column = &sheet->columns[k];
            const struct named_unit *named = &units.items[i];
            int exponent;

            if (named->known && may_be_stated(column) &&
                unitline_converts(named->unit, column->field->unit,
                                  &exponent) &&
                exponent != column->rule.unit.exponent)
                refuse_unit(sheet, column, &named->cell, named->text);
        }
    refuse_unknown_units(sheet, &units);
}
