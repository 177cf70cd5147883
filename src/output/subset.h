#ifndef OUTPUT_SUBSET_H
#define OUTPUT_SUBSET_H

#include <stddef.h>
#include <stdint.h>

#include "typeset/pages.h"

/*
 * Fonts cut down to the glyphs of the pages, without subroutines, layout
 * tables and character map.  A CJK face has 65 535 glyphs; what Cairo makes
 * of the whole face costs more time and memory than all pages together, and
 * it keeps the subroutines that nothing calls any more.
 */
struct subset_face {
    const void *bytes;        /* an OpenType font */
    size_t length;
    const uint32_t *glyphs;   /* of the whole face → of the subset */
};

struct subset;

/* One subset per face of the pages, made side by side; NULL, and *why, when a
 * font file cannot be read or cut. */
struct subset *subset_new(const struct pages *pages, struct words *why);
void subset_free(struct subset *subset);

const struct subset_face *subset_get(const struct subset *subset,
                                     size_t face);

#endif
