#ifndef TYPESET_TYPE_H
#define TYPESET_TYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "document/document.h"
#include "typeset/pages.h"
#include "theme.h"

struct arena;
struct findings;
struct marks;

/*
 * Opened faces, shaping and its cache.  Pango itemises and shapes; nothing
 * here breaks lines.
 */
struct type;

/* How text is to look. */
struct type_style {
    enum type_role role;
    bool bold;
    double size;
    uint32_t color;
    enum language language;   /* decides quotes, dashes, spacing, breaks */
};

/*
 * Opens the faces of the theme through fontconfig.  A family that is not
 * installed is FONT_MISSING naming it, and NULL.  `arena` must outlive it.
 */
struct type *type_open(struct arena *arena, const struct theme *theme,
                       struct findings *findings);
/*
 * An engine with the same faces for another thread: what it shapes and sets
 * lies in its own arena, and `type` must outlive it.
 */
struct type *type_beside(struct type *type, struct arena *arena,
                         struct findings *findings);
const struct theme *type_theme(const struct type *type);
struct arena *type_arena(const struct type *type);
struct findings *type_findings(const struct type *type);
/* All faces that were used by it and by those beside it, for pages->faces,
 * in the order of the roles; numbers them. */
void type_faces(const struct type *type, const struct face *const **faces,
                size_t *n);

/* One stretch of a line: glyphs at x from the line's start. */
struct piece {
    const struct glyph_run *run;
    double x;
    double rise;              /* of a superscript, above the baseline */
    uint32_t color;
    const char *link;
    const struct figure_use *figure;
    int footnote;
    bool dotted;              /* a dot under each Han character */
};

/* A set line.  `width` is where its last glyph ends (advance), `measure` what
 * it was set to, `gap_em` the widest gap that was added in it. */
struct line {
    struct piece *pieces;
    size_t n_pieces;
    double width;
    double measure;
    double gap_em;
    double overfull;          /* points by which it exceeds the measure */
    const char *text;
};

/* Height above and depth below the baseline that a line of the style is
 * given: 0.88 and 0.12 em of a CJK body. */
double type_ascent(const struct type_style *style);
double type_descent(const struct type_style *style);

/* One unbroken line with the spacing rules of typography (¼ em between Han
 * and Latin, punctuation trimmed at both ends): labels, heads, cells.  The
 * same text and style is shaped once.  Never NULL. */
const struct line *type_label(struct type *type, const char *text,
                              const struct type_style *style);
const struct line *type_label_spans(struct type *type,
                                    const struct spans *spans,
                                    const struct type_style *style);

enum paragraph_align { PARAGRAPH_JUSTIFY, PARAGRAPH_START, PARAGRAPH_CENTRE,
                       PARAGRAPH_END };

struct paragraph_style {
    struct type_style type;
    double measure;           /* points */
    double first_indent;      /* points, may be negative (hanging) */
    enum paragraph_align align;
    bool relaxed;             /* narrow cell: a unit may leave its number,
                               * a last line may hold one character */
};

struct lines {
    const struct line **items;
    size_t n, capacity;
};

/*
 * Breaks and sets a paragraph: rules 1–16 of the typography rules, breaks by
 * least cost over the whole paragraph.  Centred and end-aligned lines carry
 * their offset in the pieces' x.  An empty text gives no line.
 */
struct lines type_paragraph(struct type *type, const struct spans *spans,
                            const struct paragraph_style *style);
struct lines type_paragraph_text(struct type *type, const char *text,
                                 const struct paragraph_style *style);

/* Puts a line at (x, baseline): runs, and a MARK_LINE if `as_line`.  What is
 * part of a link, or calls a note, stands in a Link element of its own with a
 * MARK_LINK; a repetition (an artifact) leads nowhere. */
void type_place(struct marks *marks, const struct line *line, double x,
                double baseline, bool as_line);

#endif
