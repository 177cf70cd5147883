#include "values.h"

#include "base/arena.h"
#include "base/rational.h"
#include "base/text.h"
#include "plain.h"

static bool
is_blank(const char *text)
{
    uint32_t c;

    while ((c = text_next(&text)) != 0)
        if (!text_is_blank(c))
            return false;
    return true;
}

static bool
has_stray(struct sheet *sheet, const struct csv_row *row)
{
    for (size_t i = 0; i < row->n_cells; i++) {
        const struct cell *cell = &row->cells[i];

        if ((i < sheet->width && sheet->titled[i]) || is_blank(cell->text))
            continue;
        findings_add(sheet->findings, FINDING_CELL_UNTITLED, cell->at,
            .value = cell->text);
        return true;
    }
    return false;
}

bool
values_take(struct sheet *sheet, const struct csv_row *row)
{
    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        int number = sheet->columns[i].number;

        if (number > 0 && (size_t)number <= row->n_cells)
            sheet->cells[i] = row->cells[number - 1];
        else
            sheet->cells[i] = (struct cell){
                "", 0,
                {sheet->file->name, number > 0 ? row->number : 0, number}};
    }
    if (!has_stray(sheet, row))
        return true;
    sheet->has_entries = true;
    return false;
}

void
values_read_numbers(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        sheet->numbers[i] = (struct number){.result = NUMBER_MISSING};
        sheet->amounts[i] = (struct amount){0};
        if (field_is_numeric(sheet->form->fields[i]))
            sheet->numbers[i] = number_read(sheet->cells[i].text,
                                            &sheet->columns[i].rule);
        if (sheet->numbers[i].result != NUMBER_MISSING)
            sheet->has_entries = true;
    }
}

static struct words
smallest(struct sheet *sheet, const struct column *column)
{
    char text[RATIONAL_TEXT_MAX];
    int decimals = column->rule.unit.exponent + column->rule.decimals;

    rational_print(1, decimals, false, text);
    return language_same(arena_strdup(sheet->arena, text));
}

static const enum finding_code number_codes[NUMBER_RESULTS] = {
    [NUMBER_UNREADABLE] = FINDING_NUMBER_UNREADABLE,
    [NUMBER_ERROR_MARK] = FINDING_SPREADSHEET_ERROR,
    [NUMBER_TOO_FINE] = FINDING_NUMBER_TOO_FINE,
    [NUMBER_TOO_LARGE] = FINDING_NUMBER_TOO_LARGE,
    [NUMBER_UNIT_TWICE] = FINDING_NUMBER_UNIT_TWICE,
    [NUMBER_UNIT_OTHER] = FINDING_NUMBER_UNIT_OTHER,
};

static void
tell_number(struct sheet *sheet, size_t i)
{
    const struct column *column = &sheet->columns[i];
    enum number_result result = sheet->numbers[i].result;
    struct words unit = unit_words(sheet->arena, column->rule.unit);
    struct finding_detail detail = {
        .field = column->field->title,
        .value = sheet->cells[i].text,
        .args = {unit},
    };

    if (result == NUMBER_TOO_FINE) {
        detail.args[0] = smallest(sheet, column);
        detail.args[1] = unit;
    }
    findings_add_detail(sheet->findings, number_codes[result],
                        sheet->cells[i].at, detail);
}

/* A bound of forms.yaml, in the form's unit, as text. */
static struct words
bound_words(struct sheet *sheet, struct rational bound)
{
    char text[RATIONAL_EXACT_MAX];

    return language_same(arena_strdup(sheet->arena,
                                      rational_exact(bound, text)));
}

static void
tell_bound(struct sheet *sheet, size_t i, enum finding_code code,
           struct rational bound)
{
    const struct field *field = sheet->form->fields[i];

    findings_add(sheet->findings, code, sheet->cells[i].at,
        .field = field->title, .value = sheet->cells[i].text,
        .args = {bound_words(sheet, bound),
                 unit_words(sheet->arena, field->unit)});
}

/* The amount against a bound, which is in the form's unit; overflow of so
 * large a bound is no finding. */
static int
compare(const struct field *field, int64_t value, struct rational bound)
{
    struct rational base;

    if (!rational_scale(bound, field->unit.exponent, &base))
        return 0;
    return rational_compare(rational_of_decimal(value, field->decimals),
                            base);
}

static bool
is_within(struct sheet *sheet, size_t i)
{
    const struct field *field = sheet->form->fields[i];
    int64_t value = sheet->numbers[i].value;

    /* Nearly all bounds are “not below zero”. */
    if (field->has_minimum && value < 0 && rational_sign(field->minimum) == 0) {
        tell_bound(sheet, i, FINDING_AMOUNT_NEGATIVE, field->minimum);
        return false;
    }
    if (field->has_minimum && rational_sign(field->minimum) != 0 &&
        compare(field, value, field->minimum) < 0) {
        tell_bound(sheet, i, FINDING_AMOUNT_TOO_SMALL, field->minimum);
        return false;
    }
    if (field->has_maximum && compare(field, value, field->maximum) > 0) {
        tell_bound(sheet, i, FINDING_AMOUNT_TOO_LARGE, field->maximum);
        return false;
    }
    return true;
}

static void
tell_missing(struct sheet *sheet, size_t i)
{
    const struct field *field = sheet->form->fields[i];

    /* A column that is not there has been told of once. */
    if (field->required && sheet->columns[i].number > 0)
        findings_add(sheet->findings, FINDING_VALUE_MISSING,
            sheet->cells[i].at, .field = field->title,
            .value = sheet->cells[i].text);
}

static bool
is_choice(const struct field *field, const char *plain)
{
    for (size_t i = 0; i < field->n_choices; i++)
        if (strcmp(field->choices[i], plain) == 0)
            return true;
    return field->n_choices == 0;
}

static void
check_text(struct sheet *sheet, size_t i)
{
    const struct field *field = sheet->form->fields[i];
    const struct cell *cell = &sheet->cells[i];
    if (values_is_missing(sheet, field)) {
        tell_missing(sheet, i);
        return;
    }
    if (is_choice(field, text_trim(sheet->arena, cell->text)))
        return;
    findings_add(sheet->findings, FINDING_VALUE_NOT_LISTED, cell->at,
        .field = field->title, .value = cell->text,
        .args = {language_list(sheet->arena, field->choices,
                               field->n_choices)});
}

static void
check_number(struct sheet *sheet, size_t i)
{
    const struct number *number = &sheet->numbers[i];

    if (number->result == NUMBER_MISSING)
        tell_missing(sheet, i);
    else if (number->result != NUMBER_KNOWN)
        tell_number(sheet, i);
    else if (is_within(sheet, i))
        sheet->amounts[i] = (struct amount){true, number->value};
    if (!sheet->amounts[i].known &&
        (number->result != NUMBER_MISSING || sheet->form->fields[i]->required))
        sheet_refuse_amount(sheet, sheet->form->fields[i]);
}

void
values_check(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        const struct field *field = sheet->form->fields[i];

        if (field_is_numeric(field))
            check_number(sheet, i);
        else if (field->role == ROLE_NONE)
            check_text(sheet, i);
    }
}

void
values_check_totals(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->form->n_fields; i++)
        if (sheet->numbers[i].result > NUMBER_KNOWN)
            tell_number(sheet, i);
}

bool
values_is_missing(const struct sheet *sheet, const struct field *field)
{
    char plain[PLAIN_MAX];

    return plain_read(sheet->cells[field->index].text, plain) &&
           plain_is_missing(plain, sheet->form->missing,
                            sheet->form->n_missing);
}
