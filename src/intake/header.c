#include "header.h"

#include "base/arena.h"
#include "base/text.h"
#include "title.h"

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

/* All of them: “填报单位：…” looks the same as “单位：万元”. */
static void
keep_units(struct sheet *sheet, const struct csv_row *row)
{
    for (size_t i = 0; i < row->n_cells; i++)
        title_units(sheet->arena, row->cells[i].text, &sheet->units);
}

static void
refuse_unit(struct sheet *sheet, const struct column *column,
            const struct cell *cell, const char *unit)
{
    struct unit own = column->field->unit;

    findings_add(sheet->findings, FINDING_UNIT_OTHER, cell->at,
        .field = column->field->title, .value = cell->text,
        .args = {language_same(unit),
                 {{unit_text_zh(sheet->arena, own),
                   unit_text_en(sheet->arena, own)}}});
}

/* The unit of the header, else of the line above it, else of the form. */
static void
set_unit(struct sheet *sheet, struct column *column, const struct cell *cell,
         const char *text)
{
    struct unit own = column->field->unit;

    column->rule.unit = own;
    if (!field_is_numeric(column->field))
        return;
    if (text != NULL && *text != '\0') {
        struct unit unit = unit_read(sheet->arena, text);

        if (unit_same_base(unit, own))
            column->rule.unit.exponent = unit.exponent;
        else
            refuse_unit(sheet, column, cell, text);
        return;
    }
    for (size_t i = 0; i < sheet->units.n; i++)
        if (*own.base != '\0' && unit_same_base(sheet->units.items[i], own))
            column->rule.unit.exponent = sheet->units.items[i].exponent;
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
    keep_units(sheet, row);
    return HEADER_NONE;
}

bool
header_is_like(struct sheet *sheet, const struct csv_row *row,
               bool *same_columns)
{
    if (!is_header(sheet->arena, sheet->form, row))
        return false;
    *same_columns = true;
    for (size_t i = 0; i < row->n_cells; i++) {
        const struct field *field =
            title_read(sheet->arena, sheet->form, row->cells[i].text).field;

        if (field != NULL &&
            sheet->columns[field->index].number != (int)i + 1)
            *same_columns = false;
    }
    return true;
}
