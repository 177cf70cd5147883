#include "objects.h"

#include <stdbool.h>

#include "base/digest.h"
#include "base/parallel.h"
#include "base/text.h"
#include "deflate.h"
#include "pdfsyntax.h"

/* A reader unpacks a whole stream to see one object of it. */
#define TOGETHER 200
/* Digits of an identifier: as many as readers of PDF expect. */
#define ID_LENGTH 32
#define ENTRY 7               /* bytes of a cross-reference: 1 + 4 + 2 */

/* Where an object is: in an object stream, or in the file. */
struct entry {
    bool packed;
    size_t where;             /* index of the object stream, or offset */
    unsigned index;           /* in the stream */
};

/* An object stream; its own number comes after those of all objects. */
struct object_stream {
    unsigned n;
    GString *head, *body;     /* numbers with offsets; the objects */
    int taken;                /* atomic: somebody packs it */
    GString *packed;          /* both, in the end */
};

struct objects {
    GString *file;
    GArray *entries;          /* struct entry, by number from 0 */
    GPtrArray *streams;       /* struct object_stream */
    GThreadPool *packers;     /* of streams that are full; may be NULL */
};

static void
pack_stream(gpointer data, gpointer none)
{
    struct object_stream *stream = data;
    (void)none;
    if (__atomic_exchange_n(&stream->taken, 1, __ATOMIC_RELAXED))
        return;
    g_autoptr(GString) all =
        g_string_sized_new(stream->head->len + stream->body->len);
    g_string_append_len(all, stream->head->str, (gssize)stream->head->len);
    g_string_append_len(all, stream->body->str, (gssize)stream->body->len);
    stream->packed = deflated(all->str, all->len);
}

static void
free_stream(gpointer data)
{
    struct object_stream *stream = data;
    g_string_free(stream->head, TRUE);
    g_string_free(stream->body, TRUE);
    g_string_free(stream->packed, TRUE);
    g_free(stream);
}

