#include "bulk.h"

#include <glib.h>

#include "base/arena.h"
#include "csv/blocks.h"
#include "harvest.h"
#include "record.h"
#include "singly.h"
#include "totals.h"
#include "window.h"

struct bulk {
    struct sheet *sheet;
    struct csv_limits limits;
    csv_take take;
    struct csv_blocks *blocks;
    struct ordinary ordinary;
    bool stopped;               /* the taker wants no more */
    bool failed;                /* a row could not be parsed */
    bool lost;                  /* the file could not be read any more */

    struct csv_block rest;      /* of the first block */
    GMutex lock;                /* of all below */
    GCond merged_some;
    size_t next;                /* the block that the next free thread takes */
    size_t merged;              /* blocks, which are merged in order */
    struct pending *pending;    /* block i is the one i % n_pending */
    size_t n_pending;
};

/* A block that is read, until those before it are merged. */
struct pending {
    struct csv_buffer *buffer;
    struct harvest *harvest;
    bool loaded;
    bool ready;
};

/* So many blocks per thread: one that is slow stops none of the others. */
#define PENDING_PER_THREAD 2

static bool
take(void *taker, const struct csv_row *row)
{
    struct bulk *bulk = taker;

    bulk->stopped = !bulk->take(bulk->sheet, row);
    return !bulk->stopped;
}

static bool
is_over(const struct bulk *bulk)
{
    return bulk->stopped || bulk->failed || bulk->lost;
}

/* Rows in the way that knows all cases. */
static void
take_rows(struct bulk *bulk, const char *text, size_t length, int number)
{
    struct sheet *sheet = bulk->sheet;
    struct arena *arena = arena_new();

    if (!rows_parse_some(arena, text, length, (size_t)number - 1,
                         sheet->file->name, &bulk->limits,
                         &sheet->file->dialect, take, bulk, sheet->findings))
        bulk->failed = true;
    arena_free(arena);
}

/* Row by row until the form is known and a row of figures was taken; what
 * follows of the block is left in `block`. */
static void
begin(struct bulk *bulk, struct csv_block *block)
{
    struct csv_cuts cuts = cuts_of(block, &bulk->sheet->file->dialect);
    size_t row = 0;
    uint32_t ends[64];
    size_t n;

    while (!is_over(bulk) && !bulk->sheet->has_rows &&
           (n = cuts_next(&cuts, ends, G_N_ELEMENTS(ends))) > 0)
        for (size_t i = 0;
             i < n && !is_over(bulk) && !bulk->sheet->has_rows; i++) {
            if (block->text[ends[i]] != '\n')
                continue;
            take_rows(bulk, block->text + row, ends[i] + 1 - row,
                      block->first_row++);
            row = ends[i] + 1;
        }
    block->text += row;
    block->length -= row;
}

/* ---- side by side ---- */

static void
hand_on(struct bulk *bulk, const struct group *group)
{
    struct sheet *sheet = bulk->sheet;
    const struct form *form = sheet->form;
    g_autofree struct intake_sum *sums =
        g_new0(struct intake_sum, form->n_fields);
    struct intake_group added = {form, group->region, group->month,
                                 group->n_rows, sums};

    for (size_t i = 0; i < bulk->ordinary.n_numbers; i++)
        sums[bulk->ordinary.numbers[i]->index] = (struct intake_sum){
            group->tallies[i].value, group->tallies[i].n_known};
    record_count(sheet, group->region, group->n_rows);
    if (sheet->partial != NULL)
        sheet->taker->group(sheet->partial, &added);
}

static void
merge_run(struct bulk *bulk, const struct harvest *harvest,
          const struct run *run)
{
    struct sheet *sheet = bulk->sheet;
    const struct cell none = {.text = ""};

    for (size_t i = 0; i < run->n_groups; i++) {
        const struct group *group =
            harvest_group(harvest, run->first_group + i);

        window_check(sheet->window, &none,
                     sheet->survey->months[group->month]);
        totals_add_group(sheet->totals, group, bulk->ordinary.numbers,
                         bulk->ordinary.n_numbers);
        hand_on(bulk, group);
    }
    sheet->n_figures += run->n_figures;
    sheet->digest += run->digest;
    if (run->row == NULL)
        return;
    if (singly_take(sheet, run->number, run->length))
        take_rows(bulk, run->row, run->length, run->number);
    else
        bulk->stopped = true;
}

static void
merge(struct bulk *bulk, const struct harvest *harvest)
{
    for (size_t i = 0; i < harvest_count(harvest) && !is_over(bulk); i++) {
        struct run run = harvest_run(harvest, i);

        merge_run(bulk, harvest, &run);
    }
}

/* Merges what is ready and next in order; the lock is held. */
static void
merge_ready(struct bulk *bulk)
{
    for (;;) {
        struct pending *pending =
            &bulk->pending[bulk->merged % bulk->n_pending];

        if (!pending->ready)
            break;
        pending->ready = false;
        if (!is_over(bulk)) {
            bulk->lost = !pending->loaded;
            if (pending->loaded)
                merge(bulk, pending->harvest);
        }
        bulk->merged++;
    }
    g_cond_broadcast(&bulk->merged_some);
}

static void
harvest_block(struct bulk *bulk, size_t i, struct pending *pending)
{
    struct csv_block block = bulk->rest;

    pending->loaded = i == 0 || blocks_load(bulk->blocks, i, pending->buffer,
                                         &block);
    if (pending->loaded)
        harvest_take(pending->harvest, &block);
}

