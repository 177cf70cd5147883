#ifndef OUTPUT_PDFFONT_H
#define OUTPUT_PDFFONT_H

#include <stdint.h>

#include "objects.h"
#include "typeset/pages.h"

/* What a glyph says wherever it stands alone, in UTF-8; n is 0 when it never
 * does. */
struct glyph_text {
    const char *text;
    size_t n;
};

/* A face as the file embeds it.  All but `glyphs` is by glyph of the
 * subset. */
struct pdffont {
    const struct face *face;
    const uint32_t *glyphs;   /* of the whole face → of the subset */
    size_t n_glyphs;
    uint16_t *cids;           /* what the page's text calls them */
    double *widths;           /* em/1000 */
    struct glyph_text *texts;
};

struct pdffonts;

/* The faces of the pages, cut down to their glyphs; NULL, and *why, when a
 * font file cannot be read or cut. */
struct pdffonts *pdffonts_new(const struct pages *pages, struct words *why);
void pdffonts_free(struct pdffonts *fonts);

/* By the index of the face. */
const struct pdffont *pdffonts_all(const struct pdffonts *fonts);

/* Deflates the program of font i; once, before writing, on any thread. */
void pdffonts_pack(struct pdffonts *fonts, size_t i);

/* Writes the fonts as composite ones (ISO 32000-1, 9.7) and gives the number
 * of the resources in which font i is /Fi. */
int pdffonts_write(struct pdffonts *fonts, struct objects *objects);

#endif
