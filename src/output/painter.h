#ifndef OUTPUT_PAINTER_H
#define OUTPUT_PAINTER_H

#include <cairo.h>

#include "typeset/pages.h"

/* Draws marks on any Cairo surface; knows nothing of layout.  The faces are
 * cut down to the glyphs of the pages, opened once, and belong to the
 * painter. */
struct painter;

/* NULL, and *why, when a font file cannot be opened. */
struct painter *painter_new(cairo_t *cr, const struct pages *pages,
                            struct words *why);
void painter_free(struct painter *painter);

/* One mark; links and anchors draw nothing.  Text may wait for more text of
 * its kind until painter_flush, which is due before a tag begins or ends and
 * at the end of the page. */
void painter_draw(struct painter *painter, const struct mark *mark);
void painter_flush(struct painter *painter);

#endif
