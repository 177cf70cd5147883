#ifndef OUTPUT_ICC_H
#define OUTPUT_ICC_H

#include <stddef.h>

/* The sRGB profile (IEC 61966-2-1, ICC.1:2004-10), with curves that are
 * formulas: see makeprofile.c. */
extern const unsigned char icc_srgb[];
extern const size_t icc_srgb_length;

#endif
