#ifndef TYPESET_CELLS_H
#define TYPESET_CELLS_H

#include "classes.h"
#include "shape.h"

/*
 * A text as cells in a row: each cell is a cluster that is never divided, and
 * what stands between it and the next one.  Blank that belongs to a full-width
 * mark is no part of its cell but of the gap beside it; as a line has no gap
 * at its ends, rule 7 needs no case of its own.
 */
struct gap {
    float width;              /* natural, in points */
    float shrink;             /* what may go, in `tier` */
    float stretch_space;      /* what a word space may gain first */
    float stretch_mixed;      /* what Han–Latin may gain next */
    unsigned char tier;
    bool spreads;             /* takes its share of what then remains */
};

/* Whether a line may end behind the cell though it is inside a word. */
enum opening { OPENS_NOT, OPENS_WELL, OPENS_BADLY };

struct cell {
    const struct shaped_cluster *cluster;
    uint32_t c;               /* first character */
    uint32_t offset;          /* of its text */
    uint32_t span;
    unsigned char class;
    bool is_latin;            /* shaped in its Latin form */
    bool joined;              /* with the next: within a number (rule 4) */
    bool kept;                /* with the next: number and unit (rule 5) */
    unsigned char opens;      /* enum opening: in an address */
    float size;               /* smaller in a superscript */
    float width;
    float shift;              /* of the glyphs within the cell */
    float lead, tail;         /* blank of the glyph that is outside */
    struct gap gap;           /* between it and the next */
};

struct cells {
    struct cell *items;
    size_t n;
    const char *text;         /* of all spans, in the arena */
    size_t n_bytes;
    const struct spans *spans;
    const struct type_style *style;
};

/* Shapes the text and joins numbers; gaps are set.  The cells are the
 * caller's: cells_free. */
struct cells cells_read(struct type *type, const struct spans *spans,
                        const struct type_style *style);
void cells_free(struct cells *cells);

/* How far a span stands above the baseline. */
double cells_rise(const struct type_style *style, const struct span *span);
/* Whether a dot stands under it, if it is a Han character: 着重号. */
bool cells_dotted(const struct type *type, const struct cells *cells,
                  const struct cell *cell);
/* The face of a cell. */
struct opened_face *cells_face(const struct type *type,
                               const struct cells *cells,
                               const struct cell *cell);

#endif
