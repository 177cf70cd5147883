#include <glib.h>
#include <stdio.h>

#include "base/file.h"
#include "base/text.h"
#include "csv/rows.h"
#include "figures/figures.h"
#include "init.h"
#include "output/formfile.h"

/* As large as compare takes one. */
#define LEDGER_BYTES_MAX ((size_t)64 << 20)

enum { YEAR, REGION, MEASURE, VALUE, COLUMNS };

static const char *const heads[COLUMNS] = {"year", "region", "measure",
                                           "value"};

static void
open_history(struct init *init)
{
    struct book_table *history = &init->history;
    history->columns =
        ARENA_NEW_N(init->run.arena, struct book_column, COLUMNS);
    history->n_columns = COLUMNS;
    for (size_t i = 0; i < COLUMNS; i++)
        history->columns[i].head = heads[i];
}

static void
add_row(struct init *init, const char *const texts[COLUMNS])
{
    struct book_row row = {
        .cells = ARENA_NEW_N(init->run.arena, struct book_cell, COLUMNS)};
    for (size_t i = 0; i < COLUMNS; i++)
        row.cells[i].text = arena_strdup(init->run.arena, texts[i]);
    ARENA_PUSH(init->run.arena, &init->history, row);
}

/* The value, in the unit's base, as a decimal in its unit; NULL when there is
 * none that is exact. */
static const char *
decimal(struct arena *arena, struct rational value, struct unit unit)
{
    char buffer[RATIONAL_TEXT_MAX];
    struct rational scaled;
    int128 units;
    for (int decimals = 0; decimals <= 12; decimals++)
        if (rational_scale(value, decimals - unit.exponent, &scaled) &&
            rational_is_integer(scaled) &&
            rational_round(scaled, 0, ROUND_HALF_AWAY, &units))
            return arena_strdup(
                arena, rational_print(units, decimals, false, buffer));
    return NULL;
}

/* The column with that head, or -1. */
static int
column_of(struct arena *arena, const struct csv_table *table,
          const char *head)
{
    if (table->n == 0)
        return -1;
    for (size_t i = 0; i < table->items[0].n_cells; i++)
        if (strcmp(text_trim(arena, table->items[0].cells[i].text), head) ==
            0)
            return (int)i;
    return -1;
}

static const char *
cell_of(struct arena *arena, const struct csv_row *row, int column)
{
    return column < 0 || (size_t)column >= row->n_cells
               ? ""
               : text_trim(arena, row->cells[column].text);
}

/* ---- last year's edition ---- */

/* Its own history as it was published. */
static void
take_history(struct init *init, struct run *last)
{
    struct arena *arena = init->run.arena;
    const char *path = arena_printf(arena, "%s/history.csv",
                                    last->survey->paths.edition);
    struct csv_table table = {0};
    int columns[COLUMNS];
    if (!file_exists(path) ||
        !rows_table(arena, path, "history.csv", &table, last->findings))
        return;
    for (size_t i = 0; i < COLUMNS; i++)
        columns[i] = column_of(arena, &table, heads[i]);
    for (size_t i = 1; i < table.n; i++) {
        const char *texts[COLUMNS];
        for (size_t j = 0; j < COLUMNS; j++)
            texts[j] = cell_of(arena, &table.items[i], columns[j]);
        add_row(init, texts);
    }
}

static void
take_figures(struct init *init, struct run *last)
{
    struct arena *arena = init->run.arena;
    const struct survey *survey = last->survey;
    const char *year = arena_printf(arena, "%d", survey->year);
    for (size_t i = 0; i < survey->n_measures; i++)
        for (size_t j = 0; j < survey->n_regions; j++) {
            const struct measure *measure = survey->measures[i];
            const struct region *region = survey->regions[j];
            struct figure figure = figures_get(last->figures, measure,
                                               region, PERIOD_WHOLE);
            const char *value =
                figure.state == FIGURE_KNOWN
                    ? decimal(arena, figure.value, measure->unit)
                    : NULL;
            if (measure->field == NULL || value == NULL)
                continue;
            const char *texts[COLUMNS] = {
                year,
                *region->code != '\0'
                    ? region->code
                    : language_pick(region->name, LANGUAGE_ZH),
                measure->name, value};
            add_row(init, texts);
        }
}

static bool
read_edition(struct init *init)
{
    struct run last = init->run;
    last.findings = findings_new(last.arena);
    if (run_survey(&last, init->from)) {
        run_figures(&last, NULL, 0);
        init->last = last.survey;
    }
    if (run_settle(&last) || init->last == NULL) {
        run_report(&last);
        return false;
    }
    take_history(init, &last);
    take_figures(init, &last);
    if (init->year == 0)
        init->year = init->last->year + 1;
    if (init->regions == NULL)
        init->regions = arena_printf(last.arena, "%s/regions.csv",
                                     init->last->paths.edition);
    return true;
}

/* ---- a ledger ---- */

/* `letters | over` is the measure as well as `letters`. */
static const char *
bare_name(struct arena *arena, const char *expression)
{
    size_t end = strcspn(expression, "|");
    return text_trim(arena, arena_strndup(arena, expression, end));
}

static bool
is_year(const char *text)
{
    return strlen(text) == 4 && strspn(text, "0123456789") == 4;
}

