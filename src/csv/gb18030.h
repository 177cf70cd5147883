#ifndef CSV_GB18030_H
#define CSV_GB18030_H

#include <stdbool.h>
#include <stddef.h>

#include "csv/encoding.h"

/*
 * Decodes GB18030 (2022) strictly: bytes 0x80 and 0xFF, codes without a
 * character, and characters for private use are refused; A3A0, a blank in
 * old fonts, is U+3000.  The 18 four-byte codes 82359037–82359134 and
 * 84318236–84318335 are the characters that the 2022 edition also gives a
 * two-byte code.  On failure *text ends where decoding broke.
 */
bool gb18030_decode(struct arena *arena, const char *bytes, size_t length,
                    const char **text, size_t *text_length,
                    struct encoding_error *error);

#endif
