#include "cutter.h"

#include <csv.h>
#include <glib.h>
#include <string.h>

#include "base/text.h"

/* Bytes for libcsv. */
struct piece {
    const char *text;
    size_t length;
};

/* The row that is being read.  libcsv hands out a buffer that it uses again
 * for the next cell, so that a row is copied here. */
struct reader {
    const struct cutter_order *order;
    struct csv_parser libcsv;
    GString *piece;         /* what libcsv is given, if not the text itself */
    GString *bytes;         /* the cells of the row, each with a NUL */
    GArray *cells;          /* struct cell; `text` is set at the row's end */
    int row;                /* as a spreadsheet counts */
    bool content;           /* not only blanks so far */
    int last_end;           /* CR when the row before ended with it */
    size_t n_lf, n_cr, n_crlf;
    struct cutter_result result;
};

static bool
is_over(const struct reader *reader)
{
    return reader->result.fault != CUTTER_FINE || reader->result.stopped;
}

static void
fail(struct reader *reader, enum cutter_fault fault)
{
    if (is_over(reader))
        return;
    reader->result.fault = fault;
    reader->result.row = reader->row;
    reader->result.column = (int)reader->cells->len + 1;
}

static bool
has_content(const char *text, size_t length)
{
    const char *end = text + length;

    while (text < end)
        if (!text_is_blank(text_next(&text)))
            return true;
    return false;
}

static void
put_back(char *text, size_t length, const char *delimiter, GString *bytes)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] == CUTTER_STAND_IN)
            g_string_append(bytes, delimiter);
        else
            g_string_append_c(bytes, text[i]);
}

static void
take_cell(void *text, size_t length, void *data)
{
    struct reader *reader = data;
    const struct csv_limits *limits = reader->order->limits;
    const char *delimiter = reader->order->dialect.delimiter;
    struct cell cell = {0};
    size_t start = reader->bytes->len;

    if (length > limits->field_bytes)
        fail(reader, CUTTER_CELL_LONG);
    if (reader->cells->len >= limits->columns)
        fail(reader, CUTTER_COLUMNS_MANY);
    if (is_over(reader))
        return;
    if (delimiter[1] == '\0')
        g_string_append_len(reader->bytes, text, (gssize)length);
    else
        put_back(text, length, delimiter, reader->bytes);
    cell.length = reader->bytes->len - start;
    g_string_append_c(reader->bytes, '\0');
    g_array_append_val(reader->cells, cell);
    if (!reader->content)
        reader->content = has_content(reader->bytes->str + start, cell.length);
}

static void
hand_on(struct reader *reader)
{
    const char *text = reader->bytes->str;
    struct cell *cells = (struct cell *)(void *)reader->cells->data;
    struct csv_row row = {reader->row, cells, reader->cells->len};

    for (size_t i = 0; i < row.n_cells; i++) {
        cells[i].text = text;
        cells[i].at.file = reader->order->name;
        cells[i].at.row = reader->row;
        cells[i].at.column = (int)i + 1;
        text += cells[i].length + 1;
    }
    if (reader->order->take != NULL &&
        !reader->order->take(reader->order->taker, &row))
        reader->result.stopped = true;
}

/* libcsv reports CR and LF each, so that blank rows show; the LF of a CRLF
 * is no row. */
static void
take_end(int end, void *data)
{
    struct reader *reader = data;
    size_t most = reader->order->limits->rows;

    if (is_over(reader))
        return;
    if (end == '\n' && reader->last_end == '\r' && reader->cells->len == 0) {
        reader->last_end = 0;
        reader->n_cr--;
        reader->n_crlf++;
        return;
    }
    if (most > 0 && (size_t)reader->row > most) {
        fail(reader, CUTTER_ROWS_MANY);
        return;
    }
    reader->n_lf += end == '\n';
    reader->n_cr += end == '\r';
    if (reader->content)
        hand_on(reader);
    reader->last_end = end;
    reader->row++;
    reader->content = false;
    g_string_truncate(reader->bytes, 0);
    g_array_set_size(reader->cells, 0);
}

static int
is_no_blank(unsigned char c)
{
    (void)c;
    return 0;
}

/* In strict mode libcsv stops at a quote that it cannot explain.  One in the
 * middle of a bare cell (5" pipe) is text; after a closing quote it means
 * that this quote, or the one before, is none. */
static size_t
judge_quote(struct reader *reader, const char *at)
{
    bool newline = false;
    const struct csv_parser *libcsv = &reader->libcsv;

    if (libcsv->quoted) {
        for (size_t i = 0; i < libcsv->entry_pos; i++)
            newline |= libcsv->entry_buf[i] == '\n' ||
                       libcsv->entry_buf[i] == '\r';
        fail(reader, newline ? CUTTER_QUOTE_UNCLOSED : CUTTER_QUOTE_STRAY);
        return 0;
    }
    csv_set_opts(&reader->libcsv, CSV_REPALL_NL);
    csv_parse(&reader->libcsv, at, 1, take_cell, take_end, reader);
    csv_set_opts(&reader->libcsv, CSV_REPALL_NL | CSV_STRICT);
    return 1;
}

