#ifndef CSV_BLOCKS_H
#define CSV_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "csv/rows.h"

/*
 * A large ordinary file cut at the ends of rows into blocks, which threads
 * may read side by side and again: memory is that of a block, however long
 * the file is.
 *
 * Ordinary is: UTF-8 without a fault, LF or CRLF, a delimiter of one byte,
 * and quotes around whole cells alone, with "" inside.  The whole file is
 * looked through before the first row is read, so that a fault is known
 * before; what is not ordinary is left to rows_read.
 */
struct csv_blocks;

/* A delimiter that is set in `dialect` is taken, as by rows_read.  NULL when
 * the file is not ordinary, cannot be read, is larger than the
 * limit or not larger than a block: rows_read will tell.  `jobs` threads
 * look it through. */
struct csv_blocks *blocks_open(const char *path,
                               const struct csv_limits *limits, size_t jobs,
                               struct csv_dialect *dialect);
/* The same of an open file, which it closes; below zero: NULL. */
struct csv_blocks *blocks_open_fd(int fd, const struct csv_limits *limits,
                                  size_t jobs, struct csv_dialect *dialect);
/* The same of a text that was decoded and outlives them. */
struct csv_blocks *blocks_open_text(const struct csv_text *text,
                                    const struct csv_limits *limits,
                                    size_t jobs, struct csv_dialect *dialect);
void blocks_close(struct csv_blocks *blocks);

/* The file is the same as when it was opened. */
bool blocks_unchanged(const struct csv_blocks *blocks);

size_t blocks_count(const struct csv_blocks *blocks);

/* Whole rows; the last of the file may lack its end.  BLOCKS_PADDING bytes
 * after the text may be read and are zero. */
struct csv_block {
    const char *text;
    size_t length;
    int first_row;          /* its number in the file */
};
#define BLOCKS_PADDING ((size_t)64)

/* A block's memory, used again for the next: one per thread. */
struct csv_buffer;
struct csv_buffer *buffer_new(const struct csv_blocks *blocks);
void buffer_free(struct csv_buffer *buffer);

/* False when the file cannot be read any more. */
bool blocks_load(const struct csv_blocks *blocks, size_t i,
                 struct csv_buffer *buffer, struct csv_block *block);

/* Where the cells of a block end: the offsets of delimiters and LFs outside
 * quotes, handed out in portions. */
struct csv_cuts {
    const char *text;
    size_t length, at;
    uint64_t inside;
    char delimiter;
};

struct csv_cuts cuts_of(const struct csv_block *block,
                        const struct csv_dialect *dialect);
/* Fills `ends` with the next offsets, as many as fit; 0 at the end.  `room`
 * is 64 at least. */
size_t cuts_next(struct csv_cuts *cuts, uint32_t *ends, size_t room);

#endif
