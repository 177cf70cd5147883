#include "sheet.h"

#include <glib/gstdio.h>

#include "base/arena.h"
#include "bulk.h"
#include "duplicates.h"
#include "header.h"
#include "places.h"
#include "record.h"
#include "rowchecks.h"
#include "totals.h"
#include "window.h"

void
sheet_alone(struct sheet *sheet)
{
    if (sheet->large == NULL || sheet->is_alone)
        return;
    g_mutex_lock(sheet->large);
    sheet->is_alone = true;
}

void
sheet_done(struct sheet *sheet)
{
    if (sheet->is_alone)
        g_mutex_unlock(sheet->large);
    sheet->is_alone = false;
}

static size_t
n_parts(const struct sheet *sheet)
{
    return sheet->city != NULL ? 1 : sheet->survey->province->n;
}

static void
open_parts(struct sheet *sheet)
{
    size_t n = n_parts(sheet);

    sheet->parts = ARENA_NEW_N(sheet->arena, struct intake_part, n);
    for (size_t i = 0; i < n; i++)
        sheet->parts[i].incomplete =
            ARENA_NEW_N(sheet->arena, bool, sheet->form->n_fields);
    sheet->file->parts = sheet->parts;
}

static void
open_rows(struct sheet *sheet)
{
    size_t n = sheet->form->n_fields;
    struct intake_header *headers =
        ARENA_NEW_N(sheet->arena, struct intake_header, n);

    for (size_t i = 0; i < n; i++)
        headers[i] = (struct intake_header){
            .column = sheet->columns[i].number,
            .unit = sheet->columns[i].rule.unit,
        };
    sheet->headers = headers;
    sheet->file->headers = headers;
    open_parts(sheet);
    sheet->file->form = sheet->form;
    sheet->file->readable = true;
    sheet->cells = ARENA_NEW_N(sheet->arena, struct cell, n);
    sheet->numbers = ARENA_NEW_N(sheet->arena, struct number, n);
    sheet->amounts = ARENA_NEW_N(sheet->arena, struct amount, n);
    sheet->places = places_new(sheet->bytes, sheet->survey, sheet->form,
                               sheet->city);
    sheet->duplicates = duplicates_new(sheet);
    sheet->rowchecks = rowchecks_new(sheet);
    sheet->totals = totals_new(sheet);
    sheet->window = window_new(sheet);
    if (sheet->taker != NULL)
        sheet->partial = sheet->taker->open(sheet->taker->taker, sheet->file);
}

void
sheet_refuse_amount(struct sheet *sheet, const struct field *field)
{
    for (size_t i = 0; i < n_parts(sheet); i++)
        if (sheet->city != NULL || sheet->whose == NULL ||
            sheet->whose->position == i)
            sheet->parts[i].incomplete[field->index] = true;
}

void
sheet_refuse_row(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->form->n_fields; i++)
        sheet_refuse_amount(sheet, sheet->form->fields[i]);
}

const struct region *
sheet_city(const struct sheet *sheet, const struct region *region)
{
    const struct region *city =
        region->level == REGION_COUNTY ? region->parent : region;

    if (sheet->city != NULL)
        return sheet->city;
    return city->level == REGION_CITY ? city : NULL;
}

void
sheet_tell_whose(const struct sheet *sheet, size_t first,
                 const struct region *city)
{
    if (sheet->city != NULL || city == NULL)
        return;
    for (size_t i = first; i < findings_count(sheet->findings); i++)
        if (findings_get(sheet->findings, i)->detail.office == 0)
            findings_edit(sheet->findings, i)->detail.office =
                city->position + 1;
}

struct intake_part *
sheet_part(const struct sheet *sheet, const struct region *city)
{
    if (sheet->city != NULL)
        return &sheet->parts[0];
    return city != NULL ? &sheet->parts[city->position] : NULL;
}

static void
close_rows(struct sheet *sheet)
{
    record_release(sheet);
    totals_close(sheet->totals);
    window_close(sheet->window);
    places_free(sheet->places);
    duplicates_free(sheet->duplicates);
    totals_free(sheet->totals);
}

/* The row with one cell exchanged; `space` has room for its cells. */
static struct csv_row
exchange(const struct csv_row *row, const struct intake_instead *instead,
         struct cell *space)
{
    struct csv_row changed = *row;

    for (size_t i = 0; i < row->n_cells; i++) {
        space[i] = row->cells[i];
        if ((int)i + 1 == instead->at.column) {
            space[i].text = instead->text;
            space[i].length = strlen(instead->text);
        }
    }
    changed.cells = space;
    return changed;
}

static bool read_row(struct sheet *sheet, const struct csv_row *row);

static bool
take_row(void *taker, const struct csv_row *row)
{
    struct sheet *sheet = taker;
    const struct intake_instead *instead = sheet->instead;

    if (instead != NULL && instead->at.row == row->number) {
        g_autofree struct cell *space = g_new(struct cell, row->n_cells + 1);
        struct csv_row changed = exchange(row, instead, space);

        return read_row(sheet, &changed);
    }
    return read_row(sheet, row);
}

static bool
read_row(struct sheet *sheet, const struct csv_row *row)
{
    enum header_result result;

    if (sheet->file->readable)
        return record_take(sheet, row);
    result = header_read(sheet, row);
    if (result == HEADER_FOUND)
        open_rows(sheet);
    sheet->n_rows_seen++;
    return result != HEADER_USELESS &&
           (result == HEADER_FOUND || sheet->n_rows_seen < HEADER_ROWS_MAX);
}

