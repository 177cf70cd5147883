#ifndef OUTPUT_FONTDICTIONARY_H
#define OUTPUT_FONTDICTIONARY_H

#include <hb.h>

#include "pdffont.h"

/* The program that the file carries: a CFF table, or a TrueType font. */
struct fontprogram {
    hb_face_t *opened;
    hb_blob_t *cff;           /* empty for TrueType */
    const void *bytes;
    size_t length;
    GString *packed;
};

/* Writes the dictionaries and streams of one font; gives the number of the
 * composite font. */
int fontdictionary_write(struct objects *objects, const struct pdffont *font,
                         const struct fontprogram *program);

#endif
