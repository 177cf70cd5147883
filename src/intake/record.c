#include "record.h"

#include "base/arena.h"
#include "base/progress.h"
#include "values.h"
#include "duplicates.h"
#include "files.h"
#include "header.h"
#include "held.h"
#include "period.h"
#include "places.h"
#include "plain.h"
#include "rowchecks.h"
#include "singly.h"
#include "totals.h"
#include "window.h"

/* A row as far as it is understood. */
struct record {
    struct place at;
    const struct region *around;   /* the city, or the province */
    const struct county *county;   /* NULL: the form has no region */
    const struct field *field;     /* whose cell `county` is */
    const struct region *region;   /* NULL: not understood */
    bool has_period;
    struct date period;
};

static bool
is_total(const struct county *county)
{
    return county->kind == COUNTY_TOTAL || county->kind == COUNTY_SUBTOTAL;
}

/* 某区, 合计: the total of the county beside it. */
static const struct county *
total_of(struct sheet *sheet, const struct region *region)
{
    struct county *county = ARENA_NEW(sheet->bytes, struct county);

    county->kind = COUNTY_TOTAL;
    county->region = region != sheet->city ? region : NULL;
    return county;
}

/* 合计 beside a city, in a file of several, ends that city's rows. */
static const struct county *
total_within(struct sheet *sheet, const struct record *record)
{
    struct county *county;

    if (record->county->region != NULL || sheet->city != NULL ||
        record->around->level != REGION_CITY)
        return record->county;
    county = ARENA_NEW(sheet->bytes, struct county);
    county->kind = COUNTY_SUBTOTAL;
    return county;
}

/* “合计” may also stand in the column of the months, or in one before that
 * of the counties. */
static const struct county *
find_total(struct sheet *sheet, const struct csv_row *row,
           const struct record *record)
{
    const struct field *period = sheet->form->period;
    const struct county *county = record->county;

    if (county != NULL && is_total(county))
        return total_within(sheet, record);
    if (period != NULL && !record->has_period &&
        !values_is_missing(sheet, period)) {
        county = places_label(sheet->places,
                              sheet->cells[period->index].text);
        if (is_total(county))
            return total_of(sheet, record->region);
    }
    if (record->region != NULL || row->cells[0].length == 0)
        return NULL;
    county = places_label(sheet->places, row->cells[0].text);
    return is_total(county) ? county : NULL;
}

static const char *
text_of(const struct sheet *sheet, const struct field *field)
{
    return field != NULL ? sheet->cells[field->index].text : NULL;
}

static void
understand(struct sheet *sheet, const struct csv_row *row,
           struct record *record)
{
    const struct form *form = sheet->form;
    struct whereabouts where;

    *record = (struct record){.at = {sheet->file->name, row->number, 0}};
    where = places_read(sheet->places,
                        (struct place_cells){text_of(sheet, form->city),
                                             text_of(sheet, form->region)});
    record->around = where.around;
    record->region = where.region;
    record->county = where.county != NULL ? where.county : where.city;
    record->field = where.county != NULL ? form->region : form->city;
    if (form->period == NULL)
        record->has_period = true;
    else
        record->has_period =
            period_read(sheet->cells[form->period->index].text,
                        &record->period);
}

/* A date or a telephone number below the table is no figure. */
static bool
is_figure(const struct sheet *sheet, size_t i)
{
    enum number_result result = sheet->numbers[i].result;
    struct date date;

    if (result == NUMBER_MISSING || result == NUMBER_UNREADABLE)
        return false;
    return result != NUMBER_UNIT_OTHER ||
           !period_read(sheet->cells[i].text, &date);
}

/* A figure, or what was meant for a month: 3月.  The form asks for one. */
static bool
has_figure(const struct sheet *sheet)
{
    const struct field *period = sheet->form->period;
    char plain[PLAIN_MAX];

    if (plain_read(sheet->cells[period->index].text, plain) &&
        (g_ascii_isdigit(plain[0]) || plain[0] == '#'))
        return true;
    for (size_t i = 0; i < sheet->form->n_fields; i++)
        if (field_is_numeric(sheet->form->fields[i]) && is_figure(sheet, i))
            return true;
    return false;
}

static const char *
first_text(const struct csv_row *row)
{
    for (size_t i = 0; i < row->n_cells; i++)
        if (row->cells[i].length > 0)
            return row->cells[i].text;
    return "";
}

