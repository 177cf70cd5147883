/* Bytes to rows, in any encoding and dialect.  Rows that were read are
 * written again, every cell in quotes, and must be read as the same rows. */
#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "csv/rows.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const struct csv_limits limits = {1 << 22, 1 << 12, 64, 1 << 21, 0};

struct taken {
    GString *rows;      /* number, cells: to be compared */
    GString *written;   /* as CSV */
    const char *delimiter;
    int last;
};

static void
check_cell(const struct cell *cell, const struct csv_row *row, size_t i)
{
    if (strlen(cell->text) != cell->length ||
        !g_utf8_validate(cell->text, -1, NULL))
        g_error("a cell is no text");
    if (cell->at.row != row->number || cell->at.column != (int)i + 1)
        g_error("a cell has the wrong place");
}

static void
write_cell(GString *out, const char *text)
{
    g_string_append_c(out, '"');
    for (; *text != '\0'; text++) {
        if (*text == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *text);
    }
    g_string_append_c(out, '"');
}

static bool
take(void *taker, const struct csv_row *row)
{
    struct taken *taken = taker;

    if (row->number <= taken->last || row->n_cells == 0 ||
        row->n_cells > limits.columns)
        g_error("row %d after row %d", row->number, taken->last);
    while (++taken->last < row->number)
        g_string_append_c(taken->written, '\n');
    g_string_append_printf(taken->rows, "\x1D%d", row->number);
    for (size_t i = 0; i < row->n_cells; i++) {
        check_cell(&row->cells[i], row, i);
        g_string_append_printf(taken->rows, "\x1E%s", row->cells[i].text);
        g_string_append(taken->written, i > 0 ? taken->delimiter : "");
        write_cell(taken->written, row->cells[i].text);
    }
    g_string_append_c(taken->written, '\n');
    return true;
}

static bool
parse(struct arena *arena, const char *bytes, size_t length,
      struct csv_dialect *dialect, struct taken *taken)
{
    struct findings *findings = findings_new(arena);
    bool read;

    taken->rows = g_string_new(NULL);
    taken->written = g_string_new("\xEF\xBB\xBF");
    taken->delimiter = dialect->delimiter;
    taken->last = 0;
    read = rows_parse(arena, bytes, length, "x", &limits, dialect, take,
                      taken, findings);
    if (read != (findings_count(findings) == 0))
        g_error("what cannot be read has a finding, and only that");
    return read;
}

static void
finish(struct taken *taken)
{
    g_string_free(taken->rows, TRUE);
    g_string_free(taken->written, TRUE);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct arena *arena = arena_new();
    struct csv_dialect dialect = {0}, again;
    struct taken first, second;

    if (parse(arena, (const char *)bytes, length, &dialect, &first)) {
        again = dialect;
        if (!parse(arena, first.written->str, first.written->len, &again,
                   &second) ||
            strcmp(first.rows->str, second.rows->str) != 0)
            g_error("read again they differ: %s\n%s", first.rows->str,
                    second.rows->str);
        finish(&second);
    }
    finish(&first);
    arena_free(arena);
    return 0;
}
