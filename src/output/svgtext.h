#ifndef OUTPUT_SVGTEXT_H
#define OUTPUT_SVGTEXT_H

#include "output/sink.h"
#include "typeset/pages.h"

struct arena;

/* The text of an SVG: as text, or as outlines of glyphs. */
struct svgtext;

/* Opens the faces of the pages; NULL, and *why, when one cannot be. */
struct svgtext *svgtext_open(struct arena *arena, const struct pages *pages,
                             struct words *why);
void svgtext_close(struct svgtext *text);
/* Where the text goes. */
void svgtext_direct(struct svgtext *text, struct byte_sink *sink);

/* The shapes of all glyphs of the page, to be referred to by runs as
 * outlines.  `prefix` makes their ids unique. */
void svgtext_define(struct svgtext *text, const struct page *page,
                    const char *prefix);

/* A run as outlines that were defined, and as text; `language` is that of the
 * picture. */
void svgtext_outlines(struct svgtext *text, const struct mark *mark,
                      const char *prefix);
void svgtext_write(struct svgtext *text, const struct mark *mark,
                   enum language language);

/* A length with two decimals, without what says nothing: 12.5, 3. */
void svgtext_number(struct byte_sink *sink, double length);
/* Escaped for content and attributes. */
void svgtext_escaped(struct byte_sink *sink, const char *text, size_t length);
void svgtext_color(struct byte_sink *sink, const char *attribute,
                   uint32_t color);
const char *svgtext_tag(enum language language);

#endif
