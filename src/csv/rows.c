#include "csv/rows.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/reason.h"
#include "cutter.h"

const struct csv_limits csv_limits_default = {
    .file_bytes = (size_t)256 << 20,
    .field_bytes = (size_t)1 << 20,
    .columns = 4096,
    .block_bytes = (size_t)2 << 20,
    .rows = (size_t)1 << 22,
};

struct source {
    struct arena *arena;
    const char *name;
    const struct csv_limits *limits;
    struct findings *findings;
};

/* How workbooks begin, that somebody renamed to .csv. */
static const char *const workbooks[] = {"PK\x03\x04", "\xD0\xCF\x11\xE0"};

static const enum finding_code encoding_codes[] = {
    [ENCODING_BYTE] = FINDING_ENCODING_BROKEN,
    [ENCODING_CUT] = FINDING_ENCODING_CUT,
    [ENCODING_ZERO] = FINDING_ENCODING_ZERO,
    [ENCODING_PRIVATE] = FINDING_CHARACTER_PRIVATE,
    [ENCODING_LOST] = FINDING_CHARACTER_LOST,
    [ENCODING_IMPLAUSIBLE] = FINDING_ENCODING_UNCLEAR,
};

static const enum finding_code cutter_codes[] = {
    [CUTTER_QUOTE_UNCLOSED] = FINDING_QUOTE_UNCLOSED,
    [CUTTER_QUOTE_STRAY] = FINDING_QUOTE_STRAY,
    [CUTTER_CELL_LONG] = FINDING_CELL_TOO_LONG,
    [CUTTER_COLUMNS_MANY] = FINDING_COLUMNS_TOO_MANY,
    [CUTTER_ROWS_MANY] = FINDING_ROWS_TOO_MANY,
};

static struct words
count_words(struct arena *arena, size_t count)
{
    return language_same(arena_printf(arena, "%zu", count));
}

/* Finds the place of a broken byte by cutting what was decoded before it. */
static bool
refuse_bytes(const struct source *source, const char *text, size_t length,
             enum encoding encoding, struct encoding_error error)
{
    struct cutter_order order = {
        .text = text, .length = length, .name = source->name,
        .dialect = dialect_find(text, length, true, ""), .limits = source->limits,
        .chunk = CUTTER_CHUNK, .partial = true,
    };
    struct cutter_result end = cutter_run(&order);
    struct place at = {source->name, end.row, end.column};

    if (error.fault == ENCODING_IMPLAUSIBLE)
        at.row = at.column = 0;
    findings_add(source->findings, encoding_codes[error.fault], at,
        .args = {language_same(encoding_name(encoding)),
                 language_same(arena_printf(source->arena, "%02X",
                                            error.byte)),
                 count_words(source->arena, error.offset + 1)});
    return false;
}

static bool
tell_fault(const struct source *source, struct cutter_result result)
{
    struct arena *arena = source->arena;
    struct words first = count_words(arena, source->limits->field_bytes);

    if (result.fault == CUTTER_FINE)
        return true;
    if (result.fault == CUTTER_ROWS_MANY)
        first = (struct words){
            {arena_printf(arena, "连同空行超过 %zu 行", source->limits->rows),
             arena_printf(arena, "more than %zu rows, with the blank ones",
                          source->limits->rows)}};
    findings_add(source->findings, cutter_codes[result.fault],
        ((struct place){source->name, result.row, result.column}),
        .args = {first, count_words(arena, source->limits->columns)});
    return false;
}

static bool
parse_text(const struct source *source, const char *text, size_t length,
           struct csv_dialect *dialect, csv_take take, void *taker)
{
    struct cutter_order order = {
        .text = text, .length = length, .name = source->name,
        .limits = source->limits,
        .chunk = CUTTER_CHUNK, .take = take, .taker = taker,
    };
    struct cutter_result result;

    order.dialect = dialect_find(text, length,
                                 memchr(text, CUTTER_STAND_IN, length) == NULL,
                                 dialect->delimiter);
    g_strlcpy(dialect->delimiter, order.dialect.delimiter,
              sizeof dialect->delimiter);
    result = cutter_run(&order);
    dialect->newline = result.newline;
    return tell_fault(source, result);
}

bool
rows_parse_some(struct arena *arena, const char *text, size_t length,
                size_t n_before, const char *name,
                const struct csv_limits *limits,
                const struct csv_dialect *dialect, csv_take take,
                void *taker, struct findings *findings)
{
    struct source source = {arena, name, limits, findings};
    struct cutter_order order = {
        .text = text, .length = length, .name = name,
        .dialect = {.delimiter = dialect->delimiter}, .limits = limits,
        .chunk = CUTTER_CHUNK, .n_before = n_before,
        .take = take, .taker = taker,
    };

    return tell_fault(&source, cutter_run(&order));
}

static bool
is_workbook(const char *bytes, size_t length)
{
    for (size_t i = 0; i < G_N_ELEMENTS(workbooks); i++)
        if (length >= 4 && memcmp(bytes, workbooks[i], 4) == 0)
            return true;
    return false;
}

/* Half of what UTF-8 may have: its text is up to one and a half
 * times as long, and stands beside it in memory. */
static size_t
decoded_max(const struct csv_limits *limits)
{
    return limits->file_bytes / 2;
}

static bool
refuse_large(const struct source *source, size_t length,
             enum encoding encoding)
{
    size_t limit = decoded_max(source->limits);

