#include "csv/blocks.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dialect.h"
#include "outline.h"

#define DIALECT_BYTES ((size_t)256 * 1024 + 1)

struct block {
    uint64_t offset;
    size_t length;
    int first_row;
};

struct csv_blocks {
    int fd;                 /* -1: of `text` */
    struct stat status;
    const char *text;
    uint64_t size;
    size_t start;           /* after the BOM */
    size_t piece;           /* bytes looked through at once */
    char delimiter;
    struct outline *outlines;
    size_t n_pieces;
    gint next;              /* the piece that the next free thread takes */
    gint failed;            /* reading did */
    struct block *items;
    size_t n;
};

struct csv_buffer {
    char *bytes;
    size_t size;
};

static size_t
copy_at(const struct csv_blocks *blocks, char *bytes, size_t size,
        uint64_t offset)
{
    size_t got = (size_t)MIN((uint64_t)size, blocks->size - offset);

    memcpy(bytes, blocks->text + offset, got);
    return got;
}

/* Reads up to `size` bytes; what the file has not becomes zero. */
static bool
read_at(const struct csv_blocks *blocks, char *bytes, size_t size,
        uint64_t offset)
{
    size_t got = 0;

    if (blocks->text != NULL)
        got = copy_at(blocks, bytes, size, offset);
    while (blocks->text == NULL && got < size) {
        ssize_t n = pread(blocks->fd, bytes + got, size - got,
                          (off_t)(offset + got));

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        if (n == 0)
            break;
        got += (size_t)n;
    }
    memset(bytes + got, 0, size - got);
    return true;
}

static uint64_t
piece_offset(const struct csv_blocks *blocks, size_t i)
{
    return blocks->start + (uint64_t)i * blocks->piece;
}

static size_t
piece_length(const struct csv_blocks *blocks, size_t i)
{
    uint64_t left = blocks->size - piece_offset(blocks, i);

    return (size_t)MIN(left, blocks->piece);
}

static bool
outline_piece(struct csv_blocks *blocks, size_t i, char *bytes)
{
    size_t length = piece_length(blocks, i);
    uint64_t offset = piece_offset(blocks, i);
    size_t before = offset > 0;

    if (!read_at(blocks, bytes, before + length + BLOCKS_PADDING * 2,
                 offset - before))
        return false;
    if (i == 0) {
        memmove(bytes + 1, bytes + before, length + BLOCKS_PADDING * 2 - 1);
        bytes[0] = '\n';
    }
    outline_take(&blocks->outlines[i], bytes + 1, length, blocks->delimiter);
    return true;
}

static gpointer
outline_pieces(gpointer data)
{
    struct csv_blocks *blocks = data;
    g_autofree char *bytes = g_malloc(blocks->piece + BLOCKS_PADDING * 3);

    for (;;) {
        size_t i = (size_t)g_atomic_int_add(&blocks->next, 1);

        if (i >= blocks->n_pieces)
            return NULL;
        if (!outline_piece(blocks, i, bytes))
            g_atomic_int_set(&blocks->failed, 1);
    }
}

static bool
outline_file(struct csv_blocks *blocks, size_t jobs)
{
    g_autofree GThread **threads = g_new(GThread *, jobs);

    for (size_t i = 1; i < jobs; i++)
        threads[i] = g_thread_new("rows", outline_pieces, blocks);
    outline_pieces(blocks);
    for (size_t i = 1; i < jobs; i++)
        g_thread_join(threads[i]);
    return !blocks->failed;
}

static void
add_block(struct csv_blocks *blocks, uint64_t from, uint64_t to,
          int first_row)
{
    if (to > from)
        blocks->items[blocks->n++] =
            (struct block){from, (size_t)(to - from), first_row};
}

/* Cuts the file after the last row that ends in each piece. */
static bool
cut(struct csv_blocks *blocks, struct csv_dialect *dialect)
{
    uint64_t from = blocks->start;
    size_t n_rows = 0, n_crlf = 0, first_row = 1;
    bool inside = false;
    int expected = 0;

    blocks->items = g_new(struct block, blocks->n_pieces + 1);
    for (size_t i = 0; i < blocks->n_pieces; i++) {
        const struct outline *outline = &blocks->outlines[i];
        const struct outline_case *is = &outline->of[inside];

        if (is->odd || outline->continued != expected)
            return false;
        expected = outline->expected;
        inside ^= outline->toggles;
        n_rows += is->n_rows;
        n_crlf += is->n_crlf;
        /* A row longer than a piece: let rows_read judge it. */
        if (is->n_rows == 0 && i + 1 < blocks->n_pieces)
            return false;
        if (is->n_rows == 0 || n_rows >= INT_MAX)
            break;
        add_block(blocks, from, piece_offset(blocks, i) + is->last,
                  (int)first_row);
        from = piece_offset(blocks, i) + is->last;
        first_row = n_rows + 1;
    }
    add_block(blocks, from, blocks->size, (int)first_row);
    dialect->newline = n_crlf == 0 ? "LF" : n_crlf == n_rows ? "CRLF"
                                                             : "mixed";
    return !inside && expected == 0 && n_rows < INT_MAX;
}

