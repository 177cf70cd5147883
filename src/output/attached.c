#include "output/attached.h"

#include <glib.h>
#include <libdeflate.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"

/* Far above what the program writes; what a PDF made to hurt unpacks to may
 * stand beside it in memory. */
#define PDF_LIMIT ((size_t)256 << 20)
#define FILE_LIMIT ((size_t)64 << 20)

/* The program attaches a handful of files; each costs a search for the end of
 * its dictionary and as much as it unpacks to. */
#define FILES_LIMIT 16

/* An attachment stands in the file as attachments.c and objects.c write it:
 * <</Type/EmbeddedFile…/Params<</Size 12/CheckSum<…>…>>…/Length 9…>>stream.
 * A library that reads any PDF would take as long to load as a command. */
struct embedded {
    size_t size, packed;
    char sum[33];             /* MD5 in hexadecimal */
    const char *bytes;
};

static bool
read_size(const char *dictionary, const char *end, const char *key,
          size_t *size)
{
    const char *at = g_strstr_len(dictionary, end - dictionary, key);
    if (at == NULL)
        return false;
    *size = (size_t)g_ascii_strtoull(at + strlen(key), NULL, 10);
    return *size > 0 && *size <= FILE_LIMIT;
}

static bool
read_dictionary(const char *at, const char *file_end, struct embedded *file)
{
    static const char sum_key[] = "/CheckSum<", stream_key[] = "stream\n";
    const char *end = g_strstr_len(at, file_end - at, stream_key);
    const char *sum =
        end != NULL ? g_strstr_len(at, end - at, sum_key) : NULL;
    if (sum == NULL || end - sum < 45 ||
        !read_size(at, end, "/Size ", &file->size) ||
        !read_size(at, end, "/Length ", &file->packed))
        return false;
    memcpy(file->sum, sum + strlen(sum_key), 32);
    file->sum[32] = '\0';
    file->bytes = end + strlen(stream_key);
    return file->packed <= (size_t)(file_end - file->bytes);
}

static bool
inflate_all(const struct embedded *file, char *bytes)
{
    struct libdeflate_decompressor *decompressor =
        libdeflate_alloc_decompressor();
    bool good = decompressor != NULL &&
                libdeflate_zlib_decompress(decompressor, file->bytes,
                                           file->packed, bytes, file->size,
                                           NULL) == LIBDEFLATE_SUCCESS;
    libdeflate_free_decompressor(decompressor);
    return good;
}

static bool
is_proven(const struct embedded *file, const char *bytes)
{
    g_autofree char *sum = g_compute_checksum_for_data(
        G_CHECKSUM_MD5, (const guchar *)bytes, file->size);
    return g_ascii_strcasecmp(sum, file->sum) == 0;
}

/* NULL when it is not what was packed, or begins otherwise. */
static const char *
unpack(struct arena *arena, const struct embedded *file, const char *head)
{
    struct arena *own = arena_new();
    char *bytes = arena_alloc(own, file->size + 1);
    if (inflate_all(file, bytes) &&
        strncmp(bytes, head, strlen(head)) == 0 && is_proven(file, bytes)) {
        arena_adopt(arena, own);
        return bytes;
    }
    arena_free(own);
    return NULL;
}

/* The first that begins with `head`, or NULL. */
static const char *
find(struct arena *arena, const char *whole, size_t size, const char *head,
     size_t *length)
{
    static const char mark[] = "/Type/EmbeddedFile";
    const char *end = whole + size, *at = whole, *bytes = NULL;
    int left = FILES_LIMIT;
    while (bytes == NULL && left > 0 &&
           (at = memmem(at, (size_t)(end - at), mark, strlen(mark))) !=
               NULL) {
        struct embedded file;
        left--;
        if (read_dictionary(at, end, &file)) {
            bytes = unpack(arena, &file, head);
            *length = file.size;
        }
        at += strlen(mark);
    }
    return bytes;
}

bool
attached_read(struct arena *arena, const char *pdf, const char *head,
              const char **bytes, size_t *length, struct words *why)
{
    struct arena *scratch = arena_new();
    const char *whole;
    size_t size;
    if (!file_read(scratch, pdf, PDF_LIMIT, &whole, &size, why)) {
        /* The reason may stand in it. */
        arena_adopt(arena, scratch);
        return false;
    }
    *bytes = find(arena, whole, size, head, length);
    arena_free(scratch);
    *why = (struct words){{"这个 PDF 不带数字台账，或已被别的程序改存",
                           "this PDF carries no ledger of its numbers, or "
                           "another program has saved it anew"}};
    return *bytes != NULL;
}
