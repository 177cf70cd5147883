#include "command.h"

#include <glib.h>
#include <stdio.h>

#include "base/file.h"
#include "base/text.h"
#include "columnnames.h"
#include "output/report.h"
#include "output/sink.h"
#include "run.h"

enum read_format { READ_CSV, READ_JSON };

/* What is being printed, and how far. */
struct reading {
    struct run run;
    struct byte_sink *sink;
    enum read_format format;
    const struct form *form;
    struct columns *columns;     /* of a file that belongs to no form */
    size_t n_rows;
};

/* ---- rows ---- */

static void
begin_row(struct reading *r)
{
    if (r->format == READ_JSON)
        sink_text(r->sink, r->n_rows == 0 ? "\n    {" : ",\n    {");
    r->n_rows++;
}

/* Line breaks and tabs belong to a cell; what else cannot be seen is shown,
 * lest it steer a terminal. */
static const char *
harmless(const struct reading *r, const char *text)
{
    for (const char *at = text; *at != '\0';) {
        uint32_t c = text_next(&at);

        if (text_is_invisible(c) && c != '\n' && c != '\r' && c != '\t')
            return text_visible(r->run.arena, text, 0);
    }
    return text;
}

/* `text` NULL: missing. */
static void
print_field(struct reading *r, size_t i, const char *name, const char *text,
            bool bare)
{
    if (r->format == READ_CSV) {
        sink_text(r->sink, i == 0 ? "" : ",");
        sink_csv(r->sink, text != NULL ? harmless(r, text) : "");
        return;
    }
    sink_text(r->sink, i == 0 ? "" : ", ");
    sink_json(r->sink, name);
    sink_text(r->sink, ": ");
    if (text == NULL)
        sink_text(r->sink, "null");
    else if (bare)
        sink_text(r->sink, text);
    else
        sink_json(r->sink, text);
}

static void
end_row(struct reading *r)
{
    sink_text(r->sink, r->format == READ_JSON ? "}" : "\n");
}

static void
print_head(struct reading *r, const char *const *names, size_t n)
{
    if (r->format != READ_CSV)
        return;
    for (size_t i = 0; i < n; i++)
        print_field(r, i, NULL, names[i], false);
    end_row(r);
}

/* ---- a file of a form ---- */

static const char *
amount_text(struct arena *arena, const struct field *field, int64_t amount)
{
    char buffer[RATIONAL_TEXT_MAX];
    int decimals = field->decimals + field->unit.exponent;
    struct rational value = rational_of_decimal(amount, decimals);
    int128 units;
    for (int d = 0; d <= decimals; d++)
        if (rational_round(value, d, ROUND_HALF_AWAY, &units) &&
            rational_compare(rational_of_decimal((int64_t)units, d),
                             value) == 0)
            return arena_strdup(arena,
                                rational_print(units, d, false, buffer));
    return "";
}

static const char *
period_text(struct arena *arena, struct date date)
{
    if (date.day > 0)
        return arena_printf(arena, "%04d-%02d-%02d", date.year, date.month,
                            date.day);
    return arena_printf(arena, "%04d-%02d", date.year, date.month);
}

static const char *
field_text(struct arena *arena, const struct field *field,
           const struct intake_row *row)
{
    if (field->role == ROLE_REGION)
        return language_pick(row->region->name, LANGUAGE_ZH);
    if (field->role == ROLE_CITY && row->city != NULL)
        return language_pick(row->city->name, LANGUAGE_ZH);
    if (field->role == ROLE_PERIOD)
        return period_text(arena, row->period);
    if (field->measure == NULL)
        return text_trim(arena, row->cells[field->index].text);
    if (!row->amounts[field->index].known)
        return NULL;
    return amount_text(arena, field, row->amounts[field->index].value);
}

static void *
open_partial(void *taker, const struct intake_file *file)
{
    struct reading *r = taker;
    r->form = file->form;
    const char **names =
        ARENA_NEW_N(r->run.arena, const char *, file->form->n_fields);
    for (size_t i = 0; i < file->form->n_fields; i++)
        names[i] = file->form->fields[i]->name;
    print_head(r, names, file->form->n_fields);
    return r;
}

static void
take_row(void *partial, const struct intake_row *row)
{
    struct reading *r = partial;
    struct arena *scratch = arena_new();
    begin_row(r);
    for (size_t i = 0; i < row->form->n_fields; i++) {
        const struct field *field = row->form->fields[i];
        print_field(r, i, field->name, field_text(scratch, field, row),
                    field->measure != NULL);
    }
    end_row(r);
    arena_free(scratch);
}

static void
merge_partial(void *taker, void *partial)
{
    (void)taker;
    (void)partial;
}

/* ---- a file of no form ---- */

static void
take_head(struct reading *r, const struct csv_row *row)
{
    const char **titles =
        ARENA_NEW_N(r->run.arena, const char *, row->n_cells + 1);

    for (size_t i = 0; i < row->n_cells; i++)
        titles[i] = arena_strndup(r->run.arena, row->cells[i].text,
                                  row->cells[i].length);
    r->columns = columnnames_new(r->run.arena, titles, row->n_cells);
    print_head(r, titles, row->n_cells);
}

static bool
take_raw(void *taker, const struct csv_row *row)
{
    struct reading *r = taker;
    size_t n;

    if (r->columns == NULL) {
        take_head(r, row);
        return true;
    }
    n = MAX(row->n_cells, columnnames_count(r->columns));
    begin_row(r);
    for (size_t i = 0; i < n; i++)
        print_field(r, i, columnnames_get(r->columns, i),
                    i < row->n_cells ? row->cells[i].text : NULL, false);
    end_row(r);
    return true;
}

