#ifndef TYPESET_PAGES_H
#define TYPESET_PAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/language.h"

struct arena;
struct document;
struct figure_use;
struct findings;
struct theme;

/*
 * Finished pages: absolute marks that a painter draws without a thought about
 * layout.  Lengths are PostScript points; the origin is the top left corner,
 * y grows downward; the y of text is its baseline.
 */

/* A font face in a file; pages list every face that they use. */
struct face {
    size_t index;             /* in pages->faces */
    const char *file;         /* absolute; never printed */
    int number;               /* in a collection */
    const char *name;         /* "NotoSerifCJKsc-Regular": PostScript name */
};

struct glyph {
    uint32_t id;              /* in the face; no hinting, no subsetting */
    float x, y;               /* from the run's origin, y down */
};

/* How many bytes of text how many glyphs stand for, in order. */
struct cluster {
    int n_bytes;
    int n_glyphs;
};

/* Glyphs of one face and size with the text they stand for, so that a reader
 * of the PDF can copy it. */
struct glyph_run {
    const struct face *face;
    double size;
    const char *text;
    size_t n_bytes;
    const struct glyph *glyphs;
    size_t n_glyphs;
    const struct cluster *clusters;
    size_t n_clusters;
    double width;             /* advance of the whole run */
    enum language language;
};

enum segment_kind { SEGMENT_MOVE, SEGMENT_LINE, SEGMENT_CURVE, SEGMENT_CLOSE };

/* Curves are cubic: two control points, then the end. */
struct segment {
    enum segment_kind kind;
    double x[3], y[3];
};

/* Colours are 0xRRGGBB; nothing is transparent. */
#define COLOR_NONE UINT32_MAX

struct path {
    const struct segment *segments;
    size_t n_segments;
    uint32_t fill;            /* or COLOR_NONE */
    uint32_t stroke;          /* or COLOR_NONE */
    double line_width;
    double dash;              /* length of dash and gap; 0: solid */
};

/*
 * An element of the logical structure (ISO 32000-1 §14.8): P, H1, TD, Figure,
 * …; "Artifact" for page furniture.  Parents come before children; the order of children is
 * that in which they are read.
 */
struct node {
    size_t index;             /* in pages->nodes */
    const char *type;
    const struct node *parent; /* NULL at the root (Document) */
    enum language language;
    struct words alternative; /* of a Figure */
    const char *scope;        /* "Column" or "Row" of a TH; "Pagination" or
                               * "Layout" of an Artifact; or NULL */
    int columns, rows;        /* that a TH or TD spans; 0: one */
};

enum mark_kind {
    MARK_RUN,                 /* x, y: origin of the glyph run */
    MARK_LINE,                /* a line of a paragraph: width is the measure;
                               * draws nothing */
    MARK_RECT,                /* filled with color */
    MARK_PATH,                /* x, y, width, height: its bounding box */
    MARK_LINK,                /* active area; target "#id" or a URI */
    MARK_ANCHOR,              /* where "#id" leads: x, y */
};

struct mark {
    enum mark_kind kind;
    double x, y, width, height;
    uint32_t color;
    const struct node *node;
    const char *part;         /* finer tag for the dump: "label", or NULL */
    const char *id;           /* of the block it belongs to, or NULL */
    const struct figure_use *figure; /* the printed number that this run is
                               * a part of, or NULL */
    union {
        const struct glyph_run *run;
        const struct path *path;
        const char *target;   /* MARK_LINK, MARK_ANCHOR (without #) */
        struct {
            const char *text; /* the whole line */
            double gap_em;    /* the widest added gap */
        } line;
    };
};

struct page {
    double width, height;
    const char *label;        /* iv, 12: as printed in the foot */
    const struct mark *marks;
    size_t n_marks;
};

struct outline_entry {
    int level;                /* from 1 */
    const char *text;
    const char *target;       /* id of an anchor */
};

struct pages {
    const struct page *pages;
    size_t n_pages;
    const struct face *const *faces;
    size_t n_faces;
    const struct node *const *nodes;
    size_t n_nodes;
    const struct outline_entry *outline;
    size_t n_outline;
    struct words title, publisher;
    bool languages[LANGUAGES];
};

/* What the quality report at the end of a build counts. */
struct quality {
    size_t lines, loose_lines, lonely_characters; /* of running text */
    size_t overfull_lines;    /* of it, of headings, captions, notes … */
    size_t cells, overfull_cells; /* of tables */
    size_t half_empty_pages;  /* though the text goes on */
    size_t half_empty_ends;   /* at the end of a chapter, or before a page
                               * break */
};

/*
 * Sets the document.  `theme_file` is theme.yaml of the template or NULL for
 * the defaults.  A missing face or glyph is a finding; NULL when the pages
 * cannot be set.
 */
const struct pages *pages_set(struct arena *arena,
                              const struct document *document,
                              const char *theme_file, const char *theme_name,
                              struct quality *quality,
                              struct findings *findings);

#endif
