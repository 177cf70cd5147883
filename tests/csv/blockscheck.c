#include "blockscheck.h"

#include <glib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/finding.h"
#include "csv/blocks.h"

static const struct csv_limits limits = {1 << 20, 1 << 16, 64, 64, 0};

/* Rows as text: number, then each cell after a 0x1E. */
static bool
take_row(void *taker, const struct csv_row *row)
{
    GString *out = taker;

    g_string_append_printf(out, "\x1D%d", row->number);
    for (size_t i = 0; i < row->n_cells; i++) {
        g_string_append_c(out, '\x1E');
        g_string_append_len(out, row->cells[i].text,
                            (gssize)row->cells[i].length);
    }
    return true;
}

/* A cell as the cuts show it: quotes off, "" is ". */
static void
append_cell(GString *out, const char *text, size_t length)
{
    bool quoted = length > 0 && *text == '"';

    g_string_append_c(out, '\x1E');
    for (size_t i = quoted; i < length - quoted; i++) {
        g_string_append_c(out, text[i]);
        if (quoted && text[i] == '"')
            i++;
    }
}

/* Rows by the cuts alone; the last may have no end. */
static void
append_cut_rows(GString *out, const struct csv_block *block,
                const struct csv_dialect *dialect)
{
    struct csv_cuts cuts = cuts_of(block, dialect);
    GString *row = g_string_new(NULL);
    uint32_t ends[64];
    size_t cell = 0, n;
    int number = block->first_row;

    while ((n = cuts_next(&cuts, ends, G_N_ELEMENTS(ends))) > 0)
        for (size_t i = 0; i < n; i++) {
            size_t length = ends[i] - cell;
            bool last = block->text[ends[i]] == '\n';

            length -= last && length > 0 &&
                      block->text[ends[i] - 1] == '\r';
            append_cell(row, block->text + cell, length);
            cell = ends[i] + 1;
            if (!last)
                continue;
            g_string_append_printf(out, "\x1D%d%s", number++, row->str);
            g_string_truncate(row, 0);
        }
    if (cell < block->length || row->len > 0) {
        append_cell(row, block->text + cell, block->length - cell);
        g_string_append_printf(out, "\x1D%d%s", number, row->str);
    }
    g_string_free(row, TRUE);
}

/* The cuts also show rows of blanks, which rows_read leaves out. */
static void
assert_cuts(const char *cut, const char *whole)
{
    g_auto(GStrv) some = g_strsplit(whole, "\x1D", -1);
    g_auto(GStrv) all = g_strsplit(cut, "\x1D", -1);
    size_t at = 0;

    for (size_t i = 0; some[i] != NULL; i++, at++) {
        while (all[at] != NULL && strcmp(all[at], some[i]) != 0)
            at++;
        if (all[at] == NULL)
            g_error("cuts lack a row: %s", some[i]);
    }
}

static void
compare(struct csv_blocks *blocks, const struct csv_dialect *dialect,
        const char *bytes, size_t length)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct csv_buffer *buffer = buffer_new(blocks);
    GString *whole = g_string_new(NULL), *some = g_string_new(NULL);
    GString *cut = g_string_new(NULL);
    struct csv_dialect of_whole = {0};
    struct csv_block block;

    bool read = rows_parse(arena, bytes, length, "x", &limits, &of_whole,
                           take_row, whole, findings);
    bool read_some = true;

    for (size_t i = 0; i < blocks_count(blocks) && read_some; i++) {
        if (!blocks_load(blocks, i, buffer, &block))
            g_error("block %zu could not be read", i);
        read_some = rows_parse_some(arena, block.text, block.length,
                                    (size_t)block.first_row - 1, "x",
                                    &limits, dialect, take_row, some,
                                    findings);
        append_cut_rows(cut, &block, dialect);
    }
    /* A row of too many columns ends both. */
    if (read != read_some)
        g_error("read as a whole: %d, in blocks: %d", read, read_some);
    if (strcmp(whole->str, some->str) != 0)
        g_error("rows differ: %s\n%s", whole->str, some->str);
    if ((read && strcmp(dialect->newline, of_whole.newline) != 0) ||
        strcmp(dialect->delimiter, of_whole.delimiter) != 0 ||
        dialect->encoding != of_whole.encoding)
        g_error("dialects differ: %s %s", dialect->newline,
                of_whole.newline);
    assert_cuts(cut->str, whole->str);
    g_string_free(whole, TRUE);
    g_string_free(some, TRUE);
    g_string_free(cut, TRUE);
    buffer_free(buffer);
    arena_free(arena);
}

/* What was decoded is cut as the file is, but for its mark. */
static void
check_text(const char *bytes, size_t length, bool ordinary)
{
    static const char utf8[] = "\xEF\xBB\xBF";
    size_t mark = length >= 3 && memcmp(bytes, utf8, 3) == 0 ? 3 : 0;
    const struct csv_text text = {bytes + mark, length - mark};
    struct csv_dialect dialect = {0};
    struct csv_blocks *blocks;

    /* It is compared with a file of these bytes, of which they say that it is
     * an archive, or that it has a mark. */
    if (text.length >= 4 && (memcmp(text.start, "PK\x03\x04", 4) == 0 ||
                             memcmp(text.start, utf8, 3) == 0))
        return;
    blocks = blocks_open_text(&text, &limits, 1, &dialect);
    if (text.length > limits.block_bytes)
        g_assert_cmpint(blocks != NULL, ==, ordinary);
    if (blocks == NULL)
        return;
    compare(blocks, &dialect, text.start, text.length);
    blocks_close(blocks);
}

bool
blocks_check(const char *bytes, size_t length)
{
    int fd = memfd_create("rows", 0);
    struct csv_dialect dialect = {0};
    struct csv_blocks *blocks = NULL;

    g_assert_true(write(fd, bytes, length) == (ssize_t)length);
    blocks = blocks_open_fd(dup(fd), &limits, 1, &dialect);
    if (blocks != NULL) {
        compare(blocks, &dialect, bytes, length);
        blocks_close(blocks);
    }
    close(fd);
    check_text(bytes, length, blocks != NULL);
    return blocks != NULL;
}
