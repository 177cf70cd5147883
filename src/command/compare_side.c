#include <glib.h>

#include "base/digest.h"
#include "base/file.h"
#include "base/text.h"
#include "compare.h"
#include "csv/rows.h"
#include "output/attached.h"
#include "output/sink.h"

/* 150 000 numbers: a report has some thousand. */
#define LEDGER_LIMIT ((size_t)64 << 20)

/* ---- an edition ---- */

static void
take_entries(struct compare *compare, struct compare_side *side)
{
    const struct ledger *ledger = &side->traced.ledger;
    side->n_rows = ledger->n;
    side->rows =
        ARENA_NEW_N(compare->arena, struct compare_row, ledger->n + 1);
    for (size_t i = 0; i < ledger->n; i++) {
        side->rows[i].row = ledger_row(compare->arena, &ledger->items[i]);
        side->rows[i].use = ledger->items[i].use;
    }
}

/* The same bytes that `build` would have written. */
static void
digest_ledger(struct compare *compare, struct compare_side *side)
{
    g_autoptr(GString) text = g_string_new(NULL);
    struct byte_sink *sink = sink_memory(text);
    struct words why;
    ledger_print(&side->traced.ledger, sink);
    (void)sink_close(compare->arena, sink, &why);
    char digest[DIGEST_TEXT];
    side->digest = arena_strdup(compare->arena,
                                digest_of(text->str, text->len, digest));
}

/* Sentences of one paragraph of the template, of one region, are told apart
 * by their order. */
static const char *
key_of(struct arena *arena, enum language language, const char *file, int row,
       const char *region, size_t index)
{
    return arena_printf(arena, "%s %s:%d %s %zu", language_tag(language),
                        file, row, region, index);
}

static void
take_said(struct compare *compare, struct compare_side *side)
{
    struct arena *arena = compare->arena;
    struct said_list list = said_of(arena, side->traced.document);
    g_autoptr(GHashTable) pages = g_hash_table_new(g_str_hash, g_str_equal);
    side->sentences =
        ARENA_NEW_N(arena, struct compare_sentence, list.n + 1);
    side->n_sentences = list.n;
    for (size_t i = 0; i < list.n; i++) {
        const struct said *said = &list.items[i];
        const char *on = g_hash_table_lookup(pages, said->block);
        if (on == NULL) {
            on = traced_pages(arena, side->traced.pages, said->block);
            g_hash_table_insert(pages, (char *)said->block, (char *)on);
        }
        side->sentences[i] = (struct compare_sentence){
            *said, on,
            key_of(arena, said->language,
                   said->at.file != NULL ? said->at.file : "", said->at.row,
                   said->region, said->index),
            0};
    }
}

/* What an edition takes of memory beside its pages, about: names of a region,
 * and a sum with its first cells.  Two are open at once. */
#define REGION_BYTES 1000
#define SUM_BYTES 200
#define EDITION_BYTES 200000000

static bool
is_too_large(const struct run *run)
{
    return run->survey->n_regions * REGION_BYTES +
               figures_sums(run->figures) * SUM_BYTES > EDITION_BYTES;
}

static bool
open_edition(struct compare *compare, struct compare_side *side,
             enum status *status)
{
    side->edition = true;
    if (!traced_open_in(&side->traced, compare->options, side->name,
                        compare->languages)) {
        run_report(&side->traced.run);
        *status = run_blocked(&side->traced.run);
        return false;
    }
    if (is_too_large(&side->traced.run)) {
        *status = options_refuse(
            _("it has too many counties and figures to be compared as an "
              "edition: compare the ledgers (*.figures.csv) of both reports"),
            side->name);
        return false;
    }
    tracing_note_sources(compare->arena, side->traced.document,
                         side->traced.run.figures, side->traced.run.sources);
    take_entries(compare, side);
    digest_ledger(compare, side);
    return true;
}

/* ---- a ledger ---- */

struct reading {
    struct compare *compare;
    struct compare_side *side;
    int columns[LEDGER_COLUMNS];
    size_t capacity;
    const char *lacks;
    bool headed;
    int cut;                /* the row that ends too early, or 0 */
};

static bool
read_heads(struct reading *reading, const struct csv_row *row)
{
    for (size_t i = 0; i < LEDGER_COLUMNS; i++) {
        reading->columns[i] = -1;
        for (size_t k = 0; k < row->n_cells; k++)
            if (strcmp(row->cells[k].text, ledger_heads[i]) == 0)
                reading->columns[i] = (int)k;
        if (reading->columns[i] < 0)
            reading->lacks = ledger_heads[i];
    }
    return reading->lacks == NULL;
}

