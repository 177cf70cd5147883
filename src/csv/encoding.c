#include "csv/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "gb18030.h"

/* Zero bytes are looked for in the beginning; it is even. */
#define SAMPLE ((size_t)64 * 1024)

/* Of a text that is too large, so much is decoded; it is even. */
#define BEGINNING ((size_t)1 << 20)

const char *
encoding_name(enum encoding encoding)
{
    static const char *const names[] = {
        [ENCODING_UTF8] = "UTF-8",       [ENCODING_UTF8_BOM] = "UTF-8 (BOM)",
        [ENCODING_GB18030] = "GB18030",  [ENCODING_UTF16LE] = "UTF-16LE",
        [ENCODING_UTF16BE] = "UTF-16BE",
    };

    return names[encoding];
}

struct product {
    struct arena *arena;
    const char **text;
    size_t *length;
    struct encoding_error *error;
    size_t decoded_max;
};

static bool
fail(struct product product, enum encoding_fault fault, const char *bytes,
     size_t offset)
{
    product.error->fault = fault;
    product.error->offset = offset;
    product.error->byte = (unsigned char)bytes[offset];
    return false;
}

/* U+FFFD stands where an earlier conversion lost a character. */
static const char lost[] = "\xEF\xBF\xBD";

static const char *
find_lost(const char *text, size_t length)
{
    return memmem(text, length, lost, strlen(lost));
}

/* The rest of the file is a character's beginning. */
static bool
utf8_is_cut(const char *rest, size_t left)
{
    const char *const tails[] = {"\x80", "\xBF", "\x80\x80", "\xBF\xBF",
                                 "\x90\x80\x80", "\x80\x80\x80"};
    char whole[8];
    size_t offset;

    if (left > 3)
        return false;
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        size_t size = strlen(tails[i]);

        memcpy(whole, rest, left);
        memcpy(whole + left, tails[i], size);
        if (text_is_utf8(whole, left + size, &offset))
            return true;
    }
    return false;
}

static bool
decode_utf8(struct product product, const char *bytes, size_t length,
            size_t start)
{
    const char *found;
    size_t offset = 0;
    enum encoding_fault fault = ENCODING_BYTE;

    *product.text = bytes + start;
    *product.length = length - start;
    if (text_is_utf8(bytes + start, length - start, &offset)) {
        found = find_lost(bytes + start, length - start);
        if (found == NULL)
            return true;
        fault = ENCODING_LOST;
        offset = (size_t)(found - (bytes + start));
    } else if (bytes[start + offset] == '\0') {
        fault = ENCODING_ZERO;
    } else if (utf8_is_cut(bytes + start + offset, length - start - offset)) {
        fault = ENCODING_CUT;
    }
    *product.length = offset;
    return fail(product, fault, bytes, start + offset);
}

static bool
decode_gb18030(struct product product, const char *bytes, size_t length,
               size_t start)
{
    bool decoded = gb18030_decode(product.arena, bytes + start,
                                  length - start, product.text,
                                  product.length, product.error);
    const char *found;

    if (!decoded) {
        product.error->offset += start;
        return false;
    }
    found = find_lost(*product.text, *product.length);
    if (found == NULL)
        return true;
    *product.length = (size_t)(found - *product.text);
    found = memmem(bytes, length, "\x84\x31\xA4\x37", 4);
    return fail(product, ENCODING_LOST, bytes, (size_t)(found - bytes));
}

/* How many bytes of UTF-16 the text was. */
static size_t
utf16_length(const char *text, size_t length)
{
    size_t units = 0;

    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];

        units += (byte & 0xC0) != 0x80;
        units += byte >= 0xF0;
    }
    return units * 2;
}

static bool
decode_utf16(struct product product, const char *bytes, size_t length,
             size_t start, const char *charset)
{
    iconv_t iconv_utf16 = iconv_open("UTF-8", charset);
    size_t size = (length - start) / 2 * 3;
    char *text = arena_alloc(product.arena, size + 1);
    char *to = text, *from = (char *)bytes + start, *zero;
    size_t left = length - start, room = size;
    size_t failed = iconv(iconv_utf16, &from, &left, &to, &room);
    int why = errno;
    const char *found;

    iconv_close(iconv_utf16);
    *product.text = text;
    *product.length = (size_t)(to - text);
    zero = memchr(text, '\0', *product.length);
    if (zero != NULL) {
        /* The offset in the file is of no use to anybody here. */
        *product.length = (size_t)(zero - text);
        return fail(product, ENCODING_ZERO, bytes, start);
    }
    if (failed == (size_t)-1)
        return fail(product, why == EINVAL ? ENCODING_CUT : ENCODING_BYTE,
                    bytes, length - left);
    found = find_lost(text, *product.length);
    if (found == NULL)
        return true;
    *product.length = (size_t)(found - text);
    return fail(product, ENCODING_LOST, bytes,
                start + utf16_length(text, *product.length));
}