    findings_add(source->findings, FINDING_ENCODING_TOO_LARGE,
        ((struct place){source->name, 0, 0}),
        .args = {language_same(encoding_name(encoding)),
                 count_words(source->arena, length >> 20),
                 count_words(source->arena, limit >> 20)});
    return false;
}

static bool
decode(const struct source *source, const char *bytes, size_t length,
       struct csv_dialect *dialect, struct csv_text *text)
{
    struct encoding_error error;

    dialect->newline = "LF";
    if (is_workbook(bytes, length)) {
        findings_add_detail(source->findings, FINDING_FILE_IS_WORKBOOK,
                            (struct place){source->name, 0, 0},
                            (struct finding_detail){0});
        return false;
    }
    if (encoding_decode(source->arena, bytes, length,
                        decoded_max(source->limits), &dialect->encoding,
                        &text->start, &text->length, &error))
        return true;
    if (error.fault == ENCODING_LARGE)
        return refuse_large(source, length, dialect->encoding);
    return refuse_bytes(source, text->start, text->length, dialect->encoding,
                        error);
}

static const struct csv_limits *
limits_or_default(const struct csv_limits *limits)
{
    return limits != NULL ? limits : &csv_limits_default;
}

bool
rows_parse_text(struct arena *arena, const struct csv_text *text,
                const char *name, const struct csv_limits *limits,
                struct csv_dialect *dialect, csv_take take, void *taker,
                struct findings *findings)
{
    struct source source = {arena, name, limits_or_default(limits), findings};

    return parse_text(&source, text->start, text->length, dialect, take,
                      taker);
}

bool
rows_parse(struct arena *arena, const char *bytes, size_t length,
           const char *name, const struct csv_limits *limits,
           struct csv_dialect *dialect, csv_take take, void *taker,
           struct findings *findings)
{
    struct source source = {arena, name, limits_or_default(limits), findings};
    struct csv_text text;

    return decode(&source, bytes, length, dialect, &text) &&
           parse_text(&source, text.start, text.length, dialect, take, taker);
}

/* Told by `code`. */
static bool
is_too_large(struct arena *arena, const char *path, size_t limit,
             enum finding_code code, struct place at,
             struct findings *findings)
{
    GStatBuf status;

    if (g_stat(path, &status) != 0 || !S_ISREG(status.st_mode) ||
        (size_t)status.st_size <= limit)
        return false;
    findings_add(findings, code, at,
        .args = {count_words(arena, (size_t)status.st_size >> 20),
                 count_words(arena, limit >> 20)});
    return true;
}

bool
rows_load(struct arena *arena, const char *path, const char *name,
          const struct csv_limits *limits, struct csv_dialect *dialect,
          struct csv_text *text, struct findings *findings)
{
    struct source source = {arena, name, limits_or_default(limits), findings};
    size_t limit = source.limits->file_bytes;
    struct place at = {name, 0, 0};
    struct arena *file;
    const char *bytes;
    struct words why;
    size_t length;
    bool good;

    dialect->newline = "LF";
    if (is_too_large(arena, path, limit, FINDING_FILE_TOO_LARGE, at,
                     findings))
        return false;
    file = arena_new();
    if (!file_read(file, path, limit, &bytes, &length, &why)) {
        findings_add(findings, FINDING_FILE_UNREADABLE, at,
            .args = {why}, .machine = reason_is_machine(why));
        arena_free(file);
        return false;
    }
    good = decode(&source, bytes, length, dialect, text);
    /* UTF-8 is not copied. */
    if (good && text->start >= bytes && text->start <= bytes + length)
        arena_adopt(arena, file);
    else
        arena_free(file);
    return good;
}

bool
rows_read(struct arena *arena, const char *path, const char *name,
          const struct csv_limits *limits, struct csv_dialect *dialect,
          csv_take take, void *taker, struct findings *findings)
{
    struct csv_text text;

    return rows_load(arena, path, name, limits, dialect, &text, findings) &&
           rows_parse_text(arena, &text, name, limits, dialect, take, taker,
                           findings);
}

/* A row of two bytes becomes a hundred of a table. */
#define TABLE_BYTES_MAX ((size_t)8 << 20)

struct copier {
    struct arena *arena;
    struct csv_table *table;
};

static bool
copy_row(void *taker, const struct csv_row *row)
{
    struct copier *copier = taker;
    struct cell *cells = ARENA_NEW_N(copier->arena, struct cell,
                                     row->n_cells);
    size_t size = row->n_cells;
    char *text;

    for (size_t i = 0; i < row->n_cells; i++)
        size += row->cells[i].length;
    text = arena_alloc(copier->arena, size);
    for (size_t i = 0; i < row->n_cells; i++) {
        cells[i] = row->cells[i];
        cells[i].text = memcpy(text, cells[i].text, cells[i].length);
        text += cells[i].length + 1;
    }
    ARENA_PUSH(copier->arena, copier->table,
               ((struct csv_row){row->number, cells, row->n_cells}));
    return true;
}

bool
rows_table(struct arena *arena, const char *path, const char *name,
           struct csv_table *table, struct findings *findings)
{
    struct copier copier = {arena, table};

    *table = (struct csv_table){0};
    return !is_too_large(arena, path, TABLE_BYTES_MAX, FINDING_LIST_TOO_LARGE,
                         (struct place){name, 0, 0}, findings) &&
           rows_read(arena, path, name, NULL, &table->dialect, copy_row,
                     &copier, findings);
}
