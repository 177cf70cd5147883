#ifndef TYPESET_SHAPE_H
#define TYPESET_SHAPE_H

#include "faces.h"

/*
 * Shaping of words: a Latin word, one Han character or mark, a double dash.
 * Chinese characters do not influence each other, so a report is shaped from
 * some thousand words; and Pango never sees a long text, in which it is
 * quadratic.
 */

/* How ambiguous characters look: ’ “ — … · have a form of 1 em and a narrow
 * one. */
enum shape_mode { SHAPE_HAN, SHAPE_LATIN, SHAPE_MODES };

/* The longest word, in bytes. */
#define SHAPE_BYTES_MAX 96

struct shaped_glyph {
    uint32_t id;
    float x, y;               /* em, from the cluster's origin, y down */
};

struct shaped_cluster {
    const struct shaped_glyph *glyphs;
    unsigned short n_glyphs;
    unsigned short n_bytes;
    bool is_missing;          /* the face has no glyph for it */
    double width;             /* em */
};

struct shaped {
    const struct shaped_cluster *clusters;
    size_t n;
    bool is_missing;          /* … for one of them */
};

/* The cache; to be owned by the arena. */
GHashTable *shape_cache_new(void);

/* Never NULL, from the cache if it can be. */
const struct shaped *shape_word(struct type *type, struct opened_face *face,
                                enum shape_mode mode, const char *text,
                                size_t n_bytes);

/* Makes all that Pango makes when it first shapes with the faces, so that
 * several threads may. */
void shape_warm(const struct type *type);

#endif
