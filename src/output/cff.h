#ifndef OUTPUT_CFF_H
#define OUTPUT_CFF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * By which numbers a PDF calls the glyphs of a Compact Font Format table
 * (Adobe Technical Note 5176): the CIDs of the charset where the font is
 * keyed by CID, the places of the glyphs where it is not (ISO 32000-1,
 * 9.7.4.2).  `cids` has room for n_glyphs.  False when the table is not
 * sound.
 */
bool cff_cids(const uint8_t *table, size_t length, uint16_t *cids,
              size_t n_glyphs);

#endif