/* A footnote, “审核人：…”, a page's head: nothing in it is a figure, and it
 * belongs to no county and no month. */
static bool
is_other(const struct sheet *sheet, const struct record *record)
{
    return record->region == NULL && !record->has_period &&
           (record->county->kind == COUNTY_MISSING ||
            record->county->kind == COUNTY_UNKNOWN) &&
           !has_figure(sheet);
}

static void
tell_remark(struct sheet *sheet, const struct csv_row *row)
{
    findings_add(sheet->findings, FINDING_ROW_REMARK,
        ((struct place){sheet->file->name, row->number, 0}),
        .value = first_text(row));
}

static struct words
what_to_do(struct sheet *sheet, const struct record *record)
{
    struct arena *arena = sheet->arena;
    const char *nearest = record->county->nearest;
    struct words around = record->around->name;

    if (nearest != NULL)
        return (struct words){
            {arena_printf(arena, "是否应为“%s”？", nearest),
             arena_printf(arena, "should it be “%s”?", nearest)}};
    return (struct words){
        {arena_printf(arena,
                      "请照 regions.csv 中的名称填写；不属于%s的，请删去本行",
                      language_pick(around, LANGUAGE_ZH)),
         arena_printf(arena,
                      "write the name as in regions.csv; if it is not in %s, "
                      "delete the row",
                      language_pick(around, LANGUAGE_EN))}};
}

static void
tell_region(struct sheet *sheet, const struct record *record)
{
    static const enum finding_code codes[] = {
        [COUNTY_MISSING] = FINDING_VALUE_MISSING,
        [COUNTY_OF_OTHER_CITY] = FINDING_COUNTY_OF_OTHER_CITY,
        [COUNTY_UNKNOWN] = FINDING_COUNTY_UNKNOWN,
    };
    const struct county *county = record->county;
    const struct cell *cell = &sheet->cells[record->field->index];
    struct words second = what_to_do(sheet, record);
    bool city = record->field->role == ROLE_CITY;
    struct words sought =
        sheet->survey->levels[city ? REGION_CITY : REGION_COUNTY];
    g_autofree char *lower =
        g_utf8_strdown(language_pick(sought, LANGUAGE_EN), -1);

    if (county->city != NULL)
        second = county->city->name;
    sought.in[LANGUAGE_EN] = lower;
    findings_add(sheet->findings, codes[county->kind], cell->at,
        .field = record->field->title, .value = cell->text,
        .args = {record->around->name, second, sought});
}

static bool
check_period(struct sheet *sheet, const struct record *record)
{
    const struct field *field = sheet->form->period;
    const struct cell *cell;
    enum finding_code code = FINDING_PERIOD_UNREADABLE;

    if (field == NULL)
        return true;
    cell = &sheet->cells[field->index];
    if (record->has_period)
        return window_check(sheet->window, cell, record->period);
    if (values_is_missing(sheet, field)) {
        if (!field->required)
            return true;
        code = FINDING_VALUE_MISSING;
    } else if (cell->text[0] == '#') {
        code = FINDING_SPREADSHEET_ERROR;
    }
    findings_add(sheet->findings, code, cell->at, .field = field->title,
        .value = cell->text);
    return false;
}

uint64_t
record_digest(struct date period, const struct amount *amounts,
              size_t n_fields)
{
    uint64_t hash = (uint64_t)date_month_number(period);

    for (size_t i = 0; i < n_fields; i++) {
        hash = (hash ^ (uint64_t)amounts[i].value) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
    }
    return hash;
}

static void
digest(struct sheet *sheet, struct date period)
{
    for (size_t i = 0; i < sheet->form->n_fields; i++)
        sheet->n_figures += sheet->amounts[i].value != 0;
    sheet->digest += record_digest(period, sheet->amounts,
                                   sheet->form->n_fields);
}

void
record_count(struct sheet *sheet, const struct region *region, size_t n_rows)
{
    struct intake_part *part = sheet_part(sheet, sheet_city(sheet, region));

    size_t steps = sheet->file->n_rows / PROGRESS_STEP;

    sheet->file->n_rows += n_rows;
    steps = sheet->file->n_rows / PROGRESS_STEP - steps;
    if (steps > 0)
        progress_add(PROGRESS_ROWS, steps * PROGRESS_STEP);
    if (part == NULL)
        return;
    part->n_rows += n_rows;
    part->named = true;
}

