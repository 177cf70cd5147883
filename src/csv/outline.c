#include "outline.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"
#include "masks.h"

/* The sets of one step, with the neighbours of its ends. */
struct step {
    struct masks_bytes bytes;
    uint64_t valid;             /* bytes that are part of the piece */
    uint64_t quotes, lf, cr, lone_cr, after_cr;
    uint64_t before_open;       /* after a byte that a cell ends with */
    uint64_t after_close;       /* before such a byte */
};

static bool
is_end(char c, char delimiter)
{
    return c == delimiter || c == '\n' || c == '"';
}

static struct step
step_of(const char *text, size_t left, char delimiter)
{
    struct step step = {.bytes = masks_load(text)};
    uint64_t ends;

    step.valid = left >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << left) - 1;
    step.quotes = masks_equal(&step.bytes, '"');
    step.lf = masks_equal(&step.bytes, '\n');
    step.cr = masks_equal(&step.bytes, '\r');
    step.lone_cr = step.cr & ~(step.lf >> 1 |
                               (uint64_t)(text[64] == '\n') << 63);
    step.after_cr = step.cr << 1 | (text[-1] == '\r');
    ends = step.quotes | step.lf | masks_equal(&step.bytes, delimiter);
    step.before_open = ends << 1 | is_end(text[-1], delimiter);
    /* Zeros stand after the file. */
    ends |= step.cr | masks_equal(&step.bytes, '\0');
    step.after_close =
        ends >> 1 |
        (uint64_t)(is_end(text[64], delimiter) || text[64] == '\r' ||
                   text[64] == '\0') << 63;
    return step;
}

static void
take_case(struct outline_case *into, const struct step *step,
          uint64_t inside, size_t offset)
{
    uint64_t opens = step->quotes & inside;
    uint64_t closes = step->quotes & ~inside;
    uint64_t ends = step->lf & ~inside & step->valid;
    uint64_t crlf = ends & step->after_cr;

    into->odd |= (((opens & ~step->before_open) |
                   (closes & ~step->after_close) |
                   (step->lone_cr & ~inside)) & step->valid) != 0;
    if (ends == 0)
        return;
    if (into->n_rows == 0)
        into->first = offset + (size_t)__builtin_ctzll(ends) + 1;
    into->last = offset + 64 - (size_t)__builtin_clzll(ends);
    into->n_rows += (size_t)__builtin_popcountll(ends);
    into->n_crlf += (size_t)__builtin_popcountll(crlf);
}

/* Characters of E0, ED and F0 to F4 have rules of their own. */
static bool
is_utf8_slowly(const char *text, size_t length)
{
    const char *end = text + length;
    size_t offset;

    while (text < end && ((unsigned char)*text & 0xC0) == 0x80)
        text++;     /* of the character before */
    while (text < end) {
        unsigned char first = (unsigned char)*text;
        size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2
                      : first < 0xF0 ? 3 : 4;

        if (!text_is_utf8(text, size, &offset) ||
            memcmp(text, "\xEF\xBF\xBD", 3) == 0)
            return false;
        text += size;
    }
    return true;
}

/* False when the bytes are no UTF-8 or hold a zero or U+FFFD.  `expected`
 * are the bytes of this step that go on with a character. */
static bool
take_utf8(const struct step *step, const char *text, size_t left,
          uint64_t *expected)
{
    const struct masks_bytes *bytes = &step->bytes;
    uint64_t high = masks_high(bytes);
    uint64_t later, two, three, four, special;

    if ((masks_equal(bytes, '\0') & step->valid) != 0)
        return false;
    if ((high | *expected) == 0)
        return true;
    later = masks_high_to(bytes, (char)0xBF);
    two = high & ~masks_high_to(bytes, (char)0xC1);
    three = high & ~masks_high_to(bytes, (char)0xDF);
    four = high & ~masks_high_to(bytes, (char)0xEF);
    if (((*expected | two << 1 | three << 2 | four << 3) ^ later) != 0 ||
        (high & ~later & ~two) != 0)
        return false;
    *expected = two >> 63 | three >> 62 | four >> 61;
    special = four | masks_equal(bytes, (char)0xE0) |
              masks_equal(bytes, (char)0xED) |
              (masks_equal(bytes, (char)0xEF) &
               (masks_equal(bytes, (char)0xBF) >> 1 | UINT64_C(1) << 63));
    return special == 0 || is_utf8_slowly(text, MIN(left, 64));
}

/* Bytes at the beginning that go on with a character of the piece before. */
static int
n_continued(const char *text, size_t length)
{
    int n = 0;

    while (n < 4 && (size_t)n < length &&
           ((unsigned char)text[n] & 0xC0) == 0x80)
        n++;
    return n;
}

void
outline_take(struct outline *outline, const char *text, size_t length,
             char delimiter)
{
    uint64_t inside = 0, expected;
    bool valid = true;

    *outline = (struct outline){.continued = n_continued(text, length)};
    expected = (UINT64_C(1) << outline->continued) - 1;
    for (size_t at = 0; at < length && valid; at += MASKS_BYTES) {
        struct step step = step_of(text + at, length - at, delimiter);
        uint64_t within = masks_inside(step.quotes & step.valid, &inside);

        valid = take_utf8(&step, text + at, length - at, &expected);
        take_case(&outline->of[0], &step, within, at);
        take_case(&outline->of[1], &step, ~within, at);
    }
    outline->toggles = inside != 0;
    outline->expected = __builtin_popcountll(expected);
    outline->of[0].odd |= !valid;
    outline->of[1].odd |= !valid;
}
