#ifndef CSV_PLAUSIBLE_H
#define CSV_PLAUSIBLE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether a text that was decoded from GB18030 is Chinese by the frequency of
 * its characters: bytes of EUC-KR, EUC-JP, Shift JIS or Big5 are mostly valid
 * GB18030, but give characters that nobody writes.  A text of few characters
 * is plausible.
 */
bool plausible_is(const char *text, size_t length);

#endif
