#include "deflate.h"

#include <libdeflate.h>

/* The next one takes a fortieth off the files of a report, and a thirtieth more
 * of its whole time. */
#define LEVEL 5

/* Half a megabyte of tables, made once for each thread: a report has some
 * hundred streams, and most are short. */
static GPrivate compressors =
    G_PRIVATE_INIT((GDestroyNotify)libdeflate_free_compressor);

static struct libdeflate_compressor *
own_compressor(void)
{
    struct libdeflate_compressor *compressor = g_private_get(&compressors);
    if (compressor == NULL) {
        compressor = libdeflate_alloc_compressor(LEVEL);
        if (compressor == NULL)
            g_error("out of memory");
        g_private_set(&compressors, compressor);
    }
    return compressor;
}

GString *
deflated(const void *bytes, size_t length)
{
    struct libdeflate_compressor *compressor = own_compressor();
    size_t room = libdeflate_zlib_compress_bound(compressor, length);
    GString *packed = g_string_sized_new(room);
    /* Cannot fail: there is room for the worst. */
    g_string_set_size(packed,
                      libdeflate_zlib_compress(compressor, bytes, length,
                                               packed->str, room));
    return packed;
}
