#ifndef OUTPUT_ICC_H
#define OUTPUT_ICC_H

#include <stddef.h>

/* The sRGB profile of Debian's icc-profiles-free (zlib licence), taken into
 * the program when it is built. */
extern const unsigned char icc_srgb[];
size_t icc_srgb_length(void);

#endif
