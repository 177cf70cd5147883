#include "history.h"

#include <glib.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/hints.h"
#include "base/text.h"
#include "csv/rows.h"
#include "survey/columns.h"

static const char file[] = "history.csv";

enum { YEAR, REGION, MEASURE, VALUE, COLUMNS };

struct entry {
    size_t measure, region;
    int year;
    int row;             /* where it stands, and to keep the first */
    struct place at;
    struct rational value;
    const char *text;    /* as it stands there */
};

struct history {
    struct entry *items; /* sorted */
    size_t n, capacity;
    int *years;
    size_t n_years;
};

struct reading {
    struct arena *arena;
    const struct survey *survey;
    struct findings *findings;
    struct column columns[COLUMNS];
    struct history *history;
    struct hints hints;
};

static int
compare_keys(const struct entry *a, const struct entry *b)
{
    if (a->measure != b->measure)
        return a->measure < b->measure ? -1 : 1;
    if (a->region != b->region)
        return a->region < b->region ? -1 : 1;
    return (a->year > b->year) - (a->year < b->year);
}

static int
compare_entries(const void *a, const void *b)
{
    const struct entry *left = a;
    const struct entry *right = b;
    int order = compare_keys(left, right);

    return order != 0 ? order : left->row - right->row;
}

/* Without the commas of 10,260.28; false when they do not part thousands. */
static bool
remove_commas(const char *text, GString *digits)
{
    const char *comma = strchr(text, ',');
    const char *end = text + strcspn(text, ".");
    bool grouped = true;

    for (; comma != NULL; comma = strchr(comma + 1, ','))
        grouped &= comma > text && comma < end && (end - comma) % 4 == 0;
    for (; *text != '\0'; text++)
        if (*text != ',')
            g_string_append_c(digits, *text);
    return grouped;
}

static bool
read_value(const struct reading *reading, const char *text,
           struct rational *value)
{
    g_autoptr(GString) digits = g_string_new(NULL);

    return remove_commas(text_fold(reading->arena, text), digits) &&
           rational_read(digits->str, value);
}

static const char *
text_of(const struct reading *reading, const struct csv_row *row, int column,
        struct place *at)
{
    return columns_text(reading->arena, row, &reading->columns[column], file,
                        at);
}

static bool
read_year(const struct reading *reading, const struct csv_row *row,
          struct entry *entry)
{
    struct place at;
    const char *text = text_of(reading, row, YEAR, &at);
    const char *folded = text_fold(reading->arena, text);
    struct rational year;

    if (rational_read(folded, &year) && rational_is_integer(year) &&
        year.num >= 1900 && year.num < reading->survey->year) {
        entry->year = (int)year.num;
        return true;
    }
    findings_add(reading->findings, FINDING_HISTORY_YEAR, at, .value = text);
    return false;
}

static bool
read_region(const struct reading *reading, const struct csv_row *row,
            struct entry *entry)
{
    struct place at;
    const char *text = text_of(reading, row, REGION, &at);
    const struct survey *survey = reading->survey;
    const struct region *region =
        survey_region(survey, survey->province, text);

    /* Where a county is called like a city, the city is meant. */
    if (region == NULL)
        region = survey_city(survey, text);
    if (region == NULL) {
        findings_add(reading->findings, FINDING_HISTORY_REGION, at,
                     .value = text);
        return false;
    }
    entry->region = region->index;
    return true;
}

static const struct measure *
read_measure(struct reading *reading, const struct csv_row *row,
             struct entry *entry)
{
    struct place at;
    const char *text = text_of(reading, row, MEASURE, &at);
    const struct measure *measure = survey_measure(reading->survey, text);
    const char *nearest = NULL;

    if (measure != NULL) {
        entry->measure = measure->index;
        return measure;
    }
    if (hints_take(&reading->hints, reading->survey->n_measures))
        nearest = survey_nearest_measure(reading->survey, text);
    findings_add(reading->findings, FINDING_HISTORY_MEASURE, at,
                 .value = text, .args = {language_same(nearest)});
    return NULL;
}