struct objects *
objects_new(void)
{
    struct objects *objects = g_new0(struct objects, 1);
    struct entry free_list = {0};
    /* The second line tells who moves files that this one is binary. */
    objects->file = g_string_new("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    objects->entries = g_array_new(FALSE, TRUE, sizeof(struct entry));
    objects->streams = g_ptr_array_new_with_free_func(free_stream);
    g_array_append_val(objects->entries, free_list);
    return objects;
}

int
objects_reserve(struct objects *objects)
{
    struct entry entry = {0};
    g_array_append_val(objects->entries, entry);
    return (int)objects->entries->len - 1;
}

static struct entry *
entry_of(struct objects *objects, int id)
{
    return &g_array_index(objects->entries, struct entry, id);
}

/* Beside the writing of the next one.  A machine that gives no thread has
 * them packed in the end. */
static void
pack_beside(struct objects *objects, struct object_stream *full)
{
    if (parallel_threads() == 1)
        return;
    if (objects->packers == NULL)
        objects->packers = g_thread_pool_new(pack_stream, NULL, 1, TRUE, NULL);
    g_thread_pool_push(objects->packers, full, NULL);
}

/* The object stream that is being filled. */
static struct object_stream *
last_stream(struct objects *objects)
{
    guint n = objects->streams->len;
    struct object_stream *last =
        n > 0 ? g_ptr_array_index(objects->streams, n - 1) : NULL;
    if (last != NULL && last->n < TOGETHER)
        return last;
    if (last != NULL)
        pack_beside(objects, last);
    last = g_new0(struct object_stream, 1);
    last->head = g_string_new(NULL);
    last->body = g_string_new(NULL);
    g_ptr_array_add(objects->streams, last);
    return last;
}

GString *
objects_begin(struct objects *objects, int id)
{
    struct object_stream *stream = last_stream(objects);
    *entry_of(objects, id) = (struct entry){
        true, objects->streams->len - 1, stream->n++};
    text_append_integer(stream->head, id);
    g_string_append_c(stream->head, ' ');
    text_append_integer(stream->head, (int64_t)stream->body->len);
    g_string_append_c(stream->head, ' ');
    return stream->body;
}

void
objects_end(struct objects *objects)
{
    struct object_stream *last =
        g_ptr_array_index(objects->streams, objects->streams->len - 1);
    g_string_append_c(last->body, '\n');
}

static void
append_stream(GString *file, int id, const char *entries, const void *bytes,
              size_t length)
{
    g_string_append_printf(file, "%d 0 obj\n<<%s/Length %zu>>\nstream\n", id,
                           entries, length);
    g_string_append_len(file, bytes, (gssize)length);
    g_string_append(file, "\nendstream\nendobj\n");
}

void
objects_stream(struct objects *objects, int id, const char *entries,
               const void *bytes, size_t length)
{
    *entry_of(objects, id) = (struct entry){false, objects->file->len, 0};
    append_stream(objects->file, id, entries, bytes, length);
}

void
objects_packed(struct objects *objects, int id, const char *entries,
               const GString *packed)
{
    g_autofree char *all = g_strconcat(entries, "/Filter/FlateDecode", NULL);
    objects_stream(objects, id, all, packed->str, packed->len);
}

/* What the packers have not come to, the last ones first; what they hold is
 * waited for. */
static void
pack_rest(struct objects *objects)
{
    for (guint i = objects->streams->len; i-- > 0;)
        pack_stream(g_ptr_array_index(objects->streams, i), NULL);
    if (objects->packers != NULL)
        g_thread_pool_free(objects->packers, TRUE, TRUE);
}

/* Their numbers are those that follow; gives the first. */
static int
write_object_streams(struct objects *objects)
{
    int first = (int)objects->entries->len;
    pack_rest(objects);
    for (guint i = 0; i < objects->streams->len; i++) {
        const struct object_stream *stream =
            g_ptr_array_index(objects->streams, i);
        g_autofree char *entries =
            g_strdup_printf("/Type/ObjStm/N %u/First %zu", stream->n,
                            stream->head->len);
        objects_packed(objects, objects_reserve(objects), entries,
                       stream->packed);
    }
    return first;
}

static void
append_number(GString *out, size_t number, int bytes)
{
    while (bytes-- > 0)
        g_string_append_c(out, (char)(number >> 8 * bytes & 0xff));
}

/* One row per number; object 0 heads the list of those that are free. */
static GString *
cross_references(struct objects *objects, int first_stream)
{
    g_autoptr(GString) table = g_string_new(NULL);
    append_number(table, 0, ENTRY - 2);
    append_number(table, 0xffff, 2);
    for (guint i = 1; i < objects->entries->len; i++) {
        const struct entry *entry = entry_of(objects, (int)i);
        append_number(table, entry->packed ? 2 : 1, 1);
        append_number(table,
                      entry->packed ? (size_t)first_stream + entry->where
                                    : entry->where,
                      4);
        append_number(table, entry->index, ENTRY - 5);
    }
    return deflated(table->str, table->len);
}

GString *
objects_finish(struct objects *objects, int root, int info)
{
    GString *file = objects->file;
    int first_stream = write_object_streams(objects);
    size_t here = file->len;
    int own = objects_reserve(objects);
    *entry_of(objects, own) = (struct entry){false, here, 0};
    GString *table = cross_references(objects, first_stream);
    char sum[DIGEST_TEXT];
    digest_of(file->str, file->len, sum);
    sum[ID_LENGTH] = '\0';
    g_autofree char *entries = g_strdup_printf(
        "/Type/XRef/Size %u/W[1 4 %d]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
        "/Filter/FlateDecode",
        objects->entries->len, ENTRY - 5, root, info, sum, sum);
    append_stream(file, own, entries, table->str, table->len);
    g_string_append_printf(file, "startxref\n%zu\n%%%%EOF\n", here);
    g_string_free(table, TRUE);
    g_array_free(objects->entries, TRUE);
    g_ptr_array_free(objects->streams, TRUE);
    g_free(objects);
    return file;
}
