#include "deflate.h"

#include <libdeflate.h>

/* Beyond this the files of a report lose less than one per cent, and the
 * time doubles. */
#define LEVEL 6

GString *
deflated(const void *bytes, size_t length)
{
    struct libdeflate_compressor *compressor =
        libdeflate_alloc_compressor(LEVEL);
    if (compressor == NULL)
        g_error("out of memory");
    size_t room = libdeflate_zlib_compress_bound(compressor, length);
    GString *packed = g_string_sized_new(room);
    /* Cannot fail: there is room for the worst. */
    g_string_set_size(packed,
                      libdeflate_zlib_compress(compressor, bytes, length,
                                               packed->str, room));
    libdeflate_free_compressor(compressor);
    return packed;
}
