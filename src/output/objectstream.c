#include "objectstream.h"

#include <stdbool.h>
#include <string.h>
#include <zlib.h>

#include "pdfsyntax.h"

/* A reader unpacks a whole stream to see one object of it. */
#define TOGETHER 500
#define ENTRY 7               /* bytes of a cross-reference: 1 + 4 + 2 */

/* Where an object is: in a stream, or, a stream, in the file. */
struct entry {
    int id;
    bool packed;
    size_t where;             /* index of the stream, or offset */
    unsigned index;           /* in the stream */
};

/* A stream that is full; numbers come after those of all objects. */
struct full {
    unsigned n;
    size_t first;             /* where the objects begin */
    GString *packed;
};

struct object_stream {
    GString *file;
    GArray *entries, *streams;
    GString *head, *body;     /* of the stream that is being filled */
    unsigned n;
    int last;                 /* the highest number so far */
};

struct object_stream *
object_stream_new(GString *file)
{
    struct object_stream *stream = g_new0(struct object_stream, 1);
    stream->file = file;
    stream->entries = g_array_new(FALSE, FALSE, sizeof(struct entry));
    stream->streams = g_array_new(FALSE, FALSE, sizeof(struct full));
    stream->head = g_string_new(NULL);
    stream->body = g_string_new(NULL);
    return stream;
}

static GString *
pack(const GString *bytes)
{
    uLongf length = compressBound((uLong)bytes->len);
    GString *packed = g_string_sized_new(length);
    /* Cannot fail: there is room for the worst. */
    (void)compress2((Bytef *)packed->str, &length,
                    (const Bytef *)bytes->str, (uLong)bytes->len,
                    Z_DEFAULT_COMPRESSION);
    g_string_set_size(packed, length);
    return packed;
}

static void
close_stream(struct object_stream *stream)
{
    struct full full = {.n = stream->n, .first = stream->head->len};
    if (stream->n == 0)
        return;
    g_string_append_len(stream->head, stream->body->str,
                        (gssize)stream->body->len);
    full.packed = pack(stream->head);
    g_array_append_val(stream->streams, full);
    g_string_truncate(stream->head, 0);
    g_string_truncate(stream->body, 0);
    stream->n = 0;
}

void
object_stream_add(struct object_stream *stream, int id, const char *text,
                  size_t length)
{
    struct entry entry = {id, true, stream->streams->len, stream->n++};
    g_array_append_val(stream->entries, entry);
    g_string_append_printf(stream->head, "%d %zu ", id, stream->body->len);
    g_string_append_len(stream->body, text, (gssize)length);
    g_string_append_c(stream->body, '\n');
    stream->last = MAX(stream->last, id);
    if (stream->n == TOGETHER)
        close_stream(stream);
}

static void
append_stream(GString *file, int id, const char *entries,
              const GString *packed)
{
    g_string_append_printf(file,
                           "%d 0 obj\n<<%s/Filter/FlateDecode/Length %zu>>\n"
                           "stream\n",
                           id, entries, packed->len);
    g_string_append_len(file, packed->str, (gssize)packed->len);
    g_string_append(file, "\nendstream\nendobj\n");
}

static void
append_streams(struct object_stream *stream)
{
    for (guint i = 0; i < stream->streams->len; i++) {
        const struct full *full =
            &g_array_index(stream->streams, struct full, i);
        struct entry entry = {stream->last + 1 + (int)i, false,
                              stream->file->len, 0};
        g_autofree char *entries = g_strdup_printf(
            "/Type/ObjStm/N %u/First %zu", full->n, full->first);
        append_stream(stream->file, entry.id, entries, full->packed);
        g_array_append_val(stream->entries, entry);
        g_string_free(full->packed, TRUE);
    }
}

static int
by_id(const void *a, const void *b)
{
    return ((const struct entry *)a)->id - ((const struct entry *)b)->id;
}

static void
append_number(GString *out, size_t number, int bytes)
{
    while (bytes-- > 0)
        g_string_append_c(out, (char)(number >> 8 * bytes & 0xff));
}

/* The table, and /Index: which numbers follow one another. */
static GString *
cross_references(const struct object_stream *stream, GString *index)
{
    g_autoptr(GString) table = g_string_new(NULL);
    int first = 0, n = 0;
    g_array_sort(stream->entries, by_id);
    for (guint i = 0; i < stream->entries->len; i++) {
        const struct entry *e =
            &g_array_index(stream->entries, struct entry, i);
        size_t where = e->packed ? (size_t)stream->last + 1 + e->where
                                 : e->where;
        append_number(table, e->packed ? 2 : 1, 1);
        append_number(table, where, 4);
        append_number(table, e->index, ENTRY - 5);
        if (n > 0 && e->id != first + n) {
            g_string_append_printf(index, "%d %d ", first, n);
            n = 0;
        }
        first = n == 0 ? e->id : first;
        n++;
    }
    g_string_append_printf(index, "%d %d", first, n);
    return pack(table);
}

static char *
digest(const GString *file)
{
    return g_compute_checksum_for_data(
        G_CHECKSUM_MD5, (const guchar *)file->str, file->len);
}

void
object_stream_finish(struct object_stream *stream, const char *trailer,
                     const char *id)
{
    GString *file = stream->file;
    size_t before = update_startxref(file), here;
    g_autoptr(GString) index = g_string_new(NULL);
    close_stream(stream);
    append_streams(stream);
    here = file->len;
    struct entry own = {stream->last + 1 + (int)stream->streams->len, false,
                        here, 0};
    g_array_append_val(stream->entries, own);
    GString *table = cross_references(stream, index);
    g_autofree char *sum = digest(file);
    g_autofree char *entries = g_strdup_printf(
        "/Type/XRef/Size %d/W[1 4 %d]/Index[%s]/Prev %zu%s/ID[%s<%s>]",
        own.id + 1, ENTRY - 5, index->str, before, trailer, id, sum);
    append_stream(file, own.id, entries, table);
    g_string_append_printf(file, "startxref\n%zu\n%%%%EOF\n", here);
    g_string_free(table, TRUE);
    g_string_free(stream->head, TRUE);
    g_string_free(stream->body, TRUE);
    g_array_free(stream->entries, TRUE);
    g_array_free(stream->streams, TRUE);
    g_free(stream);
}