/* Commas, digits and ends of lines give UTF-16 its zero bytes, one in ten
 * characters at least, on the same side but for the few characters U+xx00. */
static bool
looks_like_utf16(const char *bytes, size_t length, enum encoding *encoding)
{
    size_t zeros[2] = {0, 0};
    size_t n = length < SAMPLE ? length : SAMPLE;
    int side;

    for (size_t i = 0; i < n; i++)
        zeros[i & 1] += bytes[i] == '\0';
    side = zeros[1] > zeros[0];
    *encoding = side == 1 ? ENCODING_UTF16LE : ENCODING_UTF16BE;
    return zeros[side] >= 2 && zeros[side] * 20 >= n &&
           zeros[side] >= zeros[!side] * 4;
}

/* More Chinese characters than wrong bytes: GB18030 text is never so. */
static bool
looks_like_broken_utf8(const char *bytes, size_t length)
{
    size_t good = 0, bad = 0;

    while (length > 0 && bad < 1000) {
        size_t valid = length;

        if (!text_is_utf8(bytes, length, &valid))
            bad++;
        for (size_t i = 0; i < valid; i++)
            good += ((unsigned char)bytes[i] & 0xF0) == 0xE0;
        valid = valid < length ? valid + 1 : length;
        bytes += valid;
        length -= valid;
    }
    return good > bad;
}

/* All but UTF-8. */
static bool
decode_other(struct product product, const char *bytes, size_t length,
             size_t start, enum encoding encoding)
{
    bool large = length > product.decoded_max;
    bool good;

    if (large)
        length = length < BEGINNING ? length : BEGINNING;
    good = encoding == ENCODING_GB18030
               ? decode_gb18030(product, bytes, length, start)
               : decode_utf16(product, bytes, length, start,
                              encoding_name(encoding));
    if (!large || (!good && product.error->fault != ENCODING_CUT))
        return good;
    *product.length = 0;
    return fail(product, ENCODING_LARGE, bytes, 0);
}

static bool
decode_guessed(struct product product, const char *bytes, size_t length,
               enum encoding *encoding)
{
    *encoding = ENCODING_UTF8;
    if (decode_utf8(product, bytes, length, 0))
        return true;
    if (product.error->fault == ENCODING_LOST)
        return false;
    if (looks_like_utf16(bytes, length, encoding))
        return decode_other(product, bytes, length, 0, *encoding);
    *encoding = ENCODING_UTF8;
    if (looks_like_broken_utf8(bytes, length))
        return false;
    *encoding = ENCODING_GB18030;
    return decode_other(product, bytes, length, 0, *encoding);
}

struct mark {
    const char *bytes;
    size_t length;
    enum encoding encoding;
};

static const struct mark marks[] = {
    {"\xEF\xBB\xBF", 3, ENCODING_UTF8_BOM},
    {"\xFF\xFE", 2, ENCODING_UTF16LE},
    {"\xFE\xFF", 2, ENCODING_UTF16BE},
    {"\x84\x31\x95\x33", 4, ENCODING_GB18030},
};

bool
encoding_decode(struct arena *arena, const char *bytes, size_t length,
                size_t decoded_max, enum encoding *encoding,
                const char **text, size_t *text_length,
                struct encoding_error *error)
{
    struct product product = {arena, text, text_length, error, decoded_max};
    const struct mark *mark = NULL;

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (mark == NULL && length >= marks[i].length &&
            memcmp(bytes, marks[i].bytes, marks[i].length) == 0)
            mark = &marks[i];
    if (mark == NULL)
        return decode_guessed(product, bytes, length, encoding);
    *encoding = mark->encoding;
    if (mark->encoding == ENCODING_UTF8_BOM)
        return decode_utf8(product, bytes, length, mark->length);
    return decode_other(product, bytes, length, mark->length,
                        mark->encoding);
}