static gpointer
work(gpointer data)
{
    struct bulk *bulk = data;
    size_t n = blocks_count(bulk->blocks);

    g_mutex_lock(&bulk->lock);
    while (bulk->next < n && !is_over(bulk)) {
        size_t i = bulk->next++;
        struct pending *pending = &bulk->pending[i % bulk->n_pending];

        while (i >= bulk->merged + bulk->n_pending)
            g_cond_wait(&bulk->merged_some, &bulk->lock);
        g_mutex_unlock(&bulk->lock);
        harvest_block(bulk, i, pending);
        g_mutex_lock(&bulk->lock);
        pending->ready = true;
        merge_ready(bulk);
    }
    g_mutex_unlock(&bulk->lock);
    return NULL;
}

static void
open_pending(struct bulk *bulk, size_t n)
{
    bulk->n_pending = n;
    bulk->pending = g_new0(struct pending, n);
    for (size_t i = 0; i < n; i++) {
        bulk->pending[i].buffer = buffer_new(bulk->blocks);
        bulk->pending[i].harvest =
            harvest_new(&bulk->ordinary, &bulk->sheet->file->dialect);
    }
}

static void
close_pending(struct bulk *bulk)
{
    for (size_t i = 0; i < bulk->n_pending; i++) {
        buffer_free(bulk->pending[i].buffer);
        harvest_free(bulk->pending[i].harvest);
    }
    g_free(bulk->pending);
}

static void
side_by_side(struct bulk *bulk)
{
    size_t n = MAX(bulk->sheet->jobs, 1);
    g_autofree GThread **threads = g_new(GThread *, n);

    n = MIN(n, blocks_count(bulk->blocks));
    g_mutex_init(&bulk->lock);
    g_cond_init(&bulk->merged_some);
    open_pending(bulk, n == 1 ? 1 : n * PENDING_PER_THREAD);
    for (size_t i = 1; i < n; i++)
        threads[i] = g_thread_new("intake", work, bulk);
    work(bulk);
    for (size_t i = 1; i < n; i++)
        g_thread_join(threads[i]);
    close_pending(bulk);
    g_mutex_clear(&bulk->lock);
    g_cond_clear(&bulk->merged_some);
}

/* ---- one after the other ---- */

static void
in_order(struct bulk *bulk, struct csv_buffer *buffer)
{
    struct csv_block block = bulk->rest;
    size_t n = blocks_count(bulk->blocks);

    for (size_t i = 0; i < n && !is_over(bulk); i++) {
        if (i > 0)
            bulk->lost = !blocks_load(bulk->blocks, i, buffer, &block);
        if (!bulk->lost)
            take_rows(bulk, block.text, block.length, block.first_row);
    }
}

static void
read_blocks(struct bulk *bulk)
{
    struct sheet *sheet = bulk->sheet;
    struct csv_buffer *buffer = buffer_new(bulk->blocks);

    bulk->lost = !blocks_load(bulk->blocks, 0, buffer, &bulk->rest);
    if (!bulk->lost)
        begin(bulk, &bulk->rest);
    if (is_over(bulk)) {
        buffer_free(buffer);
        return;
    }
    sheet->by_wish =
        sheet->has_rows && ordinary_read(&bulk->ordinary, sheet);
    if (sheet->by_wish)
        bulk->limits.rows = 0;
    if (sheet->by_wish &&
        (sheet->partial == NULL || sheet->taker->group != NULL))
        side_by_side(bulk);
    else
        in_order(bulk, buffer);
    buffer_free(buffer);
}

/* Reads and closes them; false when there are none. */
static bool
read_all(struct sheet *sheet, struct csv_blocks *blocks,
         const struct csv_dialect *dialect, const struct csv_limits *limits,
         csv_take take_row, bool *read)
{
    struct bulk bulk = {.sheet = sheet, .limits = *limits, .take = take_row,
                        .blocks = blocks};

    if (blocks == NULL)
        return false;
    sheet->file->dialect = *dialect;
    read_blocks(&bulk);
    if (bulk.lost || !blocks_unchanged(bulk.blocks)) {
        bulk.failed = true;
        findings_add(sheet->findings, FINDING_FILE_UNREADABLE,
            ((struct place){sheet->file->name, 0, 0}),
            .args = {{{"读取过程中文件被改动了",
                       "it changed while it was being read"}}});
    }
    blocks_close(blocks);
    *read = !bulk.failed;
    return true;
}

bool
bulk_read(struct sheet *sheet, const struct csv_limits *limits,
          csv_take take_row, bool *read)
{
    struct csv_dialect dialect = sheet->file->dialect;
    struct csv_blocks *blocks = blocks_open(
        sheet->file->path, limits, MAX(sheet->jobs, 1), &dialect);

    return read_all(sheet, blocks, &dialect, limits, take_row, read);
}

bool
bulk_read_text(struct sheet *sheet, const struct csv_text *text,
               const struct csv_limits *limits, csv_take take_row, bool *read)
{
    struct csv_dialect dialect = sheet->file->dialect;
    struct csv_blocks *blocks =
        blocks_open_text(text, limits, MAX(sheet->jobs, 1), &dialect);

    return read_all(sheet, blocks, &dialect, limits, take_row, read);
}