/* The next bytes for libcsv, `chunk` at most, where one byte stands for a
 * delimiter of several; moves past them. */
static struct piece
next_piece(struct reader *reader, size_t *at)
{
    const struct cutter_order *order = reader->order;
    const char *delimiter = order->dialect.delimiter;
    size_t size = strlen(delimiter), left = order->length - *at;
    const char *text = order->text + *at;
    struct piece piece = {text, MIN(order->chunk, left)};

    if (size > 1) {
        const char *end = text + left;

        g_string_truncate(reader->piece, 0);
        while (text < end && reader->piece->len < order->chunk) {
            size_t room = order->chunk - reader->piece->len;
            size_t seen = MIN(room + size - 1, (size_t)(end - text));
            const char *next = memmem(text, seen, delimiter, size);
            size_t n = MIN((size_t)((next != NULL ? next : end) - text), room);

            g_string_append_len(reader->piece, text, (gssize)n);
            text += n;
            if (text == next && n < room) {
                g_string_append_c(reader->piece, CUTTER_STAND_IN);
                text += size;
            }
        }
        piece = (struct piece){reader->piece->str, reader->piece->len};
    }
    *at = (size_t)(text - order->text) + (size > 1 ? 0 : piece.length);
    return piece;
}

/* libcsv cannot be stopped from a callback: it is fed in chunks. */
static void
feed(struct reader *reader)
{
    const struct cutter_order *order = reader->order;
    struct piece piece = {0};
    size_t at = 0;

    while ((piece.length > 0 || at < order->length) && !is_over(reader)) {
        size_t done;

        if (piece.length == 0)
            piece = next_piece(reader, &at);
        done = csv_parse(&reader->libcsv, piece.text, piece.length,
                         take_cell, take_end, reader);
        if (is_over(reader))
            return;
        if (done < piece.length)
            done += judge_quote(reader, piece.text + done);
        piece.text += done;
        piece.length -= done;
        /* A quote left open swallows the file, up to the cell's limit. */
        if (reader->libcsv.entry_pos > order->limits->field_bytes)
            fail(reader, reader->libcsv.quoted ? CUTTER_QUOTE_UNCLOSED
                                               : CUTTER_CELL_LONG);
    }
}

static void
finish(struct reader *reader)
{
    int row = reader->row;
    int column = (int)reader->cells->len + 1;

    if (is_over(reader) || reader->order->partial) {
        if (!is_over(reader)) {
            reader->result.row = row;
            reader->result.column = column;
        }
        return;
    }
    csv_set_opts(&reader->libcsv,
                 CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
    if (csv_fini(&reader->libcsv, take_cell, take_end, reader) != 0)
        fail(reader, CUTTER_QUOTE_UNCLOSED);
}

static const char *
newline_name(const struct reader *reader)
{
    bool lf = reader->n_lf > 0, cr = reader->n_cr > 0;
    bool crlf = reader->n_crlf > 0;

    if (lf + cr + crlf > 1)
        return "mixed";
    return cr ? "CR" : crlf ? "CRLF" : "LF";
}

struct cutter_result
cutter_run(const struct cutter_order *order)
{
    struct reader reader = {.order = order, .row = (int)order->n_before + 1};
    const char *delimiter = order->dialect.delimiter;

    if (csv_init(&reader.libcsv, CSV_REPALL_NL | CSV_STRICT) != 0)
        g_error("libcsv could not be set up");
    csv_set_delim(&reader.libcsv, delimiter[1] == '\0'
                                      ? (unsigned char)delimiter[0]
                                      : CUTTER_STAND_IN);
    csv_set_blk_size(&reader.libcsv, 4096);
    csv_set_realloc_func(&reader.libcsv, g_realloc);
    csv_set_free_func(&reader.libcsv, g_free);
    /* Without a function of ours libcsv drops blanks around cells. */
    if (!order->dialect.blanks)
        csv_set_space_func(&reader.libcsv, is_no_blank);
    reader.piece = g_string_new(NULL);
    reader.bytes = g_string_sized_new(4096);
    reader.cells = g_array_sized_new(FALSE, TRUE, sizeof(struct cell), 64);
    feed(&reader);
    finish(&reader);
    reader.result.newline = newline_name(&reader);
    g_array_free(reader.cells, TRUE);
    g_string_free(reader.bytes, TRUE);
    g_string_free(reader.piece, TRUE);
    csv_free(&reader.libcsv);
    return reader.result;
}