/* ---- the command ---- */

static void
begin(struct reading *r)
{
    if (r->format == READ_JSON)
        sink_text(r->sink, "{\n  \"rows\": [");
}

/* As they stand in the file: rows call two columns of one title apart. */
static void
print_titles(struct reading *r)
{
    size_t n = r->columns != NULL ? columnnames_count(r->columns) : 0;

    if (r->columns == NULL)
        return;
    sink_text(r->sink, ",\n  \"titles\": [");
    for (size_t i = 0; i < n; i++) {
        sink_text(r->sink, i == 0 ? "" : ", ");
        sink_json(r->sink, columnnames_title(r->columns, i));
    }
    sink_text(r->sink, "]");
}

/* What was found out on the way comes last: the rows stream. */
static void
end(struct reading *r, const char *name, const struct csv_dialect *dialect,
    int header_row)
{
    const char *form = r->form != NULL ? r->form->name : NULL;
    if (r->format == READ_CSV) {
        fprintf(
            stderr, _("%s: %s, %s, “%s”, header row %d, form %s, %zu rows\n"),
            text_visible(r->run.arena, name, 0),
            encoding_name(dialect->encoding), dialect->newline,
            strcmp(dialect->delimiter, "\t") == 0 ? "TAB" : dialect->delimiter,
            header_row, form != NULL ? form : "-", r->n_rows);
        return;
    }
    sink_text(r->sink, "\n  ],\n  \"file\": ");
    sink_json(r->sink, name);
    sink_text(r->sink, ",\n  \"encoding\": ");
    sink_json(r->sink, encoding_name(dialect->encoding));
    sink_text(r->sink, ",\n  \"delimiter\": ");
    sink_json(r->sink, dialect->delimiter);
    sink_text(r->sink, ",\n  \"newline\": ");
    sink_json(r->sink, dialect->newline != NULL ? dialect->newline : "");
    sink_printf(r->sink, ",\n  \"header_row\": %d,\n  \"form\": ",
                header_row);
    if (form != NULL)
        sink_json(r->sink, form);
    else
        sink_text(r->sink, "null");
    print_titles(r);
    sink_text(r->sink, "\n}\n");
}

/* The edition a file lies in (EDITION/submissions/CITY/FILE), or NULL. */
static const char *
find_edition(struct arena *arena, const char *path, const char **city,
             const char **name)
{
    g_autofree char *file = g_path_get_basename(path);
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *place = g_path_get_basename(folder);
    g_autofree char *edition =
        g_build_filename(folder, "..", "..", NULL);
    g_autofree char *clean = g_canonicalize_filename(edition, NULL);
    g_autofree char *yaml = g_build_filename(clean, "edition.yaml", NULL);
    if (!file_exists(yaml))
        return NULL;
    *city = arena_strdup(arena, place);
    *name = arena_printf(arena, "submissions/%s/%s", place, file);
    return arena_strdup(arena, clean);
}

static bool
read_as_form(struct reading *r, const char *path)
{
    const char *folder, *name;
    const char *edition = find_edition(r->run.arena, path, &folder, &name);
    if (edition == NULL || !run_survey(&r->run, edition))
        return false;
    const struct region *city = survey_city(r->run.survey, folder);
    if (city == NULL)
        return false;
    const struct csv_limits limits = options_limits(r->run.options);
    const struct intake_options options = {.limits = limits,
                                           .jobs = 1};
    const struct intake_taker taker = {.taker = r, .open = open_partial,
                                       .row = take_row,
                                       .merge = merge_partial};
    struct intake_file file = {0};
    begin(r);
    intake_read_file(r->run.arena, r->run.survey, NULL, city, path, name,
                     &options, &file, &taker, r->run.findings);
    end(r, name, &file.dialect, file.header_row);
    return true;
}

static void
read_as_table(struct reading *r, const char *path)
{
    const struct csv_limits limits = options_limits(r->run.options);
    struct csv_dialect dialect = {.newline = "LF"};
    g_autofree char *name = g_path_get_basename(path);
    r->run.findings = findings_new(r->run.arena);
    begin(r);
    rows_read(r->run.arena, path, arena_strdup(r->run.arena, name),
              &limits, &dialect, take_raw, r, r->run.findings);
    end(r, name, &dialect, r->columns != NULL ? 1 : 0);
}

static enum status
read_path(struct options *options, enum read_format format)
{
    struct words why = {0};
    struct reading r = {.run = run_new(options), .format = format};
    r.sink = sink_open(NULL);
    g_autofree char *path = g_canonicalize_filename(options->rest[0], NULL);
    if (!read_as_form(&r, path))
        read_as_table(&r, path);
    findings_sort(r.run.findings);
    run_report(&r.run);
    enum status status = findings_block(r.run.findings) ? run_blocked(&r.run)
                                                        : STATUS_GOOD;
    if (!sink_close(r.run.arena, r.sink, &why))
        status = run_failed(&r.run, NULL, why);
    run_free(&r.run);
    return status;
}

enum status
read_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL;
    const GOptionEntry own[] = {
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &format,
         N_("how to print the rows; csv unless given"), "csv|json"},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;
    if (options_parse(&options, command, own, 1, 1, argc, argv, &status)) {
        bool json = g_strcmp0(format, "json") == 0;
        if (format != NULL && !json && strcmp(format, "csv") != 0)
            status = options_refuse(_("--format takes csv or json"), format);
        else
            status = read_path(&options, json ? READ_JSON : READ_CSV);
    }
    options_finish(&options);
    return status;
}