/* The bytes were good, but there was nothing to read. */
static void
tell_unreadable(struct sheet *sheet)
{
    struct place at = {sheet->file->name, 0, 0};
    struct words title = {{"任何一张表", "any form"}};

    if (sheet->file->readable || sheet->file->header_row > 0)
        return;
    if (sheet->form != NULL)
        title = sheet->form->title;
    findings_add(sheet->findings,
        sheet->n_rows_seen == 0 ? FINDING_FILE_EMPTY : FINDING_HEADER_MISSING,
        at, .args = {title});
}

static bool
is_decoded(const struct intake_file *file)
{
    return file->dialect.encoding != ENCODING_UTF8 &&
           file->dialect.encoding != ENCODING_UTF8_BOM;
}

/* Files that are held as a whole, decoded, up to this size may be held by all
 * threads at once. */
#define LARGE_BYTES ((goffset)16 << 20)

static bool
is_large(const char *path)
{
    GStatBuf status;

    return g_stat(path, &status) == 0 && status.st_size > LARGE_BYTES;
}

/* Reads the file with one delimiter, "" for the likeliest, its findings
 * apart. */
static bool
read_with(struct sheet *sheet, const char *delimiter,
          const struct csv_limits *limits)
{
    struct intake_file *file = sheet->file;
    bool read;

    sheet->findings = findings_new(sheet->arena);
    /* One cell is another's: whether rows are ordinary is not looked at. */
    sheet->by_wish = sheet->instead != NULL;
    sheet->above.n = 0;
    sheet->n_rows_seen = 0;
    g_strlcpy(file->dialect.delimiter, delimiter,
              sizeof file->dialect.delimiter);
    if (sheet->instead == NULL && bulk_read(sheet, limits, take_row, &read))
        return read;
    if (is_large(file->path))
        sheet_alone(sheet);
    if (sheet->text.start == NULL &&
        !rows_load(sheet->bytes, file->path, file->name, limits,
                   &file->dialect, &sheet->text, sheet->findings))
        return false;
    if (sheet->instead == NULL && is_decoded(file) &&
        bulk_read_text(sheet, &sheet->text, limits, take_row, &read))
        return read;
    return rows_parse_text(sheet->bytes, &sheet->text, file->name, limits,
                           &file->dialect, take_row, sheet, sheet->findings);
}

/* The delimiter under which a header is found is the right one, however
 * many commas the notes below a short table have. */
static bool
read_rows(struct sheet *sheet, const struct csv_limits *limits)
{
    struct intake_file *file = sheet->file;
    struct csv_dialect likeliest;
    struct findings *first;
    size_t n_rows;
    bool read = read_with(sheet, "", limits);

    if (file->header_row > 0 || sheet->n_rows_seen == 0)
        return read;
    first = sheet->findings;
    likeliest = file->dialect;
    n_rows = sheet->n_rows_seen;
    for (size_t i = 0; csv_delimiters[i] != NULL; i++) {
        bool again;

        if (strcmp(csv_delimiters[i], likeliest.delimiter) == 0)
            continue;
        again = read_with(sheet, csv_delimiters[i], limits);
        if (file->header_row > 0)
            return again;
    }
    sheet->findings = first;
    sheet->n_rows_seen = n_rows;
    file->dialect = likeliest;
    return read;
}

/* A column of figures was there to be filled in; where one is missing, that
 * is what is wrong. */
static bool
is_not_filled_in(const struct sheet *sheet)
{
    bool found = false;

    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        const struct field *field = sheet->form->fields[i];
        bool here = sheet->columns[i].number > 0;

        if (field->required && !here)
            return false;
        found |= field_is_numeric(field) && here;
    }
    return found && !sheet->has_entries;
}

/* One finding for the whole form, and not one for every cell of it. */
static void
tell_not_filled_in(struct sheet *sheet)
{
    struct findings *others = findings_new(sheet->arena);
    const struct region *city =
        sheet->city != NULL ? sheet->city : sheet->survey->province;

    for (size_t i = 0; i < findings_count(sheet->findings); i++) {
        const struct finding *finding = findings_get(sheet->findings, i);

        if (finding->code != FINDING_VALUE_MISSING)
            findings_add_detail(others, finding->code, finding->at,
                                finding->detail);
    }
    sheet->findings = others;
    findings_add(sheet->findings, FINDING_FORM_NOT_FILLED_IN,
        ((struct place){sheet->file->name, 0, 0}),
        .args = {city->name, sheet->form->title});
}

void
sheet_read(struct sheet *sheet, struct arena *bytes,
           const struct csv_limits *limits)
{
    struct intake_file *file = sheet->file;
    struct findings *findings = sheet->findings;
    bool read;

    sheet->bytes = bytes;
    read = read_rows(sheet, limits);
    findings_merge(findings, sheet->findings);
    sheet->findings = findings;

    if (read)
        tell_unreadable(sheet);
    if (file->readable)
        close_rows(sheet);
    if (file->readable && read && is_not_filled_in(sheet))
        tell_not_filled_in(sheet);
    /* Rows before a broken one were taken, but the file was not. */
    file->readable = file->readable && read && !sheet->refused;
}