/* Checks the row in sheet->cells and hands it on. */
static void
hand_on(struct sheet *sheet, struct place at, const struct region *region,
        struct date period)
{
    struct intake_row row = {
        .form = sheet->form,
        .city = sheet_city(sheet, region),
        .region = region,
        .period = period,
        .amounts = sheet->amounts,
        .cells = sheet->cells,
        .at = at,
    };

    rowchecks_run(sheet->rowchecks, at);
    record_count(sheet, region, 1);
    digest(sheet, period);
    if (sheet->taker != NULL)
        sheet->taker->row(sheet->partial, &row);
}

void
record_release(struct sheet *sheet)
{
    if (!sheet->refused)
        duplicates_close(sheet->duplicates);
    for (const struct held_row *held = sheet->held.first;
         held != NULL && !sheet->refused; held = held->next) {
        size_t first = findings_count(sheet->findings);

        if (!*held->counts)
            continue;
        held_restore(sheet, held);
        hand_on(sheet, (struct place){sheet->file->name, held->row, 0},
                held->region, held->period);
        sheet_tell_whose(sheet, first, sheet_city(sheet, held->region));
    }
}

/* A row without a key is disputed by none. */
static void
take_good(struct sheet *sheet, const struct record *record)
{
    if (sheet->form->n_key == 0)
        hand_on(sheet, record->at, record->region, record->period);
    else
        held_add(sheet, record->at, record->region, record->period,
                 duplicates_add(sheet->duplicates, record->at,
                                record->region, record->period));
}

static void
take_data(struct sheet *sheet, const struct record *record)
{
    totals_add(sheet->totals, record->region, record->period);
    values_check(sheet);
    if (record->region == NULL)
        tell_region(sheet, record);
    if (check_period(sheet, record) && record->region != NULL)
        take_good(sheet, record);
    else
        sheet_refuse_row(sheet);
}

/* What is no data: a remark, the head once more, or another table, below
 * which columns mean something else. */
static bool
take_other(struct sheet *sheet, const struct csv_row *row,
           const struct record *record)
{
    bool same_columns;

    if (header_is_like(sheet, row, &same_columns) && !same_columns) {
        findings_add_detail(sheet->findings, FINDING_TABLE_SECOND,
                            record->at, (struct finding_detail){0});
        sheet_refuse_row(sheet);
        return false;
    }
    if (header_take_units(sheet))
        return true;
    header_check_units(sheet, row);
    tell_remark(sheet, row);
    return true;
}

/* A row of a city that was not asked for, in a file of several. */
static bool
is_unwanted(const struct sheet *sheet, const struct record *record)
{
    return sheet->city == NULL && record->around->level == REGION_CITY &&
           !files_is_wanted(sheet->options, record->around);
}

static bool
take_row(struct sheet *sheet, const struct csv_row *row)
{
    struct record record;
    const struct county *total;

    if (!values_take(sheet, row)) {
        sheet_refuse_row(sheet);
        return true;
    }
    understand(sheet, row, &record);
    if (is_unwanted(sheet, &record))
        return true;
    sheet->whose = sheet_city(sheet, record.around);
    values_read_numbers(sheet);
    total = find_total(sheet, row, &record);
    if (total != NULL) {
        sheet->has_rows = true;
        values_check_totals(sheet);
        totals_compare(sheet->totals, total, record.period);
        return true;
    }
    if (is_other(sheet, &record))
        return take_other(sheet, row, &record);
    sheet->has_rows = true;
    if (sheet_part(sheet, sheet->whose) != NULL)
        sheet_part(sheet, sheet->whose)->named = true;
    take_data(sheet, &record);
    return true;
}

static size_t
bytes_of(const struct csv_row *row)
{
    size_t bytes = row->n_cells;

    for (size_t i = 0; i < row->n_cells; i++)
        bytes += row->cells[i].length;
    return bytes;
}

bool
record_take(struct sheet *sheet, const struct csv_row *row)
{
    size_t first = findings_count(sheet->findings);
    bool more;

    if (!sheet->by_wish && !singly_take(sheet, row->number, bytes_of(row)))
        return false;
    sheet->row = row->number;
    sheet->whose = NULL;
    more = take_row(sheet, row);
    sheet_tell_whose(sheet, first, sheet->whose);
    return more;
}
