#include "gb18030.h"

#include <glib.h>
#include <iconv.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "plausible.h"

/* What glibc 2.36 does not decode, or decodes to a private-use character:
 * `count` codes in a row, counted as four-byte or two-byte codes are. */
struct patch {
    uint32_t code;
    uint32_t count;
    uint32_t character;
};

/* A four-byte code as its rank: the digits have bases 126, 10, 126, 10. */
#define RANK(a, b, c, d)                                                      \
    ((((a) - 0x81u) * 10 + (b) - 0x30u) * 1260 + ((c) - 0x81u) * 10 + (d) -   \
     0x30u)

static const struct patch patches_4[] = {
    {RANK(0x82, 0x35, 0x90, 0x37), 8, 0x9FB4},
    {RANK(0x84, 0x31, 0x82, 0x36), 10, 0xFE10},
};
static const struct patch patches_2[] = {
    {0xA3A0, 1, 0x3000},
};

/* A text in Chinese is written with the characters of GB 2312, rows 1–87;
 * bytes of another encoding hit that quarter of the table by chance. */
#define LIKELY_PERCENT_MIN 25

struct decoder {
    iconv_t iconv;
    const unsigned char *bytes;
    size_t length;
    size_t done;          /* bytes already decoded */
    char *text;
    size_t text_length, text_size;
    size_t n_pairs, n_likely;
    struct encoding_error *error;
};

static bool
in(unsigned char byte, unsigned char low, unsigned char high)
{
    return byte >= low && byte <= high;
}

/* How long the code at `at` is by its form; 0 when it is none. */
static size_t
code_length(const unsigned char *at, size_t left)
{
    if (in(at[0], 0x01, 0x7F))
        return 1;
    if (!in(at[0], 0x81, 0xFE) || left < 2)
        return 0;
    if (in(at[1], 0x40, 0x7E) || in(at[1], 0x80, 0xFE))
        return 2;
    if (left >= 4 && in(at[1], 0x30, 0x39) && in(at[2], 0x81, 0xFE) &&
        in(at[3], 0x30, 0x39))
        return 4;
    return 0;
}

static enum encoding_fault
fault_of(const unsigned char *at, size_t left)
{
    bool cut = left < 4 && in(at[0], 0x81, 0xFE) &&
               (left < 2 || in(at[1], 0x30, 0x39)) &&
               (left < 3 || in(at[2], 0x81, 0xFE));

    if (at[0] == 0)
        return ENCODING_ZERO;
    return cut ? ENCODING_CUT : ENCODING_BYTE;
}

static uint32_t
patched(const unsigned char *at, size_t size)
{
    const struct patch *patches = size == 4 ? patches_4 : patches_2;
    size_t n = size == 4 ? G_N_ELEMENTS(patches_4) : G_N_ELEMENTS(patches_2);
    uint32_t code = size == 4 ? RANK(at[0], at[1], at[2], at[3])
                              : (uint32_t)at[0] << 8 | at[1];

    for (size_t i = 0; i < n; i++)
        if (code >= patches[i].code &&
            code < patches[i].code + patches[i].count)
            return patches[i].character + code - patches[i].code;
    return 0;
}

static bool
fail(struct decoder *decoder, enum encoding_fault fault, size_t offset)
{
    decoder->error->fault = fault;
    decoder->error->offset = offset;
    decoder->error->byte = decoder->bytes[offset];
    return false;
}

/* Decodes the whole codes up to `end` with iconv. */
static bool
decode_until(struct decoder *decoder, size_t end)
{
    char *from = (char *)decoder->bytes + decoder->done;
    char *to = decoder->text + decoder->text_length;
    size_t left = end - decoder->done;
    size_t room = decoder->text_size - decoder->text_length;
    size_t failed = iconv(decoder->iconv, &from, &left, &to, &room);

    decoder->text_length = (size_t)(to - decoder->text);
    decoder->done = end - left;
    if (failed == (size_t)-1)
        return fail(decoder, ENCODING_BYTE, decoder->done);
    return true;
}

static bool
decode_all(struct decoder *decoder)
{
    size_t at = 0;

    while (at < decoder->length) {
        const unsigned char *code = decoder->bytes + at;
        size_t left = decoder->length - at;
        size_t size = code_length(code, left);
        uint32_t character;

        if (size == 0)
            return decode_until(decoder, at) &&
                   fail(decoder, fault_of(code, left), at);
        if (size == 2) {
            decoder->n_pairs++;
            decoder->n_likely += in(code[0], 0xA1, 0xF7) && code[1] >= 0xA1;
        }
        if (size > 1 && (character = patched(code, size)) != 0) {
            if (!decode_until(decoder, at))
                return false;
            decoder->text_length += (size_t)g_unichar_to_utf8(
                character, decoder->text + decoder->text_length);
            decoder->done = at + size;
        }
        at += size;
    }
    return decode_until(decoder, decoder->length);
}

/* Neither assigned nor meant for text: what glibc gives for codes that the
 * standard leaves to users, and the controls U+0080–9F. */
static bool
is_unreadable(uint32_t c)
{
    return (c >= 0x80 && c < 0xA0) || (c >= 0xE000 && c < 0xF900) ||
           c >= 0xF0000 || (c & 0xFFFE) == 0xFFFE;
}

/* Cuts the text before the first unreadable character; each code is one
 * character, so that the code can be counted out again. */
static bool
refuse_unreadable(struct decoder *decoder)
{
    const char *cursor = decoder->text;
    size_t at = 0;

    while (*cursor != '\0') {
        const char *before = cursor;

        if (is_unreadable(text_next(&cursor))) {
            decoder->text_length = (size_t)(before - decoder->text);
            return fail(decoder, ENCODING_PRIVATE, at);
        }
        at += code_length(decoder->bytes + at, decoder->length - at);
    }
    return true;
}

static bool
is_plausible(const struct decoder *decoder)
{
    return decoder->n_likely * 100 >= decoder->n_pairs * LIKELY_PERCENT_MIN &&
           plausible_is(decoder->text, decoder->text_length);
}

bool
gb18030_decode(struct arena *arena, const char *bytes, size_t length,
               const char **text, size_t *text_length,
               struct encoding_error *error)
{
    struct decoder decoder = {
        .iconv = iconv_open("UTF-8", "GB18030"),
        .bytes = (const unsigned char *)bytes,
        .length = length,
        .text_size = length + length / 2 + 1, /* two bytes become three */
        .error = error,
    };
    bool decoded, plausible;

    /* glibc always has it; without its gconv modules nothing decodes. */
    if (decoder.iconv == (iconv_t)-1)
        return fail(&decoder, ENCODING_BYTE, 0);
    decoder.text = arena_alloc(arena, decoder.text_size + 1);
    decoded = decode_all(&decoder);
    iconv_close(decoder.iconv);
    decoder.text[decoder.text_length] = '\0';
    plausible = is_plausible(&decoder);
    if (!refuse_unreadable(&decoder))
        decoded = false;
    *text = decoder.text;
    *text_length = decoder.text_length;
    if (!plausible && (decoded || error->fault == ENCODING_BYTE ||
                       error->fault == ENCODING_PRIVATE)) {
        *text_length = 0;
        return fail(&decoder, ENCODING_IMPLAUSIBLE, 0);
    }
    return decoded;
}
