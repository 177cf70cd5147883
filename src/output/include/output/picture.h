#ifndef OUTPUT_PICTURE_H
#define OUTPUT_PICTURE_H

#include <stdbool.h>

#include "base/language.h"
#include "typeset/pages.h"

struct arena;

/*
 * One page as a picture that needs no other file.  The same page gives the
 * same bytes.  The target appears whole or not at all; on failure each
 * returns false and *why says what the machine did not do.
 */

/* What is said of the picture to those who do not see it: empty in the
 * languages it does not speak. */
struct picture_words {
    const char *id; /* of the chart, for the ids in the file */
    struct words title, description;
};

/*
 * SVG 1.1.  Text is text, set in the faces of the report and in what usually
 * stands in for them, every word at its place and as wide as it was; or, with
 * `outlines`, shapes that look the same without any font.
 */
bool svg_write(struct arena *arena, const struct pages *pages,
               const struct picture_words *words, bool outlines,
               const char *path, struct words *why);

/* PNG on white, that many dots per inch, which the file says. */
bool png_write(struct arena *arena, const struct pages *pages,
               const struct picture_words *words, int dpi, const char *path,
               struct words *why);

#endif
