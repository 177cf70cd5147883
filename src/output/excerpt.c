#include "excerpt.h"

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"

/* A year of months of a large city has some 200 rows. */
#define WHOLE_ROWS 400
#define FIRST_ROWS 8
#define AROUND 2

struct reader {
    struct arena *arena;
    const struct excerpt_order *order;
    struct excerpt excerpt;
    size_t next;             /* of order->rows: not yet passed */
    size_t widest;
    bool is_long;
};

/* To be asked in ascending order. */
static bool
is_shown(struct reader *reader, int number)
{
    const struct excerpt_order *order = reader->order;

    while (reader->next < order->n_rows &&
           order->rows[reader->next] + AROUND < number)
        reader->next++;
    return number <= order->header_row + FIRST_ROWS ||
           (reader->next < order->n_rows &&
            order->rows[reader->next] - AROUND <= number);
}

/* Of a file that turns out to be long not all of its first rows stay. */
static void
thin_out(struct reader *reader)
{
    struct excerpt *excerpt = &reader->excerpt;
    size_t kept = 0;

    reader->is_long = true;
    for (size_t i = 0; i < excerpt->n; i++)
        if (is_shown(reader, excerpt->items[i].number))
            excerpt->items[kept++] = excerpt->items[i];
    excerpt->n = kept;
}

static void
add(struct reader *reader, struct excerpt_row row)
{
    if (!reader->is_long && row.number > WHOLE_ROWS)
        thin_out(reader);
    if (!reader->is_long || is_shown(reader, row.number))
        ARENA_PUSH(reader->arena, &reader->excerpt, row);
}

static const char *
shorten(struct arena *arena, const char *text)
{
    const char *end = text;

    for (size_t i = 0; i < EXCERPT_CHARACTERS; i++)
        if (text_next(&end) == 0)
            return arena_strdup(arena, text);
    if (*end == '\0')
        return arena_strdup(arena, text);
    return arena_printf(arena, "%.*s…", (int)(end - text), text);
}

static struct excerpt_row
copy_row(struct arena *arena, const struct csv_row *row)
{
    struct excerpt_row copy = {
        .number = row->number,
        .n_cells = MIN(row->n_cells, EXCERPT_COLUMNS),
    };

    copy.cells = ARENA_NEW_N(arena, const char *, copy.n_cells + 1);
    for (size_t i = 0; i < copy.n_cells; i++)
        copy.cells[i] = shorten(arena, row->cells[i].text);
    return copy;
}

static bool
take(void *taker, const struct csv_row *row)
{
    struct reader *reader = taker;

    /* Blank rows are not handed on, but a spreadsheet shows them. */
    for (int blank = reader->excerpt.last + 1; blank < row->number; blank++)
        add(reader, (struct excerpt_row){.number = blank});
    reader->excerpt.last = row->number;
    reader->widest = MAX(reader->widest, row->n_cells);
    if (!reader->is_long && row->number > WHOLE_ROWS)
        thin_out(reader);
    if (!reader->is_long || is_shown(reader, row->number))
        ARENA_PUSH(reader->arena, &reader->excerpt,
                   copy_row(reader->arena, row));
    return true;
}

/* What is said of rows behind the last one that could be read. */
static void
add_unread(struct reader *reader)
{
    const struct excerpt_order *order = reader->order;
    int last = reader->excerpt.last;

    for (size_t i = 0; i < order->n_rows && reader->excerpt.n > 0; i++)
        if (order->rows[i] > last) {
            last = order->rows[i];
            add(reader, (struct excerpt_row){.number = last});
        }
}

struct excerpt
excerpt_read(struct arena *arena, const struct excerpt_order *order)
{
    struct arena *scratch = arena_new();
    struct reader reader = {.arena = arena, .order = order};
    struct csv_dialect dialect;

    /* What is wrong with the file was said when it was read first. */
    (void)rows_read(scratch, order->path, order->name, order->limits,
                    &dialect, take, &reader, findings_new(scratch));
    arena_free(scratch);
    add_unread(&reader);
    reader.excerpt.columns = MIN(reader.widest, EXCERPT_COLUMNS);
    reader.excerpt.columns_left_out = reader.widest - reader.excerpt.columns;
    return reader.excerpt;
}