/* What the beginning tells: marks of other encodings, the delimiter. */
static bool
begin(struct csv_blocks *blocks, struct csv_dialect *dialect)
{
    g_autofree char *bytes = g_malloc(DIALECT_BYTES);
    size_t length = (size_t)MIN(blocks->size, DIALECT_BYTES);
    struct dialect found;

    if (!read_at(blocks, bytes, length, 0))
        return false;
    if (blocks->text == NULL) {
        bool marked = memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;

        blocks->start = marked ? 3 : 0;
        dialect->encoding = marked ? ENCODING_UTF8_BOM : ENCODING_UTF8;
        if (memcmp(bytes, "PK\x03\x04", 4) == 0)
            return false;
    }
    found = dialect_find(bytes + blocks->start, length - blocks->start, true,
                         dialect->delimiter);
    g_strlcpy(dialect->delimiter, found.delimiter, sizeof dialect->delimiter);
    blocks->delimiter = found.delimiter[0];
    return found.delimiter[1] == '\0' && !found.blanks;
}

static bool
is_large(struct csv_blocks *blocks, const struct csv_limits *limits)
{
    if (blocks->fd < 0 || fstat(blocks->fd, &blocks->status) != 0)
        return false;
    blocks->size = (uint64_t)blocks->status.st_size;
    return S_ISREG(blocks->status.st_mode) &&
           blocks->size <= limits->file_bytes &&
           blocks->size > limits->block_bytes;
}

/* NULL, and `blocks` closed, when it is not ordinary. */
static struct csv_blocks *
look_through(struct csv_blocks *blocks, const struct csv_limits *limits,
             size_t jobs, struct csv_dialect *dialect)
{
    blocks->piece = limits->block_bytes;
    if (begin(blocks, dialect)) {
        blocks->n_pieces = (size_t)((blocks->size - blocks->start +
                                     blocks->piece - 1) / blocks->piece);
        blocks->outlines = g_new(struct outline, blocks->n_pieces);
        if (outline_file(blocks, jobs) && cut(blocks, dialect))
            return blocks;
    }
    blocks_close(blocks);
    return NULL;
}

struct csv_blocks *
blocks_open(const char *path, const struct csv_limits *limits, size_t jobs,
            struct csv_dialect *dialect)
{
    return blocks_open_fd(
        open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW), limits,
        jobs, dialect);
}

struct csv_blocks *
blocks_open_fd(int fd, const struct csv_limits *limits, size_t jobs,
               struct csv_dialect *dialect)
{
    struct csv_blocks *blocks = g_new0(struct csv_blocks, 1);

    blocks->fd = fd;
    if (is_large(blocks, limits))
        return look_through(blocks, limits, jobs, dialect);
    blocks_close(blocks);
    return NULL;
}

struct csv_blocks *
blocks_open_text(const struct csv_text *text, const struct csv_limits *limits,
                 size_t jobs, struct csv_dialect *dialect)
{
    struct csv_blocks *blocks;

    if (text->length <= limits->block_bytes)
        return NULL;
    blocks = g_new0(struct csv_blocks, 1);
    blocks->fd = -1;
    blocks->text = text->start;
    blocks->size = text->length;
    return look_through(blocks, limits, jobs, dialect);
}

void
blocks_close(struct csv_blocks *blocks)
{
    if (blocks->fd >= 0)
        close(blocks->fd);
    g_free(blocks->outlines);
    g_free(blocks->items);
    g_free(blocks);
}

bool
blocks_unchanged(const struct csv_blocks *blocks)
{
    struct stat now;

    if (blocks->text != NULL)
        return true;
    return fstat(blocks->fd, &now) == 0 &&
           now.st_size == blocks->status.st_size &&
           now.st_mtim.tv_sec == blocks->status.st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == blocks->status.st_mtim.tv_nsec;
}

size_t
blocks_count(const struct csv_blocks *blocks)
{
    return blocks->n;
}

struct csv_buffer *
buffer_new(const struct csv_blocks *blocks)
{
    struct csv_buffer *buffer = g_new(struct csv_buffer, 1);
    size_t longest = 0;

    for (size_t i = 0; i < blocks->n; i++)
        longest = MAX(longest, blocks->items[i].length);
    buffer->bytes = g_malloc(longest + BLOCKS_PADDING);
    return buffer;
}

void
buffer_free(struct csv_buffer *buffer)
{
    g_free(buffer->bytes);
    g_free(buffer);
}

bool
blocks_load(const struct csv_blocks *blocks, size_t i,
            struct csv_buffer *buffer, struct csv_block *block)
{
    const struct block *item = &blocks->items[i];

    *block = (struct csv_block){buffer->bytes, item->length, item->first_row};
    if (!read_at(blocks, buffer->bytes, item->length, item->offset))
        return false;
    memset(buffer->bytes + item->length, 0, BLOCKS_PADDING);
    return true;
}
