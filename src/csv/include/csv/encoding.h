#ifndef CSV_ENCODING_H
#define CSV_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum encoding {
    ENCODING_UTF8,
    ENCODING_UTF8_BOM,
    ENCODING_GB18030,
    ENCODING_UTF16LE,
    ENCODING_UTF16BE,
};

/* UTF-8, GB18030 …: as `read` and the messages print it. */
const char *encoding_name(enum encoding encoding);

enum encoding_fault {
    ENCODING_BYTE,       /* a byte that the encoding does not allow there */
    ENCODING_CUT,        /* the file ends inside a character */
    ENCODING_ZERO,       /* a zero byte or character: this is no text */
    ENCODING_PRIVATE,    /* decodes to a character that nobody can read */
    ENCODING_LOST,       /* holds U+FFFD: a character was lost before */
    ENCODING_IMPLAUSIBLE, /* decodes, but not to any likely text */
    ENCODING_LARGE,      /* more bytes than may be decoded */
};

/* Where decoding failed: the offset in the file. */
struct encoding_error {
    enum encoding_fault fault;
    size_t offset;
    unsigned char byte;
};

/*
 * Finds the encoding (BOM, then strict UTF-8, then UTF-16 by its zero bytes,
 * then GB18030) and decodes the whole file to UTF-8 without BOM; UTF-8 is
 * not copied: *text points into `bytes`.  A file that is nearly UTF-8 is
 * broken UTF-8, never GB18030.  On failure returns false with *encoding set
 * to the likeliest one, *error where it broke, and in *text what could be
 * decoded before that, so that the place can be found as row and column.
 * UTF-8 may have any length, what must be decoded `decoded_max` bytes; of
 * more only the beginning is looked at, for faults that say more.
 */
bool encoding_decode(struct arena *arena, const char *bytes, size_t length,
                     size_t decoded_max, enum encoding *encoding,
                     const char **text, size_t *text_length,
                     struct encoding_error *error);

#endif
