#include "output/attached.h"

#include <glib.h>
#include <libdeflate.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"

/* As large as the program writes one. */
#define PDF_LIMIT ((size_t)1 << 30)

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
    return *size > 0 && *size < PDF_LIMIT;
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

/* NULL when it is not what was packed. */
static char *
unpack(struct arena *arena, const struct embedded *file)
{
    struct libdeflate_decompressor *decompressor =
        libdeflate_alloc_decompressor();
    char *bytes = arena_alloc(arena, file->size + 1);
    bool good = decompressor != NULL &&
                libdeflate_zlib_decompress(decompressor, file->bytes,
                                           file->packed, bytes, file->size,
                                           NULL) == LIBDEFLATE_SUCCESS;
    libdeflate_free_decompressor(decompressor);
    if (!good)
        return NULL;
    g_autofree char *sum = g_compute_checksum_for_data(
        G_CHECKSUM_MD5, (const guchar *)bytes, file->size);
    return g_ascii_strcasecmp(sum, file->sum) == 0 ? bytes : NULL;
}

bool
attached_read(struct arena *arena, const char *pdf, const char *head,
              const char **bytes, size_t *length, struct words *why)
{
    static const char mark[] = "/Type/EmbeddedFile";
    const char *whole;
    size_t size;
    if (!file_read(arena, pdf, PDF_LIMIT, &whole, &size, why))
        return false;
    const char *end = whole + size;
    for (const char *at = whole;
         (at = memmem(at, (size_t)(end - at), mark, strlen(mark))) != NULL;
         at += strlen(mark)) {
        struct embedded file;
        const char *text;
        if (!read_dictionary(at, end, &file) ||
            (text = unpack(arena, &file)) == NULL ||
            strncmp(text, head, strlen(head)) != 0)
            continue;
        *bytes = text;
        *length = file.size;
        return true;
    }
    *why = (struct words){{"这个 PDF 不带数字台账，或已被别的程序改存",
                           "this PDF carries no ledger of its numbers, or "
                           "another program has saved it anew"}};
    return false;
}