/* A blank value is no value: the year stays missing. */
static void
read_row(struct reading *reading, const struct csv_row *row)
{
    struct entry entry = {.row = row->number};
    const char *text = text_of(reading, row, VALUE, &entry.at);
    const struct measure *measure = read_measure(reading, row, &entry);
    bool right = read_year(reading, row, &entry);

    right &= read_region(reading, row, &entry);
    if (measure == NULL || !right || *text == '\0')
        return;
    if (!read_value(reading, text, &entry.value) ||
        !rational_scale(entry.value, measure->unit.exponent, &entry.value)) {
        findings_add(reading->findings, FINDING_HISTORY_VALUE, entry.at,
                     .value = text,
                     .args = {unit_words(reading->arena, measure->unit)});
        return;
    }
    entry.text = text;
    ARENA_PUSH(reading->arena, reading->history, entry);
}

/* Sorts, and keeps the first of those that stand for the same thing. */
static void
sort_entries(const struct reading *reading)
{
    struct history *history = reading->history;
    size_t kept = 0;

    if (history->n > 0)
        qsort(history->items, history->n, sizeof *history->items,
              compare_entries);
    for (size_t i = 0; i < history->n; i++) {
        const struct entry *entry = &history->items[i];

        if (kept == 0 ||
            compare_keys(&history->items[kept - 1], entry) != 0)
            history->items[kept++] = *entry;
        else
            findings_add(reading->findings, FINDING_HISTORY_REPEATED,
                         entry->at,
                         .args = {language_same(arena_printf(
                             reading->arena, "%d",
                             history->items[kept - 1].row))});
    }
    history->n = kept;
}

static int
compare_years(const void *a, const void *b)
{
    const int *left = a;
    const int *right = b;

    return (*left > *right) - (*left < *right);
}

static void
list_years(const struct reading *reading)
{
    struct history *history = reading->history;
    size_t n = 0, kept = 0;

    history->years = ARENA_NEW_N(reading->arena, int, history->n + 1);
    for (size_t i = 0; i < history->n; i++)
        history->years[n++] = history->items[i].year;
    history->years[n++] = reading->survey->year;
    qsort(history->years, n, sizeof *history->years, compare_years);
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || history->years[kept - 1] != history->years[i])
            history->years[kept++] = history->years[i];
    history->n_years = kept;
}

struct history *
history_read(struct arena *arena, const struct survey *survey,
             struct findings *findings)
{
    struct reading reading = {
        .arena = arena,
        .survey = survey,
        .findings = findings,
        .columns = {{"year", true, -1}, {"region", true, -1},
                    {"measure", true, -1}, {"value", true, -1}},
        .history = ARENA_NEW(arena, struct history),
    };
    g_autofree char *path =
        g_build_filename(survey->paths.edition, file, NULL);
    struct csv_table table = {0};

    if (file_exists(path) &&
        rows_table(arena, path, file, &table, findings) &&
        columns_find(&table, file, reading.columns, COLUMNS, findings))
        for (size_t i = 1; i < table.n; i++)
            read_row(&reading, &table.items[i]);
    sort_entries(&reading);
    list_years(&reading);
    return reading.history;
}

static const struct entry *
find(const struct history *history, const struct measure *measure,
     const struct region *region, int year)
{
    struct entry key = {
        .measure = measure->index, .region = region->index, .year = year};
    size_t low = 0, high = history->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_keys(&key, &history->items[middle]);

        if (order == 0)
            return &history->items[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool
history_get(const struct history *history, const struct measure *measure,
            const struct region *region, int year, struct rational *value)
{
    const struct entry *entry = find(history, measure, region, year);

    if (entry != NULL)
        *value = entry->value;
    return entry != NULL;
}

bool
history_place(const struct history *history, const struct measure *measure,
              const struct region *region, int year, struct place *at)
{
    const struct entry *entry = find(history, measure, region, year);

    if (entry != NULL)
        *at = entry->at;
    return entry != NULL;
}

const char *
history_text(const struct history *history, struct place at)
{
    for (size_t i = 0; i < history->n; i++)
        if (history->items[i].at.row == at.row)
            return history->items[i].text;
    return "";
}

const int *
history_years(const struct history *history, size_t *n)
{
    *n = history->n_years;
    return history->years;
}