static bool
take_row(void *taker, const struct csv_row *row)
{
    struct reading *reading = taker;
    struct compare_side *side = reading->side;
    struct arena *arena = reading->compare->arena;
    struct {
        struct compare_row *items;
        size_t n, capacity;
    } rows = {side->rows, side->n_rows, reading->capacity};
    struct compare_row new = {0};
    if (!reading->headed) {
        reading->headed = true;
        return read_heads(reading, row);
    }
    for (size_t i = 0; i < LEDGER_COLUMNS; i++) {
        size_t column = (size_t)reading->columns[i];
        /* Excel leaves empty cells at the end out: the sentence may be. */
        if (column >= row->n_cells && i != LEDGER_CONTEXT) {
            reading->cut = row->number;
            return false;
        }
        new.row.fields[i] = column < row->n_cells
                                ? arena_strdup(arena, row->cells[column].text)
                                : "";
    }
    ARENA_PUSH(arena, &rows, new);
    side->rows = rows.items;
    side->n_rows = rows.n;
    reading->capacity = rows.capacity;
    return true;
}

/* Captions and tiles stand round numbers too, but say nothing by
 * themselves. */
static bool
is_sentence(const char *text)
{
    static const char *const ends[] = {"。", "！", "？", "；",
                                       ".",  "!",  "?",  ";"};
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++)
        if (g_str_has_suffix(text, ends[i]))
            return true;
    return false;
}

/* The sentences round the numbers are all that a ledger knows of the text. */
static void
take_contexts(struct compare *compare, struct compare_side *side)
{
    struct arena *arena = compare->arena;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    side->sentences =
        ARENA_NEW_N(arena, struct compare_sentence, side->n_rows + 1);
    for (size_t i = 0; i < side->n_rows; i++) {
        const char *const *f = side->rows[i].row.fields;
        enum language language = strcmp(f[LEDGER_LANGUAGE], "en") == 0
                                     ? LANGUAGE_EN
                                     : LANGUAGE_ZH;
        g_auto(GStrv) parts = g_strsplit(f[LEDGER_TEMPLATE], ":", 3);
        int row = parts[0] != NULL && parts[1] != NULL
                      ? (int)g_ascii_strtoll(parts[1], NULL, 10)
                      : 0;
        const char *place = key_of(arena, language,
                                   parts[0] != NULL ? parts[0] : "", row,
                                   f[LEDGER_REGION], 0);
        const char *whole =
            arena_printf(arena, "%s\n%s", place, f[LEDGER_CONTEXT]);
        if (!is_sentence(f[LEDGER_CONTEXT]) ||
            !g_hash_table_add(seen, (char *)whole))
            continue;
        size_t n = GPOINTER_TO_SIZE(g_hash_table_lookup(counts, place));
        g_hash_table_insert(counts, (char *)place, GSIZE_TO_POINTER(n + 1));
        side->sentences[side->n_sentences++] = (struct compare_sentence){
            {language, f[LEDGER_CONTEXT], "", {NULL, row, 0},
             f[LEDGER_REGION], n},
            f[LEDGER_PAGES],
            arena_printf(arena, "%s %zu", place, n),
            0};
    }
}

static bool
parse_ledger(struct compare *compare, struct compare_side *side,
             const char *bytes, size_t length, enum status *status)
{
    struct reading reading = {.compare = compare, .side = side};
    struct csv_dialect dialect = {0};
    g_autofree char *name = g_path_get_basename(side->name);
    char digest[DIGEST_TEXT];
    bool parsed = rows_parse(compare->arena, bytes, length, name, NULL,
                             &dialect, take_row, &reading,
                             compare->findings);
    if (parsed && reading.cut > 0) {
        *status = options_refuse_cut(side->name, reading.cut);
        return false;
    }
    if (!parsed || !reading.headed || reading.lacks != NULL) {
        *status = options_refuse(
            _("neither a ledger (*.figures.csv), a report's PDF nor an "
              "edition"),
            side->name);
        return false;
    }
    side->digest =
        arena_strdup(compare->arena, digest_of(bytes, length, digest));
    return true;
}

void
compare_side_read(struct compare *compare, struct compare_side *side)
{
    if (compare->old.edition && compare->new.edition)
        take_said(compare, side);
    else
        take_contexts(compare, side);
}

bool
compare_side_open(struct compare *compare, struct compare_side *side,
                  const char *name, enum status *status)
{
    const char *bytes;
    size_t length;
    struct words why = {{"", ""}};
    bool read;
    side->name = name;
    if (g_file_test(name, G_FILE_TEST_IS_DIR))
        return open_edition(compare, side, status);
    /* A report carries its ledger, which cannot be that of another print as
     * the file beside it could. */
    read = g_str_has_suffix(name, ".pdf")
               ? attached_read(compare->arena, name,
                               "\xEF\xBB\xBF" "id,pages,", &bytes,
                               &length, &why)
               : file_read(compare->arena, name, LEDGER_LIMIT, &bytes,
                           &length, &why);
    if (!read) {
        *status = options_refuse(
            language_pick(why, compare->options->messages), name);
        return false;
    }
    return parse_ledger(compare, side, bytes, length, status);
}

void
compare_side_close(struct compare_side *side)
{
    if (side->edition)
        traced_close(&side->traced);
}