struct ledger_reading {
    struct init *init;
    int columns[COLUMNS];
    const char *lacks;          /* a column, or NULL */
    bool headed;
    int latest;                 /* year */
    int cut;                    /* the row that ends too early, or 0 */
};

static const char *const ledger_names[COLUMNS] = {"period", "region",
                                                  "formula", "exact"};

static bool
take_heads(struct ledger_reading *reading, const struct csv_row *row)
{
    struct arena *arena = reading->init->run.arena;
    struct csv_row head = *row;
    const struct csv_table table = {.items = &head, .n = 1};
    reading->headed = true;
    for (size_t i = 0; i < COLUMNS && reading->lacks == NULL; i++) {
        reading->columns[i] = column_of(arena, &table, ledger_names[i]);
        if (reading->columns[i] < 0)
            reading->lacks = ledger_names[i];
    }
    return reading->lacks == NULL;
}

/* The values stay in the unit's base until the survey is known. */
static bool
take_row(void *taker, const struct csv_row *row)
{
    struct ledger_reading *reading = taker;
    struct init *init = reading->init;
    struct arena *arena = init->run.arena;
    const char *texts[COLUMNS];
    if (!reading->headed)
        return take_heads(reading, row);
    for (size_t i = 0; i < COLUMNS; i++) {
        if ((size_t)reading->columns[i] >= row->n_cells) {
            reading->cut = row->number;
            return false;
        }
        texts[i] = cell_of(arena, row, reading->columns[i]);
    }
    texts[MEASURE] = bare_name(arena, texts[MEASURE]);
    if (!is_year(texts[YEAR]) || *texts[VALUE] == '\0')
        return true;
    /* A report begins with the whole, which alone has no code. */
    if (init->whole == NULL && !g_ascii_isdigit(*texts[REGION]))
        init->whole = arena_strdup(arena, texts[REGION]);
    reading->latest =
        MAX(reading->latest, (int)g_ascii_strtoll(texts[YEAR], NULL, 10));
    add_row(init, texts);
    return true;
}

static bool
read_ledger(struct init *init)
{
    struct ledger_reading reading = {.init = init};
    struct csv_limits limits = csv_limits_default;
    struct csv_dialect dialect = {.newline = NULL};
    struct arena *scratch = arena_new();
    g_autofree char *name = g_path_get_basename(init->from);
    bool read;
    limits.file_bytes = LEDGER_BYTES_MAX;
    read = rows_read(scratch, init->from, name, &limits, &dialect, take_row,
                     &reading, init->run.findings);
    arena_free(scratch);
    if (!read) {
        run_report(&init->run);
        return false;
    }
    if (reading.cut > 0) {
        options_refuse_cut(init->from, reading.cut);
        return false;
    }
    if (!reading.headed || reading.lacks != NULL) {
        options_refuse(_("the ledger lacks a column"),
                       reading.headed ? reading.lacks : ledger_names[0]);
        return false;
    }
    if (init->year == 0 && reading.latest > 0)
        init->year = reading.latest + 1;
    return true;
}

bool
init_from_read(struct init *init)
{
    open_history(init);
    return file_is_folder(init->from) ? read_edition(init)
                                      : read_ledger(init);
}

/* ---- history.csv ---- */

static const struct region *
region_of(const struct survey *survey, const char *text)
{
    const struct region *region =
        survey_region(survey, survey->province, text);
    return region != NULL ? region : survey_city(survey, text);
}

/* A row's value in the measure's unit, or NULL when the new edition cannot
 * use the row: another measure, another office, a rate. */
static const char *
value_of(struct init *init, const struct survey *survey,
         const struct book_row *row)
{
    const char *text = row->cells[VALUE].text;
    const struct measure *measure =
        survey_measure(survey, row->cells[MEASURE].text);
    struct rational value;
    if (measure == NULL || region_of(survey, row->cells[REGION].text) == NULL)
        return NULL;
    if (init->last != NULL)
        return text;
    if (!rational_read(text, &value) || measure->form != VALUE_AMOUNT)
        return NULL;
    return decimal(init->run.arena, value, measure->unit);
}

/* What a year, region and measure have been told already. */
static char *
key_of(const struct survey *survey, const struct book_row *row)
{
    return g_strdup_printf(
        "%s %zu %s", row->cells[YEAR].text,
        region_of(survey, row->cells[REGION].text)->index,
        row->cells[MEASURE].text);
}

bool
init_history_write(struct init *init, const struct survey *survey)
{
    struct arena *arena = init->run.arena;
    struct book_table kept = init->history;
    g_autoptr(GHashTable) told =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    size_t left_out = 0;
    kept.n = 0;
    for (size_t i = 0; i < init->history.n; i++) {
        struct book_row *row = &init->history.items[i];
        const char *value = value_of(init, survey, row);
        if (value == NULL) {
            left_out++;
            continue;
        }
        row->cells[VALUE].text = value;
        if (g_hash_table_add(told, key_of(survey, row)))
            kept.items[kept.n++] = *row;
    }
    if (left_out > 0 && init->last != NULL)
        fprintf(stderr,
                _("history.csv: %zu rows left out whose measure or office the "
                  "new edition lacks\n"),
                left_out);
    return kept.n == 0 ||
           formfile_write(arena, &kept,
                          arena_printf(arena, "%s/history.csv",
                                       init->folder),
                          &init->why);
}
